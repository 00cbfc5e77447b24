/**
 * This module reads a mapping, which says which column of a user's own table holds which fact. A fact that it does not
 * name is not known.
 */
import { z } from 'zod';
import type { Place } from '@recto-verso/engine/language';
import { type Problem, ProblemError } from '@recto-verso/engine';
import {
  type FactDef,
  joinField,
  findSimilarPath,
  createProblem,
  readRuleFile,
  type Report,
  type Rulebook,
  type RuleFile,
} from '@recto-verso/engine/rulebook';
import { parseDay } from '@recto-verso/engine/values';
import { toLocalColumn } from '../check/columns.ts';

const source = z.union([
  /** This form uses the column as it is. */
  z.strictObject({ from: z.string() }),
  /**
   * This form translates the values of the column to words, with `unknown` for a value that says nothing. A value that
   * has no word is reported as a mistake.
   */
  z.strictObject({ from: z.string(), words: z.record(z.string(), z.string()) }),
  /** This form multiplies the column by `times`, for an amount that is in other units. */
  z.strictObject({ from: z.string(), times: z.number() }),
  /**
   * This form reads an age in complete years on the day of the data, from which the day of birth follows to within a
   * year.
   */
  z.strictObject({ age: z.string() }),
]);

const form = z.strictObject({
  name: z.string(),
  about: z.string().optional(),
  /** Is the day that the data describe. */
  date: z.string().optional(),
  keys: z.strictObject({
    household: z.string(),
    person: z.string(),
    partner: z.string().optional(),
    parents: z.array(z.string()).optional(),
  }),
  weight: z.string().optional(),
  home: z.record(z.string(), source).default({}),
  person: z.record(z.string(), source).default({}),
  /** Lists columns that are kept unchanged, with the prefix `x_` before their names. */
  own: z.array(z.string()).default([]),
});

export type MappingSource = z.infer<typeof source>;

export interface MappedFact {
  readonly fact: FactDef;
  readonly column: string;
  readonly source: MappingSource;
}

export interface PopulationMapping extends Omit<z.infer<typeof form>, 'home' | 'person'> {
  readonly facts: readonly MappedFact[];
  readonly place: (field: string) => Place;
}

/**
 * Reads a mapping. Like a rule file, it is written without aliases and tags.
 * @throws ProblemError with everything that is wrong in it
 */
export function readMapping(rulebook: Rulebook, file: string, text: string): PopulationMapping {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const written = readRuleFile(file, text, report);
  if (written === null || problems.length > 0) throw new ProblemError(problems);
  const read = form.safeParse(written.value);
  if (!read.success)
    throw new ProblemError(read.error.issues.map((issue) => wrongForm(written, fieldOf(issue), issue.message)));
  const { home, person, ...rest } = read.data;
  const facts = [
    ...mapped(rulebook, 'home', home, written, report),
    ...mapped(rulebook, 'person', person, written, report),
  ];
  if (rest.date !== undefined && parseDay(rest.date) === null)
    report(wrongForm(written, 'date', `"${rest.date}" is no day`));
  if (rest.date === undefined && facts.some(({ source: s }) => 'age' in s))
    report(wrongForm(written, 'date', 'an age is read on the day that the data tell of'));
  if (problems.length > 0) throw new ProblemError(problems);
  return { ...rest, facts, place: written.place };
}

/** Returns the path of the field that an issue concerns. For a key that is not known, this is the key itself. */
function fieldOf(issue: z.core.$ZodIssue): string {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  return path.reduce<string>((field, key) => joinField(field, typeof key === 'number' ? key : String(key)), '');
}

function mapped(
  rulebook: Rulebook,
  scope: 'home' | 'person',
  named: Readonly<Record<string, MappingSource>>,
  file: RuleFile,
  report: Report,
): readonly MappedFact[] {
  const facts = new Map(rulebook.facts.filter((f) => f.scope === scope).map((f) => [toLocalColumn(f), f]));
  return Object.entries(named).flatMap(([column, from]): readonly MappedFact[] => {
    const field = joinField(scope, column);
    const fact = facts.get(column);
    if (fact === undefined) {
      report(unknownFact(file.place(field), findSimilarPath(column, facts.keys())));
      return [];
    }
    for (const [key, word] of wrongWords(fact, from))
      report(unknownWord(file.place(joinField(joinField(field, 'words'), key)), word, fact));
    if ('age' in from && fact.type.kind !== 'date')
      report(wrongForm(file, field, 'an age tells a day, and this fact is none'));
    return [{ fact, column, source: from }];
  });
}

/** This word stands for a code that says that nothing is known. */
export const UNKNOWN = 'unknown';

/** Returns SQL for a code as text. A whole number that was read as a fraction (`1.0`) gives the same text. */
export function printCodeText(column: string): string {
  return `regexp_replace(CAST(${column} AS VARCHAR), '\\.0+$', '')`;
}

/** Maps the words of a yes-no fact to their values. */
export const TRUTHS: Readonly<Record<string, boolean>> = { yes: true, no: false };

/**
 * Returns, for the words of a mapping that the fact does not have, pairs of the column's value and the word to which it
 * is translated.
 */
function wrongWords({ type }: FactDef, from: MappingSource): readonly (readonly [string, string])[] {
  if (!('words' in from)) return [];
  const known = type.kind === 'choice' ? type.values : type.kind === 'truth' ? Object.keys(TRUTHS) : [];
  return Object.entries(from.words).filter(([, word]) => word !== UNKNOWN && !known.includes(word));
}

function wrongForm(file: RuleFile, field: string, said: string): Problem {
  return createProblem(
    file.place(field),
    'mapping',
    `${said}.`,
    'The mapping says which column tells which fact.',
    'See rules/populations/euromod.yaml for one that is whole.',
  );
}

function unknownFact(place: Place, near: string | null): Problem {
  return createProblem(
    place,
    'unknown-fact',
    'The vocabulary has no such fact.',
    'A column that nobody reads would be taken for something that is known.',
    near === null ? 'Look it up in rules/vocabulary.' : `Did you mean ${near}?`,
  );
}

function unknownWord(place: Place, word: string, { type }: FactDef): Problem {
  const words = type.kind === 'choice' ? type.values : Object.keys(TRUTHS);
  return createProblem(
    place,
    'unknown-value',
    `"${word}" is no value of this fact.`,
    'No law could be read with it.',
    `Write one of ${words.join(', ')}, or ${UNKNOWN}.`,
  );
}
