/**
 * This module writes reductions. Every row of one scope is joined with all rows of a second scope in the same household
 * (its members), and the pairs are grouped into one row again. Both can be the same scope.
 */
import type { Node } from '../../plan/ir.ts';
import { listColumnReads, type ReduceWrite } from './blocks.ts';
import type { Dialect } from './dialect.ts';
import { HOUSEHOLD, ROW } from './expression.ts';
import { formatReadColumn, printSelect, printStages, type Cte } from './stages.ts';
import { joinHome, listKeyColumns, formatReductionName, type TableOf } from './tables.ts';

export interface SqlReduction {
  readonly scope: string;
  readonly over: string;
  readonly writes: readonly ReduceWrite[];
  readonly tableOf: TableOf;
}

/**
 * Returns the queries of a reduction. The last one, `over_<over>`, has one row for each row of the scope that has at
 * least one member.
 */
export function printReduction(d: Dialect, { scope, over, writes, tableOf }: SqlReduction): readonly Cte[] {
  const q = d.quote;
  const keys = listKeyColumns(scope);
  const reads = listColumnReads(writes.map((w) => w.node));
  const table = { me: 'me', member: 'member', home: scope === 'home' ? 'me' : 'home' };
  const items = [
    ...keys.map((name) => ({ name, text: `me.${q(name)}` })),
    ...listKeyColumns(over)
      .slice(1)
      .map((name) => ({ name: formatReadColumn('member', name), text: `member.${q(name)}` })),
    ...new Map(
      reads.map((r) => [
        formatReadColumn(r.row, r.name),
        { name: formatReadColumn(r.row, r.name), text: `${table[r.row]}.${q(r.name)}` },
      ]),
    ).values(),
  ];
  const from = [
    `FROM ${q(tableOf(scope))} AS me`,
    `JOIN ${q(tableOf(over))} AS member ON member.${q(HOUSEHOLD)} = me.${q(HOUSEHOLD)}`,
    ...(reads.some((r) => table[r.row] === 'home') ? [joinHome(d, tableOf)] : []),
  ];
  const pairs = printStages(d, { name: `pairs_${over}`, items, from: from.join('\n') }, writes);
  const grouped = [
    ...keys.map((name) => ({ name, text: q(name) })),
    ...writes.map((w) => ({ name: w.slot, text: aggregate(d, w) })),
  ];
  const last = q((pairs.at(-1) as Cte).name);
  return [
    ...pairs,
    {
      name: formatReductionName(over),
      text: printSelect(d, grouped, `FROM ${last}\nGROUP BY ${keys.map(q).join(', ')}`),
    },
  ];
}

function aggregate(d: Dialect, w: ReduceWrite): string {
  const x = d.quote(w.slot);
  switch (w.reduce) {
    case 'sum':
      return inOrder(w) ? d.sumInOrder(x, d.quote(formatReadColumn('member', ROW))) : `sum(${x})`;
    case 'or':
      return `bool_or(${x})`;
    case 'and':
      return `bool_and(${x})`;
    case 'bor':
      return `CAST(bit_or(CAST(${x} AS BIGINT)) AS DOUBLE)`;
    case 'min':
    case 'max':
      return `${w.reduce}(${x})`;
  }
}

/** Checks whether a sum has to be added in the order of the rows. Sums of whole numbers are the same in any order. */
function inOrder(w: ReduceWrite): boolean {
  return w.reduce === 'sum' && !isWhole(w.node);
}

function isWhole(node: Node): boolean {
  if (node.whole) return true;
  const keeps =
    node.op === 'mul' ||
    node.op === 'add' ||
    node.op === 'sub' ||
    node.op === 'min' ||
    node.op === 'max' ||
    node.op === 'select';
  return keeps && isWhole(node.a) && isWhole(node.b);
}

/**
 * Returns an expression for the result of a reduction, which is its start when there are no rows. With rows, only a
 * sum, a least or a greatest value also includes the start.
 */
export function combineWithStart(d: Dialect, w: ReduceWrite, column: string): string {
  const start = typeof w.start === 'boolean' ? String(w.start).toUpperCase() : d.number(w.start);
  if (w.reduce === 'sum')
    return w.start === 0 ? `COALESCE(${column}, ${start})` : `${start} + COALESCE(${column}, ${d.number(0)})`;
  if (w.reduce === 'min' || w.reduce === 'max')
    return `${w.reduce === 'min' ? 'least' : 'greatest'}(${start}, COALESCE(${column}, ${start}))`;
  return `COALESCE(${column}, ${start})`;
}
