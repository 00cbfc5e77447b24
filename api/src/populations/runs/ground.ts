/** The population on which a server simulates: the one that it is given, or one that is drawn when it is first needed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Ground {
  /** Its folder; what is not there yet is made there. */
  readonly folder: string;
  /** How many households it has, or is drawn with. */
  readonly households: number;
}

export interface OwnGround {
  readonly households: number;
  readonly ground: () => Ground;
  /** Takes away what was drawn. */
  readonly clear: () => void;
}

/** Households that are drawn where no population is named: a sample that is run within a minute. */
const DRAWN = 20_000;

/**
 * @param folder of a population, as `recto-verso population make` writes it
 * @throws Error that says what is wrong with it
 */
export function openGround(folder: string | undefined): OwnGround {
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
    // Said below: it cannot be read, or it is none.
  }
  throw new Error(
    `POPULATION is "${folder}". Name a folder that "recto-verso population make" has written, with its population.json.`,
  );
}
