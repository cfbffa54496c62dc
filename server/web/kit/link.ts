// Ties a store to a server: session, browser transport, and what the page tells the tests on <html>.
//
// Apart because the gallery fills a store without a server, in its place.
import { Audience } from 'nameplate/v1/frame.ts';
import type { Role } from 'nameplate/v1/types.ts';
import { BrowserLink, browserWorld } from 'proto/ts/browser_link.ts';
import { ClientSession } from 'proto/ts/client_session.ts';
import { COMMAND_ID_BYTES, afterClose } from 'proto/ts/frames.ts';
import { PAGE_BUILD } from './build.ts';
import { hexOf } from 'proto/ts/outbox.ts';
import { outcomeOf, type Outcome, type Store } from './store.ts';

export interface LinkOptions {
  client: string; // "console", "display" ...; the build and the kind of screen are added
  wish: Role; // what to be without a sign-in
  alwaysBack: boolean; // reconnect also while hidden
}

// Said on <html>: data-live, data-epoch and one data-AUDIENCE="POSITION:HASH" for each audience.
const AUDIENCES: [Audience, string][] = [
  [Audience.AUDIENCE_PUBLIC, 'public'],
  [Audience.AUDIENCE_DELEGATION, 'delegation'],
  [Audience.AUDIENCE_PODIUM, 'podium'],
  [Audience.AUDIENCE_CHAIR, 'chair'],
];

function tellDocument(session: ClientSession): void {
  const { dataset } = document.documentElement;
  const { link } = session;
  dataset.live = link === 'live' ? 'live'
    : link === 'away' ? (afterClose(session.awayCode) === 'sign-in' ? 'signed-out' : 'not-live')
    : session.welcome ? 'not-live' : 'connecting';
  dataset.epoch = session.replica.epoch;
  const held = session.replica.audiences();
  for (const [audience, name] of AUDIENCES) {
    const hash = session.replica.hash(audience).toString(16).padStart(8, '0');
    if (!held.includes(audience)) delete dataset[name];
    else dataset[name] = `${session.replica.position(audience)}:${hash}`;
  }
}

function kindOfScreen(): string {
  if (Math.min(innerWidth, innerHeight) < 600) return 'phone';
  return matchMedia('(pointer: coarse)').matches ? 'tablet' : 'screen';
}

export function openLink(store: Store, options: LinkOptions): void {
  const world = browserWorld();
  const client = `${options.client}/${PAGE_BUILD.slice(0, 8)} (${kindOfScreen()})`;
  const session = new ClientSession({ client, wish: options.wish, names: true });
  const answers = new Map<string, (outcome: Outcome) => void>();
  const link = new BrowserLink(session, world, options.alwaysBack, (event) => {
    switch (event.event) {
      case 'link': store.setLink(event.link, event.closeCode, world.dateMs()); break;
      case 'rows': store.rowsChanged(event.rows, event.all); break;
      case 'names': store.setDirectory(session.directory); break;
      case 'welcome': store.setWelcome(event.welcome); break;
      case 'presence': store.setPresence(event.presence); break;
      case 'hash-fault': store.setFault(event.audience); break;
      case 'outcome': {
        answers.get(event.id)?.(outcomeOf(event.reply));
        answers.delete(event.id);
        break;
      }
    }
    tellDocument(session);
  });
  store.attach({
    row: (key) => session.replica.row(key),
    keys: () => session.replica.audiences().flatMap((audience) => session.replica.keys(audience)),
    submit: (act) => new Promise((answer) => {
      const id = world.randomBytes(COMMAND_ID_BYTES);
      answers.set(hexOf(id), answer);
      link.submit(id, { act });
    }),
    hurry: () => link.hurry(),
    nowMs: () => session.clock.nowMs(world.nowUs()),
    realMs: (meetingMs) => session.clock.realMs(meetingMs),
  });
  tellDocument(session);
  link.start();
}
