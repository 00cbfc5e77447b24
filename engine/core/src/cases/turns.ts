/**
 * This module makes the households that show which fact turns the verdict of a right: the household of one of its
 * cases, with that fact set to the value for a yes, to the value for a no, and left unknown.
 */
import type { Right } from '../rulebook/model.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';

export const TURN_VERDICTS = ['yes', 'no', 'depends'] as const;
export type TurnVerdict = (typeof TURN_VERDICTS)[number];

/** Returns the situation for each verdict, or `null` when no case of the right states what turns it. */
export function createTurnedSituations({ turns }: Right): Readonly<Record<TurnVerdict, unknown>> | null {
  if (turns === null) return null;
  const stated = (value: unknown): unknown => stating(turns.situation, turns.fact, value);
  return { yes: stated(turns.yes), no: stated(turns.no), depends: stated(null) };
}

/** Returns the situation with the fact at a path set to another value; the path writes indices of lists as strings. */
function stating(within: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(within))
    return within.map((item: unknown, i) => (String(i) === key ? stating(item, rest, value) : item));
  return isMap(within) ? { ...within, [key]: stating(within[key], rest, value) } : { [key]: stating({}, rest, value) };
}

/**
 * Returns the paths of the facts in which two situations differ. A fact is one entry of the vocabulary: its values for
 * several years or days are one fact. Lists of things (buildings, contracts) of different length are one fact too; in
 * lists of the same length the facts of each thing are compared.
 */
export function listDifferingFacts({ things }: Rulebook, a: unknown, b: unknown): readonly string[] {
  return apartAt(new Set(things.map(({ kind }) => kind)), a, b, []);
}

function apartAt(things: ReadonlySet<string>, a: unknown, b: unknown, path: readonly string[]): readonly string[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  if (isMap(a) && isMap(b) && holdsFacts(things, path)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].flatMap((key) => apartAt(things, a[key], b[key], [...path, key]));
  }
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length && things.has(path.at(-1) ?? ''))
    return a.flatMap((item: unknown, i) => apartAt(things, item, b[i] as unknown, [...path, String(i)]));
  return [path.join('.')];
}

/**
 * Checks whether the value at a path is not a fact but contains facts: the situation, its parts, a person, the receipts
 * or the relations of a person, or a thing.
 */
function holdsFacts(things: ReadonlySet<string>, path: readonly string[]): boolean {
  if (path.length <= 1 || (path[0] === 'persons' && path.length === 2)) return true;
  const [above = '', last = ''] = path.slice(-2);
  return (path[0] === 'persons' && path.length === 3 && ['gets', 'related'].includes(last)) || things.has(above);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
