/**
 * This module draws and writes the parts of a population. All parts have the same number of households (the last may
 * have fewer), and only the weights of the households depend on the other parts.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { findChunkRows } from './chunk.ts';
import { drawChunk, applyRegisters, type Making } from './generate.ts';
import { createKindTally, tallyChunk, type KindTally } from './rake.ts';
import { openWriter, writeWeights } from './write.ts';

export interface PopulationPart {
  readonly number: number;
  /** Is the number of the part's first household within the whole population. */
  readonly first: number;
  readonly homes: number;
}

export interface PartMade {
  readonly kinds: KindTally;
  readonly persons: number;
  /** Counts the households that the registers record differently. */
  readonly otherwise: number;
}

export interface Maker {
  draw(part: PopulationPart): Promise<PartMade>;
  /**
   * Writes the weights of a part's households.
   * @param weights the weight of each kind of household, in the part's own numbering of the kinds
   */
  weigh(part: PopulationPart, weights: Float64Array): Promise<void>;
  close(): Promise<void>;
}

/** Describes the work of a maker. It contains only data, so that it can be sent to a thread. */
export interface MakerJob {
  readonly making: Making;
  readonly scopes: readonly string[];
  readonly folder: string;
}

/** Lists the prefixes of the two pictures: the households as they live, and as the registers record them. */
export const PICTURES = ['', 'official_'] as const;
/** Is the number of households that are drawn at a time. It is small to save memory. */
const CHUNK = 8192;
/**
 * Limits the memory of the maker's database. Beyond it, the database writes to the folder of the parts, which is slow.
 */
const MEMORY = '1GB';

/**
 * Returns the path of one table of a part.
 * @param prefix one of `PICTURES`
 */
export function getPartFile({ folder }: MakerJob, { number }: PopulationPart, prefix: string, scope: string): string {
  return join(folder, 'parts', `${prefix}${scope}.${number}`);
}

/**
 * Opens a maker with its own database.
 * @param told is called each time some households have been drawn, with the number of these households (not the total)
 */
export async function openMaker(job: MakerJob, told: (homes: number) => void, signal: AbortSignal): Promise<Maker> {
  await mkdir(join(job.folder, 'parts'), { recursive: true });
  // A single thread writes the same bytes on every machine.
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: MEMORY,
    temp_directory: join(job.folder, 'parts'),
  });
  const connection = await instance.connect();
  const file = (part: PopulationPart, prefix: string) => (scope: string) =>
    scope === 'home' ? `${getPartFile(job, part, prefix, scope)}.kinds` : getPartFile(job, part, prefix, scope);
  const { making, scopes } = job;
  return {
    async draw(part) {
      const open = (prefix: string) => openWriter(connection, making.model, scopes, making.date, prefix);
      const [life, registers] = [await open(PICTURES[0]), await open(PICTURES[1])];
      const kinds = createKindTally();
      let [persons, otherwise] = [0, 0];
      for (let done = 0; done < part.homes; done += CHUNK) {
        signal.throwIfAborted();
        const chunk = drawChunk(making, part.first + done, Math.min(CHUNK, part.homes - done));
        const of = tallyChunk(making.model, chunk, kinds);
        life.add(chunk, of, null);
        const seen = applyRegisters(making, chunk);
        registers.add(seen.chunk, of, seen.otherwise);
        persons += findChunkRows(chunk, 'person').count;
        otherwise += seen.otherwise.reduce((sum, one) => sum + one, 0);
        told(chunk.homes);
        // The thread can receive a request to stop only while it waits here, between two chunks.
        await new Promise(setImmediate);
      }
      await life.finish(file(part, PICTURES[0]));
      signal.throwIfAborted();
      await registers.finish(file(part, PICTURES[1]));
      return { kinds, persons, otherwise };
    },
    async weigh(part, weights) {
      for (const prefix of PICTURES) {
        signal.throwIfAborted();
        const kinds = file(part, prefix)('home');
        await writeWeights(connection, kinds, getPartFile(job, part, prefix, 'home'), weights);
        await rm(kinds);
      }
    },
    close() {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}
