/**
 * This module provides the population on which a server simulates: a given one, or one that is drawn when it is first
 * needed.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SimulationPopulation {
  /** This is the folder of the population; a population that does not exist yet is drawn into it. */
  readonly folder: string;
  /** Counts the households that the population has, or is drawn with. */
  readonly households: number;
}

export interface OpenedSimulationPopulation {
  readonly households: number;
  readonly ground: () => SimulationPopulation;
  /** Removes the population that was drawn. */
  readonly clear: () => void;
}

/** This many households are drawn when no population is given; a sample of this size runs within a minute. */
const DRAWN = 20_000;

/**
 * @param folder the folder of a population, as `recto-verso population make` writes it; when left out, a population is
 * drawn
 * @throws Error that says what is wrong with the folder
 */
export function openSimulationPopulation(folder: string | undefined): OpenedSimulationPopulation {
  if (folder !== undefined) {
    const households = householdsIn(folder);
    return { households, ground: () => ({ folder, households }), clear: () => undefined };
  }
  let aside: string | null = null;
  return {
    households: DRAWN,
    ground: () => ({
      folder: join((aside ??= mkdtempSync(join(tmpdir(), 'recto-verso-population-'))), 'drawn'),
      households: DRAWN,
    }),
    clear: () => {
      if (aside !== null) rmSync(aside, { recursive: true, force: true });
    },
  };
}

function householdsIn(folder: string): number {
  try {
    const card = JSON.parse(readFileSync(join(folder, 'population.json'), 'utf8')) as { readonly households?: unknown };
    if (typeof card.households === 'number') return card.households;
  } catch {
    // The error below reports a file that cannot be read or is not valid.
  }
  throw new Error(
    `POPULATION is "${folder}". Name a folder that "recto-verso population make" has written, with its population.json.`,
  );
}
