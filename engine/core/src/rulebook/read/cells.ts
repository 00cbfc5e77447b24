/**
 * This module reads the dated value of a figure as a cell: a value, an unknown, a range that differs between persons,
 * steps, brackets, a list, or a table of cells.
 */
import type { Cell } from '../model.ts';
import { toDayNumber, isIsoDay } from '../day.ts';
import { joinField } from '../lines.ts';
import type { RuleFile } from '../read.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';

export type CellType = 'number' | 'date' | 'month_day' | 'list';

interface Reading {
  readonly type: CellType;
  readonly file: RuleFile;
  readonly report: Report;
}

type Raw = Readonly<Record<string, unknown>>;

/** Lists the keys that describe a value, for example its source. They are not part of the value itself. */
const ABOUT: ReadonlySet<string> = new Set(['source', 'confidence', 'why', 'note']);
const STEPS = { from: 'upper', below: 'upper', above: 'lower', up_to: 'lower' } as const;
type StepWord = keyof typeof STEPS;

/** Reads the cell of one dated value. Returns `null` with a report when it cannot be read. */
export function readFigureCell(
  raw: unknown,
  field: string,
  type: CellType,
  file: RuleFile,
  report: Report,
): Cell | null {
  return readCell(raw, field, { type, file, report });
}

function readCell(raw: unknown, field: string, reading: Reading): Cell | null {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return plainCell(raw, field, reading);
  const map = raw as Raw;
  const keys = Object.keys(map).filter((key) => !ABOUT.has(key));
  const word = keys.find((key): key is StepWord => key in STEPS);
  if (word !== undefined) return stepsCell(map, word, keys, field, reading);
  if ('value' in map)
    return alone('value', keys, field, reading) ? readCell(map['value'], joinField(field, 'value'), reading) : null;
  if ('unknown' in map) return alone('unknown', keys, field, reading) ? unknownCell(map, field, reading) : null;
  if ('between' in map) return alone('between', keys, field, reading) ? betweenCell(map, field, reading) : null;
  if ('any_of' in map)
    return alone('any_of', keys, field, reading) ? listCell(map['any_of'], joinField(field, 'any_of'), reading) : null;
  if (keys.length === 0)
    return wrong(
      field,
      reading,
      'Nothing stands under this date.',
      'Write `value:`, or `unknown: [least, greatest]` with `why`.',
    );
  const cells: Record<string, Cell> = {};
  for (const key of keys) {
    const cell = readCell(map[key], joinField(field, key), reading);
    if (cell === null) return null;
    cells[key] = cell;
  }
  return { kind: 'table', cells };
}

function plainCell(raw: unknown, field: string, reading: Reading): Cell | null {
  switch (reading.type) {
    case 'number':
      if (typeof raw === 'number' && Number.isFinite(raw)) return { kind: 'number', value: raw };
      return wrong(
        field,
        reading,
        `${JSON.stringify(raw)} is no number.`,
        'Write a number with a point for the decimals.',
      );
    case 'date':
      if (isIsoDay(raw)) return { kind: 'date', value: toDayNumber(raw) };
      return wrong(field, reading, `${JSON.stringify(raw)} is no day of the calendar.`, 'Write YYYY-MM-DD.');
    case 'month_day': {
      const match = typeof raw === 'string' ? /^(\d{2})-(\d{2})$/.exec(raw) : null;
      if (match !== null && isIsoDay(`2001-${match[1]}-${match[2]}`))
        return { kind: 'month_day', value: Number(`${match[1]}${match[2]}`) };
      return wrong(field, reading, `${JSON.stringify(raw)} is no day of every year.`, 'Write "MM-DD" in quotes.');
    }
    case 'list':
      return wrong(field, reading, 'A list of words is expected.', 'Write `any_of: [ … ]`.');
  }
}

function unknownCell(map: Raw, field: string, reading: Reading): Cell | null {
  const why = map['why'];
  if (typeof why !== 'string' || why === '') {
    return wrong(field, reading, 'Nothing says why this figure is not known.', 'Add `why:`.');
  }
  const ends = endsOf(map['unknown'], reading.type);
  if (ends !== null) return { kind: 'unknown', ...ends, why };
  return wrong(
    joinField(field, 'unknown'),
    reading,
    'An unknown figure needs two ends, the least and the greatest.',
    'Write `unknown: [least, greatest]`.',
  );
}

