/** In the second reading of the rulebook, estimates narrow what is left of a fact once it was told and what follows was laid. */
import type { Env, Narrowing, Word } from './context.ts';
import { lineOf, narrowed, rowsOf } from './implied.ts';
import type { Ir, Node } from './ir.ts';
import { number } from './pair.ts';

export const narrowedByEstimates: Narrowing = (ctx, word, strict, row, env) => {
  // An estimate would be read on one day of many.
  const lines = env.held === null ? word.implied.filter(({ yearsBack }) => yearsBack !== undefined) : [];
  if (lines.length === 0) return strict;
  const { ir } = ctx;
  const today: Env = { ...rowsOf(word, row, env), day: number(ir.today()), now: true, estimated: env.day };
  const ranges = lines.map((one) => {
    const { speaks, value } = lineOf(ctx, word, one, today);
    return { speaks: ir.and(speaks, isWithin(ir, word, one.yearsBack ?? 0, env)), value };
  });
  return narrowed(ir, strict, ranges);
};

/** Whether an estimate speaks of a day: of the month, quarter or year of the answer, and of the years before it that it names. */
function isWithin(ir: Ir, { kept }: Word, yearsBack: number, { day, now }: Env): Node {
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
