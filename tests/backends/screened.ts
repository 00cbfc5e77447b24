/** This module compares what a screened list of households says of one household with the full answer for it. */
import { screen, type Screened } from '../../engine/core/src/desk.ts';
import { evaluate, type Compiled } from '../../engine/core/src/index.ts';
import { sideOf } from '../../engine/core/src/ask/compare/side.ts';
import { rounded, worthOf } from '../../engine/core/src/ask/compare/worth.ts';

type Row = Omit<Screened, 'shared'>;

/**
 * Returns the outcomes and the yearly amounts by right and claimant, as the screen computes them and as the answer
 * shows them.
 */
export async function screenedAndAnswered(
  compiled: Compiled,
  input: unknown,
  date: number,
): Promise<{ readonly screened: readonly Row[]; readonly answered: readonly Row[] }> {
  const { outcomes } = await evaluate(compiled, input, { date, language: 'en', whatIfs: false });
  const answered = outcomes.map((one): Row => {
    const worth = one.law === null ? null : worthOf(sideOf(one));
    const yearly = worth === null ? null : { min: rounded(worth.min), max: rounded(worth.max) };
    const outcome = one.outcome === 'human' ? 'depends' : one.outcome;
    return { right: one.right, claimant: one.claimant, outcome, yearly };
  });
  const screened = screen(compiled, input, date).map(({ shared: _, ...one }) => one);
  return { screened: sorted(screened), answered: sorted(answered) };
}

function sorted(rows: readonly Row[]): readonly Row[] {
  const key = ({ right, claimant }: Row): string => `${right} ${claimant}`;
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
