/**
 * This module recomputes a memory after a few changes. Only those parts run that read a changed value, and those that
 * read a result that differs from before.
 */
import type { Layout } from '../plan/layout.ts';
import type { CompiledPeriod } from './compiled.ts';
import type { RunnableParts } from './interpret.ts';
import type { Block, Memory } from './memory.ts';

/** Lists which parts read which values, by the numbers of the parts. */
interface Readers {
  /** Maps each scope to the parts that read each position of a row. */
  readonly cells: ReadonlyMap<string, readonly Int32Array[]>;
  readonly dated: ReadonlyMap<string, readonly number[]>;
  readonly today: readonly number[];
  readonly related: readonly number[];
  /** Lists what each part writes, as positions in the rows of its scope. */
  readonly writes: readonly { readonly scope: string; readonly places: Int32Array }[];
  /** Maps each scope to the positions that repeat each position of a row. */
  readonly copies: ReadonlyMap<string, readonly Int32Array[]>;
  /** Marks the parts that have to run while one memory is being computed. */
  readonly due: Uint8Array;
}

const known = new WeakMap<RunnableParts, Readers>();

export class Replay {
  readonly #period: CompiledPeriod;
  readonly #memory: Memory;
  /** Holds each block with a copy of its data from the creation of the replay or from the last call of `keep`. */
  readonly #before: ReadonlyMap<string, { readonly block: Block; readonly data: Float64Array }>;
  readonly #cells: { readonly scope: string; readonly place: number }[] = [];
  readonly #dated: string[] = [];
  #today = false;
  #related = false;
  #moved = false;

