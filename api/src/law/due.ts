/**
 * This module lists what has to be checked again: figures whose next value is due, and desks that nobody has checked
 * for a year.
 */
import { CALENDAR, parseDay, showDay, type DeskBook, type Words } from '@recto-verso/engine';
import type { FigureView } from '../contract/law.ts';
import { describeFiguresAt } from './figures.ts';
import { toRulePlace, type RulePlace } from './rule-place.ts';

export interface DueFigure {
  readonly figure: FigureView;
  /** The day is in ISO form. */
  readonly due: string;
  /** Counts the days since the value was due; it is negative while the value is not due yet. */
  readonly days: number;
  readonly where: RulePlace;
}

/** Lists the figures whose next value is due by a day and not known yet, the longest due first. Days are yyyymmdd. */
export function listFiguresDue(words: Words, today: number, by: number): readonly DueFigure[] {
  return describeFiguresAt(words, by)
    .flatMap((figure) => {
      const due = figure.review.day;
      const day = due === null ? null : parseDay(due);
      const written = words.book.figures.get(figure.id);
      if (due === null || day === null || day > by || !isWanting(figure) || written === undefined) return [];
      return [{ figure, due, days: CALENDAR.days(day, today), where: toRulePlace(written.place) }];
    })
    .sort((a, b) => b.days - a.days);
}

function isWanting({ stale, cell }: FigureView): boolean {
  return stale || cell.kind === 'unknown';
}

export interface DueDesk {
  readonly id: string;
  readonly name: string;
  /** The day is in ISO form. */
  readonly checked: string;
  readonly where: RulePlace;
}

/** After this many months a desk may have moved, and has to be checked. */
const DESK_MONTHS = 12;

/** Lists the desks that were not checked in the year before a day (yyyymmdd), the longest unchecked first. */
export function listDesksDue({ desks }: DeskBook, language: string, by: number): readonly DueDesk[] {
  const last = CALENDAR.months_after(by, -DESK_MONTHS);
  return desks
    .filter(({ checked }) => checked < last)
    .sort((a, b) => a.checked - b.checked)
    .map(({ id, name, checked, place }) => ({
      id,
      name: name[language] ?? Object.values(name)[0] ?? id,
      checked: showDay(checked),
      where: toRulePlace(place),
    }));
}
