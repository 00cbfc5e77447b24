/**
 * This module prints one right as readable SQL: the settings and functions, the first SELECT, and the statements of the
 * law. Columns that have a note get a comment.
 */
import { toLocalName } from '../../situation/fields.ts';
import type { Understood } from '../../rulebook/typecheck/understood.ts';
import { makePlan } from '../../plan/make.ts';
import { narrowPlanToColumns } from '../../plan/narrow.ts';
import type { Plan } from '../../plan/plan.ts';
import { printFirstQueries, type FirstQuery } from './bounds/select.ts';
import { formatRawTable } from './bounds/raw.ts';
import type { Dialect } from './dialect.ts';
import { DUCKDB } from './duckdb.ts';
import { HOUSEHOLD, formatPiecesColumn, ROW } from './expression.ts';
import { printPrelude } from './prelude.ts';
import { listAnswerSlots, printScript } from './script.ts';
import { SPARK } from './spark.ts';

const DIALECTS: Readonly<Record<Dialect['name'], Dialect>> = { duckdb: DUCKDB, spark: SPARK };

export interface SqlOfRight {
  readonly understood: Understood;
  readonly name: string;
  /** The day of the answer is an integer, yyyymmdd. */
  readonly day: number;
  readonly dialect: Dialect['name'];
  /** Returns the comments of a plan by the ids of its columns. A comment names the article and the line of the law. */
  readonly notes: (plan: Plan) => ReadonlyMap<string, string>;
}

/** Maps each raw table that the statements read to the names of exactly the columns that they read. */
export type TablesRead = ReadonlyMap<string, readonly string[]>;

export interface PrintedRight {
  readonly reads: TablesRead;
  readonly statements: readonly string[];
  /** Names the table that contains the answers in the end, one row for each person. */
  readonly answers: string;
}

export function printRightSql({ understood, name: rightName, day, dialect, notes }: SqlOfRight): PrintedRight {
  const d = DIALECTS[dialect];
  const whole = makePlan(understood, day, [rightName]);
  const right = whole.rights.find((r) => r.right.name === rightName);
  if (right === undefined) throw new Error(`no right is called "${rightName}"`);
  const kept = listAnswerSlots(right);
  const columns = columnsOf(understood, whole);
  const plan = narrowPlanToColumns(whole, (scope, name) => columns.get(scope)?.has(name) === true, kept);
  const script = printScript(plan, d, (slot) => kept.has(slot));
  const { relations } = understood.rulebook;
  const beside = new Map(
    [...notes(whole)].flatMap(([id, note]) =>
      (whole.columns.get(id)?.slots ?? []).map((slot) => [slot, note] as const),
    ),
  );
  const queries = printFirstQueries({ plan, relations, dialect: d, columns, today: day });
  const first = queries.flatMap(({ scope, query }) => d.createTable(d.quote(scope), query));
  return {
    reads: new Map(queries.map((query) => [formatRawTable(query.scope), readBy(d, query, columns)])),
    statements: [...printPrelude(d), ...first, ...script.statements].map((s) => noted(d, s, beside)),
    answers: script.tables.get('person') ?? 'person',
  };
}

/**
 * Returns the columns that the raw tables are assumed to have: every fact of the vocabulary by its name, the pieces of
 * the facts that laws read on other days, and `partner` and `related` of persons.
 */
function columnsOf({ rulebook }: Understood, plan: Plan): ReadonlyMap<string, ReadonlySet<string>> {
  const columns = new Map<string, Set<string>>();
  const add = (scope: string, name: string): void =>
    void (columns.get(scope) ?? columns.set(scope, new Set()).get(scope))?.add(name);
  for (const { scope, id } of rulebook.facts) add(scope, toLocalName(scope, id));
  for (const { scope, fact } of plan.dated) add(scope, formatPiecesColumn(toLocalName(scope, fact)));
  for (const name of ['partner', 'related']) add('person', name);
  return columns;
}

/**
 * Returns the columns that a first query reads of the raw table of its scope, in the order in which it reads them. The
 * text of the query decides, because some sources of a plan read further columns, such as the day of a request.
 */
function readBy(
  d: Dialect,
  { scope, query }: FirstQuery,
  columns: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const places = [...(columns.get(scope) ?? [])].map((name) => [query.indexOf(`raw.${d.quote(name)}`), name] as const);
  const read = places.filter(([place]) => place >= 0).sort(([a], [b]) => a - b);
  return [...(scope === 'home' ? [HOUSEHOLD] : [HOUSEHOLD, ROW]), ...read.map(([, name]) => name)];
}

/**
 * Adds a comment line above each column that has a note. Neighbouring columns with the same note, such as the two ends
 * of a fact, share one comment.
 */
function noted(d: Dialect, statement: string, notes: ReadonlyMap<string, string>): string {
  let last: string | undefined;
  return statement
    .split('\n')
    .map((line) => {
      const [, indent = '', quoted] = /^(\s+).* AS ([`"].*[`"]),?$/.exec(line) ?? [];
      const note = quoted === undefined ? undefined : notes.get(unquoted(d, quoted));
      const isNew = note !== undefined && note !== last;
      last = note;
      return isNew ? `${indent}-- ${note}\n${line}` : line;
    })
    .join('\n');
}

function unquoted(d: Dialect, quoted: string): string {
  const mark = d.quote('')[0] as string;
  return quoted.slice(1, -1).replaceAll(mark + mark, mark);
}
