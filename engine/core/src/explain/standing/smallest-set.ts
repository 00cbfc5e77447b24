/**
 * This module finds the smallest sets of guesses with which an open right is settled. The guesses of one fact about
 * several persons count as one, because they are read and answered as one line. It first leaves out each fact in turn:
 * those without which the right is open again are in every such set.
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
  /** Lists guesses that hold for this right alone. */
  readonly own: readonly Guess[];
}

export interface SettledRight {
  readonly open: OpenRight;
  readonly verdict: Exclude<TruthValue, 'depends'>;
  readonly guesses: readonly Guess[];
}

/** Nobody reads guesses about more facts than this for one right. */
const MOST_FACTS = 3;
/** Sets of this size are still searched for where the guesses about several facts could replace each other. */
const MOST_SEARCHED = 8;

type BareVerdicts = ReturnType<typeof readBareVerdicts>;

/** Holds the guesses about one fact. */
type FactGuesses = readonly Guess[];

/** Returns the rights that guesses about at most three facts settle, each with a smallest set of these. */
export function findSmallestSets(
  trials: Trials,
  guesses: readonly Guess[],
  open: readonly OpenRight[],
): readonly SettledRight[] {
  const run = createRun(trials);
  const all = run(guesses);
  const settled = open.filter((one) => verdictIn(all, one) !== 'depends');
  const used = groupByFact(guesses.filter((guess) => settled.some(({ facts }) => facts.has(guess.fill.subject.fact))));
  const without = new Map(used.map((fact) => [fact, run(used.filter((other) => other !== fact).flat())]));
  const byGuesses = settled.flatMap((one): readonly SettledRight[] => {
    const own = used.filter((fact) => dependsOn(one, fact));
    const needed = own.filter((fact) => verdictIn(without.get(fact) ?? all, one) === 'depends');
    return toSettled(one, complete(run, one, needed, own), run);
  });
  const rest = open.filter((one) => verdictIn(all, one) === 'depends' && one.own.length > 0);
  return [...byGuesses, ...settleByOwn(run, guesses, rest)];
}

/** Settles rights by the guesses that hold for one right alone, together with the other guesses where these are needed. */
function settleByOwn(run: Run, guesses: readonly Guess[], open: readonly OpenRight[]): readonly SettledRight[] {
  const all = run([...guesses, ...open.flatMap(({ own }) => own)]);
  return open
    .filter((one) => verdictIn(all, one) !== 'depends')
    .flatMap((one) => {
      const own = groupByFact(one.own);
      if (verdictIn(run(one.own), one) !== 'depends') return toSettled(one, complete(run, one, [], own), run);
      const read = [...groupByFact(guesses).filter((fact) => dependsOn(one, fact)), ...own];
      return toSettled(one, complete(run, one, [], read), run);
    });
}

function groupByFact(guesses: readonly Guess[]): readonly FactGuesses[] {
  const byFact = new Map<string, Guess[]>();
  for (const guess of guesses) {
    const { fact } = guess.fill.subject;
    byFact.set(fact, [...(byFact.get(fact) ?? []), guess]);
  }
  return [...byFact.values()];
}

function dependsOn({ facts }: OpenRight, guesses: FactGuesses): boolean {
  return guesses.some(({ fill }) => facts.has(fill.subject.fact));
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
 * Returns the needed facts where they suffice. Else some could replace each other: it takes all, and leaves out one
 * after the other as long as the right stays settled. It returns `null` where more than three would be needed.
 */
function complete(
  run: Run,
  one: OpenRight,
  needed: readonly FactGuesses[],
  own: readonly FactGuesses[],
): readonly FactGuesses[] | null {
  if (needed.length > MOST_FACTS) return null;
  if (needed.length > 0 && verdictIn(run(needed.flat()), one) !== 'depends') return needed;
  let set = own;
  if (set.length > MOST_SEARCHED + needed.length) return null;
  for (const fact of own.filter((other) => !needed.includes(other))) {
    const fewer = set.filter((other) => other !== fact);
    if (verdictIn(run(fewer.flat()), one) !== 'depends') set = fewer;
  }
  return set.length <= MOST_FACTS && set.length > 0 ? set : null;
}

/** Leaves out the persons of whom nothing has to be assumed. Returns an empty list where the guesses settle nothing. */
function toSettled(open: OpenRight, facts: readonly FactGuesses[] | null, run: Run): readonly SettledRight[] {
  if (facts === null) return [];
  let guesses = facts.flat();
  for (const guess of facts.filter((one) => one.length > 1).flat()) {
    const fewer = guesses.filter((other) => other !== guess);
    if (verdictIn(run(fewer), open) !== 'depends') guesses = fewer;
  }
  const verdict = verdictIn(run(guesses), open);
  return verdict === 'depends' ? [] : [{ open, verdict, guesses }];
}