  /**
   * Creates a replay.
   * @param memory a memory for which the whole plan has been run
   */
  constructor(period: CompiledPeriod, memory: Memory) {
    this.#period = period;
    this.#memory = memory;
    this.#before = new Map(
      Object.entries(memory.blocks).map(([scope, block]) => [scope, { block, data: block.data.slice() }]),
    );
  }

  /** Records that an input was written at a position in the rows of a scope. */
  touched(scope: string, place: number): void {
    this.#cells.push({ scope, place });
  }

  touchedPieces(fact: string): void {
    this.#dated.push(fact);
  }

  touchedDay(): void {
    this.#today = true;
  }

  touchedRelations(): void {
    this.#related = true;
  }

  /** Records those of the given positions in the rows of a scope whose values differ from before. */
  touchedWhereChanged(scope: string, places: readonly number[]): void {
    const there = this.#before.get(scope);
    if (there === undefined) return;
    const { block, data } = there;
    const isChanged = (place: number): boolean => {
      for (let row = 0, at = place; row < block.rows; row++, at += block.stride)
        if (block.data[at] !== data[at]) return true;
      return false;
    };
    for (const place of places) if (isChanged(place)) this.touched(scope, place);
  }

  /**
   * Recomputes what depends on the recorded changes.
   * @returns `true` when a computed value differs from before, or when a changed input is repeated at other positions;
   * `false` otherwise
   */
  run(): boolean {
    const parts = this.#period.parts(this.#memory);
    const readers = known.get(parts) ?? readersOf(parts, this.#period.layout);
    known.set(parts, readers);
    const { due } = readers;
    due.fill(0);
    for (const { scope, place } of this.#cells) {
      mark(readers.cells.get(scope)?.[place], due);
      this.#repeat(readers, scope, place);
    }
    for (const fact of this.#dated) mark(readers.dated.get(fact), due);
    if (this.#today) mark(readers.today, due);
    if (this.#related) mark(readers.related, due);
    parts.begin(this.#memory);
    for (let k = 0; k < due.length; k++) {
      if (due[k] === 0) continue;
      (parts.runs[k] as RunnableParts['runs'][number])(this.#memory);
      this.#follow(readers, k);
    }
    return this.#moved;
  }

  /**
   * Marks the parts that read a position which a part has changed, and copies its value again to the positions that
   * repeat it.
   */
  #follow(readers: Readers, k: number): void {
    const { scope, places } = readers.writes[k] as Readers['writes'][number];
    const there = this.#before.get(scope);
    const cells = readers.cells.get(scope);
    if (there === undefined || cells === undefined) return;
    const { block, data: before } = there;
    const { data, rows, stride } = block;
    for (let i = 0; i < places.length; i++) {
      const place = places[i] as number;
      for (let row = 0, at = place; row < rows; row++, at += stride) {
        if (data[at] === before[at]) continue;
        this.#moved = true;
        mark(cells[place], readers.due);
        this.#repeat(readers, scope, place);
        break;
      }
    }
  }

  /** Copies a position in the rows of a scope again to all positions that repeat it. */
  #repeat({ copies }: Readers, scope: string, place: number): void {
    const repeating = copies.get(scope)?.[place];
    const there = this.#before.get(scope);
    if (repeating === undefined || there === undefined) return;
    this.#moved = true;
    const { data, rows, stride } = there.block;
    for (const to of repeating)
      for (let row = 0, at = 0; row < rows; row++, at += stride) data[at + to] = data[at + place] as number;
  }

  /** Makes the present state of the memory the one with which later changes are compared. */
  keep(): void {
    for (const { block, data } of this.#before.values()) data.set(block.data);
    this.#forget();
  }

  /** Restores the blocks. The day and the pieces of dated facts have to be restored by the code that changed them. */
  undo(): void {
    if (this.#moved) for (const { block, data } of this.#before.values()) block.data.set(data);
    else for (const { scope, place } of this.#cells) this.#putBack(scope, place);
    this.#forget();
  }

  #putBack(scope: string, place: number): void {
    const there = this.#before.get(scope);
    if (there === undefined) return;
    const { block, data } = there;
    for (let row = 0, at = place; row < block.rows; row++, at += block.stride) block.data[at] = data[at] as number;
  }

  #forget(): void {
    this.#cells.length = 0;
    this.#dated.length = 0;
    this.#today = false;
    this.#related = false;
    this.#moved = false;
  }
}

function mark(parts: ArrayLike<number> | undefined, due: Uint8Array): void {
  if (parts === undefined) return;
  for (let i = 0; i < parts.length; i++) due[parts[i] as number] = 1;
}

function readersOf({ places, copies }: RunnableParts, layout: Layout): Readers {
  const cells = new Map(
    [...layout.scopes.values()].map(({ scope, stride }) => [scope, Array.from({ length: stride }, (): number[] => [])]),
  );
  const dated = new Map<string, number[]>();
  const today: number[] = [];
  const related: number[] = [];
  places.forEach((part, k) => {
    if (part.today) today.push(k);
    if (part.related) related.push(k);
    for (const fact of part.dated) dated.set(fact, [...(dated.get(fact) ?? []), k]);
    for (const [scope, reads] of Object.entries(part.reads)) for (const at of reads) cells.get(scope)?.[at]?.push(k);
  });
  return {
    cells: new Map([...cells].map(([scope, readers]) => [scope, readers.map((r) => Int32Array.from(r))])),
    dated,
    today,
    related,
    writes: places.map(({ scope, writes }) => ({ scope, places: Int32Array.from(writes) })),
    copies: new Map(Object.entries(copies).map(([scope, table]) => [scope, repeatsOf(table)])),
    due: new Uint8Array(places.length),
  };
}

/** Converts triples (to, from, number of consecutive positions) to the list of positions that repeat each position. */
function repeatsOf(table: Int32Array): readonly Int32Array[] {
  const found: number[][] = [];
  for (let k = 0; k < table.length; k += 3) {
    const [to, from, count] = table.subarray(k, k + 3) as unknown as [number, number, number];
    for (let j = 0; j < count; j++) (found[from + j] ??= []).push(to + j);
  }
  return found.map((places) => Int32Array.from(places));
}
