/**
 * Tests that a fact is not asked once other facts imply it, unless the person stated that it is different, and that the
 * loader refuses wrong implications.
 */
import { describe, expect, test } from 'vitest';
import { Trials } from '../../engine/core/src/explain/trials/trials.ts';
import { findVectorFileProblems } from '../vectors/book.ts';
import { SMALL_DATE, SMALL_DAY, compileSmall, evaluateSmall } from '../vectors/small.ts';

const compiled = compileSmall({
  vocabulary: {
    person: {
      citizen: { type: 'yes-no' },
      card: { type: ['a', 'b', 'c'], implied: [{ value: 'a', when: 'citizen' }] },
    },
    receipts: { pension: { max: 100, never: 'citizen' } },
  },
  law: { routes: { way: { when: { all: [{ r_card: 'card == a' }, { r_pension: 'not gets.pension' }] } } } },
} as never);
const vocabulary = compiled.rulebook.facts.map(({ id }) => id);

/** Returns the ids of the facts that may still be asked about a person who has stated these facts. */
function askable(ann: object): readonly string[] {
  const { situation } = evaluateSmall(compiled, { persons: { ann: { gets: { main: 'no' }, ...ann } } });
  return new Trials(compiled.at(SMALL_DAY), situation, SMALL_DAY, vocabulary)
    .unknown()
    .map(({ subject }) => subject.fact);
}

test.each([
  ['nothing is told', {}, ['card', 'citizen', 'gets.pension']],
  ['it follows', { citizen: 'yes' }, []],
  ['it does not follow', { citizen: 'no' }, ['card', 'gets.pension']],
  ['it follows, and is told to be different', { citizen: 'yes', card: { other: 'it is lost' } }, ['card']],
])('where %s', (_, ann, expected) => {
  expect([...askable(ann)].sort()).toEqual(expected);
});

describe('the loader refuses', () => {
  const codes = (person: object, more: object = {}): readonly string[] =>
    findVectorFileProblems({
      name: 'refused',
      about: '',
      date: SMALL_DATE,
      vectors: [],
      vocabulary: { person, ...more },
      law: { routes: { way: { when: { r: 'x' } } } },
    } as never).map(({ code }) => code);

  test.each([
    [
      'a value that the fact has not',
      { x: { type: 'yes-no' }, y: { type: ['a', 'b'], implied: [{ value: 'z', when: 'x' }] } },
      'unknown-name',
    ],
    [
      'a condition that is none',
      {
        x: { type: 'yes-no' },
        y: { type: 'yes-no', implied: [{ value: 'yes', when: 'n' }] },
        n: { type: 'money', min: 0, max: 9 },
      },
      'wrong-type',
    ],
    [
      'a fact that follows from itself',
      {
        x: { type: 'yes-no', implied: [{ value: 'yes', when: 'y' }] },
        y: { type: 'yes-no', implied: [{ value: 'yes', when: 'x' }] },
      },
      'cycle',
    ],
    ['a line without a condition', { x: { type: 'yes-no', implied: [{ value: 'yes' }] } }, 'missing-key'],
  ])('%s', (_, person, code) => {
    expect(codes(person)).toContain(code);
  });

  test('who never receives what nothing else names', () => {
    expect(codes({ x: { type: 'yes-no' } }, { receipts: { pensoin: { never: 'x' }, pension: { max: 10 } } })).toEqual([
      'unknown-word',
    ]);
  });
});
