/**
 * This module computes the effect of one answer on an open right: it settles the right, changes a condition, narrows an
 * amount below it, or does nothing.
 */
import { indexOf } from '../../plan/layout.ts';
import { slotValue, valueOf, type Household, type Three } from '../../run/household.ts';
import { isMoved, verdictIn, type Verdicts, type VerdictsBefore } from '../../explain/dependencies/verdicts.ts';
import type { Target } from './targets.ts';

export interface Effect {
  readonly verdict: Three;
  readonly kind: 'settles' | 'moves' | 'narrows' | 'nothing';
}

export const NOTHING: Effect = { verdict: 'depends', kind: 'nothing' };

/** Holds a copy of the household's values to compare with, because its memory is reused for the trials. */
export interface Before {
  readonly verdicts: VerdictsBefore;
  readonly blocks: ReadonlyMap<string, Float64Array>;
}

export function before(h: Household, verdicts: VerdictsBefore): Before {
  return { verdicts, blocks: new Map(Object.entries(h.memory.blocks).map(([scope, b]) => [scope, b.data.slice()])) };
}

export function effectOn(target: Target, was: Before, h: Household, verdicts: Verdicts): Effect {
  const name = target.right.right.name;
  const { row } = target;
  if (row === null)
    return h.situation.othersUnknown ? { verdict: 'depends', kind: 'nothing' } : { verdict: 'no', kind: 'settles' };
  const verdict = verdictIn(verdicts, name, row);
  if (target.goal === 'amount') return { verdict, kind: amountEffect(target, row, was, h) };
  if (verdict !== 'depends') return { verdict, kind: 'settles' };
  const moved = isMoved(verdicts, name, row);
  return { verdict, kind: moved ? 'moves' : narrows(target, was, h) ? 'narrows' : 'nothing' };
}

function amountEffect(target: Target, row: number, was: Before, h: Household): Effect['kind'] {
  const exact = target.columns.every((c) => {
    const value = valueOf(h, c, row);
    return value.kind !== 'number' || value.min === value.max;
  });
  if (exact) return 'settles';
  const data = was.blocks.get('person');
  const stride = h.memory.blocks['person']?.stride ?? 0;
  const moved = target.columns.some((c) =>
    ([0, 1] as const).some((end) => {
      const at = row * stride + indexOf(h.period.layout, c.scope, c.slots[end]);
      return data?.[at] !== slotValue(h, c, row, end);
    }),
  );
  return moved ? 'moves' : narrows(target, was, h) ? 'narrows' : 'nothing';
}

/** Checks whether any value that was computed on the way to the target has changed. */
function narrows(target: Target, was: Before, h: Household): boolean {
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
