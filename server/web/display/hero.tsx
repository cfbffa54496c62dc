// The large middle of the display: the name of whoever speaks, or what the meeting is doing.
import type { EntryRow } from 'nameplate/v1/row.ts';
import { StatementType } from 'nameplate/v1/types.ts';
import { ClockPanel } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { Named, behalfText, entryName, localText, participantName, type NameText } from 'kit/names.tsx';
import { capacityKey, statementKey } from 'kit/enums.ts';
import { reasonText } from 'kit/reasons.ts';
import type { Store } from 'kit/store.ts';
import { dayText, has, language, t, timeText, type Lang } from 'kit/words.ts';
import { limitText } from './limits.ts';
import { Fitted } from './fitted.tsx';
import { Point, TheMotion, TheResult, TheRuling, TheVote } from './matters.tsx';
import type { Standing } from './standing.ts';

interface HeroProps {
  standing: Standing;
  second: Lang | undefined;
  least: number; // vh
}

export function Hero({ standing, second, least }: HeroProps) {
  const store = useStore();
  const holder = store.onFloor;
  switch (standing.screen) {
    case 'empty': return <div class="hero" />;
    case 'speaking': return holder ? <Speaker entry={holder} second={second} least={least} /> : <div class="hero" />;
    case 'point': return <Point standing={standing} second={second} least={least} />;
    case 'ruling': return <TheRuling standing={standing} least={least} />;
    case 'voting': return <TheVote standing={standing} least={least} />;
    case 'motion': return <TheMotion standing={standing} least={least} />;
    case 'result': return <TheResult standing={standing} least={least} />;
    case 'message': return <Message second={second} least={least} />;
    case 'blank': return (
      <div class="hero plain">
        <div class="blank-mark" aria-hidden="true" />
        {holder && <ClockPanel trusted />}
      </div>
    );
    default: return <Sentence text={sentenceOf(store, standing)} sub={underOf(store, standing)} least={least} />;
  }
}

// What the statement is, where it is not a delegation's own: for a group, a reply, an explanation, outside the list.
function whatFor(store: Store, entry: EntryRow): string {
  const outside = entry.participant === '';
  return [
    behalfText(store, entry), outside ? t(capacityKey(entry.capacity)) : '',
    entry.replyNumber > 0 ? t('display-reply', { n: entry.replyNumber }) : '',
    entry.type !== StatementType.STATEMENT_TYPE_UNSPECIFIED ? t(statementKey(entry.type)) : '',
  ].filter(Boolean).join(' · ');
}

// Two languages of one name; one line if they are the same letters ("Kenya", "Kenya").
function Speaker({ entry, second, least }: { entry: EntryRow; second: Lang | undefined; least: number }) {
  const store = useStore();
  const name = entryName(store, entry);
  const other = second && entryName(store, entry, second);
  const twice = other && other.text !== name.text && other.lang !== name.lang;
  const behalf = whatFor(store, entry);
  return (
    <div class="hero">
      <div class="who" data-testid="speaker">
        <Fitted class="name" most={24} least={least} lines={2} of={`${name.text} ${behalf}`}>
          <Named name={name} />
          {behalf && <span class="behalf">{behalf}</span>}
        </Fitted>
        <div class="second">
          {twice && <Fitted most={Math.max(7, least)} least={least} of={other.text}><Named name={other} /></Fitted>}
        </div>
      </div>
      <div class="time">
        <ClockPanel trusted />
        <p class="limit" data-testid="limit">{limitText(store, entry)}</p>
      </div>
    </div>
  );
}

function Sentence({ text, sub, least }: { text: string; sub: string; least: number }) {
  const store = useStore();
  return (
    <div class="hero plain">
      <Fitted class="sentence" most={14} least={least * 1.4} of={`${language.value} ${text}`}>
        <p data-testid="speaker">{text}</p>
      </Fitted>
      {sub && <p class="under">{sub}</p>}
      <p class="limit" data-testid="limit">{store.currentMeeting ? limitText(store, undefined) : ''}</p>
    </div>
  );
}

function ordinalMeeting(standing: Standing): number {
  return standing.meeting?.meeting?.number ?? 0;
}

function sentenceOf(store: Store, standing: Standing): string {
  const at = (ms: number) => timeText(ms, store.timeZone);
  const { meeting } = standing;
  switch (standing.screen) {
    case 'vacant': return t('display-chair-speaks');
    case 'exhausted': return t('display-exhausted');
    case 'suspended':
      return meeting?.resumeAtMs ? t('display-suspended-until', { time: at(meeting.resumeAtMs) }) : t('display-suspended');
    case 'adjourned': return t('display-adjourned', { number: ordinalMeeting(standing) });
    case 'concluded': return t('display-concluded');
    default:
      return meeting?.meeting
        ? t('display-begins', { number: ordinalMeeting(standing), time: at(meeting.meeting.startsAtMs) })
        : localText(store.round?.settings?.title).text;
  }
}

function underOf(store: Store, { screen, meeting, next }: Standing): string {
  if (screen === 'vacant') {
    const { round } = store;
    const seat = round?.settings?.presidingSeats.find(({ code }) => code === round.presiding);
    if (!seat) return '';
    const person = localText(seat.person).text;
    return [person, participantName(store, seat.code).text].filter(Boolean).join(' · ');
  }
  if (screen === 'suspended') return reasonText(meeting?.suspendedReason ?? '');
  if (screen === 'before') return localText(store.round?.settings?.place).text;
  const starts = next?.meeting?.startsAtMs;
  if (screen !== 'adjourned' || !starts) return '';
  return t('display-next-meeting', {
    number: next.meeting?.number ?? 0, day: dayText(starts, store.timeZone), time: timeText(starts, store.timeZone),
  });
}

// The Chair's own words, or one of the prepared sentences, which exist in all six languages.
function Message({ second, least }: { second: Lang | undefined; least: number }) {
  const store = useStore();
  const { notice } = store;
  const key = `template-${notice?.templateId}`;
  const prepared = notice?.templateId && has(key) ? t(key) : '';
  const main: NameText = prepared ? { text: prepared, lang: language.value } : localText(notice?.message);
  const other = !prepared && second ? localText(notice?.message, second) : undefined;
  return (
    <div class="hero plain" data-testid="message">
      <Fitted class="sentence" most={13} least={least * 1.2} of={main.text}><Named name={main} /></Fitted>
      {other && other.text && other.text !== main.text && (
        <div class="second"><Fitted most={8} least={least} of={other.text}><Named name={other} /></Fitted></div>
      )}
      {store.onFloor && (
        <div class="aside">
          <Named name={entryName(store, store.onFloor)} data-testid="speaker" />
          <ClockPanel trusted />
        </div>
      )}
    </div>
  );
}
