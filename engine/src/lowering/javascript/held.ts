/**
 * `held_since` → functions of a module: each walks back over the days on which a piece begins, with its condition in
 * place. Conditions that are alike share one, in both halves of the module.
 */
import { BEGINNING, NEVER } from '../../values/calendar.ts';
import type { Layout } from '../layout.ts';
import { prologue } from './prologue.ts';

/** Names of the lists of pieces inside such a function. */
export function listName(place: number): string {
  return `l${place}`;
}

export class HeldSince {
  readonly #layout: Layout;
  /** Body → name. */
  readonly #names = new Map<string, string>();

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  /** The function that gives the end of the last piece, begun on or before a day, in which `holds` (over `cut`) was false. */
  name(lists: readonly string[], holds: string): string {
    const named = lists.map((list, k) => `const ${listName(k)}=${list};`).join('');
    const latest = lists
      .map((_, k) => `latestBefore(${listName(k)},cut)`)
      .reduce((before, one) => `max(${before},${one})`);
    const walk = `let end=${NEVER};
for(let cut=Infinity;(cut=${latest})>=0;end=cut)if(cut<=since&&!(${holds}))return end;
return ${BEGINNING};`;
    const body = `${prologue(this.#layout, walk)}${named}\n${walk}\n`;
    const name = this.#names.get(body) ?? `held${this.#names.size}`;
    this.#names.set(body, name);
    return name;
  }

  text(): string {
    return [...this.#names].map(([body, name]) => `function ${name}(m,rt,i,o,j,q,since){\n${body}}\n`).join('');
  }
}
