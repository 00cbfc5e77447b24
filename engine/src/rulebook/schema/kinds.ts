/** Which file is of which kind, by its path; and the schema of each kind, for the loader and for editors. */
import type { z } from 'zod';
import { casesFile } from './cases.ts';
import { claimFile } from './claim.ts';
import { communesFile, desksFile, deskWordsFile, genericDesksFile } from './desks.ts';
import { figuresFile } from './figures.ts';
import { groupsFile } from './groups.ts';
import { laddersFile } from './ladders.ts';
import { lawFile } from './law.ts';
import { rightFile } from './right.ts';
import { rulebookFile } from './rulebook.ts';
import { rightTextsFile, vocabularyTextsFile } from './texts.ts';
import { vocabularyFile } from './vocabulary.ts';

export const SCHEMAS = {
  rulebook: rulebookFile,
  vocabulary: vocabularyFile,
  groups: groupsFile,
  figures: figuresFile,
  ladders: laddersFile,
  'vocabulary-texts': vocabularyTextsFile,
  right: rightFile,
  law: lawFile,
  claim: claimFile,
  texts: rightTextsFile,
  cases: casesFile,
  communes: communesFile,
  'desk-words': deskWordsFile,
  'generic-desks': genericDesksFile,
  desks: desksFile,
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type FileKind = keyof typeof SCHEMAS;

/** A pattern of paths for each kind, first match wins; also what the editors' settings are written from. */
const PATTERNS: readonly (readonly [RegExp, FileKind])[] = [
  [/^rulebook\.yaml$/, 'rulebook'],
  [/^vocabulary\/groups\.yaml$/, 'groups'],
  [/^vocabulary\/figures\.yaml$/, 'figures'],
  [/^vocabulary\/ladders\.yaml$/, 'ladders'],
  [/^vocabulary\/texts\.(fr|nl|de|en)\.yaml$/, 'vocabulary-texts'],
  [/^vocabulary\/[a-z][a-z_-]*\.yaml$/, 'vocabulary'],
  [/^rights\/[a-z0-9-]+\/right\.yaml$/, 'right'],
  [/^rights\/[a-z0-9-]+\/parameters\.yaml$/, 'figures'],
  [/^rights\/[a-z0-9-]+\/claim\.yaml$/, 'claim'],
  [/^rights\/[a-z0-9-]+\/cases\.yaml$/, 'cases'],
  [/^rights\/[a-z0-9-]+\/texts\.(fr|nl|de|en)\.yaml$/, 'texts'],
  [/^rights\/[a-z0-9-]+\/\d{4}-\d{2}-\d{2}\.yaml$/, 'law'],
  [/^desks\/communes\.yaml$/, 'communes'],
  [/^desks\/words\.yaml$/, 'desk-words'],
  [/^desks\/generic\.yaml$/, 'generic-desks'],
  [/^desks\/[a-z][a-z-]*\.yaml$/, 'desks'],
];

/** The kind of a file, or `null` where the rulebook itself does not read it (crossings, scenarios …). */
export function kindOf(path: string): FileKind | null {
  return PATTERNS.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}
