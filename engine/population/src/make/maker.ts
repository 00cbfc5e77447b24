/** Draws and writes parts of a population: as many households each, which depend on no other part but for their weights. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { rowsOf } from './chunk.ts';
import { drawChunk, seenByRegisters, type Making } from './generate.ts';
import { newTally, tally, type Tally } from './rake.ts';
import { openWriter, writeWeights } from './write.ts';

export interface Part {
  readonly number: number;
  /** The number of its first household in the country. */
  readonly first: number;
  readonly homes: number;
}

export interface PartMade {
  readonly kinds: Tally;
  readonly persons: number;
  /** Households that the registers hold otherwise. */
  readonly otherwise: number;
}

export interface Maker {
  draw(part: Part): Promise<PartMade>;
  /** @param weights of the kinds of the part, as it numbers them */
  weigh(part: Part, weights: Float64Array): Promise<void>;
  close(): Promise<void>;
}

/** What a maker is told: data alone, so that it can be sent to a thread. */
export interface MakerJob {
  readonly making: Making;
  readonly scopes: readonly string[];
  readonly folder: string;
}

/** As lived, and as the registers hold it. */
export const PICTURES = ['', 'official_'] as const;
/** Drawn at once, so that little is in memory. */
const CHUNK = 8192;
/** What its database may take; beyond that it writes beside the parts, which is slow. */
const MEMORY = '1GB';

/** @param prefix one of the pictures */
export function partFile({ folder }: MakerJob, { number }: Part, prefix: string, scope: string): string {
  return join(folder, 'parts', `${prefix}${scope}.${number}`);
}

/** @param told of households, as they are drawn */
export async function openMaker(job: MakerJob, told: (homes: number) => void, signal: AbortSignal): Promise<Maker> {
  await mkdir(join(job.folder, 'parts'), { recursive: true });
  // One thread: the same bytes on any machine.
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: MEMORY,
    temp_directory: join(job.folder, 'parts'),
  });
  const connection = await instance.connect();
  const file = (part: Part, prefix: string) => (scope: string) =>
    scope === 'home' ? `${partFile(job, part, prefix, scope)}.kinds` : partFile(job, part, prefix, scope);
  const { making, scopes } = job;
  return {
    async draw(part) {
      const open = (prefix: string) => openWriter(connection, making.model, scopes, making.date, prefix);
      const [life, registers] = [await open(PICTURES[0]), await open(PICTURES[1])];
      const kinds = newTally();
      let [persons, otherwise] = [0, 0];
      for (let done = 0; done < part.homes; done += CHUNK) {
        signal.throwIfAborted();
        const chunk = drawChunk(making, part.first + done, Math.min(CHUNK, part.homes - done));
        const of = tally(making.model, chunk, kinds);
        life.add(chunk, of, null);
        const seen = seenByRegisters(making, chunk);
        registers.add(seen.chunk, of, seen.otherwise);
        persons += rowsOf(chunk, 'person').count;
        otherwise += seen.otherwise.reduce((sum, one) => sum + one, 0);
        told(chunk.homes);
        // It is asked to stop between two chunks.
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
        await writeWeights(connection, kinds, partFile(job, part, prefix, 'home'), weights);
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
