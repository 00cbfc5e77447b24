/**
 * This module lowers (translates to expressions of the plan) estimates. In the second reading of the rulebook they
 * narrow what is left open of a fact after the told value and what follows from other facts have been applied.
 */
import type { LoweringEnv, Narrowing, Word } from './context.ts';
import { lowerImplication, narrowPair, createImplicationEnv } from './implied.ts';
import type { Ir, Node } from './ir.ts';
import { toNumberPair } from './pair.ts';

export const narrowByEstimates: Narrowing = (ctx, word, strict, row, env) => {
  // Inside `held_months` estimates are not used: they are made from what is true on one day, and the condition is
  // followed over many days.
  const lines = env.held === null ? word.implied.filter(({ yearsBack }) => yearsBack !== undefined) : [];
  if (lines.length === 0) return strict;
  const { ir } = ctx;
  const today: LoweringEnv = {
    ...createImplicationEnv(word, row, env),
    day: toNumberPair(ir.today()),
    now: true,
    estimated: env.day,
  };
  const ranges = lines.map((one) => {
    const { speaks, value } = lowerImplication(ctx, word, one, today);
    return { speaks: ir.and(speaks, isWithin(ir, word, one.yearsBack ?? 0, env)), value };
  });
  return narrowPair(ir, strict, ranges);
};

/**
 * Returns an expression that is true when an estimate applies to a day: the day is that of the answer, it lies in the
 * same month, quarter or year as that day, or it lies in one of the earlier years that the estimate names.
 */
function isWithin(ir: Ir, { kept }: Word, yearsBack: number, { day, now }: LoweringEnv): Node {
  if (now) return ir.bool(true);
  const step = STEP_OF[kept ?? 'spells'];
  const [today, shift] = [ir.today(), ir.num(0)];
  const first = yearsBack === 0 ? ir.call(`start_of_${step}`, [today, shift]) : yearStart(ir, yearsBack);
  return ir.and(ir.compare('le', first, day.lo), ir.compare('le', day.hi, ir.call(`end_of_${step}`, [today, shift])));
}

const STEP_OF = { 'by-month': 'month', 'by-quarter': 'quarter', 'by-year': 'year', spells: 'month' } as const;

function yearStart(ir: Ir, yearsBack: number): Node {
  return ir.call('start_of_year', [ir.today(), ir.num(-yearsBack)]);
}
