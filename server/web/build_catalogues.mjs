// An esbuild plugin: `nameplate:catalogue/FACE` is a table of the six languages, each loaded when asked for.
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
      build.onResolve({ filter: /^nameplate:/ }, ({ path }) => ({ path, namespace: 'catalogue' }));
      build.onLoad({ filter: /^nameplate:catalogue\//, namespace: 'catalogue' }, ({ path }) => {
        const face = path.split('/')[1];
        const lines = languages.map((l) => `${l}: () => import('nameplate:text/${face}/catalogue-${l}'),`);
        return { contents: `export default {\n${lines.join('\n')}\n};`, resolveDir: folder };
      });
      build.onLoad({ filter: /^nameplate:text\//, namespace: 'catalogue' }, ({ path }) => {
        const [, face, name] = path.split('/');
        const files = ['kit.ftl', `${face}.ftl`].map((file) => join(folder, name.slice('catalogue-'.length), file));
        const text = files.filter((file) => existsSync(file)).map((file) => lean(readFileSync(file, 'utf8')));
        return { contents: text.join('\n'), loader: 'text', watchFiles: files };
      });
    },
  };
}
