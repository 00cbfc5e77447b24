/**
 * This module computes the effect of one answer on an open right: it settles the verdict or the amount (`settles`),
 * changes a condition or the amount (`moves`), changes only values from which these are computed (`narrows`), or does
 * nothing.
 */
import { findSlotIndex } from '../../plan/layout.ts';
import { readSlot, readColumnValue, type Household, type TruthValue } from '../../run/household.ts';
import {
  hasMovedCondition,
  getVerdict,
  type Verdicts,
  type VerdictsBefore,
} from '../../explain/dependencies/verdicts.ts';
import type { Target } from './targets.ts';

export interface Effect {
  readonly verdict: TruthValue;
  readonly kind: 'settles' | 'moves' | 'narrows' | 'nothing';
}

export const NOTHING: Effect = { verdict: 'depends', kind: 'nothing' };

/** Holds a copy of the household's values to compare with, because its memory is reused for the trials. */
export interface ValuesBefore {
  readonly verdicts: VerdictsBefore;
  readonly blocks: ReadonlyMap<string, Float64Array>;
}

export function copyValuesBefore(h: Household, verdicts: VerdictsBefore): ValuesBefore {
  return { verdicts, blocks: new Map(Object.entries(h.memory.blocks).map(([scope, b]) => [scope, b.data.slice()])) };
}

export function computeTargetEffect(target: Target, was: ValuesBefore, h: Household, verdicts: Verdicts): Effect {
  const name = target.right.right.name;
  const { row } = target;
  if (row === null)
    return h.situation.othersUnknown ? { verdict: 'depends', kind: 'nothing' } : { verdict: 'no', kind: 'settles' };
  const verdict = getVerdict(verdicts, name, row);
  if (target.goal === 'amount') return { verdict, kind: amountEffect(target, row, was, h) };
  if (verdict !== 'depends') return { verdict, kind: 'settles' };
  const moved = hasMovedCondition(verdicts, name, row);
  return { verdict, kind: moved ? 'moves' : narrows(target, was, h) ? 'narrows' : 'nothing' };
}

function amountEffect(target: Target, row: number, was: ValuesBefore, h: Household): Effect['kind'] {
  const exact = target.columns.every((c) => {
    const value = readColumnValue(h, c, row);
    return value.kind !== 'number' || value.min === value.max;
  });
  if (exact) return 'settles';
  const data = was.blocks.get('person');
  const stride = h.memory.blocks['person']?.stride ?? 0;
  const moved = target.columns.some((c) =>
    ([0, 1] as const).some((end) => {
      const at = row * stride + findSlotIndex(h.period.layout, c.scope, c.slots[end]);
      return data?.[at] !== readSlot(h, c, row, end);
    }),
  );
  return moved ? 'moves' : narrows(target, was, h) ? 'narrows' : 'nothing';
}

/** Checks whether any value that was computed on the way to the target has changed. */
function narrows(target: Target, was: ValuesBefore, h: Household): boolean {
  return target.live.worked.some(({ scope, at, row }) => {
    const block = h.memory.blocks[scope];
    const old = was.blocks.get(scope);
    if (block === undefined || old === undefined) return false;
    if (row !== null) return block.data[row * block.stride + at] !== old[row * block.stride + at];
    const rows = Math.min(block.rows, Math.floor(old.length / Math.max(1, block.stride)));
    for (let r = 0; r < rows; r++) if (block.data[r * block.stride + at] !== old[r * block.stride + at]) return true;
    return false;
  });
}
