/**
 * This module writes the calendar of `values/calendar.ts` as SQL arithmetic over doubles. It uses no date function of a
 * database, so that every backend computes the same days.
 */
import { bindExpression } from './dialect.ts';
import { defineNumericFunction, type SqlFunction, type SqlTemplate } from './functions.ts';
import type { Dialect } from './dialect.ts';

export const CALENDAR_TEXT: Readonly<Record<string, SqlFunction>> = {
  year: defineNumericFunction('d', ({ w, d }, day = '') => d.floor(w`${day} / ${10000}`)),
  month: defineNumericFunction('d', ({ w, d }, day = '') => w`${d.floor(w`${day} / ${100}`)} % ${100}`),
  is_leap: defineNumericFunction(
    'y',
    ({ w }, y = '') =>
      w`CASE WHEN (${y} % ${4} = ${0} AND ${y} % ${100} <> ${0}) OR ${y} % ${400} = ${0} THEN ${1} ELSE ${0} END`,
  ),
  month_length: defineNumericFunction(
    'd',
    ({ w, call }, day = '') =>
      w`CASE WHEN ${call('month', day)} = ${2} THEN ${28} + ${call('is_leap', call('year', day))} WHEN ${call('month', day)} IN (${4}, ${6}, ${9}, ${11}) THEN ${30} ELSE ${31} END`,
  ),
  first_day: defineNumericFunction('y', ({ w }, y = '') => w`${y} * ${10000} + ${101}`),
  years: defineNumericFunction(
    'f t',
    ({ w, call }, from = '', to = '') =>
      w`${call('year', to)} - ${call('year', from)} - CASE WHEN ${to} % ${10000} < ${from} % ${10000} THEN ${1} ELSE ${0} END`,
  ),
  months: defineNumericFunction(
    'f t',
    ({ w, call }, from = '', to = '') =>
      w`(${call('year', to)} - ${call('year', from)}) * ${12} + ${call('month', to)} - ${call('month', from)} - CASE WHEN ${to} % ${100} < ${from} % ${100} THEN ${1} ELSE ${0} END`,
  ),
  days: defineNumericFunction(
    'f t',
    ({ call }, from = '', to = '') => `${call('day_number', to)} - ${call('day_number', from)}`,
  ),
  days_after: defineNumericFunction('d n', ({ d, call }, day = '', n = '') =>
    call('from_day_number', `${call('day_number', day)} + ${d.floor(n)}`),
  ),
  months_after: defineNumericFunction('d n', ({ w, d, call }, day = '', n = '') =>
    bindExpression(
      d,
      'rv_first',
      call('start_of_month', day, n),
      w`rv_first - ${1} + least(${day} % ${100}, ${call('month_length', 'rv_first')})`,
    ),
  ),
  start_of_month: defineNumericFunction('d n', ({ w, d, call }, day = '', n = '') =>
    bindExpression(
      d,
      'rv_count',
      w`${call('year', day)} * ${12} + ${call('month', day)} - ${1} + ${d.floor(n)}`,
      w`${d.floor(w`rv_count / ${12}`)} * ${10000} + (rv_count % ${12} + ${1}) * ${100} + ${1}`,
    ),
  ),
  start_of_quarter: defineNumericFunction('d n', ({ w, call }, day = '', n = '') =>
    call('start_of_month', day, w`${n} * ${3} - (${call('month', day)} - ${1}) % ${3}`),
  ),
  start_of_year: defineNumericFunction(
    'd n',
    ({ w, d, call }, day = '', n = '') => w`(${call('year', day)} + ${d.floor(n)}) * ${10000} + ${101}`,
  ),
  end_of_month: defineNumericFunction('d n', ({ w, d, call }, day = '', n = '') =>
    bindExpression(
      d,
      'rv_first',
      call('start_of_month', day, n),
      w`rv_first - ${1} + ${call('month_length', 'rv_first')}`,
    ),
  ),
  end_of_quarter: defineNumericFunction('d n', ({ w, call }, day = '', n = '') =>
    call('end_of_month', day, w`${n} * ${3} - (${call('month', day)} - ${1}) % ${3} + ${2}`),
  ),
  end_of_year: defineNumericFunction(
    'd n',
    ({ w, d, call }, day = '', n = '') => w`(${call('year', day)} + ${d.floor(n)}) * ${10000} + ${1231}`,
  ),
  last: defineNumericFunction(
    'm d',
    ({ w, call }, monthDay = '', day = '') =>
      w`${call('year', day)} * ${10000} + ${monthDay} - CASE WHEN ${monthDay} > ${day} % ${10000} THEN ${10000} ELSE ${0} END`,
  ),
  // The year is counted from March, so that the leap day is its last day: `rv_m` is 0 for March.
  day_number: defineNumericFunction('d', ({ w, d, call }, day = '') =>
    bindExpression(
      d,
      'rv_y',
      w`${call('year', day)} - CASE WHEN ${call('month', day)} > ${2} THEN ${0} ELSE ${1} END`,
      bindExpression(
        d,
        'rv_m',
        w`${call('month', day)} + CASE WHEN ${call('month', day)} > ${2} THEN ${-3} ELSE ${9} END`,
        w`rv_y * ${365} + ${leapDays(w, d, [4, -100, 400], 'rv_y')} + ${d.floor(w`(${153} * rv_m + ${2}) / ${5}`)} + ${day} % ${100} - ${1}`,
      ),
    ),
  ),
  from_day_number: defineNumericFunction('n', ({ w, d }, n = '') =>
    bindExpression(
      d,
      'rv_era',
      d.floor(w`${n} / ${146097}`),
      bindExpression(
        d,
        'rv_in_era',
        w`${n} - rv_era * ${146097}`,
        bindExpression(
          d,
          'rv_y',
          d.floor(w`(rv_in_era + ${leapDays(w, d, [-1460, 36524, -146096], 'rv_in_era')}) / ${365}`),
          bindExpression(
            d,
            'rv_in_year',
            w`rv_in_era - (${365} * rv_y + ${leapDays(w, d, [4, -100], 'rv_y')})`,
            bindExpression(
              d,
              'rv_m',
              d.floor(w`(${5} * rv_in_year + ${2}) / ${153}`),
              w`(rv_y + rv_era * ${400} + CASE WHEN rv_m < ${10} THEN ${0} ELSE ${1} END) * ${10000} + (rv_m + CASE WHEN rv_m < ${10} THEN ${3} ELSE ${-9} END) * ${100} + rv_in_year - ${d.floor(w`(${153} * rv_m + ${2}) / ${5}`)} + ${1}`,
            ),
          ),
        ),
      ),
    ),
  ),
};

/**
 * Writes the sum of the whole quotients of `x` by each divisor. For a negative divisor, the quotient by its absolute
 * value is subtracted.
 */
function leapDays(w: SqlTemplate, d: Dialect, divisors: readonly number[], x: string): string {
  const parts = divisors.map((n) => [n < 0 ? '-' : '+', d.floor(w`${x} / ${Math.abs(n)}`)] as const);
  return parts
    .map(([sign, part], i) => (i === 0 ? (sign === '-' ? w`${0} - ${part}` : part) : `${sign} ${part}`))
    .join(' ');
}
