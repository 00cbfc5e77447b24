/** This module writes chains of sub-selects, each of which computes columns from those of the one before. */
import type { Node } from '../../plan/ir.ts';
import { arrange, type Write } from './arrange.ts';
import type { Read } from './blocks.ts';
import type { Dialect } from './dialect.ts';
import { print, type Place } from './expression.ts';

/** Describes a named query in the WITH clause of a statement. */
export interface Cte {
  readonly name: string;
  readonly text: string;
}

/** Describes a column of a sub-select by its name and its expression. */
export interface Item {
  readonly name: string;
  readonly text: string;
}

export interface Source {
  readonly name: string;
  readonly items: readonly Item[];
  readonly from: string;
}

/**
 * Returns the name of a read column within a statement. A member's column gets a prefix, because `me` can have a slot
 * of the same name.
 */
export function inner(row: Read['row'], name: string): string {
  return row === 'member' ? `member:${name}` : name;
}

export function select(d: Dialect, items: readonly Item[], from: string): string {
  const column = ({ name, text }: Item): string =>
    name === ALL || text === d.quote(name) ? `  ${text}` : `  ${text} AS ${d.quote(name)}`;
  return `SELECT\n${items.map(column).join(',\n')}\n${from}`;
}

const ALL = '*';

/** Returns queries that add the columns of `writes` to those of a source. The last query has all the columns. */
export function staged(d: Dialect, source: Source, writes: readonly Write[]): readonly Cte[] {
  const { stages, names } = arrange(writes);
  const ctes: Cte[] = [{ name: source.name, text: select(d, source.items, source.from) }];
  stages.forEach((stage, i) => {
    const items = [{ name: ALL, text: ALL }, ...printStage(d, stage, names)];
    ctes.push({
      name: `${source.name}_${i + 1}`,
      text: select(d, items, `FROM ${d.quote((ctes.at(-1) as Cte).name)}`),
    });
  });
  return ctes;
}

function printStage(d: Dialect, stage: readonly Write[], names: ReadonlyMap<Node, string>): readonly Item[] {
  const place: Place = {
    dialect: d,
    column: (row, name) => d.quote(inner(row, name)),
    named: (node) => {
      const name = names.get(node);
      return name === undefined ? null : d.quote(name);
    },
  };
  // A node that is named after this slot is computed here. All other named nodes are read by their names.
  return stage.map(({ slot, node }) => ({
    name: slot,
    text: names.get(node) === slot ? print(place, node) : (place.named(node) ?? print(place, node)),
  }));
}
