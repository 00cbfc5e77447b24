/**
 * This module computes the effect of another picture of a household on its rights: which verdicts and amounts differ,
 * and by which condition.
 */
import type { Answer, Reason, RightAnswer, RouteAnswer } from '../../contract/answer.ts';
import type { EffectKind, ConditionDifference, RightEffect } from '../../contract/verso.ts';
import { readSlot, type Household } from '../../run/household.ts';
import type { Column } from '../../plan/columns.ts';
import { listGivenColumns } from '../../plan/gives.ts';
import type { YearlyEuros } from '../../explain/answer/yearly-euros.ts';
import { roundToCents, computeSideValue } from '../compare/side-value.ts';
import { toSideOfRight } from '../compare/side.ts';

/**
 * Returns the names of the rights that differ for any person. Both households must have the same persons and period.
 */
export function findMovedRights(before: Household, after: Household): readonly string[] {
  const moved = (column: Column, row: number): boolean =>
    ([0, 1] as const).some((end) => readSlot(before, column, row, end) !== readSlot(after, column, row, end));
  return before.period.plan.rights
    .filter((right) => {
      const columns = [right.mayGet, ...listGivenColumns(right)];
      return before.persons.some((_, row) => columns.some((column) => moved(column, row)));
    })
    .map(({ right }) => right.name);
}

export type BareEffect = Omit<RightEffect, 'status' | 'drags'>;

/** Lists the effects for each right and claimant that are in both answers. */
export function listRightEffects(before: Answer, after: Answer): readonly BareEffect[] {
  const there = new Map(after.outcomes.map((o) => [formatRightKey(o), o]));
  return before.outcomes.flatMap((was) => {
    const is = there.get(formatRightKey(was));
    return is === undefined ? [] : [effectOf(was, is)];
  });
}

export function formatRightKey({ right, claimant }: Pick<RightAnswer, 'right' | 'claimant'>): string {
  return `${right} ${claimant}`;
}

function effectOf(was: RightAnswer, is: RightAnswer): BareEffect {
  const [before, after] = [toSideOfRight(was), toSideOfRight(is)];
  const [a, b] = [computeSideValue(before), computeSideValue(after)];
  const kind = kindOf(was, is, a, b);
  return {
    right: was.right,
    name: was.name,
    claimant: was.claimant,
    kind,
    before,
    after,
    monthly: kind === 'same' ? { min: 0, max: 0 } : was.verdict === 'depends' ? null : stakeOf(a, b),
    leaves: kind === 'same' ? [] : leavesOf(was, is),
  };
}

function kindOf(was: RightAnswer, is: RightAnswer, a: YearlyEuros | null, b: YearlyEuros | null): EffectKind {
  if (was.verdict !== is.verdict) {
    if (was.verdict === 'depends' || is.verdict === 'depends') return 'open';
    return is.verdict === 'no' ? 'lost' : 'gained';
  }
  if (was.verdict === 'no' || a === null || b === null || (a.min === b.min && a.max === b.max)) return 'same';
  // A right that is not settled in life can be neither lost nor lowered; any change therefore leaves it open.
  if (was.verdict === 'depends') return 'open';
  if (b.min <= a.min && b.max <= a.max) return 'less';
  return b.min >= a.min && b.max >= a.max ? 'more' : 'open';
}

/** Returns the difference per month in euros, without its sign; `null` when one of the amounts is not known. */
function stakeOf(a: YearlyEuros | null, b: YearlyEuros | null): YearlyEuros | null {
  if (a === null || b === null) return null;
  const [low, high] = [Math.abs(b.min - a.min) / 12, Math.abs(b.max - a.max) / 12];
  return { min: roundToCents(Math.min(low, high)), max: roundToCents(Math.max(low, high)) };
}

/**
 * Lists the conditions on which two answers of a right differ: those of the route that leads to the right before, or
 * else after. When these do not differ, it lists those of all routes.
 */
function leavesOf(was: RightAnswer, is: RightAnswer): readonly ConditionDifference[] {
  const open = was.route ?? is.route;
  const mine = ({ id }: RouteAnswer): boolean => id === open;
  const own = differing(was.routes.filter(mine), is.routes.filter(mine));
  return own.length > 0 ? own : differing(was.routes, is.routes);
}

function differing(was: readonly RouteAnswer[], is: readonly RouteAnswer[]): readonly ConditionDifference[] {
  const after = new Map(is.flatMap((r) => linesIn(r.reasons)).map((line) => [line.id, line]));
  return was
    .flatMap((r) => linesIn(r.reasons))
    .flatMap((line) => {
      const other = after.get(line.id);
      if (other === undefined || other.verdict === line.verdict) return [];
      const sentences = { before: line.sentence, after: other.sentence };
      return [{ id: line.id, before: line.verdict, after: other.verdict, sentences }];
    });
}

function linesIn(reason: Reason): readonly Reason[] {
  return reason.kind === 'line' ? [reason] : reason.children.flatMap(linesIn);
}
