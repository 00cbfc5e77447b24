/** Who is in the memory: rows of persons in the order of their ids, their bits, partners and relations. */
import { NOBODY } from '../lowering/choices.ts';
import type { Relations } from '../rulebook/model.ts';
import type { PersonRow, Situation } from '../situation/model.ts';
import type { Memory } from './memory.ts';

/** Ids of the persons in the order of the memory's rows. */
export function personOrder(situation: Situation): readonly string[] {
  return sorted(situation).map((p) => p.row.id);
}

export class People {
  /** Persons described, and one row more for those who are not listed. */
  readonly count: number;
  readonly #order: readonly { readonly row: PersonRow; readonly at: number }[];
  readonly #situation: Situation;
  readonly #bits: ReadonlyMap<string, number>;
  /** Everybody, those not listed and nobody. */
  readonly all: number;

  constructor(situation: Situation) {
    const order = sorted(situation);
    this.#order = order;
    this.#situation = situation;
    this.#bits = new Map(order.map((p, i) => [p.row.id, bit(i)]));
    this.count = order.length + (situation.othersUnknown ? 1 : 0);
    this.all = 2 ** (this.count + 1) - 1;
  }

  /** The person of a row; `null` for the row of those not listed. */
  row(i: number): PersonRow | null {
    return this.#order[i]?.row ?? null;
  }

  mask(values: readonly string[]): number {
    return values.reduce((m, v) => m | (v === 'nobody' ? NOBODY : (this.#bits.get(v) ?? 0)), 0);
  }

  partners(i: number, possible: boolean): number {
    const me = this.#order[i];
    let found = 0;
    for (let j = 0; j < this.count; j++) {
      if (j === i) continue;
      const other = this.#order[j];
      const told = me === undefined || other === undefined ? this.#unlisted(me?.at ?? other?.at ?? 0) : (this.#situation.partner[me.at]?.[other.at] ?? null);
      if (told === true || (possible && told === null)) found |= bit(j);
    }
    return found;
  }

  /** Whether somebody who is not listed can be the partner: not of a person whose partner is told. */
  #unlisted(at: number): boolean | null {
    const row = this.#situation.partner[at] ?? [];
    return row.includes(true) || row[at] === false ? false : null;
  }

  relations(memory: Memory, relations: Relations): void {
    const n = this.count;
    if (memory.related.length < n * n) {
      memory.related = new Float64Array(n * n);
      memory.degreeLo = new Float64Array(n * n);
      memory.degreeHi = new Float64Array(n * n);
    }
    const all = 2 ** relations.values.length - 1;
    const most = Math.max(...Object.values(relations.degrees).map(([, hi]) => hi));
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const [me, other] = [this.#order[i], this.#order[j]];
        const told = me === undefined || other === undefined ? null : (this.#situation.related[me.at]?.[other.at] ?? null);
        const at = told === null ? -1 : relations.values.indexOf(told);
        const [lo, hi] = i === j ? [0, 0] : told === null ? [0, most] : (relations.degrees[told] ?? [0, most]);
        memory.related[i * n + j] = i === j ? 2 ** relations.values.indexOf('none') : at < 0 ? all : 2 ** at;
        memory.degreeLo[i * n + j] = lo;
        memory.degreeHi[i * n + j] = hi;
      }
    }
  }
}

/** The bit of a row in a mask of persons; bit 0 is nobody. */
export function bit(row: number): number {
  return 2 ** (row + 1);
}


/** Rows in the order of their ids: an answer does not depend on the order in which persons were described. */
function sorted(situation: Situation): readonly { readonly row: PersonRow; readonly at: number }[] {
  return situation.persons.map((row, at) => ({ row, at })).sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
}
