/**
 * This module reads the figures of rights (`parameters.yaml`) and the shared ones of the vocabulary into figures with
 * their dated cells.
 */
import { parseMeasure } from '../../language/basis.ts';
import { showDay } from '../../values/calendar.ts';
import type { Cell, DatedCell, Figure } from '../model.ts';
import { toDayNumber, isIsoDay } from '../day.ts';
import { joinField } from '../lines.ts';
import type { RuleFile } from '../read.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import { didYouMean } from '../word.ts';
import type { FigureFile } from '../schema/figures.ts';
import { readFigureCell, readBrackets } from './cells.ts';
import type { CellType } from './cells.ts';
import { applyLadder, checkPublishedAmounts } from './ladder.ts';
import type { Check, Ladder } from './ladder.ts';
import { UNITS } from './type.ts';

/**
 * Reads figures.
 * @param prefix for example `example.` for the figures of a right, and an empty text for shared ones
 */
export function readDatedFigures(
  figures: Readonly<Record<string, FigureFile>>,
  prefix: string,
  ladders: ReadonlyMap<string, Ladder>,
  file: RuleFile,
  report: Report,
): Figure[] {
  return Object.entries(figures).flatMap(([name, raw]) => {
    const figure = figureOf(name, raw, prefix, ladders, file, report);
    return figure === null ? [] : [figure];
  });
}

function figureOf(
  name: string,
  raw: FigureFile,
  prefix: string,
  ladders: ReadonlyMap<string, Ladder>,
  file: RuleFile,
  report: Report,
): Figure | null {
  const type = typeOfFigure(raw, file, name, report);
  if (type === null) return null;
  const cellType: CellType = type.kind;
  const listed = datedCells(raw.values, joinField(name, 'values'), cellType, file, report).map(value);
  const brackets = datedCells(raw.brackets, joinField(name, 'brackets'), 'scale', file, report).map(value);
  const climbed = ladderValues(name, raw, cellType, ladders, file, report);
  const values = [...listed, ...brackets, ...climbed].sort((a, b) => a.from - b.from);
  const twice = values.find((value, i) => values[i + 1]?.from === value.from);
  if (twice !== undefined) {
    report(
      createProblem(
        twice.place,
        'bad-figure',
        `"${name}" has two values from one day.`,
        'A figure has one value on a day.',
        'Keep one of them.',
      ),
    );
  }
  if (values.length === 0) {
    report(
      createProblem(
        file.place(name),
        'bad-figure',
        `"${name}" has no value.`,
        'A figure without a value says nothing.',
        'Add `values`, `brackets`, or `ladder` with `base`; an unknown figure is `unknown: [least, greatest]` with `why`.',
      ),
    );
    return null;
  }
  const by = raw.by === undefined ? [] : (Array.isArray(raw.by) ? raw.by : [raw.by]).map(String);
  const review = raw.review === undefined ? null : isIsoDay(raw.review) ? toDayNumber(raw.review) : raw.review;
  refuseReviewInVain(name, review, values, file, report);
  return { id: `${prefix}${name}`, type, by, review, values, place: file.place(name) };
}

/**
 * Reports a day of review on which nobody would be reminded, because the last value begins on that day or later and is
 * known and official. A value that is not official or not known is reviewed again on the days that `rulebook.yaml`
 * gives.
 */
function refuseReviewInVain(
  name: string,
  review: Figure['review'],
  values: readonly DatedCell[],
  file: RuleFile,
  report: Report,
): void {
  const last = values.at(-1);
  if (typeof review !== 'number' || last === undefined || review > last.from) return;
  if (last.confidence !== 'official' || !isKnown(last.cell)) return;
  report(
    createProblem(
      file.place(joinField(name, 'review')),
      'bad-figure',
      `"${name}" is to be looked at again on ${showDay(review)}, and has an official value from ${showDay(last.from)} on.`,
      'The value that was due is there: nobody is reminded of the one after it.',
      'Write in `review` the day on which the next value is due, or in words what it waits for, such as "if the law changes".',
    ),
  );
}

/** Checks whether every part of a cell is known. */
function isKnown(cell: Cell | null): boolean {
  switch (cell?.kind) {
    case 'unknown':
      return false;
    case 'table':
      return Object.values(cell.cells).every(isKnown);
    case 'steps':
      return cell.cells.every(isKnown);
    default:
      return true;
  }
}

