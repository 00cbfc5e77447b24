/** Makes a synthetic population in a folder: draws, writes, weighs. Until all of it is there the folder has another name. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { showDay } from '../../values/calendar.ts';
import { writtenWhole } from '../whole.ts';
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
      made_by: 'recto-verso population make',
    };
    await writeFile(join(making, CARD), `${JSON.stringify(card, null, 2)}\n`);
    return made;
  });
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
