/** This module reads the numbered sentences of SEMANTICS.md, and writes the ids of vectors behind each of them. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { VectorFile } from './file.ts';

const PAGE = new URL('../../rules/SEMANTICS.md', import.meta.url);
const SENTENCE = /^- \*\*([A-Z]\d+)\*\* (.*?)(?: → .*)?$/;
/** At most this many ids of each file are shown behind a sentence; the others are only counted. */
const SHOWN = 4;

export function readPage(): string {
  return readFileSync(PAGE, 'utf8');
}

export function writePage(text: string): void {
  writeFileSync(PAGE, text);
}

export function listSentenceNumbers(page: string): readonly string[] {
  return page.split('\n').flatMap((line) => SENTENCE.exec(line)?.[1] ?? []);
}

export function addVectorIds(page: string, files: readonly VectorFile[]): string {
  return page
    .split('\n')
    .map((line) => {
      const [, number, text] = SENTENCE.exec(line) ?? [];
      return number === undefined || text === undefined ? line : `- **${number}** ${text}${arrow(number, files)}`;
    })
    .join('\n');
}

function arrow(number: string, files: readonly VectorFile[]): string {
  const parts = files.flatMap((file) => {
    const ids = [...file.vectors, ...(file.refusals ?? [])].filter((v) => v.says.includes(number)).map((v) => v.id);
    if (ids.length === 0) return [];
    const rest = ids.length > SHOWN ? ` and ${ids.length - SHOWN} more` : '';
    return [`${file.name}: ${ids.slice(0, SHOWN).join(', ')}${rest}`];
  });
  return parts.length === 0 ? '' : ` → ${parts.join('; ')}`;
}
