/**
 * A memory that was worked out, changed in a few places, and worked out again: only the parts run that read what
 * changed, and those that read what came out otherwise.
 */
import type { Layout } from '../lowering/layout.ts';
import type { Period } from './compiled.ts';
import type { Parts } from './interpret.ts';
import type { Block, Memory } from './memory.ts';

/** Which parts read what: numbers of parts. */
interface Readers {
  /** By scope, by place in the row. */
  readonly cells: ReadonlyMap<string, readonly (readonly number[])[]>;
  readonly dated: ReadonlyMap<string, readonly number[]>;
  readonly today: readonly number[];
  /** What each part writes: places in the rows of its scope. */
  readonly writes: readonly { readonly scope: string; readonly places: readonly number[] }[];
}

const known = new WeakMap<Parts, Readers>();

export class Replay {
  readonly #period: Period;
  readonly #memory: Memory;
  /** The blocks as they were worked out last. */
  readonly #before: ReadonlyMap<string, { readonly block: Block; readonly data: Float64Array }>;
  readonly #cells: { readonly scope: string; readonly place: number }[] = [];
  readonly #dated: string[] = [];
  #today = false;

  /** @param memory as a screen left it */
  constructor(period: Period, memory: Memory) {
    this.#period = period;
    this.#memory = memory;
    this.#before = new Map(
      Object.entries(memory.blocks).map(([scope, block]) => [scope, { block, data: block.data.slice() }]),
    );
  }

  /** An input was written at a place of the rows of a scope. */
  touched(scope: string, place: number): void {
    this.#cells.push({ scope, place });
  }

  touchedPieces(fact: string): void {
    this.#dated.push(fact);
  }

  touchedDay(): void {
    this.#today = true;
  }

  /** Works out again what rests on what was touched. */
  run(): void {
    const parts = this.#period.parts(this.#memory);
    const readers = known.get(parts) ?? readersOf(parts, this.#period.layout);
    known.set(parts, readers);
    const due = new Uint8Array(parts.runs.length);
    const mark = (list: readonly number[] | undefined): void => {
      if (list !== undefined) for (const k of list) due[k] = 1;
    };
    for (const { scope, place } of this.#cells) mark(readers.cells.get(scope)?.[place]);
    for (const fact of this.#dated) mark(readers.dated.get(fact));
    if (this.#today) mark(readers.today);
    parts.begin(this.#memory);
    for (let k = 0; k < due.length; k++) {
      if (due[k] === 0) continue;
      (parts.runs[k] as Parts['runs'][number])(this.#memory);
      this.#follow(readers, k, due);
    }
    parts.end(this.#memory);
  }

  /** Marks what reads a place that came out otherwise than before. */
  #follow({ writes, cells }: Readers, k: number, due: Uint8Array): void {
    const { scope, places } = writes[k] as Readers['writes'][number];
    const there = this.#before.get(scope);
    const readers = cells.get(scope);
    if (there === undefined || readers === undefined) return;
    const { block, data: before } = there;
    const { data, rows, stride } = block;
    for (const place of places)
      for (let row = 0, at = place; row < rows; row++, at += stride)
        if (data[at] !== before[at]) {
          for (const reader of readers[place] as readonly number[]) due[reader] = 1;
          break;
        }
  }

  /** The memory as it is now is what later changes are measured against. */
  keep(): void {
    for (const { block, data } of this.#before.values()) data.set(block.data);
    this.#forget();
  }

  /** The blocks as they were; pieces are put back by who changed them. */
  undo(): void {
    for (const { block, data } of this.#before.values()) block.data.set(data);
    this.#forget();
  }

  #forget(): void {
    this.#cells.length = 0;
    this.#dated.length = 0;
    this.#today = false;
  }
}

function readersOf({ places }: Parts, layout: Layout): Readers {
  const cells = new Map(
    [...layout.scopes.values()].map(({ scope, stride }) => [scope, Array.from({ length: stride }, (): number[] => [])]),
  );
  const dated = new Map<string, number[]>();
  const today: number[] = [];
  places.forEach((part, k) => {
    if (part.today) today.push(k);
    for (const fact of part.dated) dated.set(fact, [...(dated.get(fact) ?? []), k]);
    for (const [scope, reads] of Object.entries(part.reads)) for (const at of reads) cells.get(scope)?.[at]?.push(k);
  });
  return { cells, dated, today, writes: places.map(({ scope, writes }) => ({ scope, places: writes })) };
}
