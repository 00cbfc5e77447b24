/** This module reads from memory the state of a household's rights at one value: their verdicts and their worth. */
import { truthOf, type Household, type Three } from '../../run/household.ts';
import type { Cones } from '../../explain/dependencies/cone.ts';
import { othersIn } from '../../explain/drafts/draft.ts';
import { givenOf } from '../../explain/drafts/given.ts';
import { givenColumns } from '../../plan/gives.ts';
import type { PlanRight } from '../../plan/plan.ts';
import { worthIn, type Worth } from '../../explain/answer/worth.ts';

/** Describes a right for one person. */
export interface Pair {
  readonly right: PlanRight;
  readonly row: number;
  readonly claimant: string;
}

export interface PairState {
  readonly verdict: Three;
  /** The worth is in euros a year; it is `null` when the right gives no amount that can be told. */
  readonly worth: Worth | null;
  /** Is `true` when this person shares the answer of a person of an earlier row. */
  readonly shared: boolean;
  /** Lists the receipts that exclude the right. */
  readonly notWith: readonly string[];
}

/** Lists one state for each pair, in the order of the pairs. */
export type State = readonly PairState[];

/** Pairs each right that has a law with every person of the household. */
export function pairsOf(h: Household, rights: readonly PlanRight[]): readonly Pair[] {
  return rights
    .filter((right) => right.laws.length > 0)
    .flatMap((right) => h.persons.map((claimant, row) => ({ right, row, claimant })));
}

/** Checks whether a right reads a fact, for its verdict or for what it gives. */
export function reads(cones: Cones, right: PlanRight, fact: string): boolean {
  return [right.mayGet, ...givenColumns(right)].some((column) => cones.of(column).facts.has(fact));
}

const NOTHING: PairState = { verdict: 'no', worth: { min: 0, max: 0 }, shared: false, notWith: [] };

export function stateOf(h: Household, pairs: readonly Pair[]): State {
  return pairs.map(({ right, row }) => {
    const verdict = truthOf(h, right.mayGet, row);
    const given = verdict === 'no' ? null : givenOf(h, right, row);
    if (verdict === 'no' || given === null) return NOTHING;
    const { law, lines } = given;
    const before = othersIn(h, law.shares, row).map((id) => h.persons.indexOf(id));
    return {
      verdict,
      worth: worthIn(h, lines, row, verdict),
      shared: before.some((r) => r < row && truthOf(h, right.mayGet, r) !== 'no'),
      notWith: law.exclusions.map(({ receipt }) => receipt),
    };
  });
}

/**
 * Adds up the worth of the rights. An answer that several persons share counts once, and of two rights that exclude
 * each other only the better one counts.
 */
export function totalOf(pairs: readonly Pair[], state: State): Worth {
  const counted: { readonly pair: Pair; readonly state: PairState; readonly worth: Worth }[] = [];
  const open = pairs.flatMap((pair, i) => {
    const one = state[i];
    return one === undefined || one.verdict === 'no' || one.shared || one.worth === null
      ? []
      : [{ pair, state: one, worth: one.worth }];
  });
  for (const one of open.sort((a, b) => b.worth.max - a.worth.max || b.worth.min - a.worth.min)) {
    const excluded = counted.some(
      (other) => other.pair.row === one.pair.row && (excludes(one, other.pair) || excludes(other, one.pair)),
    );
    if (!excluded) counted.push(one);
  }
  return counted.reduce((sum, { worth }) => ({ min: sum.min + worth.min, max: sum.max + worth.max }), {
    min: 0,
    max: 0,
  });
}

function excludes({ state }: { readonly state: PairState }, { right }: Pair): boolean {
  return state.notWith.includes(right.right.receipt);
}
