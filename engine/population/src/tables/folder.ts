/**
 * This module opens a population on disk. It is a folder with `home.parquet`, `person.parquet` and perhaps a table for
 * each kind of thing, in which NULL and a missing column mean "not known". The subfolder `official/` holds the same
 * tables for the households that the registers describe differently, and `population.json` says what made the
 * population.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, ProblemError } from '@recto-verso/engine';
import type { Rulebook } from '@recto-verso/engine/rulebook';
import { quoteText, type Duck } from './duck.ts';

/** Describes one picture of the households: as they live, or as the registers describe them. */
export interface Picture {
  readonly dir: string;
  /** Maps each scope to the columns of its table and their types. A kind of thing without a table is left out. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export interface Folder {
  readonly dir: string;
  readonly lived: Picture;
  readonly official: Picture | null;
  /** Holds the content of `population.json`, and is empty when there is no such file or it holds no JSON object. */
  readonly about: Readonly<Record<string, unknown>>;
}

/**
 * Is the number of households whose rows form one row group of each file, and also the most that a thread reads at a
 * time, so that each row group is unpacked once. Their rows take some eighty megabytes; with fewer households, reading
 * would take longer than evaluating.
 */
export const GROUP = 32_768;

export function getTableFile(picture: Pick<Picture, 'dir'>, scope: string): string {
  return join(picture.dir, `${scope}.parquet`);
}

/**
 * Opens the folder of a population.
 * @throws ProblemError when the table of homes or of persons is missing, or when a table cannot be read
 */
export async function openFolder(duck: Duck, rulebook: Rulebook, dir: string): Promise<Folder> {
  const official = join(dir, 'official');
  return {
    dir,
    lived: await openPicture(duck, rulebook, dir),
    official: existsSync(official) ? await openPicture(duck, rulebook, official) : null,
    about: readAbout(join(dir, 'population.json')),
  };
}

async function openPicture(duck: Duck, rulebook: Rulebook, dir: string): Promise<Picture> {
  const tables = new Map<string, ReadonlyMap<string, string>>();
  const problems: Problem[] = [];
  for (const scope of ['home', 'person', ...rulebook.things.map((t) => t.kind)]) {
    const file = getTableFile({ dir }, scope);
    if (!existsSync(file)) {
      if (scope === 'home' || scope === 'person') problems.push(missing(file));
      continue;
    }
    try {
      const rows = await duck.rows(`DESCRIBE SELECT * FROM read_parquet(${quoteText(file)})`);
      tables.set(scope, new Map(rows.map((r) => [String(r['column_name']), String(r['column_type'])])));
    } catch (error) {
      duck.throwIfAborted();
      problems.push(createUnreadableProblem(file, error));
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return { dir, tables };
}

function missing(file: string): Problem {
  return {
    code: 'missing-table',
    what: 'There is no such file.',
    where: { file, field: '' },
    why: 'A population is a table of households and one of persons, at least.',
    mend: 'Name the folder that holds home.parquet and person.parquet, or make one: recto-verso population make, or population map of your own table.',
  };
}

/** Creates the problem for a file that the database cannot read, with the first line of the database's message. */
export function createUnreadableProblem(file: string, error: unknown, form: 'Parquet' | 'CSV' = 'Parquet'): Problem {
  const said = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return {
    code: 'unreadable-table',
    what: `It cannot be read as ${form}: ${said}.`,
    where: { file, field: '' },
    why: 'Nothing of it can be trusted.',
    mend: 'Write the file again; one that broke off halfway has no end.',
  };
}

function readAbout(file: string): Folder['about'] {
  if (!existsSync(file)) return {};
  try {
    const about: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof about === 'object' && about !== null ? (about as Folder['about']) : {};
  } catch {
    return {};
  }
}
