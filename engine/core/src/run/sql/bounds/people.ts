/** What is known of each person beside the others: partners, relations, how many there are. */
import type { Relations } from '../../../rulebook/model.ts';
import { HOUSEHOLD, ROW } from '../expression.ts';
import type { Item } from '../stages.ts';
import { fullColumn, rawColumn, rawTable, type Raw } from './raw.ts';
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

/** The bit of the partner, where each person says who it is: what one of two says holds for both. */
export function partnerOf(raw: Raw): string | null {
  const partner = fullColumn(raw, 'person', 'partner');
  return partner === null ? null : `CASE WHEN ${partner} < 0 THEN ${raw.d.number(0)} ELSE ${bitOf(partner)} END`;
}

/**
 * The lists `related`, `degree_lo`, `degree_hi` of a person. The raw column `related` is a list, by the row of
 * the other, of what the other is to the person; NULL where it is not told.
 */
export function relationLists(raw: Raw, relations: Relations): readonly Item[] {
  const { d } = raw;
  const column = rawColumn(raw, 'person', 'related');
  if (column !== null && raw.told.related) return toldLists(raw, relations, column);
  const told = column === null ? 'CAST(NULL AS INT)' : d.at(column, 'CAST(rv_other AS INT)');
  const list = (name: string, self: number, untold: number, of: (relation: string, at: number) => number): Item => {
    const words =
      column === null ? [] : relations.values.map((r, i) => `WHEN ${told} = ${literal(r)} THEN ${d.number(of(r, i))}`);
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

/** The same where each list tells all: word by word, NULL for the person itself. */
function toldLists({ d }: Raw, relations: Relations, column: string): readonly Item[] {
  const wrong = d.fail(`'related: no relation is called ' || rv_word`);
  const list = (name: string, self: number, of: (relation: string, at: number) => number): Item => {
    const words = relations.values.map((r, i) => `WHEN rv_word = ${literal(r)} THEN ${d.number(of(r, i))}`);
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
