/**
 * This module completes one fact or receipt: an exact value stays, one value is drawn from a range or a set, and most
 * of what was open gets a value.
 */
import fc from 'fast-check';
import type { FactDef } from '../../engine/core/src/rulebook/model.ts';
import type { Receipt } from '../../engine/core/src/situation/fields.ts';
import type { ExactInput, FactInput, SpellInput } from '../../engine/core/src/situation/input.ts';
import type { Piece, Row, Stated } from '../../engine/core/src/situation/model.ts';
import { findPeriodSpan } from '../../engine/core/src/situation/days.ts';
import { CALENDAR } from '../../engine/core/src/values/calendar.ts';
import type { KeptForm, ValueType } from '../../engine/core/src/values/types.ts';
import { listPeriodNames, createSuccessiveSpells } from './dated.ts';
import { drawExactValue, drawFields, OMIT, drawValueWithin, type DrawContext, type Omit } from './values.ts';

const NOT_KNOWN: readonly Piece[] = [{ from: 0, value: null }];
/**
 * Maps each kind of period to the first and last period that a completion fills, counted from the period of the day of
 * the answer. They are meant to reach further back and ahead than the periods that any law reads.
 */
const FILLED: Readonly<Record<Exclude<KeptForm, 'spells'>, readonly [number, number]>> = {
  'by-month': [-40, 14],
  'by-quarter': [-14, 5],
  'by-year': [-8, 3],
};

/** Completes a fact of a row. A fact with a formula is left out unless somebody stated it. */
export function fillFact(def: FactDef, name: string, row: Row, draw: DrawContext): fc.Arbitrary<FactInput | Omit> {
  if (def.kept === null) {
    const stated = row.plain[name] ?? null;
    return stated === null && def.is !== null ? fc.constant(OMIT) : drawValueWithin(def.type, stated, draw);
  }
  const pieces = row.dated[name];
  if (pieces === undefined && def.is !== null) return fc.constant(OMIT);
  return def.kept === 'spells'
    ? filledSpells(def.type, pieces ?? NOT_KNOWN, draw)
    : filledPeriods(def.type, def.kept, pieces ?? NOT_KNOWN, draw);
}

/** Describes a piece of a timeline whose value is no longer open; an open piece may have been cut in two. */
interface Settled {
  readonly from: number;
  readonly value: ExactInput;
}

function filledSpells(
  type: ValueType,
  pieces: readonly Piece[],
  draw: DrawContext,
): fc.Arbitrary<readonly SpellInput[]> {
  return settle(type, pieces, draw).map((list) => {
    const spells = createSuccessiveSpells(
      list.slice(1).map((p) => p.from),
      list.map((p) => p.value),
    );
    return type.kind === 'truth'
      ? spells.filter((s) => s.value === 'yes').map(({ value: _, ...days }) => days)
      : spells;
  });
}

function settle(type: ValueType, pieces: readonly Piece[], draw: DrawContext): fc.Arbitrary<readonly Settled[]> {
  return fc
    .tuple(...pieces.map((piece, i) => settlePiece(type, piece, pieces[i + 1]?.from ?? Infinity, draw)))
    .map((lists) => lists.flat());
}

function settlePiece(
  type: ValueType,
  { from, value }: Piece,
  next: number,
  draw: DrawContext,
): fc.Arbitrary<readonly Settled[]> {
  const whole = drawValueWithin(type, value, draw).map((v) => [{ from, value: v }]);
  const lastCut = CALENDAR.days_after(draw.date, 60);
  if (
    value?.kind === 'truth' ||
    (value?.kind === 'set' && value.values.length === 1) ||
    next <= 20000101 ||
    from >= lastCut
  )
    return whole;
  const [first, last] = [
    Math.max(20000101, from === 0 ? 0 : CALENDAR.days_after(from, 1)),
    Math.min(next === Infinity ? lastCut : CALENDAR.days_after(next, -1), lastCut),
  ];
  if (first > last) return whole;
  const recent = Math.max(0, CALENDAR.days(first, last) - 1200);
  const cut = fc.integer({ min: recent, max: CALENDAR.days(first, last) }).map((n) => CALENDAR.days_after(first, n));
  const halves = fc
    .tuple(drawValueWithin(type, value, draw), cut, drawValueWithin(type, value, draw))
    .map(([a, day, b]) => [
      { from, value: a },
      { from: day, value: b },
    ]);
  return fc.oneof(whole, halves);
}

function filledPeriods(
  type: ValueType,
  kept: Exclude<KeptForm, 'spells'>,
  pieces: readonly Piece[],
  draw: DrawContext,
): fc.Arbitrary<FactInput> {
  const first = pieces[0]?.value ?? null;
  // A value that holds for all periods can only be stated as one single value.
  if (pieces.length === 1 && first !== null) return drawValueWithin(type, first, draw);
  const names = new Set([...listPeriodNames(kept, draw.date, FILLED[kept]), ...statedPeriods(kept, pieces)]);
  const table = drawFields(
    [...names].map(
      (name) =>
        [name, drawValueWithin(type, findValueOnDay(pieces, findPeriodSpan(kept, name)?.first ?? 0), draw)] as const,
    ),
  );
  return pieces.length === 1 ? fc.oneof<fc.Arbitrary<FactInput>[]>(drawExactValue(type, draw), table) : table;
}

function statedPeriods(kept: Exclude<KeptForm, 'spells'>, pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap((piece, i) => {
    const end = pieces[i + 1]?.from;
    if (piece.value === null || end === undefined) return [];
    const length = { 'by-month': 1, 'by-quarter': 3, 'by-year': 12 }[kept];
    return listPeriodNames(kept, piece.from, [0, Math.round(CALENDAR.months(piece.from, end) / length) - 1]);
  });
}

/** Returns what is known on a day (yyyymmdd), or `null` where nothing is. */
export function findValueOnDay(pieces: readonly Piece[], day: number): Stated | null {
  return pieces.findLast((p) => p.from <= day)?.value ?? null;
}

/**
 * Completes a receipt. The amount and the day of a review are filled for the time in which the person receives it. The
 * days of asking and granting stay open where nobody stated them, because no question asks for them.
 */
export function fillReceipt(
  { gets, details }: Receipt,
  row: Row,
  draw: DrawContext,
): fc.Arbitrary<readonly SpellInput[]> {
  const of = (id: string): readonly Piece[] => row.dated[id] ?? NOT_KNOWN;
  return settle(gets.type, of(gets.id), draw).chain((truths) => {
    const all = [
      truths.map((t) => t.from),
      ...[...details.values()].map((def) => of(def.id).map((p) => p.from)),
    ].flat();
    const cuts = [...new Set(all)].sort((a, b) => a - b);
    const values = cuts.map((day) => truths.findLast((t) => t.from <= day)?.value ?? 'no');
    const days = createSuccessiveSpells(cuts.slice(1), values);
    return fc
      .tuple(
        ...days.map((spell, i) => {
          const beside = [...details].map(([name, def]) => {
            const stated = findValueOnDay(of(def.id), cuts[i] ?? 0);
            const open = name === 'amount' || name === 'reviewed' ? spell.value === 'no' : stated === null;
            return [name, open ? fc.constant<Omit>(OMIT) : drawValueWithin(def.type, stated, draw)] as const;
          });
          return drawFields(beside).map((rest): SpellInput => ({ ...spell, ...rest }));
        }),
      )
      .map((list) => list.filter((s) => s.value === 'yes' || s.asked !== undefined || s.granted !== undefined));
  });
}
