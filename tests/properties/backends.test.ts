/**
 * These tests check that the interpreter, the generated screen module and json-rules-engine agree, and that where all
 * is known, the plain tree evaluated once agrees with the evaluation by pairs.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { truthOf } from '../../engine/core/src/run/household.ts';
import { draftOf } from '../../engine/core/src/explain/drafts/draft.ts';
import { judgedOtherwise, runAlone } from '../backends/judged.ts';
import { asOften, differentSlots, drawnKnown, mixed, PATIENCE, read, worked } from './setting.ts';
import { tallied } from './tally.ts';

const tally = tallied('backends');
const some = mixed();

describe('the backends', () => {
  test(
    'interpreter and screen fill every slot alike, to the bit',
    () => {
      fc.assert(
        fc.property(some, ({ input, date }) => {
          const situation = read(input, date);
          const [a, b] = [worked(situation, date, 'interpret'), worked(situation, date, 'screen')];
          tally.of(a);
          expect(differentSlots(a.period, a.memory, b.memory)).toEqual([]);
        }),
        asOften(1.5),
      );
    },
    PATIENCE,
  );

  test(
    'json-rules-engine judges every condition, and every right, as the columns say',
    async () => {
      await fc.assert(
        fc.asyncProperty(some, async ({ input, date }) => {
          const h = worked(read(input, date), date, 'interpret');
          expect(await judgedOtherwise(h)).toEqual([]);
          for (const right of h.period.plan.rights) {
            for (let row = 0; row < h.persons.length; row++) {
              const draft = await draftOf(h, right, row, []);
              if (draft !== null)
                expect(draft.verdict, `${right.right.id} of ${h.persons[row]}`).toBe(truthOf(h, right.mayGet, row));
            }
          }
        }),
        asOften(1),
      );
    },
    PATIENCE,
  );

  test(
    'the plain tree, run once on what is known, agrees with the doubled one and with the columns',
    async () => {
      let known = 0;
      await fc.assert(
        fc.asyncProperty(drawnKnown(), async ({ input, date }) => {
          const h = worked(read(input, date), date, 'interpret');
          for (const route of h.period.plan.rights.flatMap((r) => r.laws.flatMap((l) => l.routes))) {
            const found = await runAlone(h, route);
            known += found.filter((f) => f.known).length;
            expect(found.filter((f) => !f.agree).map((f) => `${route.node.column.id} of row ${f.row}`)).toEqual([]);
          }
        }),
        asOften(0.5),
      );
      expect(known).toBeGreaterThan(20 * asOften(0.5).numRuns);
    },
    PATIENCE,
  );
});
