import { describe, expect, test } from 'vitest';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import { SITUATION_DAY, RULEBOOK } from './rulebook.ts';

function read(persons: object): Situation {
  return readSituation(RULEBOOK, { persons }, SITUATION_DAY);
}
/**
 * Returns the relation of `b` to `a`, and whether they are partners. `null` means that it is not known, and `undefined`
 * that one of them is not in the situation.
 */
function pair(s: Situation, a: string, b: string): readonly [string | null | undefined, boolean | null | undefined] {
  const [i, j] = [a, b].map((id) => s.persons.findIndex((p) => p.id === id));
  return [s.related[i ?? -1]?.[j ?? -1], s.partner[i ?? -1]?.[j ?? -1]];
}

const adult = { birth: '1980-05-05' };
const kid = { birth: '2015-05-05' };

describe('kin', () => {
  test.each<readonly [string, object, string, string, string | null]>([
    ['as told', { mum: { related: { kid: 'child' } }, kid: {} }, 'mum', 'kid', 'child'],
    ['a person who is called other', { mum: { related: { other: 'sibling' } }, other: {} }, 'other', 'mum', 'sibling'],
    ['the inverse', { mum: { related: { kid: 'child' } }, kid: {} }, 'kid', 'mum', 'parent'],
    ['not told: unknown', { mum: {}, kid: {} }, 'mum', 'kid', null],
    ['no kin, as told', { one: { related: { two: 'none' } }, two: {} }, 'two', 'one', 'none'],
    ['nobody is kin of himself', { one: {}, two: {} }, 'one', 'one', 'none'],
    ['partners are no kin', { him: { partner: 'her' }, her: {} }, 'her', 'him', 'none'],
    [
      'the child of the partner',
      { him: { partner: 'her' }, her: { related: { kid: 'child' } }, kid: {} },
      'him',
      'kid',
      'stepchild',
    ],
    ['and back', { him: { partner: 'her' }, her: { related: { kid: 'child' } }, kid: {} }, 'kid', 'him', 'stepparent'],
    [
      'what is told wins',
      { him: { partner: 'her', related: { kid: 'child' } }, her: { related: { kid: 'child' } }, kid: {} },
      'him',
      'kid',
      'child',
    ],
    [
      'children of one parent',
      { mum: { related: { kid1: 'child', kid2: 'child' } }, kid1: {}, kid2: {} },
      'kid2',
      'kid1',
      'sibling',
    ],
    [
      'unless told otherwise',
      { mum: { related: { kid1: 'child', kid2: 'child' } }, kid1: { related: { kid2: 'other_kin' } }, kid2: {} },
      'kid2',
      'kid1',
      'other_kin',
    ],
    [
      'the parent of a parent',
      { gran: { related: { mum: 'child' } }, mum: { related: { kid: 'child' } }, kid: {} },
      'kid',
      'gran',
      'grandparent',
    ],
    [
      'and back',
      { gran: { related: { mum: 'child' } }, mum: { related: { kid: 'child' } }, kid: {} },
      'gran',
      'kid',
      'grandchild',
    ],
    [
      'the brother of a parent',
      { mum: { related: { kid: 'child', bob: 'sibling' } }, kid: {}, bob: {} },
      'kid',
      'bob',
      'uncle_aunt',
    ],
    [
      'through a common parent',
      { gran: { related: { mum: 'child', bob: 'child' } }, mum: { related: { kid: 'child' } }, kid: {}, bob: {} },
      'bob',
      'kid',
      'nephew_niece',
    ],
    [
      'cousins',
      { mum: { related: { kid: 'child', bob: 'sibling' } }, kid: {}, bob: { related: { kim: 'child' } }, kim: {} },
      'kim',
      'kid',
      'cousin',
    ],
    [
      'the parent of the partner',
      { him: { partner: 'her' }, her: { related: { gran: 'parent' } }, gran: {} },
      'him',
      'gran',
      'parent_in_law',
    ],
    [
      'the partner of the child',
      { him: { partner: 'her' }, her: { related: { gran: 'parent' } }, gran: {} },
      'gran',
      'him',
      'child_in_law',
    ],
    [
      'the brother of the partner',
      { him: { partner: 'her' }, her: { related: { bob: 'sibling' } }, bob: {} },
      'bob',
      'him',
      'sibling_in_law',
    ],
    [
      'a brother of a sister may be a half-brother of another bed',
      { one: { related: { two: 'sibling' } }, two: { related: { six: 'sibling' } }, six: {} },
      'one',
      'six',
      null,
    ],
    [
      'the other parent of my child may be anybody',
      { one: { related: { kid: 'child' } }, two: { related: { kid: 'child' } }, kid: {} },
      'one',
      'two',
      null,
    ],
    [
      'the parent of a stepparent is no evident kin',
      {
        kid: { related: { mum: 'parent', bob: 'stepparent' } },
        mum: {},
        bob: { related: { gran: 'parent' } },
        gran: {},
      },
      'kid',
      'gran',
      null,
    ],
  ])('%s', (_, persons, a, b, expected) => {
    expect(pair(read(persons), a, b)[0]).toBe(expected);
  });

  test('a tie that is derived in two ways is derived in neither', () => {
    // The widow of the father lives with his brother, who is therefore both a stepparent and an uncle of the child.
    const s = read({
      kid: {},
      mum: { partner: 'bob', related: { kid: 'child' } },
      dad: { related: { kid: 'child', bob: 'sibling' } },
      bob: {},
    });
    expect(pair(s, 'kid', 'bob')[0]).toBe(null);
  });

  test('declined as a whole or for one person', () => {
    const s = read({
      one: { related: { declined: true } },
      two: { related: { one: { declined: true } }, partner: { other: 'it is complicated' } },
    });
    expect(s.related[0]?.[1]).toBe(null);
    expect(s.persons.map((p) => [p.declined, p.other])).toEqual([
      [['related'], []],
      [['related'], ['partner']],
    ]);
  });
});

