/**
 * These tests check the search for mistakes itself: the law as it stands passes, no mistake is noticed without cases
 * and most are with them, and every kind of mistake is made.
 */
import { expect, it } from 'vitest';
import type { Case } from '../../engine/core/src/rulebook/case.ts';
import type { Right } from '../../engine/core/src/rulebook/model.ts';
import { rulebook, understood } from '../open-rulebook.ts';
import { listMutants } from './mutants.ts';
import { Cases } from './noticing-cases.ts';
import { testMutants } from './right.ts';

const DAY = 20261125;
/** Takes the right with the fewest cases among those that have more than twenty cases and more than ten mutants. */
const right = rulebook.rights
  .filter(({ cases, name }) => cases.length > 20 && listMutants(understood, name, DAY).length > 10)
  .sort((a, b) => a.cases.length - b.cases.length)[0] as Right;

it('without cases nothing is noticed, and with them most is', async () => {
  const blind = await testMutants(understood, { ...right, cases: [] }, DAY);
  expect(blind.survivors.length).toBe(blind.mutants);
  const seeing = await testMutants(understood, right, DAY);
  expect(seeing.mutants).toBe(blind.mutants);
  expect(seeing.survivors.length).toBeLessThan(seeing.mutants / 2);
});

it('the law as it stands is no mistake', async () => {
  const cases = await Cases.of(understood, right);
  expect(
    await cases.notice({ place: (right.cases[0] as Case).place, what: 'nothing', law: null, make: () => understood }),
  ).toBe(false);
});

it('every kind of mistake is made, each in a line of the rule files', () => {
  const all = rulebook.rights.flatMap(({ id, name }) =>
    listMutants(understood, name, DAY).map((mutant) => ({ id, ...mutant })),
  );
  for (const kind of [
    /"<" becomes ">="/,
    /"<" becomes "<="/,
    /"==" becomes "!="/,
    /"in" becomes/,
    /without the condition/,
    /without part/,
    /\d becomes \d/,
    / bound 1: /,
  ])
    expect(
      all.some(({ what }) => kind.test(what)),
      String(kind),
    ).toBe(true);
  expect(all.filter(({ id, place }) => !place.file.startsWith(`rights/${id}/`) || place.line < 1)).toEqual([]);
  expect(all.filter(({ what }) => /: \d{8} becomes (?!\d{8}$)/.test(what))).toEqual([]);
});

it('a wrong figure is shown as wrong, also where it is the greatest that it can be', () => {
  const greatest = ({ laws }: typeof understood, id: string) =>
    laws
      .flatMap(({ lines }) => lines.filter(({ term }) => term.kind === 'figure' && term.id === id))
      .map(({ term }) => ('max' in term.type ? term.type.max : NaN));
  const told = understood.laws.flatMap(({ law, right, lines }) =>
    lines.flatMap(({ term }) =>
      term.kind === 'figure' && term.type.kind === 'number' && law.until === null
        ? [{ name: right.name, id: term.id }]
        : [],
    ),
  );
  expect(told.length).toBeGreaterThan(0);
  for (const { name, id } of told)
    for (const { what, make } of listMutants(understood, name, DAY).filter(
      ({ law, what }) => law === null && what.startsWith(`${id}:`),
    ))
      for (const [i, max] of greatest(make(), id).entries())
        expect(max, what).toBeGreaterThan(greatest(understood, id)[i] as number);
});
