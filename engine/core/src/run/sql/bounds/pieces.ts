/** This module writes the SQL for dated facts: their pieces, and the value that holds on the day of the answer. */
import { toLocalName } from '../../../situation/fields.ts';
import { isOneselfForNobody } from '../../../situation/oneself.ts';
import type { ValueType } from '../../../values/types.ts';
import type { Plan } from '../../../plan/plan.ts';
import { formatPiecesColumn } from '../expression.ts';
import { createNamedCall } from '../prelude.ts';
import type { SqlItem } from '../stages.ts';
import { findFullColumn, findRawColumn, type Raw } from './raw.ts';
import { printFactEnds, printOneselfForNobody, printScaled, type SqlEnds } from './values.ts';

/**
 * Returns both ends of a fact for the day of the answer; for a choice or a person, both are the mask. When the raw
 * table has the pieces of the fact but no column with its name, the ends are those of the piece that holds on that day.
 */
export function printEndsToday(
  raw: Raw,
  plan: Pick<Plan, 'columns'>,
  scope: string,
  fact: string,
  type: ValueType,
): SqlEnds {
  const name = toLocalName(scope, fact);
  if (findRawColumn(raw, scope, formatPiecesColumn(name)) === null || findRawColumn(raw, scope, name) !== null)
    return printFactEnds(raw, scope, name, type);
  const list = printPieces(raw, plan, scope, fact).text;
  const end = (which: 'lo' | 'hi' | 'mask'): string =>
    createNamedCall(raw.d)(`dated_${which}`, list, raw.today, raw.today);
  if (type.kind === 'choice' || type.kind === 'person') return [end('mask'), end('mask')];
  const truth = (text: string): string => (type.kind === 'truth' ? `(${text} <> ${raw.d.number(0)})` : text);
  return [truth(end('lo')), truth(end('hi'))];
}

/**
 * Returns the pieces of a dated fact. The raw column `d_<fact>` is a list of (from, lo, hi) in the units of the rule
 * files (0 and 1 for a truth, a mask for a choice or a person). The first piece begins at 0, and an end that is not
 * known is NULL. Where this column is missing or NULL, the value of the fact's own column holds on all days.
 */
export function printPieces(raw: Raw, plan: Pick<Plan, 'columns'>, scope: string, fact: string): SqlItem {
  const { d } = raw;
  const type = plan.columns.get(fact)?.type;
  if (type === undefined) throw new Error(`the plan has no column for the dated fact "${fact}"`);
  const local = toLocalName(scope, fact);
  const [lo, hi] = printFactEnds(raw, scope, local, type).map((text) => asDouble(raw, text, type)) as [string, string];
  const one = d.list([
    d.record([
      ['from', d.number(0)],
      ['lo', lo],
      ['hi', hi],
    ]),
  ]);
  const column = findRawColumn(raw, scope, formatPiecesColumn(local));
  if (column === null) return { name: formatPiecesColumn(fact), text: one };
  const [least, greatest] = printFactEnds({ ...raw, columns: new Map() }, scope, local, type).map((text) =>
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
  const isFull = findFullColumn(raw, scope, formatPiecesColumn(local)) !== null;
  return { name: formatPiecesColumn(fact), text: isFull ? all : `COALESCE(${all}, ${one})` };
}

function asDouble({ d }: Raw, text: string, type: ValueType): string {
  return type.kind === 'truth'
    ? `CASE WHEN ${text} THEN ${d.number(1)} ELSE ${d.number(0)} END`
    : `CAST(${text} AS DOUBLE)`;
}

function inMemoryUnits(raw: Raw, double: string, type: ValueType): string {
  if (isOneselfForNobody(type)) return printOneselfForNobody(raw, double);
  return type.kind === 'number' ? printScaled(raw, double, type) : double;
}
