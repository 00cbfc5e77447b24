/**
 * This module describes who is in the household: the persons in the order of their ids, their bits, partners and
 * relations.
 */
import type { Relations } from '../rulebook/model.ts';
import type { PersonRow, Situation } from './model.ts';

/**
 * Stands, in place of a person's id, for residents who are not listed. It cannot be an id, because ids contain no
 * spaces.
 */
export const NOT_LISTED = 'somebody not listed';

/** This bit of a mask of persons stands for "nobody". */
export const NOBODY_BIT = 1;

/** Returns the ids of the persons in the order of the memory's rows. */
export function sortPersonIds(situation: Situation): readonly string[] {
  return sorted(situation).map((p) => p.row.id);
}

interface PersonAt {
  readonly row: PersonRow;
  readonly at: number;
}

/**
 * Describes all persons: those who are described and, if the list may be incomplete, one more row for those who are not
 * listed. Masks have a bit for each row, and one for nobody.
 */
export interface People {
  readonly described: readonly PersonRow[];
  readonly rows: number;
  /** Is the mask of all rows and of nobody. */
  readonly all: number;
  readonly bits: ReadonlyMap<string, number>;
  /**
   * For each row, `certain` has the bit of whoever certainly is the partner, and `possible` the bits of everybody who
   * may be.
   */
  readonly certain: readonly number[];
  readonly possible: readonly number[];
  /**
   * At `i * rows + j` stands what person j is to person i: `related` is a mask of relations, and `degreeLo` and
   * `degreeHi` are the least and the greatest degree of kinship.
   */
  readonly related: Float64Array;
  readonly degreeLo: Float64Array;
  readonly degreeHi: Float64Array;
}

export function describePeople(situation: Situation, relations: RelationTable): People {
  const order = sorted(situation);
  const rows = order.length + (situation.othersUnknown ? 1 : 0);
  const bits = new Map<string, number>([
    ['nobody', NOBODY_BIT],
    ...order.map((p, i) => [p.row.id, getPersonBit(i)] as const),
  ]);
  if (situation.othersUnknown) bits.set(NOT_LISTED, getPersonBit(order.length));
  const each = Array.from({ length: rows }, (_, i) => i);
  const pairs = each.flatMap((i) =>
    each.map((j) => (i === j ? relations.self : relation(order, situation, i, j, relations))),
  );
  return {
    described: order.map((p) => p.row),
    rows,
    all: 2 ** (rows + 1) - 1,
    bits,
    certain: each.map((i) => partners(order, situation, rows, i, false)),
    possible: each.map((i) => partners(order, situation, rows, i, true)),
    related: Float64Array.from(pairs, (p) => p.mask),
    degreeLo: Float64Array.from(pairs, (p) => p.lo),
    degreeHi: Float64Array.from(pairs, (p) => p.hi),
  };
}

function partners(
  order: readonly PersonAt[],
  situation: Situation,
  rows: number,
  i: number,
  possible: boolean,
): number {
  const me = order[i];
  let found = 0;
  for (let j = 0; j < rows; j++) {
    if (j === i) continue;
    const other = order[j];
    const told =
      me === undefined || other === undefined
        ? unlisted(situation, me?.at ?? other?.at ?? 0)
        : (situation.partner[me.at]?.[other.at] ?? null);
    if (told === true || (possible && told === null)) found |= getPersonBit(j);
  }
  return found;
}

/**
 * Returns `false` when nobody unlisted can be the person's partner, for example because the partner is told. Returns
 * `null` otherwise.
 */
function unlisted({ partner }: Situation, at: number): boolean | null {
  const row = partner[at] ?? [];
  return row.includes(true) || row[at] === false ? false : null;
}

function relation(
  order: readonly PersonAt[],
  { related }: Situation,
  i: number,
  j: number,
  table: RelationTable,
): Relation {
  const [me, other] = [order[i], order[j]];
  const told = me === undefined || other === undefined ? null : (related[me.at]?.[other.at] ?? null);
  return (told === null ? undefined : table.told.get(told)) ?? table.untold;
}

/**
 * Describes what one person can be to another: a mask of relations, and the least and the greatest degree of kinship.
 */
interface Relation {
  readonly mask: number;
  readonly lo: number;
  readonly hi: number;
}

export interface RelationTable {
  readonly self: Relation;
  readonly untold: Relation;
  readonly told: ReadonlyMap<string, Relation>;
}

export function createRelationTable({ values, degrees }: Relations): RelationTable {
  const most = Math.max(...Object.values(degrees).map(([, hi]) => hi));
  const told = values.map((name, i): [string, Relation] => {
    const [lo, hi] = degrees[name] ?? [0, most];
    return [name, { mask: 2 ** i, lo, hi }];
  });
  return {
    self: { mask: 2 ** values.indexOf('none'), lo: 0, hi: 0 },
    untold: { mask: 2 ** values.length - 1, lo: 0, hi: most },
    told: new Map(told),
  };
}

/** Returns the bit of a row in a mask of persons. Bit 0 stands for nobody. */
export function getPersonBit(row: number): number {
  return 2 ** (row + 1);
}

/** Sorts the persons by their ids, so that an answer does not depend on the order in which they were described. */
function sorted(situation: Situation): readonly PersonAt[] {
  return situation.persons.map((row, at) => ({ row, at })).sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
}
