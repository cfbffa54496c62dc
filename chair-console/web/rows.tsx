// The waiting names, moved by mouse, touch and keyboard. Shown where they were put, striped, until the server answers.
import { useRef, useState } from 'preact/hooks';
import type { EntryRow, ListRow } from 'nameplate/v1/row.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { EntryName, participantName } from 'kit/names.tsx';
import { t } from 'kit/words.ts';
import { categoryKey } from 'kit/enums.ts';
import { lengthText } from 'kit/clock.tsx';
import { beforeForPlace, changes, moved } from './order.ts';
import { Reasons, reason } from './reasons.tsx';
import { RowMenu } from './row_menu.tsx';

interface Move { entry: number; before: number }

export function Rows({ list, acting }: { list: ListRow; acting: Acting }) {
  const store = useStore();
  const [sent, setSent] = useState<Move | undefined>();
  const [lifted, setLifted] = useState<Move | undefined>();
  const [voice, setVoice] = useState('');
  const [menu, setMenu] = useState(0);
  const box = useRef<HTMLOListElement>(null);
  const shown = lifted ?? sent;
  const order = shown ? moved(list.order, shown.entry, shown.before) : list.order;
  const nameOf = (id: number) => participantName(store, store.entry(id)?.participant ?? '').text;

  const move = async (wanted: Move) => {
    setLifted(undefined);
    // The list may have changed under the hand: the entry or its new neighbour may be gone.
    if (!changes(list.order, wanted.entry, wanted.before)) return;
    if (wanted.before !== 0 && !list.order.includes(wanted.before)) return acting.say(t('console-move-gone'));
    setSent(wanted);
    const good = await acting.run('move', act('moveEntry', { entry: wanted.entry, beforeEntry: wanted.before, reason: reason.value }));
    setSent(undefined);
    if (good) setVoice(t('console-moved', { name: nameOf(wanted.entry) }));
  };
  const toPlace = (entry: number, place: number) => move({ entry, before: beforeForPlace(list.order, entry, place) });
  const aim = (entry: number, place: number) => {
    const before = beforeForPlace(list.order, entry, Math.max(1, Math.min(place, list.order.length)));
    setLifted({ entry, before });
    setVoice(t('console-lifted-at', { name: nameOf(entry), place: Math.max(1, Math.min(place, list.order.length)), total: list.order.length }));
  };
  const keyed = (event: KeyboardEvent, entry: number) => {
    const place = order.indexOf(entry) + 1;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (event.altKey && step !== 0) void toPlace(entry, list.order.indexOf(entry) + 1 + step);
    else if (event.key === ' ' || event.key === 'Enter') lifted ? void move(lifted) : aim(entry, place);
    else if (lifted && step !== 0) aim(entry, place + step);
    else if (lifted && event.key === 'Home') aim(entry, 1);
    else if (lifted && event.key === 'End') aim(entry, order.length);
    else if (lifted && event.key === 'Escape') { setLifted(undefined); setVoice(t('console-move-cancelled')); }
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Drag by the handle only: the list itself scrolls under a finger.
  const dragged = (event: PointerEvent, entry: number) => {
    if (event.button !== 0 || !store.live) return;
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    let latest: Move | undefined;
    const over = (now: PointerEvent) => {
      const rows = [...(box.current?.children ?? [])] as HTMLElement[];
      const below = rows.filter((row) => Number(row.dataset.entry) !== entry)
        .find((row) => { const { top, height } = row.getBoundingClientRect(); return now.clientY < top + height / 2; });
      latest = { entry, before: Number(below?.dataset.entry ?? 0) };
      setLifted(latest);
    };
    const done = (now: PointerEvent) => {
      handle.removeEventListener('pointermove', over);
      handle.removeEventListener('pointerup', done);
      handle.removeEventListener('pointercancel', done);
      if (now.type === 'pointerup' && latest) void move(latest);
      else setLifted(undefined);
    };
    handle.addEventListener('pointermove', over);
    handle.addEventListener('pointerup', done);
    handle.addEventListener('pointercancel', done);
  };
  if (list.order.length === 0) return <p class="empty">{t('console-list-empty')}</p>;
  return (
    <>
      <Reasons />
      <p class="visually-hidden" id="move-help">{t('console-move-help')}</p>
      <p class="visually-hidden" role="status">{voice}</p>
      <ol class="rows" data-testid="list" ref={box}>
        {order.map((id, at) => {
          const entry = store.entry(id);
          if (!entry) return null;
          return (
            <li key={id} class="entry" data-testid={`entry-${id}`} data-entry={id} data-code={entry.participant} data-place={list.order.indexOf(id) + 1}
              data-sent={sent?.entry === id} data-lifted={lifted?.entry === id}>
              <button type="button" class="handle" data-testid="handle" aria-label={t('console-handle', { name: nameOf(id) })} aria-describedby="move-help"
                aria-pressed={lifted?.entry === id} disabled={!store.live}
                onKeyDown={(event) => keyed(event, id)} onPointerDown={(event) => dragged(event, id)}>⠿</button>
              <span class="number digits">{at + 1}</span>
              <EntryLine entry={entry} />
              <button type="button" class="more" aria-expanded={menu === id} aria-label={t('console-more', { name: nameOf(id) })}
                data-testid={`more-${id}`} onClick={() => setMenu(menu === id ? 0 : id)}>⋯</button>
              {menu === id && <RowMenu entry={entry} list={list} acting={acting} toPlace={(place) => toPlace(id, place)} close={() => setMenu(0)} />}
            </li>
          );
        })}
      </ol>
    </>
  );
}

const SHAPES: Record<number, string> = { 1: '◆', 2: '', 3: '◇', 4: '△', 5: '△', 6: '▽' };

function EntryLine({ entry }: { entry: EntryRow }) {
  const store = useStore();
  const care = store.care(entry.id);
  return (
    <span class="entry-line">
      <span class="entry-name"><EntryName entry={entry} /></span>
      <span class="marks">
        {entry.category !== 2 && <span class="badge">{SHAPES[entry.category]} {t(categoryKey(entry.category))}</span>}
        {entry.limitMs > 0 && <span class="badge digits">{lengthText(entry.limitMs)}</span>}
        {entry.carriedFrom > 0 && <span class="badge">↷ {t('console-carried', { n: store.meeting(entry.carriedFrom)?.meeting?.number ?? 0 })}</span>}
        {entry.absent > 0 && <span class="badge">∅ {t('console-absent-times', { n: entry.absent })}</span>}
        {entry.ready && <span class="badge">✓ {t('console-ready')}</span>}
        {care?.secretaryDecides && <span class="badge alarm">! {t('console-secretary-decides')}</span>}
        {entry.movedReason && <span class="quiet">{t('console-moved-because', { reason: entry.movedReason })}</span>}
      </span>
    </span>
  );
}
