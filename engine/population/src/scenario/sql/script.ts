/**
 * This module writes the SQL that evaluates one law over one picture of the homes of a scenario. Each question is a
 * household of its own, and what its persons receive is put into the base table from which the law reads it. For
 * receipts, it does in SQL what `evaluate-home.ts` does in memory.
 */
import {
  listBaseTables,
  type Dialect,
  printFirstQueries,
  HOUSEHOLD,
  type SqlItem,
  formatPiecesColumn,
  printScript,
  ROW,
  printSelect,
} from '@recto-verso/engine/sql';
import { BEGINNING } from '@recto-verso/engine/values';
import type { Picture } from '../../tables/folder.ts';
import { listCountedSlots } from '../../tables/prepare.ts';
import { findStatedColumn } from '../../tables/stated-column.ts';
import { listRawColumns, writeRawQueries, type HomeRange, type ReadFile } from '../../tables/views.ts';
import type { ScenarioPlan } from '../plan.ts';
import { nameEndingColumn, nameReceiptColumns, type QuestionFiles } from './questions.ts';

export interface LawOf {
  readonly plan: ScenarioPlan;
  readonly ended: readonly string[];
  readonly picture: Picture;
  readonly dialect: Dialect;
  readonly read: ReadFile;
  readonly range: HomeRange;
  readonly files: QuestionFiles;
}

export interface LawScript {
  readonly statements: readonly string[];
  /**
   * Selects the household, the row, and then the values that are kept of a person, all as doubles: `hh`, `idx`, `c0`,
   * `c1` …
   */
  readonly query: string;
}

/** Lists the slots that are kept of a person, in the order of the query's columns. */
export function listKeptSlots({ plan }: Pick<ScenarioPlan, 'plan'>): readonly string[] {
  return [...listCountedSlots(plan.counted)];
}

export function writeLawScript(of: LawOf): LawScript {
  const { plan: own, dialect: d, picture } = of;
  const { plan, day, understood, told } = own;
  const kept = listKeptSlots(own);
  const script = printScript(plan, d, (slot) => kept.includes(slot));
  const first = printFirstQueries({
    plan,
    relations: understood.rulebook.relations,
    dialect: d,
    columns: listRawColumns(picture, understood.rulebook.things),
    ...(told === undefined ? {} : { told }),
    today: day,
  });
  const items = [
    ...[HOUSEHOLD, ROW].map((name) => ({ name, text: `CAST(${name} AS DOUBLE)` })),
    ...kept.map((slot, k) => ({ name: `c${k}`, text: `CAST(${d.quote(slot)} AS DOUBLE)` })),
  ];
  return {
    statements: [
      ...views(of),
      ...first.flatMap(({ scope, query }) =>
        d.createTable(d.quote(scope), scope === 'person' ? said(of, query) : query),
      ),
      ...script.statements,
    ],
    query: printSelect(d, items, `FROM ${d.quote(script.tables.get('person') ?? 'person')}`),
  };
}

const view = (name: string, query: string): string => `CREATE OR REPLACE TEMPORARY VIEW ${name} AS ${query}`;

/**
 * Writes the statements that create views of the raw tables, in which a home appears once for each question about it.
 */
function views({ plan, picture, dialect: d, read, range, files }: LawOf): readonly string[] {
  const tables = writeRawQueries(picture, plan.understood.rulebook.things, range, read).map(({ table, query }) => {
    const columns = picture.tables.get(table.slice('raw_'.length));
    if (columns === undefined) return view(table, query);
    const own = [...columns.keys()].filter((c) => c !== HOUSEHOLD).map((c) => `t.${d.quote(c)}`);
    return view(
      table,
      `SELECT ${['rv.q AS hh', ...own].join(', ')} FROM (${query}) AS t JOIN rv_asked AS rv ON rv.hh = t.hh`,
    );
  });
  const readAll = (file: string): string => `SELECT * FROM ${read(file)}`;
  return [view('rv_asked', readAll(files.asked)), view('rv_said', readAll(files.said)), ...tables];
}

/**
 * Writes the query of the base table of persons, in which the values that the scenario sets replace those of the
 * tables.
 */
function said(of: LawOf, query: string): string {
  const { plan: own, dialect: d } = of;
  const saying = sayingOf(of);
  const persons = listBaseTables(own.plan).find((t) => t.scope === 'person');
  const items = (persons?.columns ?? []).map(({ name }): SqlItem => {
    const column = `b.${d.quote(name)}`;
    const ways = saying.get(name) ?? [];
    if (ways.length === 0) return { name, text: column };
    return { name, text: `CASE WHEN s.hh IS NULL THEN ${column} ${ways.join(' ')} ELSE ${column} END` };
  });
  return printSelect(d, items, `FROM (${query}) AS b LEFT JOIN rv_said AS s ON s.hh = b.hh AND s.idx = b.idx`);
}

/**
 * Maps each column that the scenario sets to its `WHEN` clauses. SQL takes the first clause that applies, so an ending
 * comes before what is received.
 */
function sayingOf({ plan: { plan, receipts }, ended, dialect: d }: LawOf): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  const when = (column: string, test: string, value: string): void => {
    all.set(column, [...(all.get(column) ?? []), `WHEN ${test} THEN ${value}`]);
  };
  const say = (id: string, test: string, [lo, hi]: readonly [string, string]): void => {
    const column = findStatedColumn(plan, id);
    if (column !== undefined) [lo, hi].forEach((value, end) => when(column.slots[end] as string, test, value));
    if (!plan.dated.some((f) => f.fact === id)) return;
    const double = (value: string): string => `CAST(${value} AS DOUBLE)`;
    const piece = d.record([
      ['from', d.number(BEGINNING)],
      ['lo', double(lo)],
      ['hi', double(hi)],
    ]);
    when(formatPiecesColumn(id), test, d.list([piece]));
  };
  const zero = d.number(0);
  ended.forEach((receipt, e) => {
    say(`gets.${receipt}`, `s.${nameEndingColumn(e)}`, ['FALSE', 'FALSE']);
    say(`gets.${receipt}.amount`, `s.${nameEndingColumn(e)}`, [zero, zero]);
  });
  receipts.forEach((receipt, r) => {
    const [c, p, lo, hi] = nameReceiptColumns(r).map((name) => `s.${name}`) as [string, string, string, string];
    say(`gets.${receipt}`, 'TRUE', [c, p]);
    say(`gets.${receipt}.amount`, 'TRUE', [lo, hi]);
  });
  return all;
}
