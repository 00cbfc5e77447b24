/** This module writes the SQL for dated facts: their pieces, and the value that holds on the day of the answer. */
import { localName } from '../../../situation/fields.ts';
import { isOneselfForNobody } from '../../../situation/oneself.ts';
import type { ValueType } from '../../../values/types.ts';
import type { Plan } from '../../../plan/plan.ts';
import { listOf } from '../expression.ts';
import { byName } from '../prelude.ts';
import type { Item } from '../stages.ts';
import { fullColumn, rawColumn, type Raw } from './raw.ts';
import { endsOf, namingOneself, scaled, type Ends } from './values.ts';

/**
 * Returns both ends of a fact for the day of the answer. When the raw table has only the pieces of the fact, the ends
 * are those of the piece that holds on that day.
 */
export function endsToday(raw: Raw, plan: Pick<Plan, 'columns'>, scope: string, fact: string, type: ValueType): Ends {
  const name = localName(scope, fact);
  if (rawColumn(raw, scope, listOf(name)) === null || rawColumn(raw, scope, name) !== null)
    return endsOf(raw, scope, name, type);
  const list = piecesOf(raw, plan, scope, fact).text;
  const end = (which: 'lo' | 'hi' | 'mask'): string => byName(raw.d)(`dated_${which}`, list, raw.today, raw.today);
  if (type.kind === 'choice' || type.kind === 'person') return [end('mask'), end('mask')];
  const truth = (text: string): string => (type.kind === 'truth' ? `(${text} <> ${raw.d.number(0)})` : text);
  return [truth(end('lo')), truth(end('hi'))];
}

/**
 * Returns the pieces of a dated fact. The raw column `d_<fact>` is a list of (from, lo, hi) in the units of the rule
 * files (0 and 1 for a truth, a mask for a choice). The first piece begins at 0, and an end that is not known is NULL.
 * Without this column, the fact's own column holds for all days.
 */
export function piecesOf(raw: Raw, plan: Pick<Plan, 'columns'>, scope: string, fact: string): Item {
  const { d } = raw;
  const type = plan.columns.get(fact)?.type;
  if (type === undefined) throw new Error(`the plan has no column for the dated fact "${fact}"`);
  const local = localName(scope, fact);
  const [lo, hi] = endsOf(raw, scope, local, type).map((text) => asDouble(raw, text, type)) as [string, string];
  const one = d.list([
    d.record([
      ['from', d.number(0)],
      ['lo', lo],
      ['hi', hi],
    ]),
  ]);
  const column = rawColumn(raw, scope, listOf(local));
  if (column === null) return { name: listOf(fact), text: one };
  const [least, greatest] = endsOf({ ...raw, columns: new Map() }, scope, local, type).map((text) =>
    asDouble(raw, text, type),
  ) as [string, string];
  const stated = (end: 'lo' | 'hi', limit: string): string =>
    `COALESCE(${inMemoryUnits(raw, `CAST(rv_piece.${d.quote(end)} AS DOUBLE)`, type)}, ${limit})`;
  const piece = d.record([
    ['from', `CAST(rv_piece.${d.quote('from')} AS DOUBLE)`],
    ['lo', stated('lo', least)],
    ['hi', stated('hi', greatest)],
  ]);
  const all = d.transform(column, d.lambda(['rv_piece'], piece));
  const isFull = fullColumn(raw, scope, listOf(local)) !== null;
  return { name: listOf(fact), text: isFull ? all : `COALESCE(${all}, ${one})` };
}

function asDouble({ d }: Raw, text: string, type: ValueType): string {
  return type.kind === 'truth'
    ? `CASE WHEN ${text} THEN ${d.number(1)} ELSE ${d.number(0)} END`
    : `CAST(${text} AS DOUBLE)`;
}

function inMemoryUnits(raw: Raw, double: string, type: ValueType): string {
  if (isOneselfForNobody(type)) return namingOneself(raw, double);
  return type.kind === 'number' ? scaled(raw, double, type) : double;
}
