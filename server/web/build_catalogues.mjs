// An esbuild plugin: `catalogues:FACE` is a table of the six languages, each loaded when asked for.
// A face's catalogue in one language is kit.ftl and FACE.ftl joined, compiled in as text.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const languages = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];

// Comments and indents beyond one space mean nothing to Fluent and cost bytes on every phone.
const lean = (ftl) => ftl.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => line.replace(/^ +/, ' ')).join('\n');

export function catalogues(folder) {
  return {
    name: 'catalogues',
    setup(build) {
      build.onResolve({ filter: /^(catalogues|sentences):/ }, ({ path }) => ({ path, namespace: 'catalogues' }));
      build.onLoad({ filter: /^catalogues:/, namespace: 'catalogues' }, ({ path }) => {
        const face = path.split(':')[1];
        const lines = languages.map((l) => `${l}: () => import('sentences:${face}-${l}'),`);
        return { contents: `export const catalogues = {\n${lines.join('\n')}\n};`, resolveDir: folder };
      });
      build.onLoad({ filter: /^sentences:/, namespace: 'catalogues' }, ({ path }) => {
        const [, face, language] = /^sentences:(.+)-(\w\w)$/.exec(path);
        const files = ['kit.ftl', `${face}.ftl`].map((file) => join(folder, language, file));
        const text = files.filter((file) => existsSync(file)).map((file) => lean(readFileSync(file, 'utf8')));
        return { contents: text.join('\n'), loader: 'text', watchFiles: files };
      });
    },
  };
}
