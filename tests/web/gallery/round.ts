// Participants and groups of the round of March 2018, from its own files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Category, type LocalText } from 'nameplate/v1/types.ts';
import type { Directory } from 'nameplate/v1/frame.ts';

const folder = join(NAMEPLATE_ROOT, 'deploy/rounds/gcm-2018-03');

// RFC 4180, as server/rounds reads it.
export function csv(content: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let [field, quoted] = ['', false];
  for (let i = 0; i < content.length; i++) {
    const c = content[i]!;
    if (quoted) {
      if (c !== '"') field += c;
      else if (content[i + 1] === '"') field += content[++i];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',' || c === '\n') {
      rows.at(-1)!.push(field.replace(/\r$/, ''));
      field = '';
      if (c === '\n') rows.push([]);
    } else field += c;
  }
  if (field) rows.at(-1)!.push(field);
  const [head = [], ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

const nameOf = (row: Record<string, string>): LocalText => ({
  en: row.name_en ?? '', fr: row.name_fr ?? '', es: row.name_es ?? '', ru: row.name_ru ?? '', ar: row.name_ar ?? '',
  zh: row.name_zh ?? '',
});

export function participantsAndGroups(): Directory {
  const read = (name: string) => csv(readFileSync(join(folder, name), 'utf8'));
  return {
    version: 1,
    participants: read('participants.csv').map((row) => ({
      code: row.code!, name: nameOf(row),
      category: Category[`CATEGORY_${row.category!.toUpperCase()}` as keyof typeof Category],
    })),
    groups: read('groups.csv').map((row) => ({ code: row.code!, name: nameOf(row), members: row.members!.split(' ') })),
  };
}
