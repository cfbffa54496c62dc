// Modules that server/web/build.mjs makes.

// The sentences of a face in six languages: kit.ftl and FACE.ftl of each, fetched when first needed.
declare module 'catalogues:*' {
  import type { Catalogues } from 'kit/words.ts';
  export const catalogues: Catalogues;
}

// Where rows come from: kit/link.ts; in the gallery tests/web/gallery_link.ts.
declare module 'nameplate:link' {
  export const openLink: typeof import('kit/link.ts').openLink;
}

declare module '*.css';

