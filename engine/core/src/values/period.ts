/** This module derives from the unit of an amount how often it is paid. */
import type { ValueType } from './types.ts';

export type PaymentPeriod = 'month' | 'year' | 'day' | 'once';

/**
 * Returns the period of an amount. It is `once` for an amount of money without a period. It is `null` for a type that
 * is not money, and for money in any other unit, such as a price.
 */
export function getPaymentPeriod(type: ValueType): PaymentPeriod | null {
  const known = periods.get(type);
  if (known !== undefined) return known;
  const made = makePeriod(type);
  periods.set(type, made);
  return made;
}

const periods = new WeakMap<ValueType, PaymentPeriod | null>();

function makePeriod(type: ValueType): PaymentPeriod | null {
  if (type.kind !== 'number' || type.unit['money'] !== 1) return null;
  const { month, year, day, ...others } = type.unit;
  if (month === -1) return 'month';
  if (year === -1) return 'year';
  if (day === -1) return 'day';
  return Object.keys(others).length === 1 ? 'once' : null;
}

/** Gives the number of payments in a year for each period. */
export const TIMES_A_YEAR: Readonly<Record<PaymentPeriod, number>> = { day: 365, month: 12, year: 1, once: 1 };
