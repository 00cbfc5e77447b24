/**
 * This module evaluates one household in two ways, as lists of households are screened and as the full answer, so that
 * tests can compare the results.
 */
import { screenHousehold, type Screened } from '../../engine/core/src/desk.ts';
import { evaluate, type Compiled } from '../../engine/core/src/index.ts';
import { toSideOfRight } from '../../engine/core/src/ask/compare/side.ts';
import { roundToCents, computeSideValue } from '../../engine/core/src/ask/compare/side-value.ts';

type Row = Omit<Screened, 'shared'>;

/**
 * Returns the outcomes and the yearly amounts by right and claimant, as the screen computes them and as the answer
 * shows them.
 */
export async function screenAndAnswer(
  compiled: Compiled,
  input: unknown,
  date: number,
): Promise<{ readonly screened: readonly Row[]; readonly answered: readonly Row[] }> {
  const { outcomes } = await evaluate(compiled, input, { date, language: 'en', whatIfs: false });
  const answered = outcomes.map((one): Row => {
    const worth = one.law === null ? null : computeSideValue(toSideOfRight(one));
    const yearly = worth === null ? null : { min: roundToCents(worth.min), max: roundToCents(worth.max) };
    const outcome = one.outcome === 'human' ? 'depends' : one.outcome;
    return { right: one.right, claimant: one.claimant, outcome, yearly };
  });
  const screened = screenHousehold(compiled, input, date).map(({ shared: _, ...one }) => one);
  return { screened: sorted(screened), answered: sorted(answered) };
}

function sorted(rows: readonly Row[]): readonly Row[] {
  const key = ({ right, claimant }: Row): string => `${right} ${claimant}`;
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
