/**
 * This module adds a home to the sums. The same numbers are added for each group to which the home, or the person,
 * belongs.
 */
import { GroupTally } from '../run/tally.ts';
import {
  findClaimsCell,
  findChangeCell,
  CLAIMS,
  ENDED,
  EUROS,
  findEurosCell,
  LOSERS,
  findMatrixCell,
  findMeasureCell,
  MEASURES,
  findMoveCell,
  MOVES,
  countScenarioCells,
  WINNERS,
  type Claims,
  type Euros,
  type ScenarioMeasure,
  type ScenarioMove,
} from './cells.ts';
import { findReceiptStatus, type ThreeValuedTruth } from './decide.ts';
import type { HomeOutcome, PersonOutcome } from './outcome.ts';
import { SETTINGS } from './job.ts';

/**
 * Maps the key of each part of a group (`formatPartKey`) to its sums. A group is `all`, a dimension with its word, or a
 * trial. An exploration has other keys and sums, one for each home (`explore/ledger.ts`).
 */
export type GroupTallies = Map<string, GroupTally>;

export const ALL = 'all';

/** Returns the name of the group of a trial, when there are several trials. */
export function formatTrialGroup(trial: number): string {
  return `trial ${trial}`;
}

export function findOrCreateTally(groups: GroupTallies, group: string, rights: number): GroupTally {
  let tally = groups.get(group);
  if (tally === undefined) groups.set(group, (tally = new GroupTally(countScenarioCells(rights))));
  return tally;
}

export interface CountedHome {
  readonly weight: number;
  /** Lists the outcomes in the order of `SETTINGS`. */
  readonly outcomes: readonly HomeOutcome[];
  /**
   * Lists, for the persons whose receipt ends, what each no longer receives in a year, in ten-thousandths of a euro.
   */
  readonly ended: readonly number[];
  /**
   * `ofHome` are the tallies to which the home and all its persons are added, and `ofPersons` the further tallies of
   * each person. A row that stands for unlisted persons has `null`.
   */
  readonly ofHome: readonly GroupTally[];
  readonly ofPersons: readonly (readonly GroupTally[] | null)[];
}

const [BEFORE, AFTER] = [SETTINGS.indexOf('observed'), SETTINGS.indexOf('scenario')];

export function countHome({ weight, outcomes, ended, ofHome, ofPersons }: CountedHome): void {
  const rights = outcomes[BEFORE]?.length ?? 0;
  for (const tally of ofHome) both(tally, 0, 2, weight);
  for (const [i, own] of ofPersons.entries()) {
    if (own === null) continue;
    const tallies = [...ofHome, ...own];
    for (const tally of tallies) both(tally, 1, 3, weight);
    for (let r = 0; r < rights; r++) {
      const person = outcomes.map((o) => o[r]?.[i] as PersonOutcome);
      countPerson(tallies, r, person, weight);
    }
  }
  for (const euros of ended)
    for (const tally of ofHome) {
      both(tally, ENDED, ENDED + 1, weight);
      tally.add(ENDED + 2, euros, weight);
    }
  const lost = ended.reduce((all, euros) => all + euros, 0);
  countEuros(ofHome, outcomes, lost, weight);
}

function countEuros(
  tallies: readonly GroupTally[],
  outcomes: readonly HomeOutcome[],
  lost: number,
  weight: number,
): void {
  let [least, greatest] = [-lost, -lost];
  for (let r = 0; r < (outcomes[BEFORE]?.length ?? 0); r++) {
    const ofSettings = outcomes.map((outcome) => eurosOf(outcome[r] ?? []));
    const [before, after] = [ofSettings[BEFORE], ofSettings[AFTER]] as [AllEuros, AllEuros];
    for (const [k, name] of EUROS.entries())
      addChange(tallies, findChangeCell(r, 'euros', k), before[name], after[name], weight);
    for (const [setting, euros] of ofSettings.entries()) {
      if (euros.due[1] === 0 && euros.paid[1] === 0 && euros.due[0] === 0 && euros.paid[0] === 0) continue;
      const sign = setting === AFTER ? 1 : setting === BEFORE ? -1 : 0;
      least += sign * euros.paid[0];
      greatest += sign * euros.paid[1];
      for (const [k, name] of EUROS.entries())
        for (const tally of tallies) {
          tally.add(findEurosCell(r, setting, k), euros[name][0], weight);
          tally.add(findEurosCell(r, setting, k) + 1, euros[name][1], weight);
        }
    }
  }
  countChange(tallies, least, greatest, weight);
}

