// The chamber display: who speaks, the time, who is next, the state of the list. For people thirty metres away.
//
// The room never sees an error: a lost link is a small ring in a corner, the clock runs on from its deadline, and after
// a minute what may have changed (next names, list) is no longer shown.
import { useEffect } from 'preact/hooks';
import { TopicKind } from 'nameplate/v1/types.ts';
import { useLostFor, useMeetingTime } from 'kit/clock.tsx';
import { useStore } from 'kit/context.ts';
import { LanguageChoice } from 'kit/controls.tsx';
import { localText, Named } from 'kit/names.tsx';
import { isLang, language, setLanguage, t, type Lang } from 'kit/words.ts';
import { afterClose } from 'proto/ts/frames.ts';
import { Fitted } from './fitted.tsx';
import { Footer, ListState } from './footer.tsx';
import { Hero } from './hero.tsx';
import { leastLetters, secondLanguage, standingOf } from './standing.ts';

const HIDE_AFTER_MS = 60_000;
// #far=30&height=3 in the address: the last row's distance and the picture's height in metres, once known.
const FAR_M = 25;
const HEIGHT_M = 3;
const settings = new URLSearchParams(location.hash.slice(1));

// The round says which languages its displays speak, unless this screen was told otherwise.
function useRoundLanguage(languages: string[]): void {
  const [main] = languages;
  useEffect(() => {
    if (!isLang(main) || settings.has('lang') || localStorage.getItem('nameplate.lang')) return;
    void setLanguage(main);
  }, [main]);
}

// A kiosk's screen must not go dark; where the browser has no wake lock, the machine's settings do it.
function useWakeLock(): void {
  useEffect(() => {
    const hold = () => {
      if (document.visibilityState === 'visible') void navigator.wakeLock?.request('screen').catch(() => {});
    };
    hold();
    document.addEventListener('visibilitychange', hold);
    return () => document.removeEventListener('visibilitychange', hold);
  }, []);
}

export function Display() {
  const store = useStore();
  const nowMs = useMeetingTime(30_000);
  const stale = useLostFor(HIDE_AFTER_MS);
  useWakeLock();
  const languages = store.round?.settings?.displayLanguages ?? [];
  useRoundLanguage(languages);
  const main = language.value;
  const second = secondLanguage(languages.length > 1 ? languages : [...languages, 'en', 'fr'], main) as Lang;
  const least = leastLetters(Number(settings.get('far')) || FAR_M, Number(settings.get('height')) || HEIGHT_M);
  const standing = standingOf(store, nowMs);
  const away = store.link.link === 'away' ? afterClose(store.link.closeCode) : undefined;

  useEffect(() => {
    document.title = t('display-title');
  });

  return (
    <main class="display" data-testid="screen" data-screen={standing.screen} style={{ '--least': `${least}vh` }}>
      <header class="head">
        <div class="topic" data-testid="topic"><Topic least={least} standing={standing} /></div>
        {store.round?.settings?.rehearsal && <strong class="rehearsal">{t('display-rehearsal')}</strong>}
        {!stale && standing.list && <ListState list={standing.list} topic={standing.topic} />}
      </header>
      {away === 'sign-in'
        ? <p class="sign-in"><a href="/sign-in">{t('live-sign-in')}</a></p>
        : <Hero standing={standing} second={second} least={least} />}
      <Footer standing={standing} stale={stale} least={least} />
      <div class="corner">
        <LanguageChoice />
        {!store.live && <span class="ring" role="img" aria-label={t('display-link-lost')} />}
      </div>
    </main>
  );
}

function Topic({ standing: { screen, topic, meeting }, least }: { standing: ReturnType<typeof standingOf>; least: number }) {
  const { round } = useStore();
  if (screen === 'empty') return null;
  const title = topic && screen !== 'concluded' ? topic.topic?.title : round?.settings?.title;
  const shown = screen === 'concluded' ? undefined : topic;
  const unit = shown?.topic?.units.find(({ number }) => number === shown.unit);
  const lead = !shown ? '' : shown.topic?.kind === TopicKind.TOPIC_KIND_READING ? unit?.label || t('display-reading')
    : t('display-topic', { number: shown.topic?.number ?? 0 });
  const words = localText(unit ? unit.title : title);
  return (
    <Fitted most={least * 1.15} least={least * 0.8} of={`${language.value} ${lead} ${words.text} ${meeting?.state}`}>
      <h1>{lead && <span class="lead" data-testid={unit && 'unit'}><bdi>{lead}</bdi></span>} {words.text !== lead && <Named name={words} />}</h1>
    </Fitted>
  );
}
