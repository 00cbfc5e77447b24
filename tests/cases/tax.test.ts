/**
 * Tests that no right saves more of the property tax than the tax itself, in each case of the rights that read it, with
 * a very low tax.
 */
import { describe, expect, test } from 'vitest';
import type { AnswerLine } from '../../engine/core/src/contract/answer.ts';
import { evaluate } from '../../engine/core/src/index.ts';
import { compileForRights, understood } from '../open-rulebook.ts';

const TAX = 3;

const reading = understood.laws.filter(
  ({ lines, facts, routes }) =>
    [...lines, ...routes.flatMap((r) => r.lines)].some((line) => line.kind === 'saves') &&
    JSON.stringify([lines, facts, routes.map((r) => r.lines)]).includes('"home.property_tax"'),
);
const rights = [...new Set(reading.map(({ right }) => right))];

describe('what is saved of the property tax', () => {
  test('is worked out by several rights', () => {
    expect(rights.length).toBeGreaterThan(2);
  });
  test.each(rights.flatMap(({ id, cases }) => cases.map((one) => ({ id, name: one.name, one }))))(
    '$id: $name',
    async ({ id, one: { situation, date } }) => {
      const asked = { date, language: 'en', rights: [id], whatIfs: false } as const;
      const answer = await evaluate(compileForRights([id]), withTax(situation), asked);
      expect(answer.outcomes.filter((o) => most(o.saves) > TAX).map((o) => [o.claimant, o.saves])).toEqual([]);
    },
  );
});

function withTax(situation: unknown): unknown {
  if (typeof situation !== 'object' || situation === null) return situation;
  const home = 'home' in situation && typeof situation.home === 'object' ? situation.home : {};
  return { ...situation, home: { ...home, property_tax: TAX } };
}

/** Returns the highest sum of the lines in euros, rounded to a ten-thousandth, the unit in which amounts are stored. */
function most(lines: readonly AnswerLine[]): number {
  const sum = lines.reduce((total, { value }) => total + (value.kind === 'number' ? value.max : 0), 0);
  return Math.round(sum * 10_000) / 10_000;
}
