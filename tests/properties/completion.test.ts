/**
 * These tests check that more knowledge never contradicts an answer: filling in what is not known turns no yes into a
 * no, no no into a yes, and widens no range.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawCompletion } from '../generators/complete.ts';
import { createRandom } from '../bench/forget.ts';
import { findContradictions } from './contradictions.ts';
import {
  createPropertySettings,
  isOwnReceipt,
  drawMixedHousehold,
  PATIENCE,
  readDrawnSituation,
  rulebook,
  removeHalfTold,
  evaluateInMemory,
  type DrawnHousehold,
} from './shared.ts';
import { createCheckedTally } from './tally.ts';

const tally = createCheckedTally('completions');
const open = drawMixedHousehold().map(removeHalfTold);

describe('what is answered before', () => {
  test(
    'holds when everything is filled in',
    () => {
      const both = open.chain((d) =>
        fc.tuple(
          fc.constant(d),
          drawCompletion(rulebook, d.input, d.date, {
            facts: (f) => !isOwnReceipt(f.id),
            openPoints: 'settle',
            follows: 'leave',
          }),
        ),
      );
      check(both, 2);
    },
    PATIENCE,
  );

  test(
    'holds when some facts are filled in',
    () => {
      const both = fc.tuple(open, fc.nat(2 ** 30), fc.constantFrom(0.1, 0.5)).chain(([d, seed, share]) => {
        const draw = createRandom(seed);
        const chosen = new Set(rulebook.facts.filter((f) => !isOwnReceipt(f.id) && draw() < share).map((f) => f.id));
        return fc.tuple(
          fc.constant(d),
          drawCompletion(rulebook, d.input, d.date, { facts: (f) => chosen.has(f.id), follows: 'leave' }),
        );
      });
      check(both, 2);
    },
    PATIENCE,
  );

  function check(both: fc.Arbitrary<[DrawnHousehold, DrawnHousehold['input']]>, weight: number): void {
    fc.assert(
      fc.property(both, ([{ input, date }, fuller]) => {
        const before = evaluateInMemory(readDrawnSituation(input, date), date);
        const after = evaluateInMemory(readDrawnSituation(fuller, date), date);
        tally.of(before);
        expect(findContradictions(before, after)).toEqual([]);
      }),
      createPropertySettings(weight),
    );
  }
});
