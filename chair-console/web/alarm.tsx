// The alarm of every console: who came in at the podium, on which device, and the press that puts it out again.
//
// It lies over the switch and the health strip as the NOT LIVE band does, so that no button of the floor moves or is
// covered. It stays until somebody answers it, here or, by ending the device, at any console. Many are listed under the
// newest and can be answered together; a device is ended by a press of its own.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NoteAccess_Kind as Kind } from 'nameplate/v1/command.ts';
import type { ActRow } from 'nameplate/v1/row.ts';
import { post } from 'kit/api.ts';
import { useStore } from 'kit/context.ts';
import { Button } from 'kit/controls.tsx';
import { t } from 'kit/words.ts';
import { AlarmList } from './alarm_list.tsx';
import { alarmText } from './alarm_text.ts';
import { isListed, takesAway } from './alarms.ts';
import { rightsOf } from './rights.ts';
import { SettledButton, useSettled } from './settled.tsx';
import { useWaiting } from './waiting_alarms.ts';

const named = (rows: readonly ActRow[]) => rows.map((row) => row.act).join();
// Beside the floor there is room to read the others at once; over it, only when asked to.
const hasRoom = () => matchMedia('(min-width: 64rem)').matches;

// What is to be drawn. Where something would go from under the finger that answered it, it stays for a moment and takes
// no press, so that a second one does not fall on what lies beneath.
function useDrawn(alarms: ActRow[]): { rows: ActRow[]; going: boolean } {
  const drawn = useRef<ActRow[]>([]);
  const less = takesAway(drawn.current, alarms);
  const gone = useSettled(less ? named(drawn.current) : '');
  const going = less && !gone;
  if (!going) drawn.current = alarms;
  return { rows: drawn.current, going };
}

export function Alarm() {
  const store = useStore();
  const { alarms, answer } = useWaiting(store);
  const { rows, going } = useDrawn(alarms);
  const [unfolded, unfold] = useState(hasRoom);
  const [chosen, choose] = useState({ act: 0, newest: 0 });
  const [busy, setBusy] = useState<number[]>([]);
  const [failed, setFailed] = useState<number[]>([]);
  const [voice, say] = useState('');
  // Whoever comes in now is shown in full, whatever was chosen before.
  const row = rows.find((each) => each.act === chosen.act && chosen.newest === rows[0]!.act) ?? rows[0];
  const listed = isListed(rows);
  const rests = !useSettled(`${row?.act} ${named(rows)} ${unfolded}`) || going;
  const { box, cameFrom } = useKeptFocus();
  // A shorter one does not uncover at once what lies under the buttons of the last.
  const height = useRef(0);
  useLayoutEffect(() => { if (!rests || !box.current) height.current = box.current?.offsetHeight ?? 0; });
  const { secretary } = rightsOf(store);

  // What is being ended is not answered by another press: should that fail, it must still be there to say so.
  const open = rows.filter((each) => !busy.includes(each.act));
  const expected = (asked: readonly ActRow[]) => {
    const those = asked.filter((each) => open.includes(each));
    if (those.length === 0) return;
    answer(those);
    say(t('console-alarm-answered', { n: those.length, left: alarms.filter((each) => !those.includes(each)).length }));
  };
  const end = async (ended: ActRow) => {
    const others = (acts: number[]) => acts.filter((act) => act !== ended.act);
    setBusy((acts) => [...others(acts), ended.act]);
    const { status } = await post('/api/access/sign-out', { device: ended.device });
    setBusy(others);
    const done = status === 204 || status === 404;
    setFailed((acts) => (done ? others(acts) : [...others(acts), ended.act]));
    if (done) answer([ended]);
  };
  const cameIn = row?.access!.kind === Kind.DEVICE_SIGNED_IN;
  return (
    <>
      <p class="visually-hidden" role="status" data-testid="alarm-voice">{voice}</p>
      {row && (
        <div class="alarm-place" ref={box} tabIndex={-1} role="group" aria-labelledby="alarm-text" style={{ minBlockSize: rests && height.current ? `${height.current}px` : '' }} onFocusIn={cameFrom}
          onKeyDown={(event) => { if (event.repeat && ['Enter', ' '].includes(event.key)) event.preventDefault(); /* a held key answers one */ }}>
          <div class="alarm" data-testid="alarm" data-act={row.act} data-waiting={rows.length}>
            <p role="alert" id="alarm-text"><span class="alarm-mark" aria-hidden="true" />
              <span>{failed.includes(row.act) ? t('console-online-failed') : alarmText(store, row)}
                {cameIn && !secretary && <> {t('console-alarm-tell')}</>}</span></p>
            {cameIn && secretary && (
              <SettledButton key={`out ${row.act}`} kind="danger" testid="alarm-out" rests={rests} pending={busy.includes(row.act)} disabled={!store.live}
                onPress={() => end(row)}>{t('console-alarm-out')}</SettledButton>
            )}
            <SettledButton key={`fine ${row.act}`} testid="alarm-fine" rests={rests} onPress={() => expected([row])}>
              {t('console-alarm-fine')}{rows.length > 1 && !listed && <> <span class="digits">1/{rows.length}</span></>}
            </SettledButton>
            {listed && (
              <Button class="alarm-fold" testid="alarm-fold" onPress={() => unfold(!unfolded)}
                attrs={{ 'aria-expanded': unfolded, 'aria-controls': unfolded ? 'alarm-more' : undefined }}>{t('console-alarm-more', { n: rows.length - 1 })}</Button>
            )}
          </div>
          {listed && unfolded && (
            <AlarmList all={open} others={rows.filter((each) => each !== row)} rests={rests} answer={expected}
              choose={({ act }) => choose({ act, newest: rows[0]!.act })} />
          )}
        </div>
      )}
    </>
  );
}

// Where the focus was in the alarm, it stays in it: on the same button of the next one, else on the alarm itself. When the
// alarm has gone it returns to the field it came from, else to the heading of the page; never to a button, which a key
// that is still held would press.
function useKeptFocus() {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLElement | null>(null);
  const at = document.activeElement as HTMLElement | null;
  const had = box.current?.contains(at) ? at : null;
  useLayoutEffect(() => {
    if (!had || had.isConnected) return;
    const field = before.current?.isConnected && before.current.matches('input, textarea, select') ? before.current : null;
    const next = box.current
      ? box.current.querySelector<HTMLElement>(`[data-testid="${had.dataset.testid}"]`) ?? box.current
      : field ?? document.querySelector('h1');
    next?.focus({ preventScroll: true });
  });
  const cameFrom = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof HTMLElement && !box.current?.contains(relatedTarget)) before.current = relatedTarget;
  };
  return { box, cameFrom };
}
