import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface Guide {
  name: string;
  text: string;
}

/** What people who use the portal read, in Italian. */
export function guides(): Guide[] {
  return readdirSync('docs/it')
    .filter((name) => name.startsWith('guida-') && name.endsWith('.md'))
    .map((name) => ({ name, text: readFileSync(join('docs/it', name), 'utf8') }));
}

/** The pictures of a guide, by file name. */
export function picturesOf({ text }: Guide): string[] {
  return [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => basename(path!));
}
