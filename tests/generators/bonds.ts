/**
 * This module draws the ties between persons and the births that a situation leaves open. The stated ties constrain the
 * order of the births, and the drawn ties have to fit the drawn births.
 */
import fc from 'fast-check';
import type { Rulebook } from '../../engine/core/src/rulebook/rulebook.ts';
import { CLOSE_KIN, invertRelation, NO_KIN } from '../../engine/core/src/situation/kinship.ts';
import type { Row, Situation } from '../../engine/core/src/situation/model.ts';
import { findBirth } from '../../engine/core/src/situation/persons.ts';
import { CALENDAR } from '../../engine/core/src/values/calendar.ts';
import type { ValueType } from '../../engine/core/src/values/types.ts';

export interface DrawnBonds {
  /** Lists the day of birth of each person, an integer yyyymmdd. */
  readonly births: readonly number[];
  readonly partner: readonly (readonly boolean[])[];
  readonly related: readonly (readonly string[])[];
}

type DateType = Extract<ValueType, { kind: 'date' }>;
/** Maps each fact that has a fixed value before birth to that value. */
type Unborn = ReadonlyMap<string, string>;
const GREATEST = 2 ** 30;

export function drawBonds(rulebook: Rulebook, situation: Situation, birth: DateType): fc.Arbitrary<DrawnBonds> {
  const n = situation.persons.length;
  const unborn = new Map(rulebook.facts.flatMap((f) => (f.unborn === null ? [] : [[f.id, f.unborn] as const])));
  const draws = (length: number): fc.Arbitrary<readonly number[]> =>
    fc.array(fc.nat(GREATEST), { minLength: length, maxLength: length });
  return fc.tuple(draws(n), draws(n * n), draws(n * n)).map(([days, couples, kin]) => {
    const births = bornInOrder(situation, birth, unborn, days);
    const partner = couplesOf(situation, couples);
    return { births, partner, related: kinOf(rulebook, situation, births, partner, kin) };
  });
}

/**
 * Draws each birth between its bounds, so that parents and grandparents are born before their children and
 * grandchildren.
 */
function bornInOrder(
  situation: Situation,
  type: DateType,
  unborn: Unborn,
  draws: readonly number[],
): readonly number[] {
  const bounds = situation.persons.map((p) => {
    const { lo, hi } = findBirth(p) ?? { lo: type.min, hi: type.max };
    return { lo, hi: Math.max(lo, Math.min(hi, firstSeen(p, unborn))) };
  });
  const descents = situation.related.flatMap((row, i) =>
    row.flatMap((tie, j) => (tie === 'child' || tie === 'grandchild' ? [[i, j] as const] : [])),
  );
  const tighten = (): void => {
    for (let round = 0; round < bounds.length; round += 1) {
      for (const [elder, younger] of descents) {
        const [a, b] = [bounds[elder], bounds[younger]];
        if (a === undefined || b === undefined) continue;
        b.lo = Math.max(b.lo, CALENDAR.days_after(a.lo, 1));
        a.hi = Math.min(a.hi, CALENDAR.days_after(b.hi, -1));
      }
    }
  };
  tighten();
  bounds.forEach((b, i) => {
    const room = Math.max(0, CALENDAR.days(b.lo, b.hi));
    b.lo = CALENDAR.days_after(b.lo, (draws[i] ?? 0) % (room + 1));
    b.hi = b.lo;
    tighten();
  });
  return bounds.map((b) => b.lo);
}

/**
 * Returns the first day for which a value is stated that nobody has before birth, so the person was born by then;
 * `Infinity` when there is none.
 */
function firstSeen(person: Row, unborn: Unborn): number {
  const days = [...unborn].flatMap(([name, value]) =>
    (person.dated[name] ?? [])
      .filter((piece) => piece.value?.kind === 'set' && !piece.value.values.includes(value))
      .map((piece) => piece.from),
  );
  return Math.min(Infinity, ...days);
}

function couplesOf(situation: Situation, draws: readonly number[]): readonly (readonly boolean[])[] {
  const n = situation.persons.length;
  const pairs = situation.partner.map((row) => row.map((p) => p === true));
  const taken = (i: number): boolean => pairs[i]?.includes(true) === true;
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) {
      const free =
        situation.partner[i]?.[j] === null && !taken(i) && !taken(j) && !isCloseKin(situation.related[i]?.[j]);
      const [mine, theirs] = [pairs[i], pairs[j]];
      if (!free || (draws[i * n + j] ?? 0) % 3 !== 0 || mine === undefined || theirs === undefined) continue;
      mine[j] = true;
      theirs[i] = true;
    }
  }
  return pairs;
}

function kinOf(
  rulebook: Rulebook,
  situation: Situation,
  births: readonly number[],
  partner: readonly (readonly boolean[])[],
  draws: readonly number[],
): readonly (readonly string[])[] {
  const n = births.length;
  const ties: string[][] = situation.related.map((row) => row.map((tie) => tie ?? ''));
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      if (ties[i]?.[j] !== '') continue;
      const choice = rulebook.relations.values.filter((tie) =>
        fits(tie, births[i] ?? 0, births[j] ?? 0, partner[i]?.[j] === true),
      );
      const tie = choice[(draws[i * n + j] ?? 0) % Math.max(1, choice.length)] ?? NO_KIN;
      const [mine, theirs] = [ties[i], ties[j]];
      if (mine === undefined || theirs === undefined) continue;
      mine[j] = tie;
      theirs[i] = invertRelation(tie);
    }
  }
  return ties;
}

/**
 * Checks whether the second person may have this tie to the first, given their days of birth and whether they are a
 * couple.
 */
function fits(tie: string, first: number, second: number, couple: boolean): boolean {
  if (couple) return tie === NO_KIN;
  if (tie === 'child' || tie === 'grandchild') return second > first;
  return tie === 'parent' || tie === 'grandparent' ? first > second : true;
}

function isCloseKin(tie: string | null | undefined): boolean {
  return tie !== null && tie !== undefined && CLOSE_KIN.includes(tie);
}
