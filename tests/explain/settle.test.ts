/**
 * Tests that a value that reasons read from the columns never differs from what the backends computed: it is the same
 * value, or it is not shown.
 */
import { expect, test } from 'vitest';
import { computeHousehold } from '../../engine/core/src/run/household.ts';
import { getRulebookIndex } from '../../engine/core/src/explain/rulebook-index.ts';
import { readColumn, countRows, type TermValue } from '../../engine/core/src/explain/settle/term-place.ts';
import { settle } from '../../engine/core/src/explain/settle/term.ts';
import { readSituation } from '../../engine/core/src/index.ts';
import { compileForRights, rulebook, understood } from '../open-rulebook.ts';

const book = getRulebookIndex(understood);

/**
 * Checks whether two values agree. Amounts are rounded to the grid when they are stored, so they may differ by half a
 * ten-thousandth of a euro.
 */
function agree(a: TermValue, b: TermValue | null): boolean {
  if (a.shape === 'number')
    return b?.shape === 'number' && Math.abs(a.lo - b.lo) <= 0.51 && Math.abs(a.hi - b.hi) <= 0.51;
  if (a.shape === 'truth') return b?.shape === 'truth' && a.c === b.c && a.p === b.p;
  return b?.shape === 'mask' && a.m === b.m;
}

let [told, untold] = [0, 0];

test.each(rulebook.rights.map((r) => r.id))('%s', (id) => {
  const cases = rulebook.rights.find((r) => r.id === id)?.cases.filter((_, i) => i % 12 === 0) ?? [];
  for (const { name, situation, date } of cases) {
    const h = computeHousehold(
      compileForRights([id]).at(date),
      readSituation(rulebook, situation, date),
      date,
      'interpret',
    );
    for (const [fact, { scope, term }] of book.definitions) {
      if (!h.period.plan.columns.has(fact)) continue;
      for (let row = 0; row < countRows(h, scope); row++) {
        const stated = readColumn(h, `${fact}?`, row);
        if (stated?.shape === 'truth' && stated.c) continue;
        const read = settle(term, { book, household: h, me: { scope, row }, member: null, day: null });
        if (read === null) untold++;
        else told++;
        if (read !== null && !agree(read, readColumn(h, fact, row))) {
          expect.fail(
            `${fact} in "${name}": read ${JSON.stringify(read)}, worked out ${JSON.stringify(readColumn(h, fact, row))}`,
          );
        }
      }
    }
  }
});

test('most of it is told', () => {
  expect(told).toBeGreaterThan(10 * untold);
});
