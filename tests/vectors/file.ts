/** A file of conformance vectors, as it stands in `rules/vectors/`. What each part means: the last section of SEMANTICS.md. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

type Values = Readonly<Record<string, unknown>>;

/** A value that is expected: exact, a verdict, a range `{min, max}`, or a set `{one_of: […]}`. */
export type Expected =
  | string
  | number
  | { readonly min: string | number; readonly max: string | number }
  | { readonly one_of: readonly string[] };

export interface Vector {
  readonly id: string;
  /** The sentences of SEMANTICS.md that it shows. */
  readonly says: readonly string[];
  /** The day of the answer; the file's day where it is left out. */
  readonly date?: string;
  /** Facts of one person, `ann`: short for a situation of her alone. */
  readonly given?: Values;
  readonly situation?: Values;
  /** Operations that are laid over the situation before anything is worked out. */
  readonly patch?: readonly Values[];
  /** What becomes of rows of which it is not known whether the patch reaches them; `reach` where it is left out. */
  readonly doubt?: 'reach' | 'widen';
  /** By name of what is worked out; below the id of a person or thing, its own. */
  readonly expect: Readonly<Record<string, Expected | Readonly<Record<string, Expected>>>>;
}

/** A line that the rulebook does not load with. */
export interface Refusal {
  readonly id: string;
  readonly says: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
  /** Code of the problem. */
  readonly refused: string;
}

/** A law file, of which `from`, `claimant` and `routes` may be left out; or one that amends another. */
export type LawSnippet = Values;

export interface VectorFile {
  readonly name: string;
  readonly about: string;
  readonly date: string;
  /** `second`: the reading of the rulebook in which estimates stand beside what follows; the first where it is left out. */
  readonly reading?: 'second';
  /** Laid below each situation: what all vectors of the file state. */
  readonly base?: Values;
  readonly vocabulary: Values;
  readonly relations?: Values;
  readonly groups?: Values;
  readonly figures?: Values;
  /** The communes that there are: codes by region, and those that no longer exist. */
  readonly communes?: { readonly regions: Readonly<Record<string, readonly string[]>>; readonly former: Values };
  /** The law of the one right `main`. */
  readonly law?: LawSnippet;
  /** Several rights, each with its law files and what its right.yaml says besides. */
  readonly rights?: Readonly<Record<string, { readonly right?: Values; readonly laws: readonly LawSnippet[] }>>;
  /** Screens of the interview, by their names. */
  readonly screens?: Readonly<Record<string, Values>>;
  readonly vectors: readonly Vector[];
  readonly refusals?: readonly Refusal[];
}

const FOLDER = new URL('../../rules/vectors/', import.meta.url);

/** All files, sorted by name. */
export function vectorFiles(): readonly VectorFile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({
      ...(parse(readFileSync(new URL(name, FOLDER), 'utf8')) as VectorFile),
      name: name.slice(0, -'.yaml'.length),
    }));
}
