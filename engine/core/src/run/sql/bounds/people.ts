/**
 * This module writes the SQL for what is known about a person in relation to the others: the partner, the relations and
 * the size of the household.
 */
import type { Relations } from '../../../rulebook/model.ts';
import { HOUSEHOLD, ROW } from '../expression.ts';
import type { SqlItem } from '../stages.ts';
import { findFullColumn, findRawColumn, formatRawTable, type Raw } from './raw.ts';
import { printRowBit, printTextLiteral } from './values.ts';

/**
 * Returns the query named `crowd`. For each household it has the number of persons (`size`), and the mask of all
 * persons and of nobody (`anybody`).
 *
 * The query `couples` of `printCoupleQueries` (below) has, for each person, the bits of who certainly and who possibly
 * is the partner. The raw column `partner` has the row of the partner, or -1 for none; it is enough when one of two
 * partners states it.
 */
export function printCrowdQuery(): string {
  return `SELECT ${HOUSEHOLD}, count(*) AS size, power(2, count(*) + 1) - 1 AS anybody FROM ${formatRawTable('person')} GROUP BY ${HOUSEHOLD}`;
}

export function printCoupleQueries(raw: Raw): readonly SqlItem[] {
  const partner = findRawColumn(raw, 'person', 'partner') ?? 'CAST(NULL AS INT)';
  const bit = (test: string): string =>
    `CAST(sum(CASE WHEN ${test} THEN ${printRowBit(`b.${ROW}`)} ELSE 0 END) AS DOUBLE)`;
  const keys = [HOUSEHOLD, ROW].map((k) => `a.${k}`).join(', ');
  const said = `SELECT ${HOUSEHOLD}, ${ROW}, ${partner} AS partner FROM ${formatRawTable('person')} AS raw`;
  // A partnership that only one of the two persons states holds for both.
  const told = `SELECT a.${HOUSEHOLD}, a.${ROW}, COALESCE(a.partner, min(b.${ROW})) AS partner FROM said AS a LEFT JOIN said AS b ON b.${HOUSEHOLD} = a.${HOUSEHOLD} AND b.partner = a.${ROW} GROUP BY ${keys}, a.partner`;
  const pairs = `SELECT ${keys}, ${bit(`a.partner = b.${ROW}`)} AS certain, ${bit(`b.${ROW} <> a.${ROW} AND COALESCE(a.partner, b.${ROW}) = b.${ROW} AND COALESCE(b.partner, a.${ROW}) = a.${ROW}`)} AS possible FROM told AS a JOIN told AS b ON b.${HOUSEHOLD} = a.${HOUSEHOLD} GROUP BY ${keys}`;
  return [
    { name: 'said', text: said },
    { name: 'told', text: told },
    { name: 'couples', text: pairs },
  ];
}

/**
 * Returns the expression for the bit of the partner (0 without a partner) when the column `partner` is known to be NULL
 * in no row, so that nothing has to be copied from one partner to the other. Returns `null` otherwise.
 */
export function printPartnerBit(raw: Raw): string | null {
  const partner = findFullColumn(raw, 'person', 'partner');
  return partner === null ? null : `CASE WHEN ${partner} < 0 THEN ${raw.d.number(0)} ELSE ${printRowBit(partner)} END`;
}

/**
 * Returns the expressions for the lists `related`, `degree_lo` and `degree_hi` of a person. The raw column `related` is
 * a list indexed by the row of the other person: it says what the other is to the person, and is NULL where this was
 * not stated.
 */
export function printRelationLists(raw: Raw, relations: Relations): readonly SqlItem[] {
  const { d } = raw;
  const column = findRawColumn(raw, 'person', 'related');
  if (column !== null && raw.told.related) return toldLists(raw, relations, column);
  const told = column === null ? 'CAST(NULL AS INT)' : d.at(column, 'CAST(rv_other AS INT)');
  const list = (name: string, self: number, untold: number, of: (relation: string, at: number) => number): SqlItem => {
    const words =
      column === null
        ? []
        : relations.values.map((r, i) => `WHEN ${told} = ${printTextLiteral(r)} THEN ${d.number(of(r, i))}`);
    const wrong = column === null ? d.number(untold) : d.fail(`'related: no relation is called ' || ${told}`);
    const value = `CASE WHEN rv_other = raw.${ROW} THEN ${d.number(self)} WHEN ${told} IS NULL THEN ${d.number(untold)} ${words.join(' ')} ELSE ${wrong} END`;
    return { name, text: d.transform(d.upTo('crowd.size'), d.lambda(['rv_other'], value)) };
  };
  return [
    list('related', 2 ** relations.values.indexOf('none'), 2 ** relations.values.length - 1, (_, i) => 2 ** i),
    list('degree_lo', 0, 0, (r) => degreeOf(relations, r)[0]),
    list('degree_hi', 0, mostDegrees(relations), (r) => degreeOf(relations, r)[1]),
  ];
}

/**
 * Returns the lists of `printRelationLists` when each raw list is complete. Each word is then converted without its
 * index, and NULL stands for the person itself.
 */
function toldLists({ d }: Raw, relations: Relations, column: string): readonly SqlItem[] {
  const wrong = d.fail(`'related: no relation is called ' || rv_word`);
  const list = (name: string, self: number, of: (relation: string, at: number) => number): SqlItem => {
    const words = relations.values.map((r, i) => `WHEN rv_word = ${printTextLiteral(r)} THEN ${d.number(of(r, i))}`);
    const value = `CASE WHEN rv_word IS NULL THEN ${d.number(self)} ${words.join(' ')} ELSE ${wrong} END`;
    return { name, text: d.transform(column, d.lambda(['rv_word'], value)) };
  };
  return [
    list('related', 2 ** relations.values.indexOf('none'), (_, i) => 2 ** i),
    list('degree_lo', 0, (r) => degreeOf(relations, r)[0]),
    list('degree_hi', 0, (r) => degreeOf(relations, r)[1]),
  ];
}

function mostDegrees({ degrees }: Relations): number {
  return Math.max(...Object.values(degrees).map(([, hi]) => hi));
}

function degreeOf(relations: Relations, relation: string): readonly [number, number] {
  return relations.degrees[relation] ?? [0, mostDegrees(relations)];
}
