/**
 * This module groups the steps of a plan into blocks, one for each level and scope; each becomes one query. It also
 * computes what a block reads and which of its columns are read afterwards.
 */
import type { RowName } from '../../language/term.ts';
import { listChildren, type Node } from '../../plan/ir.ts';
import type { Plan, LoweredStep } from '../../plan/plan.ts';
import { formatPiecesColumn, TODAY_COLUMN } from './expression.ts';

type Reduce = Extract<LoweredStep, { kind: 'reduce' }>;
export type ReduceWrite = Reduce['writes'][number];
type ScalarWrite = Extract<LoweredStep, { kind: 'scalar' }>['writes'][number];

export interface SqlBlock {
  readonly level: number;
  readonly scope: string;
  /**
   * Maps the scope of the rows over which reductions run to these reductions. A reduction reads only columns of lower
   * levels.
   */
  readonly reduces: ReadonlyMap<string, readonly ReduceWrite[]>;
  readonly scalars: readonly ScalarWrite[];
  /** Lists the columns of the scope that later blocks read or that `keeps` selects. */
  readonly live: ReadonlySet<string>;
}

/**
 * Describes a column that an expression reads: a slot, a list (relations, or the pieces of a dated fact) or the day of
 * the answer.
 */
export interface Read {
  readonly row: RowName;
  readonly name: string;
}

/**
 * Returns the blocks in an order in which every block comes after those that compute the columns that it reads. Columns
 * that are neither read nor selected by `keeps` are left out.
 */
export function listSqlBlocks(plan: Plan, keeps: (slot: string) => boolean): readonly SqlBlock[] {
  const live = new Map<string, Set<string>>();
  const of = (scope: string): Set<string> => live.get(scope) ?? (live.set(scope, new Set()).get(scope) as Set<string>);
  for (const c of plan.columns.values()) c.slots.filter(keeps).forEach((slot) => of(c.scope).add(slot));
  const blocks = grouped(plan)
    .reverse()
    .map((raw) => {
      const after = new Set(of(raw.scope));
      const need = (nodes: readonly Node[], member: string | null): void =>
        listColumnReads(nodes).forEach((r) =>
          of(r.row === 'me' ? raw.scope : r.row === 'home' ? 'home' : (member as string)).add(r.name),
        );
      const wanted = (w: { readonly slot: string }): boolean => of(raw.scope).has(w.slot);
      const scalars = [...raw.scalars]
        .reverse()
        .filter((w) => {
          if (!wanted(w)) return false;
          of(raw.scope).delete(w.slot);
          need([w.node], null);
          return true;
        })
        .reverse();
      const reduces = [...raw.reduces]
        .map(([over, list]) => [over, list.filter(wanted)] as const)
        .filter(([, list]) => list.length > 0);
      reduces.forEach(([, list]) => list.forEach((w) => of(raw.scope).delete(w.slot)));
      reduces.forEach(([over, list]) =>
        need(
          list.map((w) => w.node),
          over,
        ),
      );
      return { ...raw, scalars, reduces: new Map(reduces), live: after };
    });
  return blocks.reverse().filter((b) => b.scalars.length + b.reduces.size > 0);
}

interface Raw {
  readonly level: number;
  readonly scope: string;
  readonly reduces: Map<string, ReduceWrite[]>;
  readonly scalars: ScalarWrite[];
}

function grouped(plan: Plan): Raw[] {
  const raws: Raw[] = [];
  for (const step of plan.steps) {
    let raw = raws.find((r) => r.level === step.level && r.scope === step.scope);
    if (raw === undefined) raws.push((raw = { level: step.level, scope: step.scope, reduces: new Map(), scalars: [] }));
    if (step.kind === 'scalar') raw.scalars.push(...step.writes);
    else raw.reduces.set(step.over, [...(raw.reduces.get(step.over) ?? []), ...step.writes]);
  }
  return raws;
}

/**
 * Lists the columns that the nodes read, without duplicates. The row number `idx` is left out, because every query has
 * it.
 */
export function listColumnReads(nodes: readonly Node[]): readonly Read[] {
  const found = new Map<string, Read>();
  const add = (row: RowName, name: string): void => void found.set(`${row} ${name}`, { row, name });
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.op === 'cell') add(node.row, node.slot);
    if (node.op === 'today') add('home', TODAY_COLUMN);
    if (node.op === 'relation') add(node.a, node.what);
    if (node.op === 'dated') add(node.row, formatPiecesColumn(node.fact));
    if (node.op === 'held_since') node.facts.forEach((fact) => add(node.row, formatPiecesColumn(fact)));
    listChildren(node).forEach(visit);
  };
  nodes.forEach(visit);
  return [...found.values()];
}