/**
 * Counts winners and losers. A home certainly wins when it has more at both ends, and loses when it has less at both,
 * because what is not known is the same before and after.
 */
function countChange(tallies: readonly GroupTally[], least: number, greatest: number, weight: number): void {
  const [low, high] = [Math.min(least, greatest), Math.max(least, greatest)];
  for (const tally of tallies) {
    if (high > 0) both(tally, WINNERS + 4, WINNERS + 5, weight);
    if (low < 0) both(tally, LOSERS + 4, LOSERS + 5, weight);
  }
  const at = low > 0 ? WINNERS : high < 0 ? LOSERS : null;
  if (at === null) return;
  for (const tally of tallies) {
    both(tally, at, at + 1, weight);
    tally.add(at + 2, low, weight);
    tally.add(at + 3, high, weight);
  }
}

function countPerson(
  tallies: readonly GroupTally[],
  r: number,
  outcomes: readonly PersonOutcome[],
  weight: number,
): void {
  addMatrix(tallies, r, outcomes, weight);
  countPersonChange(tallies, r, outcomes, weight);
  for (const [setting, one] of outcomes.entries()) {
    if (isNothing(one)) continue;
    const measured = measuresOf(one);
    for (const [m, name] of MEASURES.entries())
      addMeasure(tallies, findMeasureCell(r, setting, m), measured[name], weight);
    const claims = claimsOf(one);
    for (const [k, name] of CLAIMS.entries()) addClaim(tallies, findClaimsCell(r, setting, k), claims[name], weight);
  }
}

/**
 * Counts the changes of one person. The difference of two sums could not be used, because a possible gain of one person
 * would offset the loss of another.
 */
function countPersonChange(
  tallies: readonly GroupTally[],
  r: number,
  outcomes: readonly PersonOutcome[],
  weight: number,
): void {
  const [before, after] = [outcomes[BEFORE], outcomes[AFTER]] as [PersonOutcome, PersonOutcome];
  if (isNothing(before) && isNothing(after)) return;
  const [measured, then] = [measuresOf(before), measuresOf(after)];
  for (const [m, name] of MEASURES.entries())
    addChange(tallies, findChangeCell(r, 'measures', m), ends(measured[name]), ends(then[name]), weight);
  const [claimed, claims] = [claimsOf(before), claimsOf(after)];
  for (const [k, name] of CLAIMS.entries())
    addChange(tallies, findChangeCell(r, 'claims', k), ends(claimed[name]), ends(claims[name]), weight);
  const moved = movesOf(before, after);
  for (const [k, name] of MOVES.entries()) addMeasure(tallies, findMoveCell(r, k), moved[name], weight);
}

/**
 * Finds the moves of a person. What is not known is the same before and after, so a move is certain when it happens at
 * both ends (certain and possible), and possible when it happens at one.
 */
function movesOf(before: PersonOutcome, after: PersonOutcome): Readonly<Record<ScenarioMove, ThreeValuedTruth>> {
  const atBoth = (moves: (end: keyof ThreeValuedTruth) => boolean): ThreeValuedTruth => ({
    c: moves('c') && moves('p'),
    p: moves('c') || moves('p'),
  });
  return {
    gained: atBoth((end) => !before.has[end] && after.has[end] && after.entitled[end]),
    lost: atBoth((end) => before.has[end] && !after.has[end]),
  };
}

type Ends = readonly [number, number];

function ends({ c, p }: ThreeValuedTruth): Ends {
  return [c ? 1 : 0, p ? 1 : 0];
}

