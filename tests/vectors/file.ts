/**
 * This module reads the files of conformance vectors in `rules/vectors/`. The last section of SEMANTICS.md says what
 * each part means.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

type Values = Readonly<Record<string, unknown>>;

/**
 * An expected value is a number, a text (such as a verdict or a day), a range `{min, max}` or a set `{one_of: […]}`.
 */
export type ExpectedValue =
  | string
  | number
  | { readonly min: string | number; readonly max: string | number }
  | { readonly one_of: readonly string[] };

export interface Vector {
  readonly id: string;
  /** Lists the numbers of the sentences of SEMANTICS.md that the vector shows. */
  readonly says: readonly string[];
  /** Sets the day of the answer; the default is the day of the file. */
  readonly date?: string;
  /** Gives the facts of one person, `ann`; it is short for a situation with her alone. */
  readonly given?: Values;
  readonly situation?: Values;
  /** Lists operations that are applied to the situation before it is evaluated. */
  readonly patch?: readonly Values[];
  /**
   * Says what happens to rows for which it is not known whether the patch applies to them: `reach`, the default,
   * applies it, and `widen` leaves both values possible.
   */
  readonly doubt?: 'reach' | 'widen';
  /**
   * Maps the name of each result to its expected value. Results of another person than the first, or of a thing, stand
   * below its id, and those of the home below `home`.
   */
  readonly expect: Readonly<Record<string, ExpectedValue | Readonly<Record<string, ExpectedValue>>>>;
}

/** Describes facts with which the law, and so the rulebook, must not load. */
export interface RefusedLine {
  readonly id: string;
  readonly says: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
  /** Names the code of the expected problem. */
  readonly refused: string;
}

/**
 * Holds a law file, which may leave out `source`, `from`, `claimant` and `routes`, or a law file that amends another.
 */
export type LawSnippet = Values;

export interface VectorFile {
  readonly name: string;
  readonly about: string;
  readonly date: string;
  /** `second` selects the reading of the rulebook that applies estimates too; the default is the first reading. */
  readonly reading?: 'second';
  /** States facts for all vectors of the file; each situation is merged over them. */
  readonly base?: Values;
  readonly vocabulary: Values;
  readonly relations?: Values;
  readonly groups?: Values;
  readonly figures?: Values;
  /**
   * Lists the codes of the communes by region, and by day the former codes of each commune that was merged or got
   * another code.
   */
  readonly communes?: { readonly regions: Readonly<Record<string, readonly string[]>>; readonly former: Values };
  /** Holds the law of the only right, which is called `main`. */
  readonly law?: LawSnippet;
  /** Maps each right to its law files and to additional fields of its right.yaml, when the file has several rights. */
  readonly rights?: Readonly<Record<string, { readonly right?: Values; readonly laws: readonly LawSnippet[] }>>;
  readonly screens?: Readonly<Record<string, Values>>;
  readonly vectors: readonly Vector[];
  readonly refusals?: readonly RefusedLine[];
}

const FOLDER = new URL('../../rules/vectors/', import.meta.url);

export function readVectorFiles(): readonly VectorFile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({
      ...(parse(readFileSync(new URL(name, FOLDER), 'utf8')) as VectorFile),
      name: name.slice(0, -'.yaml'.length),
    }));
}
