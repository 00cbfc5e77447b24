/**
 * These tests check that more knowledge never contradicts an answer: filling in what is not known turns no yes into a
 * no, no no into a yes, and widens no range.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completion } from '../generators/complete.ts';
import { chance } from '../bench/forget.ts';
import { contradictions } from './narrower.ts';
import {
  asOften,
  isOwnReceipt,
  mixed,
  PATIENCE,
  read,
  rulebook,
  withoutHalfSaid,
  worked,
  type Drawn,
} from './setting.ts';
import { tallied } from './tally.ts';

const tally = tallied('completions');
const open = mixed().map(withoutHalfSaid);

describe('what is answered before', () => {
  test(
    'holds when everything is filled in',
    () => {
      const both = open.chain((d) =>
        fc.tuple(
          fc.constant(d),
          completion(rulebook, d.input, d.date, {
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
        const draw = chance(seed);
        const chosen = new Set(rulebook.facts.filter((f) => !isOwnReceipt(f.id) && draw() < share).map((f) => f.id));
        return fc.tuple(
          fc.constant(d),
          completion(rulebook, d.input, d.date, { facts: (f) => chosen.has(f.id), follows: 'leave' }),
        );
      });
      check(both, 2);
    },
    PATIENCE,
  );

  function check(both: fc.Arbitrary<[Drawn, Drawn['input']]>, weight: number): void {
    fc.assert(
      fc.property(both, ([{ input, date }, fuller]) => {
        const before = worked(read(input, date), date);
        const after = worked(read(fuller, date), date);
        tally.of(before);
        expect(contradictions(before, after)).toEqual([]);
      }),
      asOften(weight),
    );
  }
});
