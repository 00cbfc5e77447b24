/**
 * These tests check that the interpreter, the generated screen module and json-rules-engine agree. Where all is known,
 * a tree of conditions that is evaluated once, without pairs, also has to agree with the evaluation by pairs.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTruth } from '../../engine/core/src/run/household.ts';
import { createDraft } from '../../engine/core/src/explain/drafts/draft.ts';
import { findJudgedDifferences, runAlone } from '../backends/judged.ts';
import {
  createPropertySettings,
  findDifferentSlots,
  drawKnownHousehold,
  drawMixedHousehold,
  PATIENCE,
  readDrawnSituation,
  evaluateInMemory,
} from './shared.ts';
import { createCheckedTally } from './tally.ts';

const tally = createCheckedTally('backends');
const some = drawMixedHousehold();

describe('the backends', () => {
  test(
    'interpreter and screen fill every slot alike, to the bit',
    () => {
      fc.assert(
        fc.property(some, ({ input, date }) => {
          const situation = readDrawnSituation(input, date);
          const [a, b] = [evaluateInMemory(situation, date, 'interpret'), evaluateInMemory(situation, date, 'screen')];
          tally.of(a);
          expect(findDifferentSlots(a.period, a.memory, b.memory)).toEqual([]);
        }),
        createPropertySettings(1.5),
      );
    },
    PATIENCE,
  );

  test(
    'json-rules-engine judges every condition, and every right, as the columns say',
    async () => {
      await fc.assert(
        fc.asyncProperty(some, async ({ input, date }) => {
          const h = evaluateInMemory(readDrawnSituation(input, date), date, 'interpret');
          expect(await findJudgedDifferences(h)).toEqual([]);
          for (const right of h.period.plan.rights) {
            for (let row = 0; row < h.persons.length; row++) {
              const draft = await createDraft(h, right, row, []);
              if (draft !== null)
                expect(draft.verdict, `${right.right.id} of ${h.persons[row]}`).toBe(readTruth(h, right.mayGet, row));
            }
          }
        }),
        createPropertySettings(1),
      );
    },
    PATIENCE,
  );

  test(
    'the plain tree, run once on what is known, agrees with the doubled one and with the columns',
    async () => {
      let known = 0;
      await fc.assert(
        fc.asyncProperty(drawKnownHousehold(), async ({ input, date }) => {
          const h = evaluateInMemory(readDrawnSituation(input, date), date, 'interpret');
          for (const route of h.period.plan.rights.flatMap((r) => r.laws.flatMap((l) => l.routes))) {
            const found = await runAlone(h, route);
            known += found.filter((f) => f.known).length;
            expect(found.filter((f) => !f.agree).map((f) => `${route.node.column.id} of row ${f.row}`)).toEqual([]);
          }
        }),
        createPropertySettings(0.5),
      );
      expect(known).toBeGreaterThan(20 * createPropertySettings(0.5).numRuns);
    },
    PATIENCE,
  );
});
