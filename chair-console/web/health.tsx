// The health strip: is this page live, who is on line, are the displays in step; on a press, every screen by itself.
import { Role } from 'nameplate/v1/types.ts';
import { useMeetingTime } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { roleKey } from 'kit/enums.ts';
import { t, timeText } from 'kit/words.ts';

function Item({ good, text }: { good?: boolean | undefined; text: string }) {
  return <span class="health-item" data-good={good}>{good !== undefined && <span class="mark" aria-hidden="true" />}{text}</span>;
}

export function Health() {
  const store = useStore();
  const presence = store.presence;
  const displays = presence?.screens.filter((each) => each.role === Role.ROLE_DISPLAY) ?? [];
  const inStep = displays.filter((each) => each.inStep).length;
  const seats = presence?.seats.filter((each) => each.devices > 0) ?? [];
  return (
    <details class="health" data-testid="health" data-old={!store.live}>
      <summary>
        <Item good={store.live} text={store.live ? t('console-live') : t('console-not-live')} />
        {!store.live && store.link.sinceMeetingMs > 0 && <Item text={t('console-as-at', { time: timeText(store.link.sinceMeetingMs, store.timeZone, true) })} />}
        <Item good={store.live ? displays.length > 0 && inStep === displays.length : undefined}
          text={displays.length === 0 ? t('console-displays-none') : t('console-displays', { good: inStep, all: displays.length })} />
        <Item text={t('console-on-line', { delegations: seats.length })} />
        {presence?.readOnly && <Item good={false} text={t('console-read-only')} />}
        {presence !== undefined && presence.clockBehindMs > 0 && <Item good={false} text={t('console-clock-behind', { n: Math.round(presence.clockBehindMs / 1000) })} />}
        {presence !== undefined && presence.clockSetByMs !== 0 && <Item good={false} text={t('console-clock-set', { n: Math.round(presence.clockSetByMs / 1000) })} />}
      </summary>
      {presence?.readOnly && store.live && <p class="band" role="alert" data-testid="read-only">{t('console-read-only-help')}</p>}
      <Screens />
    </details>
  );
}

// A screen in step says nothing while nothing happens: its age is said only when it is behind.
function Screens() {
  const store = useStore();
  const now = useMeetingTime(1000);
  const presence = store.presence;
  const rate = store.round?.settings?.clockRate || 1;
  const seconds = (ms: number) => Math.max(0, Math.round((now - ms) / 1000 / rate));
  const newest = Math.max(0, ...(presence?.screens.map((each) => each.lastHeardMs) ?? []));
  return (
    <div class="health-more">
      <table>
        <caption>{t('console-screens')}</caption>
        <thead><tr>
          <th scope="col">{t('console-device')}</th><th scope="col">{t('console-screen-state')}</th><th scope="col">{t('console-last-heard')}</th><th scope="col">{t('console-queued')}</th>
        </tr></thead>
        <tbody>
          {presence?.screens.map((each) => (
            <tr key={each.device}>
              <td>{t(roleKey(each.role))} <span class="quiet" dir="ltr">{each.device}</span></td>
              <td><Item good={store.live ? each.inStep : undefined} text={each.inStep ? t('console-in-step') : t('console-behind')} /></td>
              <td class="digits">{!each.inStep && t('console-seconds-ago', { n: seconds(each.lastHeardMs) })}</td>
              <td class="digits">{t('console-kib', { n: Math.ceil(each.queuedBytes / 1024) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {presence ? (
        <p class="quiet">
          {t('console-commit', { ms: Math.max(1, Math.round(presence.commitUs / 1000)) })} · {t('console-log', { n: presence.logSeq })} · {t('console-devices', { n: presence.seats.reduce((sum, each) => sum + each.devices, 0) })} · {t('console-public', { n: presence.publicPeers })}
          {presence.moreDisplays > 0 && <> · {t('console-more-displays', { n: presence.moreDisplays })}</>}
          {newest > 0 && <> · {t('console-data-of', { time: timeText(newest, store.timeZone, true) })}</>}
        </p>
      ) : <p class="quiet">{t('console-health-unknown')}</p>}
    </div>
  );
}
