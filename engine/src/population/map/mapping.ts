/** A mapping: which column of somebody's own table tells which fact. What it does not name is not known. */
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { ProblemError, type Problem } from '../../problem.ts';
import type { FactDef, Rulebook } from '../../rulebook/model.ts';
import { nearestPath } from '../../rulebook/word.ts';
import { parseDay } from '../../values/calendar.ts';
import { localOf } from '../check/columns.ts';

const source = z.union([
  /** The column as it stands. */
  z.strictObject({ from: z.string() }),
  /** Its values by word; those that are not named are not known. */
  z.strictObject({ from: z.string(), words: z.record(z.string(), z.string()) }),
  /** An amount in other units: multiplied. */
  z.strictObject({ from: z.string(), times: z.number() }),
  /** Complete years on the day of the data: the day of birth lies within a year. */
  z.strictObject({ age: z.string() }),
]);

const form = z.strictObject({
  name: z.string(),
  about: z.string().optional(),
  /** The day that the data tell of. */
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
  /** Columns kept as they are, with `x_` before their name. */
  own: z.array(z.string()).default([]),
});

export type Source = z.infer<typeof source>;

export interface MappedFact {
  readonly fact: FactDef;
  /** The column that it becomes. */
  readonly column: string;
  readonly source: Source;
}

export interface Mapping extends Omit<z.infer<typeof form>, 'home' | 'person'> {
  readonly facts: readonly MappedFact[];
}

/** @throws ProblemError with everything that is wrong in it */
export function readMapping(rulebook: Rulebook, file: string, text: string): Mapping {
  const document = parseDocument(text);
  const broken = document.errors[0];
  if (broken !== undefined) throw new ProblemError([wrongForm(file, '', broken.message)]);
  const read = form.safeParse(document.toJS());
  if (!read.success)
    throw new ProblemError(read.error.issues.map((i) => wrongForm(file, i.path.map(String).join('.'), i.message)));
  const { home, person, ...rest } = read.data;
  const problems: Problem[] = [];
  const facts = [
    ...mapped(rulebook, 'home', home, file, problems),
    ...mapped(rulebook, 'person', person, file, problems),
  ];
  if (rest.date !== undefined && parseDay(rest.date) === null)
    problems.push(wrongForm(file, 'date', `"${rest.date}" is no day`));
  if (rest.date === undefined && facts.some(({ source: s }) => 'age' in s))
    problems.push(wrongForm(file, 'date', 'an age is read on the day that the data tell of'));
  if (problems.length > 0) throw new ProblemError(problems);
  return { ...rest, facts };
}

function mapped(
  rulebook: Rulebook,
  scope: 'home' | 'person',
  named: Readonly<Record<string, Source>>,
  file: string,
  problems: Problem[],
): readonly MappedFact[] {
  const facts = new Map(rulebook.facts.filter((f) => f.scope === scope).map((f) => [localOf(f), f]));
  return Object.entries(named).flatMap(([column, from]): readonly MappedFact[] => {
    const fact = facts.get(column);
    if (fact === undefined) {
      problems.push(unknownFact(file, `${scope}.${column}`, nearestPath(column, facts.keys())));
      return [];
    }
    problems.push(...wrongWords(fact, from).map((word) => unknownWord(file, `${scope}.${column}`, word, fact)));
    if ('age' in from && fact.type.kind !== 'date')
      problems.push(wrongForm(file, `${scope}.${column}`, 'an age tells a day, and this fact is none'));
    return [{ fact, column, source: from }];
  });
}

/** What a truth may be called. */
export const TRUTHS: Readonly<Record<string, boolean>> = { yes: true, no: false };

function wrongWords({ type }: FactDef, from: Source): readonly string[] {
  if (!('words' in from)) return [];
  const known = type.kind === 'choice' ? type.values : type.kind === 'truth' ? Object.keys(TRUTHS) : [];
  return Object.values(from.words).filter((word) => !known.includes(word));
}

function wrongForm(file: string, field: string, said: string): Problem {
  return {
    code: 'mapping',
    what: `${said}.`,
    where: { file, field },
    why: 'The mapping says which column tells which fact.',
    mend: 'See rules/populations/euromod.yaml for one that is whole.',
  };
}

function unknownFact(file: string, field: string, near: string | null): Problem {
  return {
    code: 'unknown-fact',
    what: 'The vocabulary has no such fact.',
    where: { file, field },
    why: 'A column that nobody reads would be taken for something that is known.',
    mend: near === null ? 'Look it up in rules/vocabulary.' : `Did you mean ${near}?`,
  };
}

function unknownWord(file: string, field: string, word: string, { type }: FactDef): Problem {
  const words = type.kind === 'choice' ? type.values : Object.keys(TRUTHS);
  return {
    code: 'unknown-value',
    what: `"${word}" is no value of this fact.`,
    where: { file, field },
    why: 'No law could be read with it.',
    mend: `Write one of ${words.join(', ')}.`,
  };
}
