/**
 * Tests, in a small rulebook, facts that were stated differently from what is implied, and facts that are implied in
 * two different ways.
 */
import { expect, test } from 'vitest';
import { getRulebookIndex } from '../../engine/core/src/explain/rulebook-index.ts';
import { listDisagreements } from '../../engine/core/src/explain/dependencies/disagreements.ts';
import { compileSmall, evaluateSmall } from '../vectors/small.ts';

const compiled = compileSmall({
  vocabulary: {
    person: {
      citizen: { type: 'yes-no' },
      stranger: { type: 'yes-no' },
      card: {
        type: ['a', 'b', 'c'],
        implied: [
          { value: 'a', when: 'citizen' },
          { value: 'b', when: 'stranger' },
        ],
      },
      wages: { type: 'money/month', min: 0, max: 1000, implied: [{ value: 1, when: 'citizen' }] },
    },
    receipts: { pension: { max: 100, never: 'citizen' } },
  },
  law: {
    routes: {
      way: { when: { all: [{ r_card: 'card == a' }, { r_none: 'not gets.pension' }, { r_paid: 'wages > 0' }] } },
    },
  },
} as never);

const found = (ann: object): readonly string[] => {
  const household = evaluateSmall(compiled, { persons: { ann, ben: {} } });
  return listDisagreements(getRulebookIndex(compiled.understood), household).map(
    ({ fact, at, told }) => `${fact} of ${household.persons[at.row]}: ${told === null ? 'twice' : 'told'}`,
  );
};

test.each([
  ['nothing is told', {}, []],
  ['it is told as it follows', { citizen: 'yes', card: 'a', wages: 1, gets: { pension: 'no' } }, []],
  ['it is told in part, and what follows is in it', { citizen: 'yes', card: { one_of: ['a', 'b'] } }, []],
  ['it is told otherwise, and it is open whether it follows', { card: 'b' }, []],
  ['another word is told', { citizen: 'yes', card: 'b' }, ['card of ann: told']],
  ['other words are told', { citizen: 'yes', card: { one_of: ['b', 'c'] } }, ['card of ann: told']],
  ['another amount is told', { citizen: 'yes', wages: 2 }, ['wages of ann: told']],
  ['a range beside it is told', { citizen: 'yes', wages: { min: 5 } }, ['wages of ann: told']],
  ['a receipt is told', { citizen: 'yes', gets: { pension: 'yes' } }, ['gets.pension of ann: told']],
  ['the situation is different', { citizen: 'yes', card: { other: 'it is lost' } }, []],
  ['two lines say two things', { citizen: 'yes', stranger: 'yes' }, ['card of ann: twice']],
  ['and one of these is told', { citizen: 'yes', stranger: 'yes', card: 'a' }, ['card of ann: told']],
])('where %s', (_, ann, expected) => {
  expect(found(ann)).toEqual(expected);
});