/**
 * Adds a change. What is not known is the same before and after, so the change lies between the changes of the two
 * ends.
 */
function addChange(tallies: readonly GroupTally[], at: number, before: Ends, after: Ends, weight: number): void {
  const [a, b] = [after[0] - before[0], after[1] - before[1]];
  if (a === 0 && b === 0) return;
  for (const tally of tallies) {
    tally.add(at, Math.min(a, b), weight);
    tally.add(at + 1, Math.max(a, b), weight);
  }
}

function claimsOf({ claim, has, asked }: PersonOutcome): Readonly<Record<Claims, ThreeValuedTruth>> {
  return { entitled: claim, reached: and(claim, has), asked: and(claim, asked) };
}

function addMeasure(tallies: readonly GroupTally[], at: number, { c, p }: ThreeValuedTruth, weight: number): void {
  if (!p) return;
  for (const tally of tallies) {
    tally.add(at + 1, 1, weight);
    tally.add(at + 3, 1, 1);
    if (c) both(tally, at, at + 2, weight);
  }
}

function addClaim(tallies: readonly GroupTally[], at: number, { c, p }: ThreeValuedTruth, weight: number): void {
  if (!p) return;
  for (const tally of tallies) {
    tally.add(at + 1, 1, weight);
    if (c) tally.add(at, 1, weight);
  }
}

function addMatrix(
  tallies: readonly GroupTally[],
  r: number,
  outcomes: readonly PersonOutcome[],
  weight: number,
): void {
  const [before, after] = [outcomes[BEFORE], outcomes[AFTER]] as [PersonOutcome, PersonOutcome];
  const at = findMatrixCell(
    r,
    findReceiptStatus(before.entitled, before.has),
    findReceiptStatus(after.entitled, after.has),
  );
  for (const tally of tallies) both(tally, at, at + 1, weight);
}

function isNothing({ entitled, has, seen, writtenTo }: PersonOutcome): boolean {
  return !(entitled.p || has.p || seen.p || writtenTo.p);
}

function measuresOf(one: PersonOutcome): Readonly<Record<ScenarioMeasure, ThreeValuedTruth>> {
  const { entitled, has, byItself, seen, writtenTo, asks, answers } = one;
  const leftOut = and(and(entitled, byItself), not(seen));
  return {
    entitled,
    reached: and(entitled, has),
    forgotten: and(entitled, not(has)),
    undue: and(not(entitled), has),
    left_out: leftOut,
    asks_after_all: and(leftOut, has),
    written_to: writtenTo,
    asks_in_vain: answers && !asks ? and(writtenTo, not(entitled)) : { c: false, p: false },
    received: has,
  };
}

type AllEuros = Readonly<Record<Euros, Ends>>;

/**
 * Computes the least and the greatest amounts of one right for a home, in ten-thousandths of a euro. What is not known
 * is the same for the amount due and the amount paid.
 */
function eurosOf(persons: readonly PersonOutcome[]): AllEuros {
  const [due, paid]: [[number, number], [number, number]] = [
    [0, 0],
    [0, 0],
  ];
  for (const one of persons)
    for (const end of [0, 1] as const) {
      due[end] += one.due[end];
      paid[end] += one.paid[end];
    }
  return {
    due,
    paid,
    undue: [Math.max(0, paid[0] - due[0]), Math.max(0, paid[1] - due[1])],
    missing: [Math.max(0, due[0] - paid[0]), Math.max(0, due[1] - paid[1])],
  };
}

function both(tally: GroupTally, weighted: number, sampled: number, weight: number): void {
  tally.add(weighted, 1, weight);
  tally.add(sampled, 1, 1);
}

function and(a: ThreeValuedTruth, b: ThreeValuedTruth): ThreeValuedTruth {
  return { c: a.c && b.c, p: a.p && b.p };
}

function not(a: ThreeValuedTruth): ThreeValuedTruth {
  return { c: !a.p, p: !a.c };
}
