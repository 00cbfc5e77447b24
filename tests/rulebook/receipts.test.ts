/**
 * These tests check that a receipt is told in a period in which it is paid (by month, by year or once), and that its
 * bounds include every amount that is paid.
 */
import { describe, expect, test } from 'vitest';
import type { Case } from '../../engine/core/src/rulebook/case.ts';
import { getPaymentPeriod } from '../../engine/core/src/values/period.ts';
import { rulebook, understood } from '../open-rulebook.ts';

const KINDS = ['pays', 'saves'] as const;

interface Receipt {
  readonly id: string;
  readonly period: ReturnType<typeof getPaymentPeriod>;
  readonly max: number;
  /** Maps the name of each line of the right to the period in which it is paid. */
  readonly lines: ReadonlyMap<string, ReturnType<typeof getPaymentPeriod>>;
  readonly cases: readonly Case[];
}

/**
 * Lists the rights whose receipt has an amount, with all lines that their laws pay or, where they pay nothing, the
 * lines that they save.
 */
const receipts = rulebook.rights.flatMap(({ id, receipt, cases }): readonly Receipt[] => {
  const type = rulebook.facts.find((fact) => fact.id === `gets.${receipt}.amount`)?.type;
  if (type?.kind !== 'number' || type.max === 0) return [];
  const laws = understood.laws.filter(({ right }) => right.id === id);
  const all = laws.flatMap((law) => [...law.lines, ...law.routes.flatMap((route) => route.lines)]);
  const kind = KINDS.find((one) => all.some((line) => line.kind === one));
  const lines = new Map(
    all.filter((line) => line.kind === kind).map((line) => [line.id, getPaymentPeriod(line.term.type)]),
  );
  return lines.size === 0 ? [] : [{ id, period: getPaymentPeriod(type), max: type.max, lines, cases }];
});

describe.each(receipts)('$id', ({ id, period, max, lines, cases }) => {
  test('is told by a period by which it is paid', () => {
    expect([...lines.values()]).toContain(period);
  });

  test('is never paid more than can be told', () => {
    const paid = cases.flatMap(({ expect: expected }) =>
      Object.values(expected[id] ?? {}).map((one) => {
        const amounts = Object.entries({ ...one.saves, ...one.pays }).filter(([line]) => lines.get(line) === period);
        return amounts.reduce((sum, [, amount]) => sum + mostOf(amount), 0);
      }),
    );
    expect(Math.max(0, ...paid)).toBeLessThanOrEqual(max);
  });
});

function mostOf(amount: unknown): number {
  if (typeof amount === 'number') return amount;
  return typeof amount === 'object' && amount !== null && 'max' in amount ? Number(amount.max) : 0;
}
