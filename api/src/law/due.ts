/** What has to be looked at again: figures whose next value is due, desks that nobody has checked for a year. */
import { CALENDAR, parseDay, showDay, type DeskBook, type Words } from '@recto-verso/engine';
import type { FigureView } from '../contract/law.ts';
import { figuresAt } from './figures.ts';
import { whereOf, type Where } from './where.ts';

export interface DueFigure {
  readonly figure: FigureView;
  /** ISO day. */
  readonly due: string;
  /** Days since the value was due; negative where it still is to come. */
  readonly days: number;
  readonly where: Where;
}

/** Figures whose next value is due by a day and not known yet, the longest due first. Days are yyyymmdd. */
export function figuresDue(words: Words, today: number, by: number): readonly DueFigure[] {
  return figuresAt(words, by)
    .flatMap((figure) => {
      const due = figure.review.day;
      const day = due === null ? null : parseDay(due);
      const written = words.book.figures.get(figure.id);
      if (due === null || day === null || day > by || !isWanting(figure) || written === undefined) return [];
      return [{ figure, due, days: CALENDAR.days(day, today), where: whereOf(written.place) }];
    })
    .sort((a, b) => b.days - a.days);
}

/** No value from the day on which it was due, or none that is known. */
function isWanting({ stale, cell }: FigureView): boolean {
  return stale || cell.kind === 'unknown';
}

export interface DueDesk {
  readonly id: string;
  readonly name: string;
  /** ISO day on which its source was last read, or it was telephoned. */
  readonly checked: string;
  readonly where: Where;
}

/** Months after which a desk may have moved. */
const DESK_MONTHS = 12;

/** Desks not checked for a year on a day, the longest unchecked first. */
export function desksDue({ desks }: DeskBook, language: string, by: number): readonly DueDesk[] {
  const last = CALENDAR.months_after(by, -DESK_MONTHS);
  return desks
    .filter(({ checked }) => checked < last)
    .sort((a, b) => a.checked - b.checked)
    .map(({ id, name, checked, place }) => ({
      id,
      name: name[language] ?? Object.values(name)[0] ?? id,
      checked: showDay(checked),
      where: whereOf(place),
    }));
}
