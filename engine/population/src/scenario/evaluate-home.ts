/**
 * This module evaluates one home once under one law: it writes what the home receives into memory, runs the generated
 * module on each picture of the home, and extracts the results. `outcome.ts` has a home evaluated stage by stage.
 */
import { type Block, type Memory, reservePieces } from '@recto-verso/engine/run';
import { BEGINNING } from '@recto-verso/engine/values';
import type { SaidAt, ScenarioWorld } from './job.ts';
import { PER_RECEIPT, extractCounted, type Received, type WorkedStage } from './extracted-values.ts';

export interface Home {
  readonly world: ScenarioWorld;
  readonly run: (memory: Memory) => void;
  readonly lived: Memory;
  /** Is the same object as `lived` when the registers describe the home as it lives. */
  readonly official: Memory;
  readonly persons: number;
  /** Says, for each receipt that ends in some setting, for which persons it ends. */
  readonly ended: readonly (readonly boolean[])[];
  /**
   * Holds what the tables say of the receipts that end, in each picture. A field is `null` when there is nothing to put
   * back in its picture.
   */
  readonly told: { readonly lived: ReceiptsBackup | null; readonly official: ReceiptsBackup | null };
}

/**
 * Evaluates the law for a home that receives `received`. `ends` says whether the receipts that the scenario ends have
 * ended.
 */
export function evaluateHome(home: Home, received: Received, ends: boolean): WorkedStage {
  const { run, lived, official, world, told } = home;
  putBack(lived, told.lived);
  say(home, lived, received, ends);
  run(lived);
  const kept = takenFrom(world, lived, home.persons);
  if (official === lived) return { lived: kept, official: kept };
  putBack(official, told.official);
  say(home, official, received, ends);
  run(official);
  return { lived: kept, official: takenFrom(world, official, home.persons) };
}

function say({ world, ended }: Home, memory: Memory, { persons, values }: Received, ends: boolean): void {
  const rows = Math.min(persons, (memory.blocks['person'] as Block).rows);
  for (const [r, at] of world.receipts.entries())
    for (let i = 0; i < rows; i++) write(memory, at, i, values, (r * persons + i) * PER_RECEIPT);
  if (!ends) return;
  for (const [e, at] of world.ended.entries())
    for (let i = 0; i < rows; i++) if (ended[e]?.[i] === true) write(memory, at, i, NOTHING, 0);
}

const NOTHING = new Float64Array(PER_RECEIPT);

/** Writes a receipt as constant over all time, because a scenario shows the state after every change has settled. */
function write(memory: Memory, at: SaidAt, row: number, of: Float64Array, from: number): void {
  const block = memory.blocks['person'] as Block;
  put(block, at.ends, row, of, from);
  put(block, at.amount, row, of, from + 2);
  putDated(memory, at.dated, row, of, from);
  putDated(memory, at.datedAmount, row, of, from + 2);
}

function put({ data, stride }: Block, ends: SaidAt['ends'], row: number, of: Float64Array, from: number): void {
  if (ends === null) return;
  data[row * stride + ends[0]] = of[from] as number;
  data[row * stride + ends[1]] = of[from + 1] as number;
}

function putDated({ dated }: Memory, fact: string | null, row: number, of: Float64Array, from: number): void {
  if (fact === null) return;
  const pieces = reservePieces(dated[fact] as Float64Array[], row, 1);
  pieces[0] = BEGINNING;
  pieces[1] = of[from] as number;
  pieces[2] = of[from + 1] as number;
}

function takenFrom({ job, factors }: ScenarioWorld, memory: Memory, persons: number): Float64Array {
  return extractCounted(job.counted, factors, memory.blocks['person'] as Block, persons);
}

/**
 * Holds copies of what the tables say of the persons, when a setting may end receipts. They are put back before each
 * evaluation, because such a setting overwrites them.
 */
export interface ReceiptsBackup {
  readonly rows: Float64Array;
  readonly dated: readonly (readonly [string, number, Float64Array])[];
}

export function backUpReceipts(memory: Memory, ended: readonly SaidAt[]): ReceiptsBackup | null {
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

function putBack(memory: Memory, told: ReceiptsBackup | null): void {
  if (told === null) return;
  (memory.blocks['person'] as Block).data.set(told.rows);
  for (const [fact, row, list] of told.dated) {
    const to = reservePieces(memory.dated[fact] as Float64Array[], row, Math.floor((list.length - 1) / 3));
    to.set(list.subarray(0, Math.min(list.length, to.length)));
  }
}
