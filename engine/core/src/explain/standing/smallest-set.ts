/**
 * This module finds the smallest sets of guesses with which an open right is settled. It first leaves out each guess in
 * turn: those without which the right is open again are in every such set.
 */
import type { TruthValue } from '../../run/household.ts';
import { readBareVerdicts } from '../dependencies/verdicts.ts';
import type { Trials } from '../trials/trials.ts';
import type { Guess } from './guess.ts';

/** A right of a person that is open without any guess. */
export interface OpenRight {
  /** Is the name of the right. */
  readonly right: string;
  /** Is the row of the claimant. */
  readonly row: number;
  /** Holds the ids of the facts on which the right depends. */
  readonly facts: ReadonlySet<string>;
}

export interface SettledRight {
  readonly open: OpenRight;
  readonly verdict: Exclude<TruthValue, 'depends'>;
  readonly guesses: readonly Guess[];
}

/** Nobody reads more guesses than this for one right. */
const MOST_GUESSES = 3;
/** Sets of this size are still searched for where several guesses could replace each other. */
const MOST_SEARCHED = 8;

type BareVerdicts = ReturnType<typeof readBareVerdicts>;

/** Returns the rights that at most three guesses settle, each with a smallest set of these. */
export function findSmallestSets(
  trials: Trials,
  guesses: readonly Guess[],
  open: readonly OpenRight[],
): readonly SettledRight[] {
  const run = createRun(trials);
  const all = run(guesses);
  const settled = open.filter((one) => verdictIn(all, one) !== 'depends');
  const used = guesses.filter((guess) => settled.some(({ facts }) => facts.has(guess.fill.subject.fact)));
  const without = new Map(used.map((guess) => [guess, run(used.filter((other) => other !== guess))]));
  return settled.flatMap((one): readonly SettledRight[] => {
    const verdict = verdictIn(all, one);
    if (verdict === 'depends') return [];
    const own = used.filter(({ fill }) => one.facts.has(fill.subject.fact));
    const needed = own.filter((guess) => verdictIn(without.get(guess) ?? all, one) === 'depends');
    const set = complete(run, one, needed, own);
    return set === null ? [] : [{ open: one, verdict, guesses: set }];
  });
}

type Run = (guesses: readonly Guess[]) => BareVerdicts;

/** Returns a function that computes the verdicts with some guesses. It keeps those of each set. */
function createRun(trials: Trials): Run {
  const known = new Map<string, BareVerdicts>();
  return (guesses) => {
    const key = guesses.map(({ fill: { subject } }) => `${subject.fact} ${subject.row}`).join('|');
    const verdicts =
      known.get(key) ??
      trials.fillAll(
        guesses.map(({ fill }) => fill),
        readBareVerdicts,
      );
    known.set(key, verdicts);
    return verdicts;
  };
}

function verdictIn(verdicts: BareVerdicts, { right, row }: OpenRight): TruthValue {
  return verdicts.get(right)?.[row] ?? 'depends';
}

/**
 * Returns the needed guesses where they suffice. Else some could replace each other: it takes all, and leaves out one
 * after the other as long as the right stays settled. It returns `null` where more than three would be needed.
 */
function complete(run: Run, one: OpenRight, needed: readonly Guess[], own: readonly Guess[]): readonly Guess[] | null {
  if (needed.length > MOST_GUESSES) return null;
  if (needed.length > 0 && verdictIn(run(needed), one) !== 'depends') return needed;
  let set = own;
  if (set.length > MOST_SEARCHED + needed.length) return null;
  for (const guess of own.filter((other) => !needed.includes(other))) {
    const fewer = set.filter((other) => other !== guess);
    if (verdictIn(run(fewer), one) !== 'depends') set = fewer;
  }
  return set.length <= MOST_GUESSES && set.length > 0 ? set : null;
}
