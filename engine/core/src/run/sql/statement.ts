/**
 * This module writes the query of one block. The query returns the rows of a scope with the new columns of one level,
 * and with the older columns that are still read.
 */
import { listColumnReads, type SqlBlock, type Read } from './blocks.ts';
import type { Dialect } from './dialect.ts';
import { printReduction, combineWithStart } from './reduction.ts';
import { printSelect, printStages, type Cte, type SqlItem, type SqlSource } from './stages.ts';
import { joinHome, listKeyColumns, matchKeys, formatReductionName, type TableOf } from './tables.ts';

/**
 * Returns the query of a block. `tableOf` names the table in which the rows of each scope are before the block runs.
 */
export function printBlockQuery(d: Dialect, block: SqlBlock, tableOf: TableOf): string {
  const { scope, live } = block;
  const q = d.quote;
  const keys = listKeyColumns(scope);
  const reductions = [...block.reduces].map(([over, writes]) => printReduction(d, { scope, over, writes, tableOf }));
  const made = new Set([...block.scalars, ...[...block.reduces.values()].flat()].map((w) => w.slot));
  const kept = [...live].filter((name) => made.has(name));
  const carried = [...live].filter((name) => !made.has(name) && !keys.includes(name));
  const ctes = [...reductions.flat(), ...printStages(d, source(d, block, tableOf), block.scalars)];
  const items: readonly SqlItem[] = [
    ...[...keys, ...carried].map((name) => ({ name, text: `me.${q(name)}` })),
    ...kept.map((name) => ({ name, text: `made.${q(name)}` })),
  ];
  const last = (ctes.at(-1) as Cte).name;
  const body = printSelect(
    d,
    items,
    `FROM ${q(tableOf(scope))} AS me\nJOIN ${q(last)} AS made ON ${matchKeys(d, scope, 'made')}`,
  );
  return `WITH ${ctes.map(({ name, text }) => `${q(name)} AS (\n${text.replace(/^/gm, '  ')}\n)`).join(',\n')}\n${body}`;
}

/**
 * Returns the first sub-select for the scalar writes of the block: the rows of the scope with the columns that these
 * writes read, and with the results of the block's reductions.
 */
function source(d: Dialect, block: SqlBlock, tableOf: TableOf): SqlSource {
  const { scope } = block;
  const q = d.quote;
  const reduced = [...block.reduces].flatMap(([over, writes]) =>
    writes.map((w) => ({ name: w.slot, text: combineWithStart(d, w, `${q(formatReductionName(over))}.${q(w.slot)}`) })),
  );
  const made = new Set([...reduced.map((r) => r.name), ...block.scalars.map((w) => w.slot)]);
  const isHome = (r: Read): boolean => r.row === 'home' && scope !== 'home';
  const reads = listColumnReads(block.scalars.map((w) => w.node)).filter((r) => isHome(r) || !made.has(r.name));
  const items = [
    ...listKeyColumns(scope).map((name) => ({ name, text: `me.${q(name)}` })),
    ...new Map(
      reads.map((r) => [r.name, { name: r.name, text: `${isHome(r) ? 'home' : 'me'}.${q(r.name)}` }]),
    ).values(),
    ...reduced,
  ];
  const from = [
    `FROM ${q(tableOf(scope))} AS me`,
    ...(reads.some(isHome) ? [joinHome(d, tableOf)] : []),
    ...[...block.reduces.keys()].map(
      (over) => `LEFT JOIN ${q(formatReductionName(over))} ON ${matchKeys(d, scope, q(formatReductionName(over)))}`,
    ),
  ];
  return { name: 'rows', items, from: from.join('\n') };
}
