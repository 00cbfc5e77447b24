/** What turns each right: the table of `pairs.yaml`, and the three households that a row of it makes. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Case, Right } from '../../engine/core/src/rulebook/model.ts';
import { rulebook } from '../opened.ts';

export const VERDICTS = ['yes', 'no', 'depends'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Pair {
  readonly right: Right;
  /** What the fact is to a lawyer. */
  readonly turns: string;
  readonly who: string;
  readonly date: number;
  readonly fact: readonly string[];
  /** Why its no has no reasons. */
  readonly unreasoned: string | null;
  /** The household of each verdict, as a case that `judge` takes. */
  readonly households: Readonly<Record<Verdict, Case>>;
}

interface Row {
  readonly turns: string;
  readonly like: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly who: string;
  readonly fact: readonly string[];
  readonly yes: unknown;
  readonly no: unknown;
  /** Another day than that of all the others, and why. */
  readonly date?: string;
  readonly why?: string;
  readonly unreasoned?: string;
}

/** The day of all rows that name none: the newest law, one period for all. */
const DAY = '2026-11-25';

export const rows = parse(readFileSync(new URL('./pairs.yaml', import.meta.url), 'utf8'), {
  schema: 'core',
}) as Readonly<Record<string, Row>>;

export const pairs: readonly Pair[] = rulebook.rights.flatMap((right) => {
  const row = rows[right.id];
  return row === undefined ? [] : [pairOf(right, row)];
});

function pairOf(right: Right, row: Row): Pair {
  const like = right.cases.find(({ name }) => name === row.like);
  if (like === undefined) throw new Error(`pairs.yaml, ${right.id}: no case of it is called "${row.like}"`);
  const date = Number((row.date ?? DAY).replaceAll('-', ''));
  const base = laidOver(like.situation, row.with);
  const household = (value: unknown): Case => ({ ...like, date, situation: stating(base, row.fact, value) });
  return {
    right,
    turns: row.turns,
    who: row.who,
    date,
    fact: row.fact,
    unreasoned: row.unreasoned ?? null,
    households: { yes: household(row.yes), no: household(row.no), depends: household(null) },
  };
}

/** As `like:` lays a case over another: maps are merged, anything else hides what is below. */
function laidOver(below: unknown, above: unknown): unknown {
  if (above === undefined) return below;
  if (!isMap(below) || !isMap(above)) return above;
  const keys = new Set([...Object.keys(below), ...Object.keys(above)]);
  return Object.fromEntries([...keys].map((key) => [key, laidOver(below[key], above[key])]));
}

/** The situation with one fact stated otherwise; places in lists are numbers written as words. */
function stating(within: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(within))
    return within.map((item: unknown, i) => (String(i) === key ? stating(item, rest, value) : item));
  return isMap(within) ? { ...within, [key]: stating(within[key], rest, value) } : { [key]: stating({}, rest, value) };
}

const things: ReadonlySet<string> = new Set(rulebook.things.map(({ kind }) => kind));

/**
 * The facts in which two situations differ, by their paths. A fact is what the vocabulary calls one: what is known of
 * several years or days is one fact, and so is which things (buildings, contracts) somebody has.
 */
export function apart(a: unknown, b: unknown, path: readonly string[] = []): readonly string[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  if (isMap(a) && isMap(b) && holdsFacts(path)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].flatMap((key) => apart(a[key], b[key], [...path, key]));
  }
  if (Array.isArray(a) && Array.isArray(b) && a.length === b.length && things.has(path.at(-1) ?? ''))
    return a.flatMap((item: unknown, i) => apart(item, b[i] as unknown, [...path, String(i)]));
  return [path.join('.')];
}

/** Whether what stands at a path is no fact but holds facts: the situation, its parts, a person, what she gets, a thing. */
function holdsFacts(path: readonly string[]): boolean {
  if (path.length <= 1 || (path[0] === 'persons' && path.length === 2)) return true;
  const [above = '', last = ''] = path.slice(-2);
  return (path[0] === 'persons' && path.length === 3 && ['gets', 'related'].includes(last)) || things.has(above);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
