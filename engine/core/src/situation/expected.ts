/** This module describes, for error messages, which kind of value a field expects and how to write it. */
import { showUnit } from '../language/unit.ts';
import { showDay } from '../values/calendar.ts';
import { findSimilarWord } from '../rulebook/word.ts';
import type { ValueType } from '../values/types.ts';

export const NOBODY = 'nobody';
export type RangeValueType = Extract<ValueType, { kind: 'number' | 'date' }>;

export function describeExpectation(type: ValueType, raw: unknown): readonly [string, string] {
  switch (type.kind) {
    case 'truth':
      return ['yes or no', 'Write yes or no.'];
    case 'choice': {
      const near = typeof raw === 'string' ? findSimilarWord(raw, type.values) : null;
      const list = type.values.length > 24 ? `${type.values.slice(0, 24).join(', ')}, …` : type.values.join(', ');
      return [
        `one of ${list}`,
        near === null
          ? 'Choose one of these words, or { one_of: [ … ] } for several that are possible.'
          : `Did you mean "${near}"?`,
      ];
    }
    case 'person':
      return ['the id of a person', `Write the id of a person, or ${NOBODY}.`];
    case 'number': {
      const quoted = typeof raw === 'string' && raw.trim() !== '' && Number.isFinite(Number(raw));
      const mend = quoted
        ? 'Write it without quotes.'
        : 'Write digits with a point before the cents, as 1234.56, or a range as { min: 1000, max: 1500 }.';
      return [`a number (${showUnit(type.unit)})`, mend];
    }
    case 'date': {
      const year = typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw.slice(0, 4) : '';
      const part = /^\d{4}$/.test(year)
        ? ` If only the year is known: { min: ${year}-01-01, max: ${year}-12-31 }.`
        : '';
      return ['a day of the calendar', `Write year, month and day, as 2025-01-31.${part}`];
    }
  }
}

export function formatRangeEnd(type: RangeValueType, value: number): string {
  return type.kind === 'date' ? showDay(value) : String(value);
}
