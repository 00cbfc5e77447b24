/**
 * This module writes the first SELECT, which turns the raw tables into the base tables. NULL means "not known" in the
 * raw tables; the base tables have the bounds of the fact instead, so later statements read no NULL.
 */
import { toLocalName } from '../../../situation/fields.ts';
import type { Relations } from '../../../rulebook/model.ts';
import { FIRST_DAY, TRUTH } from '../../../language/term.ts';
import { UNLISTED } from '../../../plan/groups.ts';
import type { PlanInput, Plan } from '../../../plan/plan.ts';
import { listBaseTables } from '../base.ts';
import type { Dialect } from '../dialect.ts';
import { HOUSEHOLD, ROW, TODAY_COLUMN } from '../expression.ts';
import { printSelect, type SqlItem } from '../stages.ts';
import { printCoupleQueries, printCrowdQuery, printPartnerBit, printRelationLists } from './people.ts';
import { printEndsToday, printPieces } from './pieces.ts';
import {
  printCoalesce,
  NO_RAW_KNOWLEDGE,
  findRawColumn,
  formatRawTable,
  type Raw,
  type RawColumns,
  type RawKnowledge,
} from './raw.ts';
import { printRowBit, printFactEnds, printIsStated, printRangeEnds, type SqlEnds } from './values.ts';

export interface FirstSelect {
  readonly plan: Plan;
  readonly relations: Relations;
  readonly dialect: Dialect;
  /**
   * Lists the columns of `raw_person`, `raw_home` and `raw_<thing>`, without `hh` and `idx` (the home has no `idx`).
   */
  readonly columns: RawColumns;
  /** Says what else is known of these columns. When it is left out, nothing more is known. */
  readonly told?: RawKnowledge;
  /** The day of the answer is an integer, yyyymmdd. */
  readonly today: number;
}

/**
 * Returns the statements that create the base tables from the raw tables. In the raw tables the persons and things of
 * each household are numbered from 0 (`idx`), and persons are in the order of their ids. A row whose `ghost` is true
 * stands for persons or things that may exist although they are not listed.
 */
export function printFirstSelects(first: FirstSelect): readonly string[] {
  const { dialect: d } = first;
  return printFirstQueries(first).flatMap(({ scope, query }) => d.createTable(d.quote(scope), query));
}

export interface FirstQuery {
  readonly scope: string;
  readonly query: string;
  /** Is `true` when the rows come in the order of the raw table, because nothing is joined to them. */
  readonly keepsOrder: boolean;
}

/** Returns the queries that select the rows of the base tables. */
export function printFirstQueries({
  plan,
  relations,
  dialect: d,
  columns,
  told = NO_RAW_KNOWLEDGE,
  today,
}: FirstSelect): readonly FirstQuery[] {
  const raw: Raw = { d, columns, told, today: d.number(today) };
  return listBaseTables(plan).map(({ scope }) => {
    const lists = plan.dated.filter((f) => f.scope === scope).map((f) => printPieces(raw, plan, scope, f.fact));
    const items = [
      ...(scope === 'home' ? [own(HOUSEHOLD), { name: TODAY_COLUMN, text: raw.today }] : [own(HOUSEHOLD), own(ROW)]),
      ...plan.inputs.filter((i) => i.column.scope === scope).flatMap((i) => inputItems(raw, plan, i)),
      ...(scope === 'person' ? printRelationLists(raw, relations) : []),
      ...lists,
    ];
    const reads = (table: string): boolean => items.some(({ text }) => text.includes(`${table}.`));
    const [crowded, coupled] = [reads('crowd'), reads('couples')];
    const ctes: readonly SqlItem[] = [
      ...(crowded ? [{ name: 'crowd', text: printCrowdQuery() }] : []),
      ...(coupled ? printCoupleQueries(raw) : []),
    ];
    const from = [
      `FROM ${formatRawTable(scope)} AS raw`,
      ...(crowded ? [`JOIN crowd ON crowd.${HOUSEHOLD} = raw.${HOUSEHOLD}`] : []),
      ...(coupled ? [`JOIN couples ON couples.${HOUSEHOLD} = raw.${HOUSEHOLD} AND couples.${ROW} = raw.${ROW}`] : []),
    ];
    const named = ctes.map((c) => `${c.name} AS (${c.text})`).join(',\n');
    const query = `${named === '' ? '' : `WITH ${named}\n`}${printSelect(d, items, from.join('\n'))}`;
    return { scope, query, keepsOrder: ctes.length === 0 };
  });
}

function own(name: string): SqlItem {
  return { name, text: `raw.${name}` };
}

function inputItems(raw: Raw, plan: Plan, input: PlanInput): readonly SqlItem[] {
  const { slots, type, shape } = input.column;
  const [lo, hi] = inputEnds(raw, plan, input);
  const cast = (text: string): string => (shape === 'truth' ? text : `CAST(${text} AS DOUBLE)`);
  const items = [
    { name: slots[0], text: cast(lo) },
    { name: slots[1], text: cast(hi) },
  ];
  return slots[0] === slots[1] || type.kind === 'choice' ? items.slice(0, 1) : items;
}

function inputEnds(raw: Raw, plan: Plan, { source, column }: PlanInput): SqlEnds {
  const { scope, type } = column;
  const both = (text: string): SqlEnds => [text, text];
  const ghost = printCoalesce(findRawColumn(raw, scope, 'ghost'), 'FALSE');
  switch (source.kind) {
    case 'fact':
      return printEndsToday(raw, plan, scope, source.fact, type);
    case 'stated':
      return both(printIsStated(raw, scope, toLocalName(scope, source.fact)));
    case 'apart':
      return both('FALSE');
    case 'asked':
      return asked(raw, plan, source.receipt);
    case 'granted':
      return printEndsToday(raw, plan, 'person', `gets.${source.receipt}.granted`, type);
    case 'bit':
      return both(printRowBit(`raw.${ROW}`));
    case 'order':
      return both(`raw.${ROW}`);
    case 'partner_certain':
      return both(printPartnerBit(raw) ?? 'couples.certain');
    case 'partner_possible':
      return both(printPartnerBit(raw) ?? 'couples.possible');
    case 'ghost':
      return both(ghost);
    case 'weight':
      return both(`CASE WHEN ${ghost} THEN ${UNLISTED} ELSE 1 END`);
    case 'open':
      return printFactEnds(raw, scope, source.point.id, type);
    case 'unknown':
      return printFactEnds(raw, scope, column.id, type, source);
  }
}

/**
 * Returns the bounds of the day on which a receipt was asked for. When it is certainly received, this is the stated
 * day, or any day up to the day of the answer when no day is stated. Otherwise it is the day of the answer.
 */
function asked(raw: Raw, plan: Plan, receipt: string): SqlEnds {
  const [certain] = printEndsToday(raw, plan, 'person', `gets.${receipt}`, TRUTH);
  const range = printRangeEnds(raw, 'person', `gets.${receipt}.asked`, 'date', [raw.d.number(FIRST_DAY), raw.today]);
  const end = (text: string): string => `CASE WHEN ${certain} THEN ${text} ELSE ${raw.today} END`;
  return [end(range[0]), end(range[1])];
}
