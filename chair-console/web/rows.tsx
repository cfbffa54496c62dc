// The waiting names, moved by mouse, touch and keyboard. A moved row stands where it was put, striped, until the server
// answers; refused, it goes back and the refusal is said. Before it is sent, its reason is asked for beside the row.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListRow } from 'nameplate/v1/row.ts';
import { act } from 'kit/acts.ts';
import type { Acting } from 'kit/acting.ts';
import { useStore } from 'kit/context.ts';
import { participantName } from 'kit/names.tsx';
import { t } from 'kit/words.ts';
import { AskReason } from './ask_reason.tsx';
import { holdRow } from './drag.ts';
import { EntryLine } from './entry_line.tsx';
import { useGliding } from './gliding.ts';
import { beforeForPlace, changes, moved } from './order.ts';
import { rightsOf } from './rights.ts';
import { RowMenu, type Departure } from './row_menu.tsx';

interface Move { entry: number; before: number }

export function Rows({ list, acting }: { list: ListRow; acting: Acting }) {
  const store = useStore();
  const [lifted, setLifted] = useState<Move | undefined>();
  const [asked, setAsked] = useState<Departure & { move?: Move } | undefined>(); // waits for its reason
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
    if (move) setAsked(undefined);
  };
  const focusOn = (entry: number, selector: string) => box.current?.querySelector<HTMLElement>(`[data-entry="${entry}"] ${selector}`)?.focus();

  const drop = (move: Move) => {
    const { entry, before } = move;
    const order = orderNow();
    lift(undefined);
    setAsked(undefined);
    // The list may have changed under the hand: the entry, or the one it was to stand before, was called or has withdrawn.
    if (!order.includes(entry) || (before !== 0 && !order.includes(before))) return acting.say(t('console-move-gone'));
    if (!changes(order, entry, before)) return say(t('console-move-cancelled'));
    const place = moved(order, entry, before).indexOf(entry) + 1;
    setAsked({ entry, move, question: t('console-why-move', { name: nameOf(entry), place }), send: (reason) => send(move, reason) });
  };
  const send = async ({ entry, before }: Move, reason: string) => {
    if (!orderNow().includes(entry) || (before !== 0 && !orderNow().includes(before))) return acting.say(t('console-move-gone'));
    const name = nameOf(entry);
    setSent({ entry, before });
    const good = await acting.run('move', act('moveEntry', { entry, beforeEntry: before, reason }));
    setSent(undefined);
    say(good ? t('console-moved', { name, place: orderNow().indexOf(entry) + 1, total: orderNow().length }) : t('console-move-cancelled'));
  };
  const toPlace = (entry: number, place: number) => drop({ entry, before: beforeForPlace(orderNow(), entry, place) });
  const further = (entry: number, place: number) => {
    if (place < 1 || place > orderNow().length) return;
    toPlace(entry, place);
    focusOn(entry, '.handle'); // where the move began; the question takes the focus if it is asked again
  };
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

  const give = (departure: Departure, reason: string) => {
    setAsked(undefined);
    focusOn(departure.entry, '.handle');
    void departure.send(reason);
  };
  const takeBack = ({ entry, move }: Departure & { move?: Move }) => {
    setAsked(undefined);
    if (move) say(t('console-move-cancelled'));
    focusOn(entry, '.handle');
  };

  const shownMove = lifted ?? asked?.move ?? sent;
  const shown = shownMove ? moved(list.order, shownMove.entry, shownMove.before) : list.order;

  const pressed = (event: KeyboardEvent, entry: number) => {
    if (!may || sent) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const place = shown.indexOf(entry) + 1;
    if (event.altKey && step !== 0) {
      const to = orderNow().indexOf(entry) + 1 + step;
      if (to >= 1 && to <= orderNow().length) toPlace(entry, to);
    } else if (event.key === ' ' || event.key === 'Enter') {
      if (event.repeat) return event.preventDefault();
      if (lifted) drop(lifted);
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
        if (letGo && move) drop(move);
        else if (move) cancel();
      });
  };

  // A lifted name may be called, or withdraw, before it is dropped or its reason is given.
  useEffect(() => {
    if (asked && !list.order.includes(asked.entry)) {
      setAsked(undefined);
      acting.say(t('console-move-gone'));
    }
    if (lifted && !list.order.includes(lifted.entry)) {
      lift(undefined);
      acting.say(t('console-move-gone'));
    }
  }, [list.order]);
  // Rows that changed places in the document keep the focus they had.
  useLayoutEffect(() => {
    if (document.activeElement !== document.body || !list.order.includes(focused.current)) return;
    focusOn(focused.current, asked?.entry === focused.current ? '.ask-reason' : '.handle');
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
              data-first={at === 0 ? 'true' : undefined} data-sent={sent?.entry === id ? 'true' : undefined} data-asked={asked?.move?.entry === id ? 'true' : undefined} data-lifted={lifted?.entry === id ? 'true' : undefined}
              style={{ order: shownMove ? at : 0 }}>
              <button type="button" class="handle" data-testid="handle" aria-label={t('console-handle', { name: nameOf(id) })} aria-describedby="move-help"
                aria-pressed={lifted?.entry === id} disabled={!may} onFocus={() => { focused.current = id; }}
                onBlur={() => { if (held.current?.entry === id && document.hasFocus()) cancel(); }}
                onKeyDown={(event) => pressed(event, id)} onPointerDown={(event) => grabbed(event, id)}><span class="grip" aria-hidden="true" /></button>
              <span class="number digits">{at + 1}</span>
              <EntryLine entry={entry} />
              <button type="button" class="more" aria-expanded={menu === id} aria-label={t('console-more', { name: nameOf(id) })}
                data-testid={`more-${id}`} onClick={() => {
                  setAsked(undefined);
                  setMenu(menu === id ? 0 : id);
                }}><span class="dots" aria-hidden="true" /></button>
              {menu === id && (
                <RowMenu entry={entry} list={list} acting={acting} toPlace={(place) => toPlace(id, place)}
                  ask={(departure) => {
                    setMenu(0);
                    setAsked(departure);
                  }}
                  close={() => {
                    setMenu(0);
                    focusOn(id, '.more');
                  }} />
              )}
              {asked?.entry === id && (
                <AskReason key={asked.question} question={asked.question} off={!may} give={(reason) => give(asked, reason)} back={() => takeBack(asked)}
                  step={asked.move && ((by) => further(id, at + 1 + by))} />
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
