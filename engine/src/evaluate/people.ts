/** Who is in the memory: rows of persons in the order of their ids, their bits, partners and relations. */
import { NOBODY } from '../lowering/choices.ts';
import type { Relations } from '../rulebook/model.ts';
import type { PersonRow, Situation } from '../situation/model.ts';
import type { Memory } from './memory.ts';

/** Stands for those who live here and are not listed, where a person's id may stand. No id of a person has spaces. */
export const NOT_LISTED = 'somebody not listed';

/** Ids of the persons in the order of the memory's rows. */
export function personOrder(situation: Situation): readonly string[] {
  return sorted(situation).map((p) => p.row.id);
}

/** A person described, and the place in the situation. */
interface PersonAt {
  readonly row: PersonRow;
  readonly at: number;
}

export class People {
  /** Persons described, and one row more for those who are not listed. */
  readonly rows: readonly { readonly row: PersonRow | null; readonly owner: null }[];
  /** Everybody, those not listed and nobody. */
  readonly all: number;
  readonly #order: readonly PersonAt[];
  readonly #situation: Situation;
  readonly #bits = new Map<string, number>([['nobody', NOBODY]]);

  constructor(situation: Situation) {
    this.#order = sorted(situation);
    this.#situation = situation;
    this.#order.forEach((p, i) => this.#bits.set(p.row.id, bit(i)));
    if (situation.othersUnknown) this.#bits.set(NOT_LISTED, bit(this.#order.length));
    const described = this.#order.map(({ row }) => ({ row, owner: null }));
    this.rows = situation.othersUnknown ? [...described, { row: null, owner: null }] : described;
    this.all = 2 ** (this.rows.length + 1) - 1;
  }

  mask(values: readonly string[]): number {
    let mask = 0;
    for (const v of values) mask |= this.#bits.get(v) ?? 0;
    return mask;
  }

  partners(i: number, possible: boolean): number {
    const me = this.#order[i];
    let found = 0;
    for (let j = 0; j < this.rows.length; j++) {
      if (j === i) continue;
      const other = this.#order[j];
      const told =
        me === undefined || other === undefined
          ? this.#unlisted(me?.at ?? other?.at ?? 0)
          : (this.#situation.partner[me.at]?.[other.at] ?? null);
      if (told === true || (possible && told === null)) found |= bit(j);
    }
    return found;
  }

  /** Whether somebody who is not listed can be the partner: not of a person whose partner is told. */
  #unlisted(at: number): boolean | null {
    const row = this.#situation.partner[at] ?? [];
    return row.includes(true) || row[at] === false ? false : null;
  }

  relations(memory: Memory, table: RelationTable): void {
    const n = this.rows.length;
    if (memory.related.length < n * n) {
      memory.related = new Float64Array(n * n);
      memory.degreeLo = new Float64Array(n * n);
      memory.degreeHi = new Float64Array(n * n);
    }
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const { mask, lo, hi } = i === j ? table.self : this.#relation(i, j, table);
        memory.related[i * n + j] = mask;
        memory.degreeLo[i * n + j] = lo;
        memory.degreeHi[i * n + j] = hi;
      }
    }
  }

  #relation(i: number, j: number, table: RelationTable): Relation {
    const [me, other] = [this.#order[i], this.#order[j]];
    const told = me === undefined || other === undefined ? null : (this.#situation.related[me.at]?.[other.at] ?? null);
    return (told === null ? undefined : table.told.get(told)) ?? table.untold;
  }
}

/** What one person can be to another: a mask of relations, and the least and greatest degree. */
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

export function relationTable({ values, degrees }: Relations): RelationTable {
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

/** The bit of a row in a mask of persons; bit 0 is nobody. */
export function bit(row: number): number {
  return 2 ** (row + 1);
}

/** Rows in the order of their ids: an answer does not depend on the order in which persons were described. */
function sorted(situation: Situation): readonly PersonAt[] {
  return situation.persons.map((row, at) => ({ row, at })).sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
}
