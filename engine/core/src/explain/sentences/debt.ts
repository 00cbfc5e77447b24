/**
 * This module lists the debt of the law: what the rulebook itself is not sure of, for any household. This covers
 * readings that the sources dispute, figures that are unknown or have no official source, and cases that are skipped or
 * not met to the cent. Each may have a day by which somebody checks it again.
 */
import type { Case } from '../../rulebook/case.ts';
import type { Cell, Confidence, DatedCell, DebtKind, Figure, Right } from '../../rulebook/model.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import { CALENDAR } from '../../values/calendar.ts';

export interface DebtSpan {
  /** Holds the first day of the span, yyyymmdd. `until` holds its last day, or `null` when it has no end. */
  readonly from: number;
  readonly until: number | null;
}

export interface Debt {
  readonly kind: DebtKind;
  /** Holds the id of a reading (`reading.right.point`) or of a figure (`right.amount`), or the name of a case. */
  readonly id: string;
  /** Holds the right to which the uncertainty belongs; `null` for a figure that several laws share. */
  readonly right: Right | null;
  /** Lists the spans of days on which answers are uncertain for this reason, the oldest first. */
  readonly spans: readonly DebtSpan[];
  /** Lists the reasons, in the language of the rule files; empty for a reading. */
  readonly why: readonly string[];
  /** Holds the day by which somebody checks it again (yyyymmdd); `null` when the rulebook sets none. */
  readonly lookAgain: number | null;
}

/**
 * Is the confidence that the rulebook states for a value, or `unknown` when it states none or when any part of the
 * value is not known.
 */
export type Sureness = Confidence | 'unknown';

export function getSureness({ cell, confidence }: DatedCell): Sureness {
  return confidence === null || whysIn(cell).length > 0 ? 'unknown' : confidence;
}

/** Returns the whole debt: shared figures first, then the readings, figures and cases of each right. */
export function listDebt(rulebook: Rulebook): readonly Debt[] {
  return [
    ...rulebook.figures.flatMap((figure) => figureDebt(rulebook, figure, null)),
    ...rulebook.rights.flatMap((right) => [...listDebtOfRight(rulebook, right), ...caseDebt(rulebook, right)]),
  ];
}

/**
 * Returns what the law of one right leaves uncertain: its readings and its own figures, without the figures that it
 * shares with other laws and without its cases. It is available in a browser too.
 */
export function listDebtOfRight(rulebook: Rulebook, right: Right): readonly Debt[] {
  return [...readingDebt(rulebook, right), ...right.figures.flatMap((figure) => figureDebt(rulebook, figure, right))];
}

function readingDebt({ lookAgain }: Rulebook, right: Right): readonly Debt[] {
  const ids = right.laws.flatMap((law) => law.open.flatMap(({ kind, id }) => (kind === 'reading' ? [id] : [])));
  return [...new Set(ids)].map((id) => ({
    kind: 'reading',
    id,
    right,
    spans: joined(right.laws.filter((law) => law.open.some((point) => point.id === id))),
    why: [],
    lookAgain: lookAgain.reading ?? null,
  }));
}

/** Lists the kinds of uncertain values, the least certain first. */
const UNSURE = ['unknown', 'derived', 'secondary'] as const;

function figureDebt({ lookAgain }: Rulebook, figure: Figure, right: Right | null): readonly Debt[] {
  const { id, values, review } = figure;
  const spans = values.map((value, i): DebtSpan & { readonly value: DatedCell } => {
    const next = values[i + 1];
    return { value, from: value.from, until: next === undefined ? null : CALENDAR.days_after(next.from, -1) };
  });
  return UNSURE.flatMap((kind) => {
    const own = spans.filter(({ value }) => getSureness(value) === kind);
    if (own.length === 0) return [];
    // The rulebook may set a day for this kind of value, and the last value also waits for the day on which the next
    // one is due; the earlier of the two days counts.
    const round = lookAgain[kind] ?? null;
    const due = isWaiting(own.at(-1), review) ? review : null;
    const days = [round, due].filter((day) => day !== null);
    return [
      {
        kind,
        id,
        right,
        spans: joined(own),
        why: [...new Set(own.flatMap(({ value }) => whysIn(value.cell)))],
        lookAgain: days.length === 0 ? null : Math.min(...days),
      },
    ];
  });
}

/**
 * Checks whether the value that is due on the day of review is still missing: the last value begins before that day, or
 * begins on it and is not known.
 */
function isWaiting(
  last: (DebtSpan & { readonly value: DatedCell }) | undefined,
  review: Figure['review'],
): review is number {
  if (last?.until !== null || typeof review !== 'number') return false;
  return last.from < review || (last.from === review && getSureness(last.value) === 'unknown');
}

function caseDebt({ lookAgain }: Rulebook, right: Right): readonly Debt[] {
  const at = (day: number): readonly DebtSpan[] => [{ from: day, until: day }];
  const debt = (
    kind: 'margin' | 'skipped',
    { name, date }: Pick<Case, 'name' | 'date'>,
    why: readonly string[],
  ): Debt => ({
    kind,
    id: name,
    right,
    spans: at(date),
    why,
    lookAgain: lookAgain[kind] ?? null,
  });
  return [
    ...right.cases.flatMap((one) => {
      const whys = [...new Set(Object.values(one.within).map(({ why }) => why))];
      return whys.length === 0 ? [] : [debt('margin', one, whys)];
    }),
    ...right.skipped.map((one) => debt('skipped', one, [one.why])),
  ];
}

/** Joins spans that follow each other without a gap. */
function joined(spans: readonly DebtSpan[]): readonly DebtSpan[] {
  return spans.reduce<readonly DebtSpan[]>((done, { from, until }) => {
    const last = done.at(-1);
    if (last === undefined || last.until === null || CALENDAR.days_after(last.until, 1) !== from)
      return [...done, { from, until }];
    return [...done.slice(0, -1), { from: last.from, until }];
  }, []);
}

/** Returns the reasons why a value, or a part of it, is not known. */
function whysIn(cell: Cell | null): readonly string[] {
  switch (cell?.kind) {
    case 'unknown':
      return [cell.why];
    case 'table':
      return Object.values(cell.cells).flatMap(whysIn);
    case 'steps':
      return cell.cells.flatMap(whysIn);
    default:
      return [];
  }
}
