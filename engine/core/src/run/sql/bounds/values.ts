/**
 * This module writes the SQL for the two ends of a fact: the stated value or, when none is stated, the least and the
 * greatest that its type allows. For a choice or a person, both ends are a mask.
 */
import { isOneselfForNobody } from '../../../situation/oneself.ts';
import { NOBODY_BIT } from '../../../situation/people.ts';
import { GRID, toMemoryUnits, isOnGrid, getMemoryScale } from '../../../values/grid.ts';
import { computeUntoldMask } from '../../../values/duty.ts';
import type { ChoiceType, ValueType } from '../../../values/types.ts';
import { formatPiecesColumn, ROW } from '../expression.ts';
import { createInlineCall } from '../prelude.ts';
import { printCoalesce, findFullColumn, findRawColumn, type Raw } from './raw.ts';

export type SqlEnds = readonly [lo: string, hi: string];
type Person = Extract<ValueType, { kind: 'person' }>;
type NumberType = Extract<ValueType, { kind: 'number' }>;
interface Limits {
  readonly min: number;
  readonly max: number;
}

const OWN_ROW = `raw.${ROW}`;
/** Names the column with the mask of all persons of the household and of nobody. */
const ANYBODY = 'crowd.anybody';

/**
 * Returns both ends of a fact of the scope; for a choice or a person, both are the mask of the possible values. The
 * column has the name of the fact. A number or a day can also have the columns `<name>_lo` and `<name>_hi`; where they
 * are not NULL, they replace that column. Numbers are in the units of the rule files. Days are yyyymmdd, ISO text or a
 * DATE. A choice is its word. A person is a row of the household, or -1 for nobody.
 * @param open replaces the bounds that the type gives to a number or a day that is not stated
 */
export function printFactEnds(
  raw: Raw,
  scope: string,
  name: string,
  type: ValueType,
  open: Limits | null = null,
): SqlEnds {
  const column = findRawColumn(raw, scope, name);
  const full = findFullColumn(raw, scope, name);
  switch (type.kind) {
    case 'truth':
      if (full !== null) return both(full);
      return [printCoalesce(column, 'FALSE'), printCoalesce(column, 'TRUE')];
    case 'choice':
      return both(choice(raw, column, name, type));
    case 'person':
      if (full !== null) return both(person(raw, full, type));
      return both(printCoalesce(column === null ? null : person(raw, column, type), anybody(raw, type)));
    default: {
      const { min, max } = open ?? type;
      return printRangeEnds(raw, scope, name, type.kind === 'date' ? 'date' : type, [
        raw.d.number(toMemoryUnits(min, type)),
        raw.d.number(toMemoryUnits(max, type)),
      ]);
    }
  }
}

/**
 * Returns both ends of a number or a day. An end that is not stated is taken from `limits`. The limits are not used
 * when the column `<name>` is known to be NULL in no row.
 */
export function printRangeEnds(
  raw: Raw,
  scope: string,
  name: string,
  type: NumberType | 'date',
  limits: SqlEnds,
): SqlEnds {
  const plain = numeric(raw, findRawColumn(raw, scope, name), type);
  const open = findFullColumn(raw, scope, name) === null;
  const end = (which: 'lo' | 'hi', limit: string): string =>
    printCoalesce(numeric(raw, findRawColumn(raw, scope, `${name}_${which}`), type), plain, open ? limit : null);
  return [end('lo', limits[0]), end('hi', limits[1])];
}

/**
 * Returns an SQL condition that is true when the fact was stated. It reads the columns of the value (`<name>`,
 * `<name>_lo`, `<name>_hi`) if there are any, and the list of pieces otherwise. Without any of these columns it is
 * `FALSE`.
 */
export function printIsStated(raw: Raw, scope: string, name: string): string {
  const found = [name, `${name}_lo`, `${name}_hi`].map((n) => findRawColumn(raw, scope, n)).filter((c) => c !== null);
  const columns =
    found.length > 0 ? found : [findRawColumn(raw, scope, formatPiecesColumn(name))].filter((c) => c !== null);
  return columns.length === 0 ? 'FALSE' : `(${columns.map((c) => `${c} IS NOT NULL`).join(' OR ')})`;
}

function both(text: string): SqlEnds {
  return [text, text];
}

/**
 * Converts a stated number to the units of the memory, or a stated day to yyyymmdd. The expression is NULL when the
 * value is not known; the result is `null` when there is no column.
 */
function numeric(raw: Raw, column: string | null, type: NumberType | 'date'): string | null {
  if (column === null) return null;
  if (type === 'date') return `CAST(replace(CAST(${column} AS ${raw.d.text}), '-', '') AS DOUBLE)`;
  return printScaled(raw, `CAST(${column} AS DOUBLE)`, type);
}

/**
 * Converts a number to the units of the memory. Amounts are rounded to their grid, and halves are rounded away from
 * zero. Prices keep their decimals.
 */
export function printScaled({ d }: Pick<Raw, 'd'>, double: string, type: NumberType): string {
  const scale = getMemoryScale(type);
  if (scale === 1) return double;
  if (!isOnGrid(type)) return `(${double} * ${d.number(scale)})`;
  const away = (x: string): string => d.floor(`${x} * ${d.number(GRID)} + ${d.number(0.5)} + ${d.number(1e-6)}`);
  return `CASE WHEN ${double} < ${d.number(0)} THEN ${d.number(0)} - ${away(`(-${double})`)} ELSE ${away(double)} END`;
}

/**
 * Converts the word of a choice to a mask. When no word is stated, the mask has every value that is possible while
 * nothing is told. A word that the choice does not have ends the query with an error.
 */
function choice({ d }: Raw, column: string | null, name: string, type: ChoiceType): string {
  const all = d.number(computeUntoldMask(type));
  if (column === null) return all;
  const words = type.values.map((v, i) => `WHEN ${column} = ${printTextLiteral(v)} THEN ${d.number(2 ** i)}`);
  const unknown = d.fail(`${printTextLiteral(`${name}: no value is called `)} || ${column}`);
  return `CASE WHEN ${column} IS NULL THEN ${all} ${words.join(' ')} ELSE ${unknown} END`;
}

function person({ d }: Raw, column: string, type: Person): string {
  const none = isOneselfForNobody(type) ? printRowBit(OWN_ROW) : d.number(NOBODY_BIT);
  return `CASE WHEN ${column} < 0 THEN ${none} ELSE ${printRowBit(column)} END`;
}

function anybody({ d }: Raw, type: Person): string {
  return isOneselfForNobody(type) ? `(${ANYBODY} - ${d.number(NOBODY_BIT)})` : ANYBODY;
}

/**
 * Replaces the bit for nobody in a mask by the bit of the person whose fact it is. It is used for facts in which
 * "nobody" means that person.
 */
export function printOneselfForNobody({ d }: Raw, mask: string): string {
  const call = createInlineCall(d);
  const nobody = d.number(NOBODY_BIT);
  return `CASE WHEN ${call('band', mask, nobody)} = ${nobody} THEN ${call('bor', `${mask} - ${nobody}`, printRowBit(OWN_ROW))} ELSE ${mask} END`;
}

/** Returns the expression for the bit of a person's row in a mask. */
export function printRowBit(row: string): string {
  return `power(2, ${row} + 1)`;
}

export function printTextLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
