/**
 * This module prepares figures for citation: the value of the day, its first day, its source, and whether a newer value
 * is due.
 */
import { DATE } from '../../language/term.ts';
import type { DatedCell, Figure, Cell, Right } from '../../rulebook/model.ts';
import { CALENDAR, showDay } from '../../values/calendar.ts';
import type { ValueType } from '../../values/types.ts';
import type { Citation, FigureSeen } from '../../contract/answer.ts';
import type { Seen } from '../../contract/seen.ts';
import { getCitation, type RulebookIndex } from '../rulebook-index.ts';
import { fillPhrase } from './phrases/index.ts';
import type { Household } from '../../run/household.ts';
import type { FigureFound } from '../dependencies/direct.ts';
import type { FigureRead } from '../dependencies/reads.ts';
import { saySeen, sayDay, toSeenRange } from './seen.ts';
import type { FigureAt } from '../settle/figure.ts';
import { cacheInHousehold } from '../settle/term-place.ts';
import type { Words } from './words.ts';

const DEEPEST_ASIDE = 2;

/**
 * Returns the figures that were read, in the same order. Figures that only decide who belongs to a group are left out
 * when they are more than `DEEPEST_ASIDE` steps down.
 */
export function showFigures(words: Words, household: Household, reads: readonly FigureRead[]): readonly FigureSeen[] {
  const said = cacheInHousehold(household, `figures ${words.language}`, newSaid);
  return reads
    .filter((r) => !r.aside || r.depth <= DEEPEST_ASIDE)
    .map(({ figure }) => {
      const known = said.get(figure);
      if (known !== undefined) return known;
      const made = showFigure(words, figure.found, household.memory.today);
      said.set(figure, made);
      return made;
    });
}

/** Makes a cache. One figure is shown in many reasons, and is put into words once. */
function newSaid(): Map<FigureFound, FigureSeen> {
  return new Map();
}

/**
 * Returns one figure with its value of the day.
 * @param today yyyymmdd
 */
export function showFigure(words: Words, found: FigureAt, today: number): FigureSeen {
  const latest = found.inForce.at(-1) as DatedCell;
  return {
    id: found.figure.id,
    value: showFigureValue(found, today),
    from: showDay(latest.from),
    source: sourceOf(words, found.figure, latest),
    confidence: latest.confidence,
    stale: isStale(found.figure, latest, Math.min(found.until, today)),
  };
}

/**
 * Checks whether the day on which the next value is due has come, while the value in force is still from before that
 * day.
 */
export function isStale(figure: Figure, inForce: DatedCell, day: number): boolean {
  const { review } = figure;
  return typeof review === 'number' && review <= day && inForce.from < review;
}

/** Returns the warnings to the reader about stale figures, one for each figure. */
export function createStaleWarnings(
  words: Words,
  figures: readonly FigureSeen[],
): readonly { readonly code: string; readonly text: string }[] {
  const stale = new Map(figures.filter((f) => f.stale).map((f) => [f.id, f]));
  return [...stale.values()].map((f) => ({ code: 'stale-figure', text: staleText(words, f) }));
}

function staleText(words: Words, seen: FigureSeen): string {
  const { phrases, book } = words;
  const review = book.figures.get(seen.id)?.review;
  return fillPhrase(phrases.staleFigure, {
    figure: words.figure(seen.id),
    value: saySeen(seen.value, words),
    from: sayDay(seen.from, phrases),
    due: typeof review === 'number' ? sayDay(showDay(review), phrases) : '',
  });
}

function sourceOf(words: Words, figure: Figure, dated: DatedCell): Citation {
  const found = getCitation(words.book, rightOfFigure(words.book, figure), dated.source);
  return found ?? { source: dated.source, act: words.phrases.noSource, numac: null, link: null };
}

function rightOfFigure(book: RulebookIndex, figure: Figure): Right | null {
  const dot = figure.id.indexOf('.');
  return dot < 0 ? null : (book.rights.get(figure.id.slice(0, dot)) ?? null);
}

export function showFigureValue(found: FigureAt, today: number): Seen {
  const { figure, ends } = found;
  const cell = (found.inForce.at(-1) as DatedCell).cell;
  if (cell.kind === 'list') return { kind: 'choice', values: cell.values };
  // The value shown for a scale is the range of its rates; each rate applies to the part above its threshold.
  if (cell.kind === 'scale')
    return { kind: 'number', min: Math.min(...cell.rates), max: Math.max(...cell.rates), unit: 'share' };
  const { min, max } = ends ?? { min: 0, max: 0 };
  switch (figure.type.kind) {
    case 'date':
      return toSeenRange(min, max, DATE);
    case 'month_day':
      return toSeenRange(CALENDAR.last(min, today), CALENDAR.last(max, today), DATE);
    case 'number':
      return toSeenRange(min, max, typeOf(figure, figure.type.unit));
    case 'list':
      return { kind: 'choice', values: [] };
  }
}

type NumberType = Extract<ValueType, { kind: 'number' }>;

const types = new WeakMap<Figure, NumberType>();

/**
 * Returns the type of a figure, bounded by the least and greatest of all its values ever. The bounds distinguish a
 * share from any other number.
 */
function typeOf(figure: Figure, unit: NumberType['unit']): NumberType {
  const known = types.get(figure);
  if (known !== undefined) return known;
  const all = figure.values.flatMap((v) => listCellNumbers(v.cell));
  const made: NumberType = { kind: 'number', unit, min: Math.min(...all), max: Math.max(...all) };
  types.set(figure, made);
  return made;
}

/**
 * Returns every number of a cell: the value of a plain number, the values of tables and steps, and the ends of ranges
 * and unknown values. Any other cell, such as a scale, a list or a day, has none.
 */
export function listCellNumbers(cell: Cell): readonly number[] {
  switch (cell.kind) {
    case 'number':
      return [cell.value];
    case 'unknown':
    case 'between':
      return [cell.min, cell.max];
    case 'table':
      return Object.values(cell.cells).flatMap(listCellNumbers);
    case 'steps':
      return cell.cells.flatMap((c) => (c === null ? [] : listCellNumbers(c)));
    default:
      return [];
  }
}
