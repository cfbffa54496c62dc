// The waiting names, moved by mouse, touch and keyboard. A moved row stands where it was put, striped, until the server
// answers; refused, it goes back and the reason is said.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListRow } from 'nameplate/v1/row.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { participantName } from 'kit/names.tsx';
import { t } from 'kit/words.ts';
import { holdRow } from './drag.ts';
import { EntryLine } from './entry_line.tsx';
import { useGliding } from './gliding.ts';
import { beforeForPlace, changes, moved } from './order.ts';
import { reason } from './reasons.tsx';
import { rightsOf } from './rights.ts';
import { RowMenu } from './row_menu.tsx';

interface Move { entry: number; before: number }

export function Rows({ list, acting }: { list: ListRow; acting: Acting }) {
  const store = useStore();
  const [lifted, setLifted] = useState<Move | undefined>();
  const [sent, setSent] = useState<Move | undefined>();
  const [voice, say] = useState('');
  const [menu, setMenu] = useState(0);
  const box = useRef<HTMLOListElement>(null);
  const held = useRef<Move | undefined>(undefined); // what `lifted` is, for pointers that outlive a drawing
  const focused = useRef(0);
  useGliding(box);

  const may = store.live && rightsOf(store).podium;
  const orderNow = () => store.list(list.id)?.order ?? [];
  const nameOf = (id: number) => participantName(store, store.entry(id)?.participant ?? '').text;
  const lift = (move: Move | undefined) => {
    held.current = move;
    setLifted(move);
  };

  const drop = async ({ entry, before }: Move) => {
    const order = orderNow();
    lift(undefined);
    // The list may have changed under the hand: the entry, or the one it was to stand before, was called or has withdrawn.
    if (!order.includes(entry) || (before !== 0 && !order.includes(before))) return acting.say(t('console-move-gone'));
    if (!changes(order, entry, before)) return say(t('console-move-cancelled'));
    const name = nameOf(entry);
    setSent({ entry, before });
    const good = await acting.run('move', act('moveEntry', { entry, beforeEntry: before, reason: reason.value }));
    setSent(undefined);
    say(good ? t('console-moved', { name, place: orderNow().indexOf(entry) + 1, total: orderNow().length }) : t('console-move-cancelled'));
  };
  const toPlace = (entry: number, place: number) => drop({ entry, before: beforeForPlace(orderNow(), entry, place) });
  const aim = (entry: number, place: number) => {
    const total = orderNow().length;
    const to = Math.max(1, Math.min(place, total));
    lift({ entry, before: beforeForPlace(orderNow(), entry, to) });
    say(t('console-lifted-at', { name: nameOf(entry), place: to, total }));
  };
  const cancel = () => {
    lift(undefined);
    say(t('console-move-cancelled'));
  };

  const shownMove = lifted ?? sent;
  const shown = shownMove ? moved(list.order, shownMove.entry, shownMove.before) : list.order;

  const pressed = (event: KeyboardEvent, entry: number) => {
    if (!may || sent) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const place = shown.indexOf(entry) + 1;
    if (event.altKey && step !== 0) {
      const to = orderNow().indexOf(entry) + 1 + step;
      if (to >= 1 && to <= orderNow().length) void toPlace(entry, to);
    } else if (event.key === ' ' || event.key === 'Enter') {
      if (event.repeat) return event.preventDefault();
      if (lifted) void drop(lifted);
      else aim(entry, place);
    } else if (lifted && step !== 0) aim(entry, place + step);
    else if (lifted && event.key === 'Home') aim(entry, 1);
    else if (lifted && event.key === 'End') aim(entry, shown.length);
    else if (lifted && event.key === 'Escape') cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const grabbed = (event: PointerEvent, entry: number) => {
    if (event.button !== 0 || !may || sent || !box.current) return;
    holdRow(event, box.current, String(entry),
      (above) => lift({ entry, before: beforeForPlace(orderNow(), entry, above + 1) }),
      (letGo) => {
        const move = held.current;
        if (letGo && move) void drop(move);
        else if (move) cancel();
      });
  };

  // A lifted name may be called, or withdraw, before it is dropped.
  useEffect(() => {
    if (lifted && !list.order.includes(lifted.entry)) {
      lift(undefined);
      acting.say(t('console-move-gone'));
    }
  }, [list.order]);
  // Rows that changed places in the document keep the focus they had.
  useLayoutEffect(() => {
    if (document.activeElement !== document.body || !list.order.includes(focused.current)) return;
    box.current?.querySelector<HTMLElement>(`[data-entry="${focused.current}"] .handle`)?.focus();
  }, [list.order]);

  return (
    <>
      <p class="visually-hidden" id="move-help">{t('console-move-help')}</p>
      <p class="visually-hidden" role="status">{voice}</p>
      {list.order.length === 0 && <p class="empty">{t('console-list-empty')}</p>}
      <ol class="rows" data-testid="list" ref={box} aria-label={t('console-list', { n: list.order.length })} data-moving={lifted ? 'true' : undefined}>
        {list.order.map((id) => {
          const entry = store.entry(id);
          if (!entry) return null;
          const at = shown.indexOf(id);
          return (
            <li key={id} class="entry" data-testid={`entry-${id}`} data-entry={id} data-code={entry.participant} data-place={list.order.indexOf(id) + 1}
              data-first={at === 0 ? 'true' : undefined} data-sent={sent?.entry === id ? 'true' : undefined} data-lifted={lifted?.entry === id ? 'true' : undefined}
              style={{ order: shownMove ? at : 0 }}>
              <button type="button" class="handle" data-testid="handle" aria-label={t('console-handle', { name: nameOf(id) })} aria-describedby="move-help"
                aria-pressed={lifted?.entry === id} disabled={!may} onFocus={() => { focused.current = id; }}
                onBlur={() => { if (held.current?.entry === id && document.hasFocus()) cancel(); }}
                onKeyDown={(event) => pressed(event, id)} onPointerDown={(event) => grabbed(event, id)}><span class="grip" aria-hidden="true" /></button>
              <span class="number digits">{at + 1}</span>
              <EntryLine entry={entry} />
              <button type="button" class="more" aria-expanded={menu === id} aria-label={t('console-more', { name: nameOf(id) })}
                data-testid={`more-${id}`} onClick={() => setMenu(menu === id ? 0 : id)}><span class="dots" aria-hidden="true" /></button>
              {menu === id && (
                <RowMenu entry={entry} list={list} acting={acting} toPlace={(place) => void toPlace(id, place)} close={() => {
                  setMenu(0);
                  box.current?.querySelector<HTMLElement>(`[data-entry="${id}"] .more`)?.focus();
                }} />
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
