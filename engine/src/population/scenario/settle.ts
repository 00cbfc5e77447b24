/**
 * One home under one law: stage by stage it is worked out who is entitled, then who is reached, and what is received so is
 * written where the laws of the next stages read it.
 */
import { piecesFor, type Block, type Memory } from '../../evaluate/memory.ts';
import { BEGINNING } from '../../values/calendar.ts';
import type { SaidAt, World } from './job.ts';

/** What is kept of a counted symbol for each person, in each picture: claims, persons reached, euros of a year (two ends each). */
export const PER_SYMBOL = 6;
export const CLAIM = 0;
export const REACH = 2;
export const EURO = 4;

/** Who receives what: two ends and two amounts for each receipt and person. */
export interface Received {
  readonly persons: number;
  /** By receipt, then person: certain, possible, least and greatest a month on the grid. */
  readonly values: Float64Array;
}
export const PER_RECEIPT = 4;

export function nothingReceived(receipts: number, persons: number): Received {
  return { persons, values: new Float64Array(receipts * persons * PER_RECEIPT) };
}

export interface Home {
  readonly world: World;
  readonly run: (memory: Memory) => void;
  readonly lived: Memory;
  /** The same memory where the registers hold the home as it lives. */
  readonly official: Memory;
  readonly persons: number;
  /** Of each receipt that ends in some setting: the persons of whom it does. */
  readonly ended: readonly (readonly boolean[])[];
  /** What the tables say of these receipts, in each picture. */
  readonly told: { readonly lived: Told | null; readonly official: Told | null };
}

/** What a stage came to: for each picture, by counted symbol and person. */
export interface Worked {
  readonly lived: Float64Array;
  readonly official: Float64Array;
}

/** Works a home out as it stands when these receipts are said, and those that end do or do not. */
export function workOut(home: Home, received: Received, ends: boolean): Worked {
  const { run, lived, official, world, told } = home;
  putBack(lived, told.lived);
  say(home, lived, received, ends);
  run(lived);
  const kept = taken(world, lived, home.persons);
  if (official === lived) return { lived: kept, official: kept };
  putBack(official, told.official);
  say(home, official, received, ends);
  run(official);
  return { lived: kept, official: taken(world, official, home.persons) };
}

function say({ world, ended }: Home, memory: Memory, { persons, values }: Received, ends: boolean): void {
  const rows = Math.min(persons, (memory.blocks['person'] as Block).rows);
  world.receipts.forEach((at, r) => {
    for (let i = 0; i < rows; i++) {
      const from = (r * persons + i) * PER_RECEIPT;
      const [c, p, lo, hi] = [0, 1, 2, 3].map((k) => values[from + k] as number) as [number, number, number, number];
      write(memory, at, i, [c, p], [lo, hi]);
    }
  });
  if (!ends) return;
  world.ended.forEach((at, e) => {
    for (let i = 0; i < rows; i++) if (ended[e]?.[i] === true) write(memory, at, i, [0, 0], [0, 0]);
  });
}

type Two = readonly [number, number];

/** What is received is so for good: a scenario shows what things have settled to. */
function write(memory: Memory, at: SaidAt, row: number, [c, p]: Two, [lo, hi]: Two): void {
  const { data, stride } = memory.blocks['person'] as Block;
  const put = (ends: Two | null, a: number, b: number): void => {
    if (ends === null) return;
    data[row * stride + ends[0]] = a;
    data[row * stride + ends[1]] = b;
  };
  const putDated = (fact: string | null, a: number, b: number): void => {
    if (fact === null) return;
    piecesFor(memory.dated[fact] as Float64Array[], row, 1).set([BEGINNING, a, b]);
  };
  put(at.ends, c, p);
  put(at.amount, lo, hi);
  putDated(at.dated, c, p);
  putDated(at.datedAmount, lo, hi);
}

function taken({ job, factors }: World, memory: Memory, persons: number): Float64Array {
  const { data, stride, rows } = memory.blocks['person'] as Block;
  const kept = new Float64Array(job.counted.length * persons * PER_SYMBOL);
  job.counted.forEach(({ claims, reached, lines }, k) => {
    for (let i = 0; i < Math.min(persons, rows); i++) {
      const base = i * stride;
      const to = (k * persons + i) * PER_SYMBOL;
      if (data[base + reached[1]] === 0) continue;
      for (const end of [0, 1] as const) {
        kept[to + CLAIM + end] = data[base + claims[end]] as number;
        kept[to + REACH + end] = data[base + reached[end]] as number;
        lines.forEach((line, l) => {
          const factor = factors[k]?.[l] ?? 0;
          // What costs most leaves least.
          const value = data[base + line[factor < 0 ? (1 - end) as 0 | 1 : end]] as number;
          kept[to + EURO + end] = (kept[to + EURO + end] as number) + factor * value;
        });
      }
    }
  });
  return kept;
}

/** Copies of what the tables say of receipts that a setting ends, to be put back for a setting that does not. */
export interface Told {
  readonly rows: Float64Array;
  readonly dated: readonly (readonly [string, number, Float64Array])[];
}

export function toldOf(memory: Memory, ended: readonly SaidAt[]): Told | null {
  if (ended.length === 0) return null;
  const { data, stride, rows } = memory.blocks['person'] as Block;
  const facts = ended.flatMap((at) => [at.dated, at.datedAmount]).filter((f) => f !== null);
  return {
    rows: data.slice(0, rows * stride),
    dated: facts.flatMap((fact) =>
      (memory.dated[fact] as Float64Array[]).slice(0, rows).map((list, i) => [fact, i, list.slice()] as const),
    ),
  };
}

function putBack(memory: Memory, told: Told | null): void {
  if (told === null) return;
  (memory.blocks['person'] as Block).data.set(told.rows);
  for (const [fact, row, list] of told.dated) {
    const to = piecesFor(memory.dated[fact] as Float64Array[], row, Math.floor((list.length - 1) / 3));
    to.set(list.subarray(0, Math.min(list.length, to.length)));
  }
}
