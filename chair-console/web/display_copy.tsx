// A small true copy of the chamber display: the same decision about which picture to show, from the same rows.
import { ClockPanel, useMeetingTime } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { meetingStateKey } from 'kit/enums.ts';
import { EntryName, Name, localText } from 'kit/names.tsx';
import type { Store } from 'kit/store.ts';
import { templateKey } from 'kit/templates.ts';
import { has, t, timeText } from 'kit/words.ts';
import { standingOf, type Standing } from '../../server/web/display/standing.ts';

const NEXT_SHOWN = 3;

function words(store: Store, { screen, meeting }: Standing): string {
  const { notice } = store;
  switch (screen) {
    case 'blank': return t('console-copy-blank');
    case 'message': return notice?.templateId && has(templateKey(notice.templateId)) ? t(templateKey(notice.templateId)) : localText(notice?.message).text;
    case 'vacant': return t('console-floor-vacant');
    case 'exhausted': return t('console-copy-exhausted');
    case 'concluded': return t('console-copy-concluded');
    case 'empty': return '';
    default: return meeting ? `${t('console-meeting', { n: meeting.meeting?.number ?? 0 })}: ${t(meetingStateKey(meeting.state))}` : '';
  }
}

export function DisplayCopy() {
  const store = useStore();
  const standing = standingOf(store, useMeetingTime(30_000));
  const holder = store.onFloor;
  const until = standing.screen === 'blank' ? store.notice?.blankUntilMs : standing.screen === 'message' ? store.notice?.messageUntilMs : 0;
  const waiting = standing.list ? store.waiting(standing.list.id) : [];
  const shown = !['blank', 'concluded', 'empty'].includes(standing.screen) ? waiting.slice(0, NEXT_SHOWN) : [];
  return (
    <figure class="copy" aria-label={t('console-copy')} data-screen={standing.screen}>
      <p class="copy-topic">{standing.topic && standing.screen !== 'blank' ? localText(standing.topic.topic?.title).text : ''}</p>
      <div class="copy-middle">
        {standing.screen === 'speaking' && holder ? <><p class="copy-name"><EntryName entry={holder} /></p><ClockPanel testid="copy-clock" /></>
          : <p class="copy-words">{words(store, standing)}</p>}
        {until ? <p class="copy-until">{t('console-copy-until', { time: timeText(until, store.timeZone) })}</p> : null}
      </div>
      <p class="copy-next">
        {shown.length > 0 && <span class="copy-label">{t('console-next')}</span>}
        {shown.map((entry) => <span key={entry.id}><Name code={entry.participant} /></span>)}
        {shown.length > 0 && waiting.length > shown.length && <span class="copy-label">{t('console-more-waiting', { n: waiting.length - shown.length })}</span>}
      </p>
    </figure>
  );
}
