// Takes the place of kit/link.ts in pages built with --gallery: rows from fixtures, and a clock that stands still.
//
//   /display#picture=speaking&lang=fr&seat=delegation:KE
import { Audience, type Directory, type Welcome } from 'nameplate/v1/frame.ts';
import { EntryState, Role } from 'nameplate/v1/types.ts';
import type { LinkOptions } from 'kit/link.ts';
import type { Store } from 'kit/store.ts';
import { NOW, entry, giveFloor, pictures as chamberPictures } from './fixtures/chamber.ts';
import { consoleAlarmPictures, consolePictures } from './fixtures/console.ts';
import { consoleMatterPictures } from './fixtures/console_matters.ts';
import { delegatePictures } from './fixtures/delegate.ts';
import { matterPictures, phoneMatterPictures } from './fixtures/matters.ts';

const pictures = { ...chamberPictures, ...consolePictures, ...consoleAlarmPictures, ...consoleMatterPictures, ...delegatePictures, ...matterPictures, ...phoneMatterPictures };

const SEATS: Record<string, Role> = {
  delegation: Role.ROLE_DELEGATION, secretary: Role.ROLE_SECRETARY, presiding: Role.ROLE_PRESIDING, display: Role.ROLE_DISPLAY,
};

function welcome(seat: string): Welcome {
  const [role = '', participant = ''] = seat.split(':');
  return {
    protocol: 1, epoch: '1', role: SEATS[role] ?? Role.ROLE_DISPLAY, participant, seat, device: `${role}-1`,
    audiences: [Audience.AUDIENCE_PUBLIC], nowMs: NOW, clockRate: 1, heartbeatMs: 2000, server: 'gallery', pageBuild: '',
    joinAddress: 'https://chamber.example',
  };
}

export function openLink(store: Store, options: LinkOptions): void {
  const hash = new URLSearchParams(location.hash.slice(1));
  const name = hash.get('picture') ?? 'speaking';
  let picture = (pictures[name] ?? pictures.speaking!)();
  let { rows } = picture;
  store.attach({
    row: (key) => rows.get(key),
    keys: () => [...rows.keys()],
    submit: () => Promise.resolve({ kind: 'not-sent' }),
    hurry: () => {},
    nowMs: () => NOW,
    realMs: () => Infinity,
  });
  store.setWelcome(welcome(hash.get('seat') ?? options.client));
  const html = document.documentElement;
  const goLive = () => {
    store.setLink('live', 0, Date.now());
    if (picture.notLiveForMs) store.setLink('waiting', 1006, Date.now() - picture.notLiveForMs);
    if (picture.presence) store.setPresence(picture.presence);
    html.dataset.live = picture.notLiveForMs ? 'not-live' : 'live';
  };
  void fetch('/gallery/directory.json').then((answer) => answer.json()).then((directory: Directory) => {
    store.setDirectory(directory);
    goLive();
  });

  Object.assign(globalThis, { gallery: {
    picture(wanted: string) {
      picture = pictures[wanted]!();
      ({ rows } = picture);
      store.rowsChanged([], true);
      goLive();
    },
    // Gives the floor to another, for as many names as there are; what a call would change.
    holder(code: string, behalf = '') {
      giveFloor(rows, code, { behalf });
      rows.set('entry/1', entry(1, code, EntryState.ENTRY_STATE_SPEAKING, behalf));
      store.rowsChanged([], true);
    },
  } });
}
