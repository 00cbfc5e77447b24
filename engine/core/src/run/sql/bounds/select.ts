/**
 * This module writes the first SELECT, which turns the raw tables into the base tables. NULL means "not known" in the
 * raw tables; the base tables have the bounds of the fact instead, so no later statement meets a NULL.
 */
import { localName } from '../../../situation/fields.ts';
import type { Relations } from '../../../rulebook/model.ts';
import { FIRST_DAY, TRUTH } from '../../../language/term.ts';
import { UNLISTED } from '../../../plan/groups.ts';
import type { Input, Plan } from '../../../plan/plan.ts';
import { baseTables } from '../base.ts';
import type { Dialect } from '../dialect.ts';
import { HOUSEHOLD, ROW, TODAY } from '../expression.ts';
import { select, type Item } from '../stages.ts';
import { couples, crowd, partnerOf, relationLists } from './people.ts';
import { endsToday, piecesOf } from './pieces.ts';
import { firstOf, NOTHING_TOLD, rawColumn, rawTable, type Raw, type RawColumns, type Told } from './raw.ts';
import { bitOf, endsOf, isStated, rangeOf, type Ends } from './values.ts';

export interface FirstSelect {
  readonly plan: Plan;
  readonly relations: Relations;
  readonly dialect: Dialect;
  /**
   * Lists the columns of `raw_person`, `raw_home` and `raw_<thing>`, without `hh` and `idx` (the home has no `idx`).
   */
  readonly columns: RawColumns;
  /** Says what else is known of these columns. When it is left out, nothing is. */
  readonly told?: Told;
  /** The day of the answer is an integer, yyyymmdd. */
  readonly today: number;
}

/**
 * Returns the statements that create the base tables. In each household persons and things are numbered from 0 (`idx`),
 * and persons are in the order of their ids. A row whose `ghost` is true stands for persons or things that may exist
 * although they are not listed.
 */
export function firstSelects(first: FirstSelect): readonly string[] {
  const { dialect: d } = first;
  return firstQueries(first).flatMap(({ scope, query }) => d.createTable(d.quote(scope), query));
}

export interface FirstQuery {
  readonly scope: string;
  readonly query: string;
  /** Is `true` when the rows come in the order of the raw table, because nothing is joined to them. */
  readonly keepsOrder: boolean;
}

/** Returns the queries that select the rows of the base tables. */
export function firstQueries({
  plan,
  relations,
  dialect: d,
  columns,
  told = NOTHING_TOLD,
  today,
}: FirstSelect): readonly FirstQuery[] {
  const raw: Raw = { d, columns, told, today: d.number(today) };
  return baseTables(plan).map(({ scope }) => {
    const lists = plan.dated.filter((f) => f.scope === scope).map((f) => piecesOf(raw, plan, scope, f.fact));
    const items = [
      ...(scope === 'home' ? [own(HOUSEHOLD), { name: TODAY, text: raw.today }] : [own(HOUSEHOLD), own(ROW)]),
      ...plan.inputs.filter((i) => i.column.scope === scope).flatMap((i) => inputItems(raw, plan, i)),
      ...(scope === 'person' ? relationLists(raw, relations) : []),
      ...lists,
    ];
    const reads = (table: string): boolean => items.some(({ text }) => text.includes(`${table}.`));
    const [crowded, coupled] = [reads('crowd'), reads('couples')];
    const ctes: readonly Item[] = [
      ...(crowded ? [{ name: 'crowd', text: crowd() }] : []),
      ...(coupled ? couples(raw) : []),
    ];
    const from = [
      `FROM ${rawTable(scope)} AS raw`,
      ...(crowded ? [`JOIN crowd ON crowd.${HOUSEHOLD} = raw.${HOUSEHOLD}`] : []),
      ...(coupled ? [`JOIN couples ON couples.${HOUSEHOLD} = raw.${HOUSEHOLD} AND couples.${ROW} = raw.${ROW}`] : []),
    ];
    const named = ctes.map((c) => `${c.name} AS (${c.text})`).join(',\n');
    const query = `${named === '' ? '' : `WITH ${named}\n`}${select(d, items, from.join('\n'))}`;
    return { scope, query, keepsOrder: ctes.length === 0 };
  });
}

function own(name: string): Item {
  return { name, text: `raw.${name}` };
}

function inputItems(raw: Raw, plan: Plan, input: Input): readonly Item[] {
  const { slots, type, shape } = input.column;
  const [lo, hi] = inputEnds(raw, plan, input);
  const cast = (text: string): string => (shape === 'truth' ? text : `CAST(${text} AS DOUBLE)`);
  const items = [
    { name: slots[0], text: cast(lo) },
    { name: slots[1], text: cast(hi) },
  ];
  return slots[0] === slots[1] || type.kind === 'choice' ? items.slice(0, 1) : items;
}

function inputEnds(raw: Raw, plan: Plan, { source, column }: Input): Ends {
  const { scope, type } = column;
  const both = (text: string): Ends => [text, text];
  const ghost = firstOf(rawColumn(raw, scope, 'ghost'), 'FALSE');
  switch (source.kind) {
    case 'fact':
      return endsToday(raw, plan, scope, source.fact, type);
    case 'stated':
      return both(isStated(raw, scope, localName(scope, source.fact)));
    case 'apart':
      return both('FALSE');
    case 'asked':
      return asked(raw, plan, source.receipt);
    case 'granted':
      return endsToday(raw, plan, 'person', `gets.${source.receipt}.granted`, type);
    case 'bit':
      return both(bitOf(`raw.${ROW}`));
    case 'order':
      return both(`raw.${ROW}`);
    case 'partner_certain':
      return both(partnerOf(raw) ?? 'couples.certain');
    case 'partner_possible':
      return both(partnerOf(raw) ?? 'couples.possible');
    case 'ghost':
      return both(ghost);
    case 'weight':
      return both(`CASE WHEN ${ghost} THEN ${UNLISTED} ELSE 1 END`);
    case 'open':
      return endsOf(raw, scope, source.point.id, type);
    case 'unknown':
      return endsOf(raw, scope, column.id, type, source);
  }
}

/**
 * Returns the bounds of the day of the request. This day is the stated one; when it is not stated, it is any day up to
 * today if the right is received, and today if it is not.
 */
function asked(raw: Raw, plan: Plan, receipt: string): Ends {
  const [certain] = endsToday(raw, plan, 'person', `gets.${receipt}`, TRUTH);
  const range = rangeOf(raw, 'person', `gets.${receipt}.asked`, 'date', [raw.d.number(FIRST_DAY), raw.today]);
  const end = (text: string): string => `CASE WHEN ${certain} THEN ${text} ELSE ${raw.today} END`;
  return [end(range[0]), end(range[1])];
}
