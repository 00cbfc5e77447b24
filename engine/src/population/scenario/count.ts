/** What a home adds to the sums: the same for each group that it, or the person, belongs to. */
import { Tally } from '../run/tally.ts';
import {
  claimsAt,
  CLAIMS,
  EUROS,
  eurosAt,
  LOSERS,
  matrixAt,
  measureAt,
  MEASURES,
  sizeOf,
  WINNERS,
  type Euros,
  type Measure,
} from './cells.ts';
import { statusOf, type Truth } from './decide.ts';
import type { Outcome, PersonOutcome } from './outcome.ts';
import { SETTINGS } from './job.ts';

/** Sums by group: `all`, or a dimension and its word. */
export type GroupTallies = Map<string, Tally>;

export function tallyIn(groups: GroupTallies, group: string, rights: number): Tally {
  let tally = groups.get(group);
  if (tally === undefined) groups.set(group, (tally = new Tally(sizeOf(rights))));
  return tally;
}

export interface Counted {
  readonly weight: number;
  /** In the order of `SETTINGS`. */
  readonly outcomes: readonly Outcome[];
  /** Groups of the home, and those of each person besides; rows that stand for the unlisted have none. */
  readonly ofHome: readonly Tally[];
  readonly ofPersons: readonly (readonly Tally[] | null)[];
}

const [BEFORE, AFTER] = [SETTINGS.indexOf('observed'), SETTINGS.indexOf('scenario')];

export function countHome({ weight, outcomes, ofHome, ofPersons }: Counted): void {
  const rights = outcomes[BEFORE]?.length ?? 0;
  for (const tally of ofHome) both(tally, 0, 2, weight);
  let [least, greatest] = [0, 0];
  ofPersons.forEach((own, i) => {
    if (own !== null) for (const tally of [...ofHome, ...own]) both(tally, 1, 3, weight);
    for (let r = 0; own !== null && r < rights; r++) {
      const person = outcomes.map((o) => o[r]?.[i] as PersonOutcome);
      countPerson([...ofHome, ...own], r, person, weight);
    }
  });
  for (let r = 0; r < rights; r++) {
    const euros = outcomes.map((o) => eurosOf(o[r] ?? []));
    euros.forEach((list, setting) => {
      for (const tally of ofHome)
        EUROS.forEach((name, k) => {
          const at = eurosAt(r, setting, k);
          tally.add(at, list[name][0], weight);
          tally.add(at + 1, list[name][1], weight);
        });
    });
    const [before, after] = [euros[BEFORE]?.paid ?? [0, 0], euros[AFTER]?.paid ?? [0, 0]];
    least += after[0] - before[0];
    greatest += after[1] - before[1];
  }
  countChange(ofHome, least, greatest, weight);
}

/** Whoever has more at both ends wins, whoever has less at both loses; what is not known is the same before and after. */
function countChange(tallies: readonly Tally[], least: number, greatest: number, weight: number): void {
  const [low, high] = [Math.min(least, greatest), Math.max(least, greatest)];
  const at = low > 0 ? WINNERS : high < 0 ? LOSERS : null;
  if (at === null) return;
  for (const tally of tallies) {
    both(tally, at, at + 1, weight);
    tally.add(at + 2, low, weight);
    tally.add(at + 3, high, weight);
  }
}

function countPerson(tallies: readonly Tally[], r: number, outcomes: readonly PersonOutcome[], weight: number): void {
  if (outcomes.every(isNothing)) {
    addMatrix(tallies, r, outcomes, weight);
    return;
  }
  outcomes.forEach((one, setting) => {
    const measured = measuresOf(one);
    MEASURES.forEach((name, m) => {
      const { c, p } = measured[name];
      if (!p) return;
      const at = measureAt(r, setting, m);
      for (const tally of tallies) {
        tally.add(at + 1, 1, weight);
        tally.add(at + 3, 1, 1);
        if (c) both(tally, at, at + 2, weight);
      }
    });
    CLAIMS.forEach((name, k) => {
      const claim = name === 'entitled' ? one.claim : and(one.claim, one.has);
      for (const tally of tallies) {
        if (claim.c) tally.add(claimsAt(r, setting, k), 1, weight);
        if (claim.p) tally.add(claimsAt(r, setting, k) + 1, 1, weight);
      }
    });
  });
  addMatrix(tallies, r, outcomes, weight);
}

function addMatrix(tallies: readonly Tally[], r: number, outcomes: readonly PersonOutcome[], weight: number): void {
  const [before, after] = [outcomes[BEFORE], outcomes[AFTER]] as [PersonOutcome, PersonOutcome];
  const at = matrixAt(r, statusOf(before.entitled, before.has), statusOf(after.entitled, after.has));
  for (const tally of tallies) both(tally, at, at + 1, weight);
}

function isNothing({ entitled, has, seen, writtenTo }: PersonOutcome): boolean {
  return !(entitled.p || has.p || seen.p || writtenTo.p);
}

function measuresOf(one: PersonOutcome): Readonly<Record<Measure, Truth>> {
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
  };
}

/** Least and greatest, in ten-thousandths; what is not known is the same of what is due and of what is paid. */
function eurosOf(persons: readonly PersonOutcome[]): Readonly<Record<Euros, readonly [number, number]>> {
  const sum = (of: 'due' | 'paid', k: 0 | 1): number => persons.reduce((all, one) => all + one[of][k], 0);
  const [due, paid] = [[sum('due', 0), sum('due', 1)] as const, [sum('paid', 0), sum('paid', 1)] as const];
  return {
    due,
    paid,
    undue: [Math.max(0, paid[0] - due[0]), Math.max(0, paid[1] - due[1])],
    missing: [Math.max(0, due[0] - paid[0]), Math.max(0, due[1] - paid[1])],
  };
}

function both(tally: Tally, weighted: number, sampled: number, weight: number): void {
  tally.add(weighted, 1, weight);
  tally.add(sampled, 1, 1);
}

function and(a: Truth, b: Truth): Truth {
  return { c: a.c && b.c, p: a.p && b.p };
}

function not(a: Truth): Truth {
  return { c: !a.p, p: !a.c };
}