function betweenCell(map: Raw, field: string, reading: Reading): Cell | null {
  const ends = reading.type === 'number' ? endsOf(map['between'], reading.type) : null;
  if (ends !== null) return { kind: 'between', ...ends };
  return wrong(
    joinField(field, 'between'),
    reading,
    'A figure that differs from person to person needs two numbers, the least and the greatest.',
    'Write `between: [least, greatest]`.',
  );
}

function endsOf(range: unknown, type: CellType): { readonly min: number; readonly max: number } | null {
  if (!Array.isArray(range) || range.length !== 2) return null;
  const [min, max] = range.map((end: unknown) => endOf(end, type));
  return min == null || max == null || min > max ? null : { min, max };
}

function endOf(raw: unknown, type: CellType): number | null {
  if (type === 'date') return isIsoDay(raw) ? toDayNumber(raw) : null;
  return typeof raw === 'number' && Number.isFinite(raw) ? raw : null;
}

function listCell(raw: unknown, field: string, reading: Reading): Cell | null {
  if (Array.isArray(raw) && raw.length > 0 && raw.every((word) => typeof word === 'string')) {
    return { kind: 'list', values: raw };
  }
  return wrong(field, reading, 'A list of words is expected.', 'Write `any_of: [ … ]` with the names of values.');
}

function stepsCell(map: Raw, word: StepWord, keys: readonly string[], field: string, reading: Reading): Cell | null {
  const closing = word === 'up_to' || word === 'below';
  const other = keys.find((key) => key !== word && !(closing && key === 'more'));
  if (other !== undefined) {
    return wrong(
      joinField(field, other),
      reading,
      `"${other}" stands beside "${word}".`,
      'Steps have one word for their bounds: from, below, above or up_to; `more` closes below and up_to.',
    );
  }
  const steps = stepsUnder(map[word], joinField(field, word), reading);
  if (steps === null) return null;
  const bounds = steps.map((step) => step.bound);
  const cells: (Cell | null)[] = steps.map((step) => step.cell);
  if (!closing) return { kind: 'steps', equal: STEPS[word], bounds, cells: [null, ...cells] };
  const more = 'more' in map ? readCell(map['more'], joinField(field, 'more'), reading) : null;
  return { kind: 'steps', equal: STEPS[word], bounds, cells: [...cells, more] };
}

function stepsUnder(raw: unknown, field: string, reading: Reading): { bound: number; cell: Cell }[] | null {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw) || Object.keys(raw).length === 0) {
    wrong(field, reading, 'A map from bounds to values is expected.', 'Write `{ bound: value, … }`.');
    return null;
  }
  const steps: { bound: number; cell: Cell }[] = [];
  for (const [key, value] of Object.entries(raw)) {
    const bound = isIsoDay(key) ? toDayNumber(key) : Number(key);
    if (!Number.isFinite(bound) || key.trim() === '') {
      wrong(joinField(field, key), reading, `"${key}" is no bound.`, 'A bound is a number or a day.');
      return null;
    }
    const cell = readCell(value, joinField(field, key), reading);
    if (cell === null) return null;
    steps.push({ bound, cell });
  }
  return steps.sort((a, b) => a.bound - b.bound);
}

/**
 * Reads brackets, which are written `above: { threshold: rate, … }`. Returns `null` with a report when they cannot be
 * read.
 */
export function readBrackets(raw: unknown, field: string, file: RuleFile, report: Report): Cell | null {
  const reading: Reading = { type: 'number', file, report };
  const above = raw !== null && typeof raw === 'object' ? (raw as Raw)['above'] : undefined;
  const steps = stepsUnder(above, joinField(field, 'above'), reading);
  if (steps === null) return null;
  const rates = steps.flatMap(({ cell }) => (cell.kind === 'number' ? [cell.value] : []));
  if (rates.length !== steps.length) {
    return wrong(
      joinField(field, 'above'),
      reading,
      'A rate of a bracket is no plain number.',
      'Write one rate for each threshold.',
    );
  }
  return { kind: 'scale', thresholds: steps.map((step) => step.bound), rates };
}

function alone(word: string, keys: readonly string[], field: string, reading: Reading): boolean {
  const other = keys.find((key) => key !== word);
  if (other === undefined) return true;
  wrong(
    joinField(field, other),
    reading,
    `"${other}" stands beside "${word}".`,
    `Keep "${word}" alone, with source and confidence.`,
  );
  return false;
}

function wrong(field: string, reading: Reading, what: string, mend: string): null {
  reading.report(
    createProblem(reading.file.place(field), 'bad-figure', what, 'A figure that cannot be read is no figure.', mend),
  );
  return null;
}
