/**
 * This module makes a synthetic population in a folder: it draws, writes and weights the households. The folder gets
 * its final name only when it is complete.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { showDay } from '@recto-verso/engine/values';
import { DRAWN_BY } from '../tables/drawn.ts';
import { GROUP } from '../tables/folder.ts';
import { writeWholeFolder } from '../tables/whole-folder.ts';
import { joinParquetFiles } from './join.ts';
import {
  openMaker,
  getPartFile,
  PICTURES,
  type Maker,
  type MakerJob,
  type PopulationPart,
  type PartMade,
} from './maker.ts';
import type { PopulationModel } from './model.ts';
import { addKindTally, createKindTally, rakeWeights } from './rake.ts';
import { startMakerThread, distributeParts } from './threads.ts';

export interface MakeOptions {
  readonly model: PopulationModel;
  readonly households: number;
  readonly seed: number;
  /** The households are drawn for this day, an integer yyyymmdd. */
  readonly date: number;
  /** Names a folder that does not exist yet or is empty. */
  readonly out: string;
  /**
   * Limits the number of threads; when it is left out, there is at most one for each core. The files do not depend on
   * it.
   */
  readonly threads?: number;
  /** Is the number of households of a part. It is `GROUP` when it is left out. */
  readonly part?: number;
  /** Is called from time to time with the number of households that are done. */
  readonly progress: (done: number) => void;
  readonly signal: AbortSignal;
}

export interface Made {
  readonly households: number;
  readonly persons: number;
  /** Counts the households that the registers record differently. */
  readonly otherwise: number;
  /** Counts the rounds of raking. */
  readonly rounds: number;
}

/** Describes the content of `population.json`. */
export interface PopulationCard extends Made {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly seed: number;
  readonly date: string;
  readonly made_by: string;
}

export const CARD = 'population.json';
/** Names the folder with the tables of the households that the registers record differently. */
export const OFFICIAL = 'official';

/**
 * Makes a population in the folder `out`.
 * @throws ProblemError when the folder is not empty, or when the disk is full
 * @throws the reason of the signal, when it is aborted
 */
export async function makePopulation(options: MakeOptions): Promise<Made> {
  const { model, seed, date, signal, out } = options;
  signal.throwIfAborted();
  return writeWholeFolder(out, async (making) => {
    await mkdir(join(making, OFFICIAL));
    const made = await makeIn(making, options);
    signal.throwIfAborted();
    const card: PopulationCard = {
      name: model.name,
      version: model.version,
      licence: model.licence,
      seed,
      date: showDay(date),
      ...made,
      made_by: DRAWN_BY,
    };
    await writeFile(join(making, CARD), `${JSON.stringify(card, null, 2)}\n`);
    return made;
  });
}

async function makeIn(folder: string, options: MakeOptions): Promise<Made> {
  const { model, households, seed, date, signal, part: homes = GROUP } = options;
  const things = new Set(model.stages.flatMap((s) => (s.kind === 'things' ? [s.thing] : [])));
  const job: MakerJob = { making: { model, seed, date }, scopes: ['home', 'person', ...things], folder };
  const parts = Array.from({ length: Math.ceil(households / homes) }, (_, number): PopulationPart => {
    const first = number * homes;
    return { number, first, homes: Math.min(homes, households - first) };
  });
  const stop = new AbortController();
  const makers = await makersOf(job, parts.length, options, AbortSignal.any([signal, stop.signal]));
  try {
    const made = await distributeParts(makers, parts, (maker, part) => maker.draw(part));
    signal.throwIfAborted();
    const rounds = await weigh(makers, parts, made, model);
    for (const [k, prefix] of PICTURES.entries())
      for (const scope of job.scopes) {
        signal.throwIfAborted();
        const files = parts.map((part) => getPartFile(job, part, prefix, scope));
        await joinParquetFiles(files, join(folder, k === 0 ? '' : OFFICIAL, `${scope}.parquet`));
      }
    const sum = (of: (one: PartMade) => number): number => made.reduce((total, one) => total + of(one), 0);
    return { households, persons: sum((m) => m.persons), otherwise: sum((m) => m.otherwise), rounds };
  } finally {
    // Makers that are still drawing are stopped first, so that no file is deleted while they write it.
    stop.abort();
    await Promise.all(makers.map((maker) => maker.close()));
    await rm(join(folder, 'parts'), { recursive: true, force: true });
  }
}

/**
 * Creates the makers. A single part is drawn in this thread, because a new thread would take longer to start than to
 * draw.
 */
async function makersOf(
  job: MakerJob,
  parts: number,
  { threads = availableParallelism(), progress }: MakeOptions,
  signal: AbortSignal,
): Promise<readonly Maker[]> {
  let done = 0;
  const told = (homes: number): void => progress((done += homes));
  if (parts === 1) return [await openMaker(job, told, signal)];
  return Array.from({ length: Math.min(threads, parts) }, () => startMakerThread(job, told, signal));
}

/**
 * Computes the weights of all households together, and has the makers write them. Returns the number of rounds that
 * raking took.
 */
async function weigh(
  makers: readonly Maker[],
  parts: readonly PopulationPart[],
  made: readonly PartMade[],
  model: PopulationModel,
): Promise<number> {
  const all = createKindTally();
  const kinds = made.map((one) => addKindTally(all, one.kinds));
  const { of, rounds } = rakeWeights(model, all);
  await distributeParts(makers, parts, (maker, part) =>
    maker.weigh(
      part,
      Float64Array.from(kinds[part.number] ?? [], (kind) => of[kind] as number),
    ),
  );
  return rounds;
}
