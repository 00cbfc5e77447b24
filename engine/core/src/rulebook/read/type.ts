/**
 * This module reads the type of a fact or of a point of discretion from the keys that declare it, such as `type`, `min`
 * and `max`.
 */
import { parseMeasure } from '../../language/basis.ts';
import type { Place } from '../../language/ast.ts';
import { DUTY_VALUES } from '../../values/duty.ts';
import type { ValueType } from '../../values/types.ts';
import { toDayNumber, isIsoDay } from '../day.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import { didYouMean } from '../word.ts';

export interface DeclaredType {
  readonly type: string | readonly string[];
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
  readonly nobody?: 'oneself' | undefined;
  readonly formerly_no?: 'not_yet' | 'refuses' | undefined;
}

/** Lists words that some YAML parsers read as a boolean. */
const TRUTHS: ReadonlySet<string> = new Set(['yes', 'no', 'on', 'off', 'true', 'false', 'y', 'n']);
/** Lists the units that are suggested when a unit is misspelt. */
export const UNITS = [
  'money',
  'money/month',
  'money/year',
  'money/day',
  'money/month gross',
  'money/month net',
  'money/year taxable',
  'money/year net_taxable',
  'days',
  'months',
  'years',
  'hours',
  'share',
  'number',
  'points',
];
const TYPES = ['yes-no', 'duty', 'date', 'person', ...UNITS];

/**
 * Reads a type. Returns `null` with a report for an unknown type or unit, for a number or date without finite bounds in
 * the right order, and for a list of values that `readChoice` refuses.
 */
export function readType(declared: DeclaredType, place: Place, report: Report): ValueType | null {
  if (typeof declared.type !== 'string') return readChoice(declared.type, place, report);
  if (declared.type === 'yes-no') return { kind: 'truth' };
  if (declared.type === 'duty')
    return { kind: 'choice', values: DUTY_VALUES, duty: { formerNo: declared.formerly_no ?? null } };
  if (declared.type === 'person')
    return declared.nobody === undefined ? { kind: 'person' } : { kind: 'person', nobody: declared.nobody };
  if (declared.type === 'date') return dateOf(declared, place, report);
  const measure = parseMeasure(declared.type);
  if (measure === null) {
    report(
      createProblem(
        place,
        'unknown-word',
        `"${declared.type}" is no type and no unit.`,
        'Sums and comparisons are checked by their units.',
        didYouMean(declared.type, TYPES, 'Write a type or a unit.'),
      ),
    );
    return null;
  }
  const bounds = declared.type === 'share' ? { min: declared.min ?? 0, max: declared.max ?? 1 } : declared;
  const { min, max } = bounds;
  if (typeof min !== 'number' || typeof max !== 'number' || !Number.isFinite(min) || !Number.isFinite(max)) {
    report(unbounded('number', place));
    return null;
  }
  return ordered(min, max, place, report) ? { kind: 'number', ...measure, min, max } : null;
}

/**
 * Reads a choice. Returns `null` with a report when a value may be read as a boolean or occurs twice, or when there are
 * more than 30 values.
 * @param place the place of the list of values
 */
export function readChoice(values: readonly string[], place: Place, report: Report): ValueType | null {
  const truth = values.find((value) => TRUTHS.has(value.toLowerCase()));
  if (truth !== undefined) {
    report(
      createProblem(
        place,
        'boolean-word',
        `The choice has a value "${truth}", which YAML may read as a truth.`,
        'One reader of YAML takes it for a word, the next for true or false.',
        'Name the value by another word, or make the fact a yes-no.',
      ),
    );
    return null;
  }
  const twice = values.find((value, i) => values.indexOf(value) !== i);
  if (twice !== undefined) {
    report(
      createProblem(
        place,
        'duplicate-word',
        `The choice has the value "${twice}" twice.`,
        'One word has one meaning.',
        'Take one of them out.',
      ),
    );
    return null;
  }
  if (values.length > 30) {
    report(
      createProblem(
        place,
        'too-many-values',
        `The choice has ${values.length} values.`,
        'The possible values of a choice are kept as the bits of one whole number.',
        'Keep at most 30, or split the fact.',
      ),
    );
    return null;
  }
  return { kind: 'choice', values };
}

function dateOf(declared: DeclaredType, place: Place, report: Report): ValueType | null {
  if (!isIsoDay(declared.min) || !isIsoDay(declared.max)) {
    report(unbounded('date', place));
    return null;
  }
  const min = toDayNumber(declared.min);
  const max = toDayNumber(declared.max);
  return ordered(min, max, place, report) ? { kind: 'date', min, max } : null;
}

function ordered(min: number, max: number, place: Place, report: Report): boolean {
  if (min <= max) return true;
  report(
    createProblem(
      place,
      'empty-bounds',
      'The least value is above the greatest.',
      'No value could ever lie between them.',
      'Swap min and max.',
    ),
  );
  return false;
}

function unbounded(what: string, place: Place): Parameters<Report>[0] {
  return createProblem(
    place,
    'unbounded',
    `A ${what} has no finite min and max.`,
    'Not known means: anywhere between the bounds. Without them nothing could be said.',
    what === 'date' ? 'Add min and max as YYYY-MM-DD.' : 'Add min and max in its unit.',
  );
}
