/** One fact → its ends: what was stated, or the least and greatest that its type allows. */
import { isOneselfForNobody } from '../../../situation/oneself.ts';
import { NOBODY_BIT } from '../../../situation/people.ts';
import { GRID, inMemory, isOnGrid, scaleOf } from '../../../values/grid.ts';
import { untoldMask } from '../../../values/duty.ts';
import type { Choice, ValueType } from '../../../values/types.ts';
import { listOf, ROW } from '../expression.ts';
import { inPlace } from '../prelude.ts';
import { firstOf, fullColumn, rawColumn, type Raw } from './raw.ts';

export type Ends = readonly [lo: string, hi: string];
type Person = Extract<ValueType, { kind: 'person' }>;
type NumberType = Extract<ValueType, { kind: 'number' }>;
interface Limits {
  readonly min: number;
  readonly max: number;
}

const OWN_ROW = `raw.${ROW}`;
/** Everything that a persons' mask can hold, of the household that the row belongs to. */
const ANYBODY = 'crowd.anybody';

/**
 * Both ends of a fact of the scope. A column has the fact's name; of a number or a day there can also be two,
 * `<name>_lo` and `<name>_hi`. Numbers are in the units of the rule files, days yyyymmdd, ISO text or a DATE,
 * choices the word, persons their row in the household or -1 for nobody.
 * `open` narrows what a number can be that is not stated.
 */
export function endsOf(raw: Raw, scope: string, name: string, type: ValueType, open: Limits | null = null): Ends {
  const column = rawColumn(raw, scope, name);
  const full = fullColumn(raw, scope, name);
  switch (type.kind) {
    case 'truth':
      if (full !== null) return both(full);
      return [firstOf(column, 'FALSE'), firstOf(column, 'TRUE')];
    case 'choice':
      return both(choice(raw, column, name, type));
    case 'person':
      if (full !== null) return both(person(raw, full, type));
      return both(firstOf(column === null ? null : person(raw, column, type), anybody(raw, type)));
    default: {
      const { min, max } = open ?? type;
      return rangeOf(raw, scope, name, type.kind === 'date' ? 'date' : type, [
        raw.d.number(inMemory(min, type)),
        raw.d.number(inMemory(max, type)),
      ]);
    }
  }
}

/** Both ends of a number or a day; `limits` where nothing is stated. */
export function rangeOf(raw: Raw, scope: string, name: string, type: NumberType | 'date', limits: Ends): Ends {
  const plain = numeric(raw, rawColumn(raw, scope, name), type);
  const open = fullColumn(raw, scope, name) === null;
  const end = (which: 'lo' | 'hi', limit: string): string =>
    firstOf(numeric(raw, rawColumn(raw, scope, `${name}_${which}`), type), plain, open ? limit : null);
  return [end('lo', limits[0]), end('hi', limits[1])];
}

/** Whether anything was stated of a fact: for today, where there is a column for that. */
export function isStated(raw: Raw, scope: string, name: string): string {
  const found = [name, `${name}_lo`, `${name}_hi`].map((n) => rawColumn(raw, scope, n)).filter((c) => c !== null);
  const columns = found.length > 0 ? found : [rawColumn(raw, scope, listOf(name))].filter((c) => c !== null);
  return columns.length === 0 ? 'FALSE' : `(${columns.map((c) => `${c} IS NOT NULL`).join(' OR ')})`;
}

function both(text: string): Ends {
  return [text, text];
}

/** A stated number as memory counts it; NULL where it is not known. */
function numeric(raw: Raw, column: string | null, type: NumberType | 'date'): string | null {
  if (column === null) return null;
  if (type === 'date') return `CAST(replace(CAST(${column} AS ${raw.d.text}), '-', '') AS DOUBLE)`;
  return scaled(raw, `CAST(${column} AS DOUBLE)`, type);
}

/** Amounts are put on their grid: half goes away from zero. Prices keep their decimals. */
export function scaled({ d }: Pick<Raw, 'd'>, double: string, type: NumberType): string {
  const scale = scaleOf(type);
  if (scale === 1) return double;
  if (!isOnGrid(type)) return `(${double} * ${d.number(scale)})`;
  const away = (x: string): string => d.floor(`${x} * ${d.number(GRID)} + ${d.number(0.5)} + ${d.number(1e-6)}`);
  return `CASE WHEN ${double} < ${d.number(0)} THEN ${d.number(0)} - ${away(`(-${double})`)} ELSE ${away(double)} END`;
}

/** A word as a mask; a word that is none of the choice ends the query. */
function choice({ d }: Raw, column: string | null, name: string, type: Choice): string {
  const all = d.number(untoldMask(type));
  if (column === null) return all;
  const words = type.values.map((v, i) => `WHEN ${column} = ${literal(v)} THEN ${d.number(2 ** i)}`);
  const unknown = d.fail(`${literal(`${name}: no value is called `)} || ${column}`);
  return `CASE WHEN ${column} IS NULL THEN ${all} ${words.join(' ')} ELSE ${unknown} END`;
}

function person({ d }: Raw, column: string, type: Person): string {
  const none = isOneselfForNobody(type) ? bitOf(OWN_ROW) : d.number(NOBODY_BIT);
  return `CASE WHEN ${column} < 0 THEN ${none} ELSE ${bitOf(column)} END`;
}

function anybody({ d }: Raw, type: Person): string {
  return isOneselfForNobody(type) ? `(${ANYBODY} - ${d.number(NOBODY_BIT)})` : ANYBODY;
}

/** A mask in which nobody may stand for the person whose fact it is: that person is meant. */
export function namingOneself({ d }: Raw, mask: string): string {
  const call = inPlace(d);
  const nobody = d.number(NOBODY_BIT);
  return `CASE WHEN ${call('band', mask, nobody)} = ${nobody} THEN ${call('bor', `${mask} - ${nobody}`, bitOf(OWN_ROW))} ELSE ${mask} END`;
}

/** The bit of a row of persons. */
export function bitOf(row: string): string {
  return `power(2, ${row} + 1)`;
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
