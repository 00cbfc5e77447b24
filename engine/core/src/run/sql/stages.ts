/** Sub-selects that work out columns, one upon the other. */
import type { Node } from '../../plan/ir.ts';
import { arrange, type Write } from './arrange.ts';
import type { Read } from './blocks.ts';
import type { Dialect } from './dialect.ts';
import { print, type Place } from './expression.ts';

/** A named query of a statement. */
export interface Cte {
  readonly name: string;
  readonly text: string;
}

/** A column of a sub-select: its name, and the expression that it is. */
export interface Item {
  readonly name: string;
  readonly text: string;
}

export interface Source {
  readonly name: string;
  readonly items: readonly Item[];
  readonly from: string;
}

/** The name of a read column within a statement: a member's slots can be those of `me`, too. */
export function inner(row: Read['row'], name: string): string {
  return row === 'member' ? `member:${name}` : name;
}

export function select(d: Dialect, items: readonly Item[], from: string): string {
  const column = ({ name, text }: Item): string =>
    name === ALL || text === d.quote(name) ? `  ${text}` : `  ${text} AS ${d.quote(name)}`;
  return `SELECT\n${items.map(column).join(',\n')}\n${from}`;
}

const ALL = '*';

/** The columns of `writes` beside those of a source: the last query has all of them. */
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
  // A node whose name is the slot itself is worked out here; elsewhere it is read by that name.
  return stage.map(({ slot, node }) => ({
    name: slot,
    text: names.get(node) === slot ? print(place, node) : (place.named(node) ?? print(place, node)),
  }));
}
