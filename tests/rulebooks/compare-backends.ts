/**
 * This module evaluates a small rulebook by every backend for its households, and returns the differences and what the
 * interpreter found.
 */
import { isDeepStrictEqual } from 'node:util';
import { compile } from '../../engine/core/src/run/compiled.ts';
import { computeHousehold, createMemoryFor, type Household } from '../../engine/core/src/run/household.ts';
import { compileModule } from '../../engine/core/src/run/node.ts';
import { createScreen } from '../../engine/core/src/run/screen.ts';
import type { Plan, PlanRoute } from '../../engine/core/src/plan/plan.ts';
import { DUCKDB } from '../../engine/core/src/run/sql/duckdb.ts';
import { printScript } from '../../engine/core/src/run/sql/script.ts';
import { understand } from '../../engine/core/src/rulebook/typecheck/index.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { parseDay } from '../../engine/core/src/values/calendar.ts';
import {
  compareMemories,
  findNullColumns,
  compareTables,
  listWrittenSlots,
  type SlotDifference,
} from '../backends/compare.ts';
import { runBackendScript, fillBase, type BackendDuck } from '../backends/duckdb.ts';
import { findJudgedDifferences, runAlone, runAsWritten, type OwnTree } from '../backends/judged.ts';
import { screenAndAnswer } from '../backends/screened.ts';
import { loadVectorRulebook } from '../vectors/book.ts';
import { readBookDay, type DrawnBook } from './write.ts';
import type { RuleValues } from './write-tree.ts';

export interface BackendAgreement {
  readonly worked: readonly Household[];
  /** Lists each difference in one line; the list is empty where all backends agree. */
  readonly differences: readonly string[];
  /**
   * Counts the routes, separately for each household and row, for which everything was known, so that json-rules-engine
   * evaluated them alone.
   */
  readonly alone: number;
  /**
   * Counts the routes, separately for each household and row, for which everything was known and which
   * json-rules-engine was given exactly as they stand in the rulebook.
   */
  readonly asWritten: number;
}

/**
 * Evaluates the households by every backend and compares the results.
 * @throws Error that says what is wrong, where the rulebook does not load
 */
export async function compareBackends(
  duck: BackendDuck,
  book: DrawnBook,
  situations: readonly RuleValues[],
): Promise<BackendAgreement> {
  const date = readBookDay(book);
  const rulebook = loadVectorRulebook({ ...book, vectors: [] });
  const compiled = compile(understand(rulebook), {
    screenOf: (plan, layout) => createScreen(compileModule(plan, layout)),
  });
  const period = compiled.at(date);
  const read = situations.map((situation) => readSituation(rulebook, situation, date));
  const worked = read.map((situation) => computeHousehold(period, situation, date, 'interpret'));
  const screened = read.map((situation) => computeHousehold(period, situation, date, 'screen'));
  const byScreen = worked.flatMap((h, i) =>
    compareMemories(period.plan, period.layout, i, h.memory, (screened[i] as Household).memory),
  );
  const differences = [
    ...byScreen.map((d) => told('screen', d)),
    ...(await byDatabase(duck, worked)).map((d) => told('DuckDB', d)),
  ];
  let [alone, asWritten] = [0, 0];
  for (const [i, h] of worked.entries()) {
    differences.push(...(await findJudgedDifferences(h)).map((text) => `json-rules-engine: household ${i}, ${text}`));
    for (const { route, tree } of routesOf(book, period.plan)) {
      const own = await runAlone(h, route);
      const written = tree === null ? [] : await runAsWritten(h, route, tree);
      alone += own.filter((f) => f.known).length;
      asWritten += written.filter((f) => f.known).length;
      const otherwise = [...own, ...written].filter((f) => !f.agree);
      differences.push(
        ...otherwise.map((f) => `json-rules-engine alone: household ${i}, row ${f.row}, ${route.node.column.id}`),
      );
    }
    const { screened: list, answered } = await screenAndAnswer(compiled, situations[i], date);
    if (!isDeepStrictEqual(list, answered))
      differences.push(`list: household ${i}: ${JSON.stringify(list)}, and its answer: ${JSON.stringify(answered)}`);
  }
  return { worked, differences, alone, asWritten };
}

interface WrittenRoute {
  readonly route: PlanRoute;
  /** Is `null` where a part of the tree is not in the form of json-rules-engine. */
  readonly tree: OwnTree | null;
}

function routesOf(book: DrawnBook, plan: Plan): readonly WrittenRoute[] {
  return plan.rights.flatMap(({ right, laws }) =>
    laws.flatMap((law) => {
      const file = book.rights?.[right.name]?.laws.find((one) => fromOf(one) === law.understood.law.from);
      const routes = file?.['routes'] as Readonly<Record<string, { readonly when: unknown }>>;
      return law.routes.map((route) => {
        const when = routes[route.id]?.when;
        return { route, tree: isOwn(when) ? when : null };
      });
    }),
  );
}

function fromOf({ from = '2000-01-01' }: RuleValues): number | null {
  return parseDay(String(from));
}

/** Checks whether a tree is in the form of json-rules-engine, without names as keys and without `yes` and `no`. */
function isOwn(tree: unknown): tree is OwnTree {
  if (typeof tree !== 'object' || tree === null) return false;
  if ('fact' in tree) return 'value' in tree && tree.value !== 'yes' && tree.value !== 'no';
  if ('not' in tree) return isOwn(tree.not);
  const items: unknown = 'all' in tree ? tree.all : 'any' in tree ? tree.any : null;
  return Array.isArray(items) && items.every(isOwn);
}

function told(by: string, { slot, household: hh, row, interpreter, other }: SlotDifference): string {
  return `${by}: household ${hh}, row ${row}, ${slot} is ${String(other)}, by the interpreter ${interpreter}`;
}

async function byDatabase(duck: BackendDuck, worked: readonly Household[]): Promise<readonly SlotDifference[]> {
  const [first] = worked;
  if (first === undefined) return [];
  const { plan, layout, load } = first.period;
  const bare = worked.map((h) => {
    const memory = createMemoryFor(h.period);
    load(h.situation, h.memory.today, memory);
    return memory;
  });
  await duck.run(...(await tablesIn(duck)).map((name) => `DROP TABLE ${DUCKDB.quote(name)}`));
  await fillBase(duck, plan, layout, bare);
  const { prelude, ...script } = printScript(plan, DUCKDB);
  // The functions stay in the database after the first script, because defining them again takes longer than a small
  // rulebook.
  const functions = await duck.read(
    `SELECT 1 FROM duckdb_functions() WHERE function_name LIKE 'rv\\_%' ESCAPE '\\' LIMIT 1`,
  );
  const tables = await runBackendScript(duck, { ...script, prelude: functions.rows > 0 ? [] : prelude });
  const nulls = findNullColumns(tables);
  if (nulls.length > 0) throw new Error(`NULL stands in ${nulls.join(', ')}`);
  const memories = worked.map((h) => h.memory);
  return compareTables(plan, layout, memories, tables, new Set([...listWrittenSlots(plan).values()].flat()));
}

async function tablesIn(duck: BackendDuck): Promise<readonly string[]> {
  const { columns } = await duck.read(`SELECT table_name FROM duckdb_tables() WHERE NOT temporary`);
  return (columns.get('table_name') ?? []).map(String);
}
