/**
 * This module changes one fact of a situation in the way that an answer describes. The engine makes such a change in
 * its memory; this is a second implementation, which makes it in the situation.
 */
import type { Seen } from '../../engine/core/src/contract/seen.ts';
import type { Piece, PersonRow, Row, Situation, Stated, ThingRow } from '../../engine/core/src/situation/model.ts';
import { parseDay } from '../../engine/core/src/values/calendar.ts';
import { rulebook } from './shared.ts';

export interface FactPlace {
  readonly fact: string;
  readonly of: string;
}

/**
 * Returns the situations that a nearest change may mean. Where the value of today is known, and every value that is
 * known for a time up to today equals `from`, the value becomes `to` for all time. Otherwise there is one situation for
 * each of the last three known values that equals `from`, in which this one becomes `to`.
 */
export function listNearestChanges(
  situation: Situation,
  where: FactPlace,
  from: Seen,
  to: Seen,
  today: number,
): readonly Situation[] {
  const [before, value] = [statedOf(from), statedOf(to)];
  const told = piecesOf(situation, where).filter((p) => p.from <= today);
  const settled = told.filter((p) => isSettled(p.value));
  if (isSettled(told.at(-1)?.value ?? null) && settled.every((p) => same(p.value, before)))
    return [rewritten(situation, where, value, () => [{ from: 0, value }])];
  const times = settled.slice(-3).filter((p) => same(p.value, before));
  return times.map((time) =>
    rewritten(situation, where, value, (pieces) =>
      pieces.map((p) => (p.from === time.from ? { from: p.from, value } : p)),
    ),
  );
}

/** Replaces what is open of a fact by this value wherever the value is possible. What was stated exactly stays. */
export function fillOpenFact(situation: Situation, where: FactPlace, to: Seen): Situation {
  const value = statedOf(to);
  return rewritten(situation, where, value, (pieces) =>
    pieces.map((p) => (isSettled(p.value) || !allows(p.value, value) ? p : { from: p.from, value })),
  );
}

/**
 * Replaces what is open of a fact in the given years by this value wherever the value is possible. All other times stay
 * as they were.
 */
export function fillOpenYears(situation: Situation, where: FactPlace, to: Seen, years: readonly number[]): Situation {
  const value = statedOf(to);
  const begins = years.flatMap((year) => [year * 10000 + 101, (year + 1) * 10000 + 101]);
  return rewritten(situation, where, value, (pieces) => {
    const days = [...new Set([...pieces.map((p) => p.from), ...begins])].sort((a, b) => a - b);
    return days.map((from) => {
      const known = pieces.findLast((p) => p.from <= from)?.value ?? null;
      const isMeant = years.includes(Math.floor(from / 10000)) && !isSettled(known) && allows(known, value);
      return { from, value: isMeant ? value : known };
    });
  });
}

/** Returns the situation in which a list of things, or of persons, is complete. */
export function completeList(situation: Situation, where: FactPlace): Situation {
  if (where.fact === 'others') return { ...situation, othersUnknown: false };
  return {
    ...situation,
    thingsUnknown: situation.thingsUnknown.filter((t) => t.kind !== where.fact || t.of !== where.of),
  };
}

export function isIncompleteList(situation: Situation, where: FactPlace): boolean {
  return (
    (where.fact === 'others' && situation.othersUnknown) ||
    situation.thingsUnknown.some((t) => t.kind === where.fact && t.of === where.of)
  );
}

/** Returns a fact as pieces; a fact that is not dated is one piece. */
function piecesOf(situation: Situation, where: FactPlace): readonly Piece[] {
  const found: Piece[] = [];
  rewritten(situation, where, { kind: 'truth', value: true }, (pieces) => {
    found.push(...pieces);
    return pieces;
  });
  return found;
}

const AMOUNTS: ReadonlySet<string> = new Set(rulebook.facts.map((f) => f.id).filter((id) => id.endsWith('.amount')));

type Rewrite = (pieces: readonly Piece[]) => readonly Piece[];

function rewritten(situation: Situation, where: FactPlace, value: Stated, rewrite: Rewrite): Situation {
  const def = rulebook.facts.find((f) => f.id === where.fact);
  if (def === undefined) throw new Error(`nothing is called "${where.fact}"`);
  const name = def.scope === 'person' ? def.id : def.id.slice(def.scope.length + 1);
  const change = <R extends Row>(row: R): R => {
    const list = row.dated[name] ?? (def.kept === null ? null : [{ from: 0, value: null }]);
    if (list === null) {
      const stated = row.plain[name] ?? null;
      const [piece] = rewrite([{ from: 0, value: stated }]);
      return {
        ...row,
        plain: piece?.value === null || piece === undefined ? row.plain : { ...row.plain, [name]: piece.value },
      };
    }
    const dated = { ...row.dated, [name]: rewrite(list) };
    const amount = row.dated[`${name}.amount`] ?? [{ from: 0, value: null }];
    // A receipt that is not received has the amount zero.
    const unpaid = value.kind === 'truth' && !value.value && AMOUNTS.has(`${name}.amount`);
    return { ...row, dated: unpaid ? { ...dated, [`${name}.amount`]: zeroWhere(amount, dated[name] ?? []) } : dated };
  };
  const at = <R extends PersonRow | ThingRow>(row: R): R => (row.id === where.of ? change(row) : row);
  if (where.of === 'home') return { ...situation, home: change(situation.home) };
  return { ...situation, persons: situation.persons.map(at), things: situation.things.map(at) };
}

function zeroWhere(amount: readonly Piece[], gets: readonly Piece[]): readonly Piece[] {
  const days = [...new Set([...amount, ...gets].map((p) => p.from))].sort((a, b) => a - b);
  const on = (pieces: readonly Piece[], day: number): Stated | null =>
    pieces.findLast((p) => p.from <= day)?.value ?? null;
  return days.map((from) => {
    const received = on(gets, from);
    return {
      from,
      value: received?.kind === 'truth' && !received.value ? { kind: 'range', lo: 0, hi: 0 } : on(amount, from),
    };
  });
}

function isSettled(value: Stated | null): boolean {
  if (value === null) return false;
  return value.kind === 'truth' || (value.kind === 'range' ? value.lo === value.hi : value.values.length === 1);
}

function same(a: Stated | null, b: Stated): boolean {
  if (a?.kind === 'range' && b.kind === 'range') return Math.abs(a.lo - b.lo) < 1e-9 && Math.abs(a.hi - b.hi) < 1e-9;
  return JSON.stringify(a) === JSON.stringify(b);
}

function allows(stated: Stated | null, value: Stated): boolean {
  if (stated === null) return true;
  if (stated.kind === 'range' && value.kind === 'range') return stated.lo <= value.lo && value.hi <= stated.hi;
  return stated.kind === 'set' && value.kind === 'set' && value.values.every((v) => stated.values.includes(v));
}

function statedOf(seen: Seen): Stated {
  switch (seen.kind) {
    case 'truth':
      return { kind: 'truth', value: seen.value === 'yes' };
    case 'choice':
      return { kind: 'set', values: seen.values };
    case 'number':
      return { kind: 'range', lo: seen.min, hi: seen.max };
    case 'date':
      return { kind: 'range', lo: parseIsoDay(seen.min), hi: parseIsoDay(seen.max) };
  }
}

/** Converts an ISO day to an integer, yyyymmdd. */
export function parseIsoDay(iso: string): number {
  const day = parseDay(iso);
  if (day === null) throw new Error(`"${iso}" is no day`);
  return day;
}
