// What the three pages before a face share: language, heading, frame.
//
// Apart from startFace because nothing is connected yet: these pages ask over HTTP and go on.
import 'kit/base.css';
import './landing.css';
import { catalogues } from 'catalogues:landing';
import { LanguageChoice } from 'kit/controls.tsx';
import { firstLanguage } from 'kit/kept.ts';
import { startWords, t } from 'kit/words.ts';
import { render, type ComponentChildren, type ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';

export async function startPage(Page: ComponentType): Promise<void> {
  await startWords(catalogues, firstLanguage());
  render(<Page />, document.getElementById('app')!);
}

export function Frame({ title, children }: { title: string; children: ComponentChildren }) {
  useEffect(() => {
    document.title = `${title} – Nameplate`;
  }, [title]);
  return (
    <div class="landing">
      <header>
        <a href="/" class="mark">Nameplate</a>
        <LanguageChoice />
      </header>
      <main>
        <h1>{title}</h1>
        {children}
      </main>
      <footer>{t('landing-help')}</footer>
    </div>
  );
}

// Where the server says to go on; never to another place than this server.
export function goOn(go: unknown): void {
  const path = typeof go === 'string' && /^\/(?![/\\])/.test(go) ? go : '/';
  location.replace(path);
}
