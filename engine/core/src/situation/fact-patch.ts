/** This module applies a patch to one row: it replaces the value of a fact. */
import { ProblemError } from '../problem.ts';
import type { FactDef } from '../rulebook/model.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { DETAILS, getFields, toLocalName } from './fields.ts';
import type { Piece, Row, Stated } from './model.ts';
import { createConstantPieces, isSameStated } from './pieces.ts';
import type { Reading } from './reading.ts';
import { NO, ZERO } from './shared.ts';
import { readValue } from './value.ts';

const UNKNOWN = 'unknown';

/**
 * Reads a value in the notation of a situation. `unknown` means that the value is no longer known. A list means that
 * one of several values holds; for a number or a date it has the least and the greatest value.
 * @param persons the ids that a fact of type person can name
 * @returns the value, or `null` when it is not known
 * @throws ProblemError when the fact cannot have this value
 */
export function readStatement(
  rulebook: Rulebook,
  def: FactDef,
  raw: unknown,
  date: number,
  persons: readonly string[],
): Stated | null {
  if (raw === UNKNOWN) return null;
  const reading: Reading = { fields: getFields(rulebook), date, since: date, persons, problems: [] };
  const numeric = def.type.kind === 'number' || def.type.kind === 'date';
  const written = Array.isArray(raw) ? (numeric ? { min: raw[0], max: raw[1] } : { one_of: raw }) : raw;
  const { stated } = readValue(reading, def.type, written, def.id);
  if (reading.problems.length > 0) throw new ProblemError(reading.problems);
  return stated;
}

/**
 * Returns the row with another value of one fact. A dated fact changes from the day `from` on (yyyymmdd; 0 means
 * always); any other fact changes as a whole.
 */
export function replaceFact<R extends Row>(row: R, def: FactDef, value: Stated | null, from: number): R {
  const name = toLocalName(def.scope, def.id);
  // A single known value needs no mark against implied values, because it overrides whatever other facts imply.
  const also = isOne(value) ? row : excludeFromImplied(row, def);
  if (def.kept === null) return { ...also, plain: without(row.plain, name, value) };
  const dated = { ...row.dated, [name]: laid(row.dated[name], value, from) };
  return { ...also, dated: value !== null && isSameStated(value, NO) ? withoutReceipt(dated, name, from) : dated };
}

function isOne(value: Stated | null): boolean {
  if (value === null) return false;
  return value.kind === 'range' ? value.lo === value.hi : value.kind === 'truth' || value.values.length === 1;
}

/** Returns the row with a mark (`laid`) that no value of this fact may be implied from other facts. */
export function excludeFromImplied<R extends Row>(row: R, def: FactDef): R {
  const name = toLocalName(def.scope, def.id);
  return row.laid?.includes(name) === true ? row : { ...row, laid: [...(row.laid ?? []), name] };
}

/** Returns the stated value of a fact on a day, or `null` when it is not known. */
export function findStatedOn(row: Row, def: FactDef, day: number): Stated | null {
  const name = toLocalName(def.scope, def.id);
  if (def.kept === null) return row.plain[name] ?? null;
  return row.dated[name]?.findLast((p) => p.from <= day)?.value ?? null;
}

function without(
  plain: Readonly<Record<string, Stated>>,
  name: string,
  value: Stated | null,
): Readonly<Record<string, Stated>> {
  const { [name]: _, ...rest } = plain;
  return value === null ? rest : { ...rest, [name]: value };
}

function laid(pieces: readonly Piece[] | undefined, value: Stated | null, from: number): readonly Piece[] {
  if (from <= 0) return createConstantPieces(value);
  return [...(pieces ?? createConstantPieces(null)).filter((p) => p.from < from), { from, value }];
}

/**
 * Sets the amount of a receipt to 0 from the day on which it is no longer received. When the fact is not a receipt,
 * nothing changes.
 */
function withoutReceipt(
  dated: Readonly<Record<string, readonly Piece[]>>,
  name: string,
  from: number,
): Readonly<Record<string, readonly Piece[]>> {
  const amount = `${name}.${DETAILS[0]}`;
  return name.startsWith('gets.') && !name.slice(5).includes('.')
    ? { ...dated, [amount]: laid(dated[amount], ZERO, from) }
    : dated;
}
