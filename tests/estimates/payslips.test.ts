/**
 * Tests worked payslips: from the net amount and the dependants, the second reading of the rulebook (with estimates)
 * gives ranges that contain the gross and the taxable amount.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';
import { readEstimatedRange, readAgain } from './read.ts';

interface Wage {
  readonly name: string;
  readonly year: number;
  readonly kind: string;
  readonly hours: number;
  readonly partner: 'nobody' | 'earning' | 'not_earning';
  readonly children: number;
  readonly gross: number;
  readonly taxable: number;
  readonly net: number;
}

interface Benefit {
  readonly name: string;
  readonly receipt: string;
  readonly gross: number;
  readonly taxable: number;
  readonly net: number;
}

const { wages, benefits } = parse(readFileSync(join(import.meta.dirname, 'payslips.yaml'), 'utf8')) as {
  readonly wages: readonly Wage[];
  readonly benefits: readonly Benefit[];
};

/**
 * Describes a person who has closed the screens on livelihood and property, so that nothing further is received or
 * owned.
 */
const ALONE = { birth: '1975-03-15', partner: 'none', related: {}, closed: ['lives_from', 'property'] };

const GROSS: Readonly<Record<string, string>> = { pension: 'gross_pension' };

function household({ kind, hours, partner, children, net }: Wage) {
  const young = Array.from({ length: children }, (_, i) => [`child_${i}`, { birth: '2018-09-01' }] as const);
  const ties = Object.fromEntries(young.map(([id]) => [id, 'child']));
  const other = partner === 'nobody' ? {} : { other: { birth: '1976-05-02' } };
  return {
    persons: {
      her: {
        ...ALONE,
        ...(partner === 'nobody' ? {} : { partner: 'other' }),
        related: ties,
        job: [{ kind, hours, net }],
      },
      ...other,
      ...Object.fromEntries(young),
    },
    others: 'none',
  };
}

function held(situation: object, date: number, id: string): { readonly min: number; readonly max: number } {
  const h = readAgain(compiledRulebook, situation, date);
  const fact = rulebook.facts.find((one) => one.id === id);
  if (fact === undefined) throw new Error(`There is no fact "${id}".`);
  return readEstimatedRange(h, fact, fact.scope === 'person' ? h.persons.indexOf('her') : 0, null);
}

describe.each(wages.map((one) => [`${one.name}, ${one.year}`, one] as const))('%s', (_, wage) => {
  const date = wage.year * 10000 + 1101;
  test.each([
    ['job.gross', wage.gross],
    ['taxable_month', wage.taxable],
  ])('%s', (id, value) => {
    const { min, max } = held(household(wage), date, id);
    expect(value).toBeGreaterThanOrEqual(min);
    expect(value).toBeLessThanOrEqual(max);
    // No range may be so wide that it says nothing.
    expect(max - min).toBeLessThanOrEqual(
      wage.partner === 'nobody' && wage.children === 0 ? 0.46 * wage.net : wage.net,
    );
  });
});

describe.each(benefits.map((one) => [one.name, one] as const))('%s', (_, { receipt, gross, taxable, net }) => {
  const situation = {
    persons: { her: { ...ALONE, gets: { [receipt]: [{ from: '2024-01-01', amount: net }] } } },
    others: 'none',
  };
  test.each([
    [GROSS[receipt] ?? 'gross_benefits', gross],
    ['taxable_month', taxable],
  ])('%s', (id, value) => {
    const { min, max } = held(situation, 20261101, id);
    expect(value).toBeGreaterThanOrEqual(min);
    expect(value).toBeLessThanOrEqual(max);
  });
});
