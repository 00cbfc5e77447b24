/**
 * This module maps the path of a file to its kind, and each kind to its schema. The loader uses both. The schemas for
 * editors are generated from the schemas of the kinds.
 */
import type { z } from 'zod';
import { LANGUAGES } from '../../values/languages.ts';
import { casesFile } from './cases.ts';
import { chancesFile } from './chances.ts';
import { claimFile } from './claim.ts';
import {
  crossingKindsFile,
  crossingTextsFile,
  dataSourcesFile,
  divergenceCasesFile,
  divergenceFile,
  divergenceTextsFile,
  evidenceTextsFile,
  flowsFile,
  officialFile,
} from './crossings.ts';
import { communesFile, desksFile, deskWordsFile, genericDesksFile } from './desks.ts';
import { eventFile, eventTextsFile } from './events.ts';
import { figuresFile } from './figures.ts';
import { followsFile } from './follows.ts';
import { groupsFile } from './groups.ts';
import { laddersFile } from './ladders.ts';
import { amendmentFile, lawFile } from './law.ts';
import { glossaryFile, glossaryTextsFile } from './glossary.ts';
import { catalogueFile, listedTextsFile } from './listed.ts';
import { screenFile, screenTextsFile } from './interview.ts';
import { holidaysFile, lettersFile, remedyFile, remedyTextsFile } from './remedies.ts';
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
  follows: followsFile,
  'vocabulary-texts': vocabularyTextsFile,
  right: rightFile,
  law: lawFile,
  amendment: amendmentFile,
  claim: claimFile,
  texts: rightTextsFile,
  cases: casesFile,
  communes: communesFile,
  'desk-words': deskWordsFile,
  'generic-desks': genericDesksFile,
  desks: desksFile,
  'crossing-kinds': crossingKindsFile,
  'crossing-texts': crossingTextsFile,
  'evidence-texts': evidenceTextsFile,
  'data-sources': dataSourcesFile,
  flows: flowsFile,
  official: officialFile,
  divergence: divergenceFile,
  'divergence-texts': divergenceTextsFile,
  'divergence-cases': divergenceCasesFile,
  remedy: remedyFile,
  'remedy-texts': remedyTextsFile,
  letters: lettersFile,
  holidays: holidaysFile,
  event: eventFile,
  'event-texts': eventTextsFile,
  catalogue: catalogueFile,
  'listed-texts': listedTextsFile,
  chances: chancesFile,
  screen: screenFile,
  'screen-texts': screenTextsFile,
  glossary: glossaryFile,
  'glossary-texts': glossaryTextsFile,
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type FileKind = keyof typeof SCHEMAS;

/** Returns a pattern for the text files of a kind: `path` followed by a language. */
function spoken(path: string): RegExp {
  return new RegExp(`^${path}\\.(?:${LANGUAGES.join('|')})\\.yaml$`);
}

/**
 * Lists patterns of paths, each with the kind of the files that it matches. The first pattern that matches a path
 * decides.
 */
const PATTERNS: readonly (readonly [RegExp, FileKind])[] = [
  [/^rulebook\.yaml$/, 'rulebook'],
  [/^vocabulary\/groups\.yaml$/, 'groups'],
  [/^vocabulary\/(?:figures|factors)\.yaml$/, 'figures'],
  [/^vocabulary\/ladders\.yaml$/, 'ladders'],
  [/^vocabulary\/follows\.yaml$/, 'follows'],
  [spoken('vocabulary/texts'), 'vocabulary-texts'],
  [/^vocabulary\/[a-z][a-z_-]*\.yaml$/, 'vocabulary'],
  [/^rights\/[a-z0-9-]+\/right\.yaml$/, 'right'],
  [/^rights\/[a-z0-9-]+\/parameters\.yaml$/, 'figures'],
  [/^rights\/[a-z0-9-]+\/claim\.yaml$/, 'claim'],
  [/^rights\/[a-z0-9-]+\/cases\.yaml$/, 'cases'],
  [spoken('rights/[a-z0-9-]+/texts'), 'texts'],
  [/^rights\/[a-z0-9-]+\/\d{4}-\d{2}-\d{2}\.yaml$/, 'law'],
  [/^desks\/communes\.yaml$/, 'communes'],
  [/^desks\/words\.yaml$/, 'desk-words'],
  [/^desks\/generic\.yaml$/, 'generic-desks'],
  [/^desks\/[a-z][a-z-]*\.yaml$/, 'desks'],
  [/^crossings\/kinds\.yaml$/, 'crossing-kinds'],
  [spoken('crossings/texts'), 'crossing-texts'],
  [spoken('crossings/evidence'), 'evidence-texts'],
  [/^crossings\/sources\.yaml$/, 'data-sources'],
  [/^crossings\/flows\.yaml$/, 'flows'],
  [/^crossings\/official\.yaml$/, 'official'],
  [/^crossings\/divergences\/cases\/[a-z0-9-]+\.yaml$/, 'divergence-cases'],
  [spoken('crossings/divergences/texts'), 'divergence-texts'],
  [/^crossings\/divergences\/[a-z0-9-]+\.yaml$/, 'divergence'],
  [/^remedies\/holidays\.yaml$/, 'holidays'],
  [spoken('remedies/texts'), 'remedy-texts'],
  [spoken('remedies/letters'), 'letters'],
  [/^remedies\/[a-z0-9-]+\.yaml$/, 'remedy'],
  [spoken('events/texts'), 'event-texts'],
  [/^events\/[a-z0-9-]+\.yaml$/, 'event'],
  [/^listed\/catalogue\.yaml$/, 'catalogue'],
  [spoken('listed/texts'), 'listed-texts'],
  // The interview has texts in more languages than the law.
  [/^interview\/texts\.[a-z]+\.yaml$/, 'screen-texts'],
  [/^interview\/chances\.yaml$/, 'chances'],
  [/^interview\/[a-z][a-z_]*\.yaml$/, 'screen'],
  [/^glossary\/terms\.yaml$/, 'glossary'],
  [spoken('glossary/texts'), 'glossary-texts'],
];

/** Returns the kind of a file, or `null` when no pattern matches its path, for example for a scenario. */
export function getFileKind(path: string): FileKind | null {
  return PATTERNS.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

/** Returns the kind of a file whose content is known: a law file that amends another one has a schema of its own. */
export function getKindOfReadFile(path: string, value: unknown): FileKind | null {
  const kind = getFileKind(path);
  return kind === 'law' && value !== null && typeof value === 'object' && 'amends' in value ? 'amendment' : kind;
}
