/**
 * This module reads what a user tells of an event. Each value is a value of a fact of the vocabulary, and what is not
 * told is not known.
 */
import { ProblemError, type Problem } from '../../problem.ts';
import type { LifeEvent } from '../../rulebook/crossings/book.ts';
import type { FactDef } from '../../rulebook/model.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import { didYouMean } from '../../rulebook/word.ts';
import { isObject, formatWritten } from '../../situation/reading.ts';
import { readStatement } from '../../situation/fact-patch.ts';

/** Maps each name to the value as written; a name that was not told, or was told as not known, has no entry. */
export type Tells = ReadonlyMap<string, unknown>;

/** Returns the fact of the vocabulary whose values may be told under a name for which the event asks. */
export function findAskedFact({ facts }: Rulebook, event: LifeEvent, name: string): FactDef {
  const def = facts.find((f) => f.id === event.asks[name]);
  if (def === undefined) throw new Error(`"${event.id}" asks for a fact that the vocabulary does not have`);
  return def;
}

/**
 * @param persons the ids of the described persons, whom a value may name
 * @throws ProblemError with every name for which the event does not ask, and every value that its fact cannot have;
 * also when `raw` is not an object
 */
export function readTells(
  rulebook: Rulebook,
  event: LifeEvent,
  raw: unknown,
  date: number,
  persons: readonly string[],
): Tells {
  if (raw === undefined || raw === null) return new Map();
  if (!isObject(raw)) throw new ProblemError([notNamed(raw)]);
  const problems = Object.entries(raw).flatMap(([name, value]): readonly Problem[] => {
    if (!Object.hasOwn(event.asks, name)) return [unknownName(event, name)];
    return problemsOf(name, () => readStatement(rulebook, findAskedFact(rulebook, event, name), value, date, persons));
  });
  if (problems.length > 0) throw new ProblemError(problems);
  return new Map(Object.entries(raw).filter(([, value]) => value !== null && value !== UNKNOWN));
}

const UNKNOWN = 'unknown';
const ASKED = 'asked.';

/**
 * Resolves a value of a rule file: `asked.x` becomes what the user told of x, or `unknown` when nothing was told. Any
 * other value is returned unchanged.
 */
export function resolveTold(raw: unknown, tells: Tells): unknown {
  if (typeof raw !== 'string' || !raw.startsWith(ASKED)) return raw;
  return tells.get(raw.slice(ASKED.length)) ?? UNKNOWN;
}

/**
 * Resolves the fields of a row (`resolveTold`), and leaves out those that are not known. A thing of which nothing was
 * told is left out too, because it is not known whether it exists.
 */
export function resolveToldFacts(
  facts: Readonly<Record<string, unknown>>,
  tells: Tells,
): Readonly<Record<string, unknown>> {
  const told = Object.entries(facts).map(([name, raw]) => [name, toldBelow(raw, tells)] as const);
  return Object.fromEntries(told.filter(([, value]) => value !== UNKNOWN));
}

function toldBelow(raw: unknown, tells: Tells): unknown {
  if (Array.isArray(raw)) {
    const things = raw.map((thing) => toldBelow(thing, tells)).filter((thing) => thing !== UNKNOWN);
    return things.length === 0 ? UNKNOWN : things;
  }
  if (!isObject(raw)) return resolveTold(raw, tells);
  const told = resolveToldFacts(raw, tells);
  return Object.keys(told).length === 0 ? UNKNOWN : told;
}

function problemsOf(name: string, read: () => unknown): readonly Problem[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    // The reader names the fact, but the user knows the value by the name under which the event asks for it.
    return error.problems.map((p) => ({ ...p, where: { field: `tells.${name}` } }));
  }
}

function notNamed(raw: unknown): Problem {
  return {
    code: 'wrong-type',
    what: `Here stands ${formatWritten(raw)}, where named values are expected.`,
    where: { field: 'tells' },
    why: 'Without a name it is not known what a value says.',
    mend: 'Write tells: { name: value }, or leave it out.',
  };
}

function unknownName(event: LifeEvent, name: string): Problem {
  return {
    code: 'unknown-tell',
    what: `"${event.id}" asks for no ${formatWritten(name)}.`,
    where: { field: `tells.${name.slice(0, 40)}` },
    why: 'What is not understood would be lost without a word.',
    mend: didYouMean(name, Object.keys(event.asks), 'Leave it out.'),
  };
}
