/**
 * This module prepares what a thread needs to evaluate batches of households, as data that can be sent to the thread.
 */
import { printMany } from '@recto-verso/engine/run';
import { type Column, findColumnEnds, findSlotIndex } from '@recto-verso/engine/plan';
import { quoteText, type Duck } from '../tables/duck.ts';
import { getTableFile, type Folder } from '../tables/folder.ts';
import type { GroupingColumn } from '../tables/extra-columns.ts';
import { createPopulationJob, listCountedSlots, type PopulationJob, type PopulationPlan } from '../tables/prepare.ts';
import type { BatchPlan } from './batch.ts';

export interface ManyJob extends PopulationJob {
  readonly batch: BatchPlan;
  /**
   * Maps each scope to the columns of the memory for the doubles of its query. A column is -1 when nothing reads it.
   */
  readonly into: ReadonlyMap<string, readonly number[]>;
}

/**
 * Is the number of households in a batch. With fewer, more time is spent on loading the module's code; with more, on
 * loading memory.
 */
const HOUSEHOLDS = 64;
/**
 * Enlarges the room for households above the average size, so that a batch rarely has fewer households because its room
 * is full.
 */
const SPARE = 1.25;

export interface Printed {
  readonly job: ManyJob;
  readonly text: string;
}

/**
 * Prints the module, and prepares the job of its threads.
 * @param module the file into which the module will be written
 */
export async function printJob(
  duck: Duck,
  folder: Folder,
  of: PopulationPlan,
  module: string,
  by: GroupingColumn | null,
): Promise<Printed> {
  const { plan, day } = of;
  const room = await roomFor(duck, folder, [...of.layout.scopes.keys()]);
  const { text, layout } = printMany(plan, listCountedSlots(plan.counted), room);
  const job = createPopulationJob(of, folder, module, by);
  const at = (column: Column): readonly [number, number] => findColumnEnds(layout, column);
  const isRead = new Set(plan.inputs.flatMap((i) => i.column.slots));
  return {
    text,
    job: {
      ...job,
      counted: plan.counted.map((c) => ({
        claims: at(c.claims),
        reached: at(c.reached),
        lines: c.lines.map((l) => at(l.column)),
      })),
      into: new Map(
        job.lived.queries.map(({ scope, slots }) => [
          scope,
          slots.map((slot) => (isRead.has(slot) ? findSlotIndex(layout, scope, slot) : -1)),
        ]),
      ),
      batch: {
        day,
        households: HOUSEHOLDS,
        scopes: new Map(
          [...layout.scopes].map(([scope, { stride }]) => [scope, { room: room.get(scope) ?? 0, columns: stride }]),
        ),
        constants: layout.constants,
        dated: plan.dated,
      },
    },
  };
}

/** Returns how many rows of each scope are reserved for a batch. They suffice at least for the largest household. */
async function roomFor(duck: Duck, folder: Folder, scopes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const pictures = folder.official === null ? [folder.lived] : [folder.lived, folder.official];
  const rowsIn = async (scope: string): Promise<{ mean: number; most: number }> => {
    const found = { mean: 0, most: 0 };
    for (const picture of pictures) {
      const rows = scopes.includes(scope) && picture.tables.has(scope) ? quoteText(getTableFile(picture, scope)) : null;
      if (rows === null) continue;
      const [one] = await duck.rows(
        `SELECT count(*)::DOUBLE AS n, COALESCE(max(idx), 0)::DOUBLE AS last, (SELECT count(*) FROM read_parquet(${quoteText(getTableFile(picture, 'home'))}))::DOUBLE AS homes FROM read_parquet(${rows})`,
      );
      found.mean = Math.max(found.mean, Number(one?.['n']) / Math.max(1, Number(one?.['homes'])));
      found.most = Math.max(found.most, Number(one?.['last']) + 1);
    }
    return found;
  };
  const persons = await rowsIn('person');
  const room = new Map<string, number>([['home', HOUSEHOLDS]]);
  for (const scope of scopes.filter((s) => s !== 'home')) {
    const own = await rowsIn(scope);
    // For a kind of thing without a table, one row stands for what each person may have.
    const { mean, most } = pictures.every((p) => p.tables.has(scope))
      ? own
      : { mean: Math.max(own.mean, persons.mean), most: Math.max(own.most, persons.most) };
    room.set(scope, Math.max(most, Math.ceil(mean * HOUSEHOLDS * SPARE)));
  }
  return room;
}
