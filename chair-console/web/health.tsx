// The health strip: is this page live, who is on line, are the displays in step.
import { Role } from 'nameplate/v1/types.ts';
import { useMeetingTime } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { t } from 'kit/words.ts';

export function Health() {
  const store = useStore();
  useMeetingTime(5000);
  const presence = store.presence;
  const displays = presence?.screens.filter((each) => each.role === Role.ROLE_DISPLAY) ?? [];
  const inStep = displays.filter((each) => each.inStep).length;
  const devices = presence?.seats.reduce((sum, each) => sum + each.devices, 0) ?? 0;
  return (
    <p class="health" data-testid="health">
      <span class="health-item" data-good={store.live}><span aria-hidden="true">{store.live ? '●' : '○'}</span> {store.live ? t('console-live') : t('console-not-live')}</span>
      <span class="health-item">{t('console-on-line', { delegations: presence?.seats.length ?? 0, devices })}</span>
      <span class="health-item" data-good={displays.length > 0 && inStep === displays.length}>
        <span aria-hidden="true">{displays.length > 0 && inStep === displays.length ? '✓' : '!'}</span> {t('console-displays', { good: inStep, all: displays.length })}
      </span>
      {presence && presence.commitUs > 0 && <span class="health-item digits">{t('console-commit', { ms: Math.max(1, Math.round(presence.commitUs / 1000)) })}</span>}
    </p>
  );
}
