/** Makes a synthetic population in a folder: draws, writes, weighs. Until all of it is there the folder has another name. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ProblemError } from '../../problem.ts';
import { showDay } from '../../values/calendar.ts';
import { rowsOf } from './chunk.ts';
import { drawChunk, seenByRegisters } from './generate.ts';
import type { PopulationModel } from './model.ts';
import { newTally, rake, tally } from './rake.ts';
import { openStaging, openWriter } from './write.ts';

export interface MakeOptions {
  readonly model: PopulationModel;
  readonly households: number;
  readonly seed: number;
  /** yyyymmdd */
  readonly date: number;
  /** A folder that is not there yet, or is empty. */
  readonly out: string;
  /** Told after each part, with how many households are done. */
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
const CHUNK = 8192;

/** @throws ProblemError where the folder has something in it */
export async function makePopulation(options: MakeOptions): Promise<Made> {
  const { model, seed, date, signal } = options;
  const out = resolve(options.out);
  await refuseFull(out);
  const making = join(dirname(out), `.${basename(out)}.${process.pid}.unfinished`);
  await rm(making, { recursive: true, force: true });
  await mkdir(join(making, OFFICIAL), { recursive: true });
  try {
    const made = await makeIn(making, options);
    signal.throwIfAborted();
    const card: PopulationCard = {
      name: model.name,
      version: model.version,
      licence: model.licence,
      seed,
      date: showDay(date),
      ...made,
      made_by: 'recto-verso population make',
    };
    await writeFile(join(making, CARD), `${JSON.stringify(card, null, 2)}\n`);
    await rm(out, { recursive: true, force: true });
    await rename(making, out);
    return made;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function makeIn(folder: string, options: MakeOptions): Promise<Made> {
  const { model, households, seed, date, progress, signal } = options;
  const scopes = ['home', 'person', ...new Set(model.stages.flatMap((s) => (s.kind === 'things' ? [s.thing] : [])))];
  const staging = await openStaging(folder);
  const life = await openWriter(staging, model, scopes, date, '');
  const registers = await openWriter(staging, model, scopes, date, 'official_');
  const kinds = newTally();
  let [persons, otherwise] = [0, 0];
  try {
    for (let first = 0; first < households; first += CHUNK) {
      signal.throwIfAborted();
      const chunk = drawChunk({ model, seed, date }, first, Math.min(CHUNK, households - first));
      const of = tally(model, chunk, kinds);
      life.add(chunk, of, null);
      const seen = seenByRegisters({ model, seed, date }, chunk);
      registers.add(seen.chunk, of, seen.otherwise);
      persons += rowsOf(chunk, 'person').count;
      otherwise += seen.otherwise.reduce((sum, one) => sum + one, 0);
      progress(first + chunk.homes);
      // The process is asked to stop between two parts.
      await new Promise(setImmediate);
    }
    const weights = rake(model, kinds);
    await life.finish(folder, weights.of);
    signal.throwIfAborted();
    await registers.finish(join(folder, OFFICIAL), weights.of);
    return { households, persons, otherwise, rounds: weights.rounds };
  } finally {
    staging.close();
    await Promise.all(['staging.duckdb', 'staging.duckdb.wal'].map((file) => rm(join(folder, file), { force: true })));
  }
}

async function refuseFull(out: string): Promise<void> {
  if (!existsSync(out) || (await readdir(out)).length === 0) return;
  throw new ProblemError([
    {
      code: 'folder-not-empty',
      what: `The folder ${out} has files in it.`,
      where: { field: '--out' },
      why: 'A population that is written over another one would be a mixture of both.',
      mend: 'Name a folder that is not there yet, or remove this one.',
    },
  ]);
}
