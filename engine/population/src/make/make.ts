/** Makes a synthetic population in a folder: draws, writes, weighs. Until all of it is there the folder has another name. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { showDay } from '@recto-verso/engine/values';
import { DRAWN_BY } from '../tables/drawn.ts';
import { GROUP } from '../tables/folder.ts';
import { writtenWhole } from '../tables/whole.ts';
import { joined } from './join.ts';
import { openMaker, partFile, PICTURES, type Maker, type MakerJob, type Part, type PartMade } from './maker.ts';
import type { PopulationModel } from './model.ts';
import { addTally, newTally, rake } from './rake.ts';
import { makerInThread, sharedOut } from './threads.ts';

export interface MakeOptions {
  readonly model: PopulationModel;
  readonly households: number;
  readonly seed: number;
  /** yyyymmdd */
  readonly date: number;
  /** A folder that is not there yet, or is empty. */
  readonly out: string;
  /** Draws in so many threads at most, one a core where left out: the files are the same. */
  readonly threads?: number;
  /** Households of a part; as many as `GROUP` where left out. */
  readonly part?: number;
  /** Told now and then, with how many households are done. */
  readonly progress: (done: number) => void;
  readonly signal: AbortSignal;
}

export interface Made {
  readonly households: number;
  readonly persons: number;
  /** Households that the registers hold otherwise. */
  readonly otherwise: number;
  /** Rounds of raking. */
  readonly rounds: number;
}

/** What `population.json` says. */
export interface PopulationCard extends Made {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly seed: number;
  readonly date: string;
  readonly made_by: string;
}

export const CARD = 'population.json';
/** Where the tables of what the registers hold otherwise stand. */
export const OFFICIAL = 'official';

/** @throws ProblemError where the folder has something in it */
export function makePopulation(options: MakeOptions): Promise<Made> {
  const { model, seed, date, signal, out } = options;
  return writtenWhole(out, async (making) => {
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
  const parts = Array.from({ length: Math.ceil(households / homes) }, (_, number): Part => {
    const first = number * homes;
    return { number, first, homes: Math.min(homes, households - first) };
  });
  const stop = new AbortController();
  const makers = await makersOf(job, parts.length, options, AbortSignal.any([signal, stop.signal]));
  try {
    const made = await sharedOut(makers, parts, (maker, part) => maker.draw(part));
    const rounds = await weigh(makers, parts, made, model);
    for (const [k, prefix] of PICTURES.entries())
      for (const scope of job.scopes) {
        signal.throwIfAborted();
        const files = parts.map((part) => partFile(job, part, prefix, scope));
        await joined(files, join(folder, k === 0 ? '' : OFFICIAL, `${scope}.parquet`));
      }
    const sum = (of: (one: PartMade) => number): number => made.reduce((total, one) => total + of(one), 0);
    return { households, persons: sum((m) => m.persons), otherwise: sum((m) => m.otherwise), rounds };
  } finally {
    // What still draws is to stop, and nothing is taken away under its hands.
    stop.abort();
    await Promise.all(makers.map((maker) => maker.close()));
    await rm(join(folder, 'parts'), { recursive: true, force: true });
  }
}

/** A single part is drawn here: a thread would start for longer than it works. */
async function makersOf(
  job: MakerJob,
  parts: number,
  { threads = availableParallelism(), progress }: MakeOptions,
  signal: AbortSignal,
): Promise<readonly Maker[]> {
  let done = 0;
  const told = (homes: number): void => progress((done += homes));
  if (parts === 1) return [await openMaker(job, told, signal)];
  return Array.from({ length: Math.min(threads, parts) }, () => makerInThread(job, told, signal));
}

/** The weights of all households at once. Gives the rounds that raking took. */
async function weigh(
  makers: readonly Maker[],
  parts: readonly Part[],
  made: readonly PartMade[],
  model: PopulationModel,
): Promise<number> {
  const all = newTally();
  const kinds = made.map((one) => addTally(all, one.kinds));
  const { of, rounds } = rake(model, all);
  await sharedOut(makers, parts, (maker, part) =>
    maker.weigh(
      part,
      Float64Array.from(kinds[part.number] ?? [], (kind) => of[kind] as number),
    ),
  );
  return rounds;
}