function typeOfFigure(raw: FigureFile, file: RuleFile, name: string, report: Report): Figure['type'] | null {
  if ((raw.unit === undefined) === (raw.type === undefined)) {
    report(
      createProblem(
        file.place(name),
        'missing-key',
        `"${name}" needs either a unit or a type.`,
        'Sums and comparisons are checked by their units.',
        'Write `unit:` for a number; `type: date`, `month_day`, or the choice that a list is of.',
      ),
    );
    return null;
  }
  if (raw.type !== undefined) {
    return raw.type === 'date' || raw.type === 'month_day' ? { kind: raw.type } : { kind: 'list', of: raw.type };
  }
  const measure = parseMeasure(raw.unit ?? '');
  if (measure !== null) return { kind: 'number', ...measure };
  report(
    createProblem(
      file.place(joinField(name, 'unit')),
      'unknown-word',
      `"${raw.unit ?? ''}" is no unit.`,
      'Sums and comparisons are checked by their units.',
      didYouMean(raw.unit ?? '', UNITS, 'Write a unit.'),
    ),
  );
  return null;
}

type Dated = Readonly<
  Record<string, { readonly source?: string | undefined; readonly confidence?: DatedCell['confidence'] | undefined }>
>;

function datedCells(
  raw: Dated | undefined,
  field: string,
  type: CellType | 'scale',
  file: RuleFile,
  report: Report,
): Check[] {
  return Object.entries(raw ?? {}).flatMap(([day, entry]) => {
    const at = joinField(field, day);
    const cell =
      type === 'scale' ? readBrackets(entry, at, file, report) : readFigureCell(entry, at, type, file, report);
    if (cell === null) return [];
    const place = file.place(at);
    if (entry.source === undefined && cell.kind !== 'unknown') {
      report(
        createProblem(
          place,
          'missing-source',
          'A value without a source.',
          'A figure without a source does not exist.',
          'Add `source:`, a short name of `sources` in right.yaml.',
        ),
      );
    }
    if (entry.confidence === undefined && cell.kind !== 'unknown') {
      report(
        createProblem(
          place,
          'missing-key',
          'A value without its confidence.',
          'Whoever reads an answer must know how sure its figures are.',
          'Add `confidence:` official, secondary or derived.',
        ),
      );
    }
    return [
      {
        from: toDayNumber(day),
        cell,
        source: entry.source ?? '',
        confidence: entry.confidence ?? null,
        place,
        field: at,
      },
    ];
  });
}

/** Returns the dated cell of a check without the `field`, which only checks need. */
function value({ field: _, ...cell }: Check): DatedCell {
  return cell;
}

function ladderValues(
  name: string,
  raw: FigureFile,
  type: CellType,
  ladders: ReadonlyMap<string, Ladder>,
  file: RuleFile,
  report: Report,
): DatedCell[] {
  if (raw.ladder === undefined && raw.base === undefined) {
    if (raw.checks !== undefined) {
      report(
        createProblem(
          file.place(joinField(name, 'checks')),
          'bad-figure',
          'There is nothing to check: the values are published ones.',
          '`checks` hold computed amounts to published ones.',
          'Move them to `values`, or give `ladder` and `base`.',
        ),
      );
    }
    return [];
  }
  const ladder = ladders.get(raw.ladder ?? '');
  if (ladder === undefined || raw.base === undefined) {
    report(
      createProblem(
        file.place(joinField(name, raw.base === undefined ? 'ladder' : 'base')),
        ladder === undefined && raw.ladder !== undefined ? 'unknown-word' : 'missing-key',
        raw.base === undefined
          ? 'A ladder without a base.'
          : raw.ladder === undefined
            ? 'A base without a ladder.'
            : `"${raw.ladder}" is no ladder.`,
        'A computed amount is a base times the coefficient of a ladder.',
        didYouMean(raw.ladder ?? '', ladders.keys(), 'Write both `ladder` and `base`.'),
      ),
    );
    return [];
  }
  const base = datedCells(raw.base, joinField(name, 'base'), type, file, report)
    .map(value)
    .sort((a, b) => a.from - b.from);
  const checks = datedCells(raw.checks, joinField(name, 'checks'), type, file, report);
  const exceptions = (raw.exceptions ?? []).map((e) => ({
    day: toDayNumber(e.date),
    key: e.key === undefined ? null : String(e.key),
  }));
  return checkPublishedAmounts(applyLadder(base, ladder), checks, exceptions, file, report);
}
