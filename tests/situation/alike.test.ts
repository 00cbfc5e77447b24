/** These tests check who counts as alike: exchanging two such persons leaves the whole situation the same. */
import { describe, expect, test } from 'vitest';
import { findInterchangeablePersons } from '../../engine/core/src/situation/alike.ts';
import type { PersonRow } from '../../engine/core/src/situation/model.ts';
import { sortPersonIds } from '../../engine/core/src/situation/people.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { rulebook } from '../open-rulebook.ts';

const DAY = 20261130;

/**
 * Lists the groups of persons who are alike, each as its ids separated by spaces. A person who is like nobody else is a
 * group alone.
 */
function groups(persons: Readonly<Record<string, object>>, home: object = {}): readonly string[] {
  const situation = readSituation(rulebook, { persons, home }, DAY);
  const ids = sortPersonIds(situation);
  const first = findInterchangeablePersons(situation);
  return [...new Set(first)].map((row) => ids.filter((_, i) => first[i] === row).join(' '));
}

const born = { birth: '2019-05-04' };

describe('are alike', () => {
  test('persons of whom nothing is told', () => {
    expect(groups({ c: {}, a: {}, b: {} })).toEqual(['a b c']);
  });
  test('twins, seen from their parent and from one another', () => {
    const parent = { related: { x: 'child', y: 'child' } };
    expect(groups({ parent, x: { ...born, related: { y: 'sibling' } }, y: born })).toEqual(['parent', 'x y']);
  });
  test('partners who are told nothing else of', () => {
    expect(groups({ a: { partner: 'b' }, b: {} })).toEqual(['a b']);
  });
  test('those who said the same in another order', () => {
    expect(groups({ a: { ...born, insured: 'none' }, b: { insured: 'none', ...born } })).toEqual(['a b']);
  });
});

describe('are not alike', () => {
  test('persons of whom something different is told, or declined', () => {
    expect(groups({ a: born, b: {}, c: { birth: { declined: true } } })).toEqual(['a', 'b', 'c']);
  });
  test('a value told for always and one told of today alone', () => {
    const since = { insured: [{ from: '2020-01-01', value: 'none' }] };
    expect(groups({ a: since, b: { insured: 'none' } })).toEqual(['a', 'b']);
  });
  test('those who stand otherwise to somebody else', () => {
    expect(groups({ a: {}, b: {}, parent: { related: { a: 'child' } } })).toEqual(['a', 'b', 'parent']);
    expect(groups({ a: { partner: 'none' }, b: {} })).toEqual(['a', 'b']);
  });
  test('a parent and a child of whom nothing else is told', () => {
    expect(groups({ a: { related: { b: 'child' } }, b: {} })).toEqual(['a', 'b']);
  });
  test('whoever is named by a fact of somebody', () => {
    expect(groups({ a: {}, b: {}, c: { insured_head: 'b' } })).toEqual(['a', 'b', 'c']);
  });
  test('those of whose lists one is complete', () => {
    expect(groups({ a: { job: [] }, b: {} })).toEqual(['a', 'b']);
  });
  test('those of whom a patch keeps different facts from being implied', () => {
    const situation = readSituation(rulebook, { persons: { a: {}, b: {} } }, DAY);
    const [a, b] = situation.persons as readonly [PersonRow, PersonRow];
    const laid = (row: PersonRow, name: string): PersonRow => ({ ...row, laid: [name] });
    const patched = (name: string): readonly number[] =>
      findInterchangeablePersons({ ...situation, persons: [laid(a, 'insured'), laid(b, name)] });
    expect(patched('insured')).toEqual([0, 0]);
    expect(patched('birth')).toEqual([0, 1]);
  });
});
