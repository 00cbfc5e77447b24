/** This module writes chains of sub-selects. Each sub-select computes columns from those of the one before it. */
import type { Node } from '../../plan/ir.ts';
import { arrangeColumns, type ColumnWrite } from './arrange.ts';
import type { Read } from './blocks.ts';
import type { Dialect } from './dialect.ts';
import { printNode, type SqlColumnResolver } from './expression.ts';

/** Describes a named query in the WITH clause of a statement. */
export interface Cte {
  readonly name: string;
  readonly text: string;
}

/** Describes a column of a sub-select by its name and its expression. */
export interface SqlItem {
  readonly name: string;
  readonly text: string;
}

export interface SqlSource {
  readonly name: string;
  readonly items: readonly SqlItem[];
  readonly from: string;
}

/**
 * Returns the name of a read column within a statement. A member's column gets a prefix, because `me` can have a slot
 * of the same name.
 */
export function formatReadColumn(row: Read['row'], name: string): string {
  return row === 'member' ? `member:${name}` : name;
}

export function printSelect(d: Dialect, items: readonly SqlItem[], from: string): string {
  const column = ({ name, text }: SqlItem): string =>
    name === ALL || text === d.quote(name) ? `  ${text}` : `  ${text} AS ${d.quote(name)}`;
  return `SELECT\n${items.map(column).join(',\n')}\n${from}`;
}

const ALL = '*';

/** Returns queries that add the columns of `writes` to those of a source. The last query has all the columns. */
export function printStages(d: Dialect, source: SqlSource, writes: readonly ColumnWrite[]): readonly Cte[] {
  const { stages, names } = arrangeColumns(writes);
  const ctes: Cte[] = [{ name: source.name, text: printSelect(d, source.items, source.from) }];
  stages.forEach((stage, i) => {
    const items = [{ name: ALL, text: ALL }, ...printStage(d, stage, names)];
    ctes.push({
      name: `${source.name}_${i + 1}`,
      text: printSelect(d, items, `FROM ${d.quote((ctes.at(-1) as Cte).name)}`),
    });
  });
  return ctes;
}

function printStage(d: Dialect, stage: readonly ColumnWrite[], names: ReadonlyMap<Node, string>): readonly SqlItem[] {
  const place: SqlColumnResolver = {
    dialect: d,
    column: (row, name) => d.quote(formatReadColumn(row, name)),
    named: (node) => {
      const name = names.get(node);
      return name === undefined ? null : d.quote(name);
    },
  };
  // A node that is named after this slot is computed here. All other named nodes are read by their names.
  return stage.map(({ slot, node }) => ({
    name: slot,
    text: names.get(node) === slot ? printNode(place, node) : (place.named(node) ?? printNode(place, node)),
  }));
}
