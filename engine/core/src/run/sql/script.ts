/**
 * This module prints a plan as an SQL script for a database that contains the base tables, and names the tables that
 * contain the answers in the end.
 */
import type { Column } from '../../plan/columns.ts';
import type { Plan, PlanNode, PlanRight } from '../../plan/plan.ts';
import { listSqlBlocks } from './blocks.ts';
import type { Dialect } from './dialect.ts';
import { printPrelude } from './prelude.ts';
import { printBlockQuery } from './statement.ts';

export interface Script {
  /** Lists the settings and functions, which run once for each session. */
  readonly prelude: readonly string[];
  readonly statements: readonly string[];
  /**
   * Maps each scope for which there are statements to the last table with its rows: `hh`, `idx` (except for the home)
   * and the slots that are kept. The rows of any other scope stay in its base table.
   */
  readonly tables: ReadonlyMap<string, string>;
}

/**
 * Prints the statements that compute the slots that `keeps` selects, and all other slots that these need. Without
 * `keeps`, all slots are computed.
 */
export function printScript(plan: Plan, d: Dialect, keeps: (slot: string) => boolean = () => true): Script {
  const tables = new Map<string, string>();
  const tableOf = (scope: string): string => tables.get(scope) ?? scope;
  const statements = listSqlBlocks(plan, keeps).flatMap((block) => {
    const name = `${block.scope}_${block.level}`;
    const before = tables.get(block.scope);
    const made = d.createTable(d.quote(name), printBlockQuery(d, block, tableOf));
    tables.set(block.scope, name);
    return [...made, ...(before === undefined ? [] : d.dropTable(d.quote(before)))];
  });
  return { prelude: printPrelude(d), statements, tables };
}

/** Joins the prelude and the statements of a script to one text. */
export function formatScript(script: Script): string {
  return [...script.prelude, ...script.statements].map((s) => `${s};\n`).join('\n');
}

/**
 * Returns the slots that contain the answers for one right: among others, who may get it, who can claim it, the
 * verdicts, the conditions, and what the right gives.
 */
export function listAnswerSlots(right: PlanRight): ReadonlySet<string> {
  const conditions = (node: PlanNode): readonly Column[] => [
    node.column,
    ...(node.kind === 'line' ? [] : node.items.flatMap(conditions)),
  ];
  const columns = right.laws.flatMap((law) => [
    law.claimant,
    law.applies,
    law.verdict,
    ...law.lines.map((line) => line.column),
    ...law.routes.flatMap((r) => [r.verdict, r.starts, ...r.lines.map((line) => line.column), ...conditions(r.node)]),
  ]);
  return new Set([right.mayGet, ...columns].flatMap((c) => c.slots));
}
