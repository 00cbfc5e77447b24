/**
 * This module applies the delay of the sources: it replaces a fact by the value that its source held some time ago,
 * when that value is known.
 */
import type { FactDef } from '../../rulebook/model.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import { getFields } from '../../situation/fields.ts';
import type { Piece, Row, Situation } from '../../situation/model.ts';
import { CALENDAR } from '../../values/calendar.ts';

/**
 * Sets each dated fact to its value on the date minus the delay of its source, continued from there. When the value of
 * that day is not known, the present value stays, because nothing says that the source lags behind.
 * @param date the day of the answer, yyyymmdd
 */
export function applyDelays(rulebook: Rulebook, situation: Situation, date: number): Situation {
  const fields = getFields(rulebook);
  const receipts = [...fields.receipts.values()].flatMap((r) =>
    [r.gets, ...r.details.values()].map((d) => [d.id, r.gets] as const),
  );
  const person = new Map([...fields.person, ...receipts]);
  return {
    ...situation,
    persons: situation.persons.map((row) => heldRow(row, person, date)),
    home: heldRow(situation.home, fields.home, date),
    things: situation.things.map((row) => heldRow(row, fields.things.get(row.kind)?.facts ?? new Map(), date)),
  };
}

function heldRow<R extends Row>(row: R, defs: ReadonlyMap<string, FactDef>, date: number): R {
  const dated = Object.entries(row.dated).map(([name, pieces]) => {
    const day = heldOn(defs.get(name), date);
    return [name, day === null ? pieces : held(pieces, day)] as const;
  });
  return { ...row, dated: Object.fromEntries(dated) };
}

function held(pieces: readonly Piece[], day: number): readonly Piece[] {
  const then = pieces.findLast((p) => p.from <= day);
  return then === undefined || then.value === null ? pieces : pieces.filter((p) => p.from <= day);
}

const UNITS: Readonly<Record<string, (date: number, n: number) => number>> = {
  day: (date, n) => CALENDAR.days_after(date, -n),
  week: (date, n) => CALENDAR.days_after(date, -7 * n),
  month: (date, n) => CALENDAR.months_after(date, -n),
  quarter: (date, n) => CALENDAR.months_after(date, -3 * n),
  year: (date, n) => CALENDAR.months_after(date, -12 * n),
};

/**
 * Returns the day whose state the source of a fact shows on a date; `null` when no source holds the fact or its source
 * has no delay.
 */
function heldOn(def: FactDef | undefined, date: number): number | null {
  const match = /^(\d+) (day|week|month|quarter|year)s?$/.exec(def?.delay ?? '');
  const back = UNITS[match?.[2] ?? ''];
  return back === undefined ? null : back(date, Number(match?.[1]));
}
