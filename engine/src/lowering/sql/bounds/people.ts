/** What is known of each person beside the others: partners, relations, how many there are. */
import type { Relations } from '../../../rulebook/model.ts';
import { HOUSEHOLD, ROW } from '../expression.ts';
import type { Item } from '../stages.ts';
import { rawColumn, rawTable, type Raw } from './raw.ts';
import { bitOf, literal } from './values.ts';

/**
 * Queries that the rows of any scope are joined with: `crowd` has how many persons a household has, and the
 * mask of them all; `couples`, for each person, the bits of who certainly and who possibly is the partner.
 * The raw column `partner` has the row of the partner, or -1 for none; one of the two may say it alone.
 */
export function crowd(): string {
  return `SELECT ${HOUSEHOLD}, count(*) AS size, power(2, count(*) + 1) - 1 AS anybody FROM ${rawTable('person')} GROUP BY ${HOUSEHOLD}`;
}

export function couples(raw: Raw): readonly Item[] {
  const partner = rawColumn(raw, 'person', 'partner') ?? 'CAST(NULL AS INT)';
  const bit = (test: string): string => `CAST(sum(CASE WHEN ${test} THEN ${bitOf(`b.${ROW}`)} ELSE 0 END) AS DOUBLE)`;
  const keys = [HOUSEHOLD, ROW].map((k) => `a.${k}`).join(', ');
  const said = `SELECT ${HOUSEHOLD}, ${ROW}, ${partner} AS partner FROM ${rawTable('person')} AS raw`;
  // What one of the two says holds for both.
  const told = `SELECT a.${HOUSEHOLD}, a.${ROW}, COALESCE(a.partner, min(b.${ROW})) AS partner FROM said AS a LEFT JOIN said AS b ON b.${HOUSEHOLD} = a.${HOUSEHOLD} AND b.partner = a.${ROW} GROUP BY ${keys}, a.partner`;
  const pairs = `SELECT ${keys}, ${bit(`a.partner = b.${ROW}`)} AS certain, ${bit(`b.${ROW} <> a.${ROW} AND COALESCE(a.partner, b.${ROW}) = b.${ROW} AND COALESCE(b.partner, a.${ROW}) = a.${ROW}`)} AS possible FROM told AS a JOIN told AS b ON b.${HOUSEHOLD} = a.${HOUSEHOLD} GROUP BY ${keys}`;
  return [
    { name: 'said', text: said },
    { name: 'told', text: told },
    { name: 'couples', text: pairs },
  ];
}

/**
 * The lists `related`, `degree_lo`, `degree_hi` of a person. The raw column `related` is a list, by the row of
 * the other, of what the other is to the person; NULL where it is not told.
 */
export function relationLists(raw: Raw, relations: Relations): readonly Item[] {
  const { d } = raw;
  const most = Math.max(...Object.values(relations.degrees).map(([, hi]) => hi));
  const column = rawColumn(raw, 'person', 'related');
  const told = column === null ? 'CAST(NULL AS INT)' : d.at(column, 'CAST(rv_other AS INT)');
  const list = (name: string, self: number, untold: number, of: (relation: string, at: number) => number): Item => {
    const words =
      column === null ? [] : relations.values.map((r, i) => `WHEN ${told} = ${literal(r)} THEN ${d.number(of(r, i))}`);
    const wrong = column === null ? d.number(untold) : d.fail(`'related: no relation is called ' || ${told}`);
    const value = `CASE WHEN rv_other = raw.${ROW} THEN ${d.number(self)} WHEN ${told} IS NULL THEN ${d.number(untold)} ${words.join(' ')} ELSE ${wrong} END`;
    return { name, text: d.transform(d.upTo('crowd.size'), d.lambda(['rv_other'], value)) };
  };
  const degree = (r: string): readonly [number, number] => relations.degrees[r] ?? [0, most];
  return [
    list('related', 2 ** relations.values.indexOf('none'), 2 ** relations.values.length - 1, (_, i) => 2 ** i),
    list('degree_lo', 0, 0, (r) => degree(r)[0]),
    list('degree_hi', 0, most, (r) => degree(r)[1]),
  ];
}
