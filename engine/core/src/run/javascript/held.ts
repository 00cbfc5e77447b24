/**
 * This module prints `held_since` as functions of a generated module. Each function goes back over the days on which a
 * piece begins, with its condition inlined. Equal conditions share one function, even if the module contains the plan
 * twice.
 */
import { BEGINNING, NEVER } from '../../values/calendar.ts';
import type { MemoryForm, PieceList } from './form.ts';

/** Returns the names of a list of pieces inside a function for `held_since`. */
export function namePieceList(place: number, at: string | null): PieceList {
  return { values: `l${place}`, at: at === null ? null : `a${place}` };
}

export class HeldSince {
  readonly #form: MemoryForm;
  /** Maps the body of each function to its name. */
  readonly #names = new Map<string, string>();

  constructor(form: MemoryForm) {
    this.#form = form;
  }

  /**
   * Returns the name of the function that gives the first day after the last piece that began on or before a day and in
   * which `holds` (over `cut`) was false. See `held_since` in `plan/ir.ts`.
   */
  name(lists: readonly PieceList[], holds: string): string {
    const names = lists.map(({ at }, k) => namePieceList(k, at));
    const named = lists
      .map(({ values, at }, k) => `const l${k}=${values}${at === null ? '' : `,a${k}=${at}`};`)
      .join('');
    const latest = names
      .map(({ values, at }) => `latestBefore(${values},cut${at === null ? '' : `,${at}`})`)
      .reduce((before, one) => `max(${before},${one})`);
    const walk = `let end=${NEVER};
for(let cut=Infinity;(cut=${latest})>=0;end=cut)if(cut<=since&&!(${holds}))return end;
return ${BEGINNING};`;
    const body = `${this.#form.prologue(walk)}${named}\n${walk}\n`;
    const name = this.#names.get(body) ?? `held${this.#names.size}`;
    this.#names.set(body, name);
    return name;
  }

  text(): string {
    return [...this.#names]
      .map(([body, name]) => `function ${name}(m,rt,${this.#form.rows.parameters},since){\n${body}}\n`)
      .join('');
  }
}
