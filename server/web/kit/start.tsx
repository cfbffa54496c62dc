// Starts a face: language, store, link, first drawing.
//
// Apart so that a face's main.tsx is a few lines and every face starts alike.
import './base.css';
import { render, type ComponentType } from 'preact';
import { openLink } from 'nameplate:link';
import type { Role } from 'nameplate/v1/types.ts';
import { StoreContext } from './context.ts';
import { firstLanguage } from './kept.ts';
import { Store } from './store.ts';
import { startWords, type Catalogues } from './words.ts';

export interface Face {
  name: 'console' | 'delegate' | 'display';
  catalogues: Catalogues;
  wish: Role;
  alwaysBack: boolean;
  App: ComponentType;
}

export async function startFace(face: Face): Promise<void> {
  await startWords(face.catalogues, firstLanguage());
  const store = new Store();
  openLink(store, { client: face.name, wish: face.wish, alwaysBack: face.alwaysBack });
  const { App } = face;
  render(
    <StoreContext.Provider value={store}>
      <App />
    </StoreContext.Provider>,
    document.getElementById('app')!,
  );
}