describe('partners', () => {
  test.each<readonly [string, object, string, string, boolean | null]>([
    ['told by one', { him: { partner: 'her' }, her: {} }, 'her', 'him', true],
    ['not told', { him: adult, her: adult }, 'him', 'her', null],
    ['none', { him: { partner: 'none' }, her: adult }, 'her', 'him', false],
    ['the partner of another', { him: { partner: 'her' }, her: {}, bob: adult }, 'bob', 'her', false],
    ['two others stay open', { him: { partner: 'her' }, her: {}, bob: adult, kim: adult }, 'bob', 'kim', null],
    ['a small child has none', { him: adult, kid }, 'him', 'kid', false],
    ['unless told', { him: { birth: '2013-01-01', partner: 'kid' }, kid }, 'kid', 'him', true],
    ['at fourteen it is asked', { him: adult, kid: { birth: '2011-06-15' } }, 'him', 'kid', null],
    ['the day before it is not', { him: adult, kid: { birth: '2011-06-16' } }, 'him', 'kid', false],
    [
      'a child of full age is no partner',
      { mum: { ...adult, related: { son: 'child' } }, son: { birth: '2000-01-01' } },
      'son',
      'mum',
      false,
    ],
    ['a cousin may be', { one: { ...adult, related: { two: 'cousin' } }, two: adult }, 'one', 'two', null],
    [
      'one of two: the third is not',
      { him: { partner: { one_of: ['her', 'none'] } }, her: adult, bob: adult },
      'him',
      'bob',
      false,
    ],
    [
      'one of two stays open',
      { him: { partner: { one_of: ['her', 'none'] } }, her: adult, bob: adult },
      'him',
      'her',
      null,
    ],
    [
      'one of two, and she has none',
      { him: { partner: { one_of: ['her', 'none'] } }, her: { ...adult, partner: 'none' } },
      'him',
      'her',
      false,
    ],
    ['with oneself: open while no partner is told', { him: {} }, 'him', 'him', null],
    ['with oneself: closed once there is none', { him: { partner: 'none' } }, 'him', 'him', false],
  ])('%s', (_, persons, a, b, expected) => {
    expect(pair(read(persons), a, b)[1]).toBe(expected);
    expect(pair(read(persons), b, a)[1]).toBe(expected);
  });
});
