/** Whether the tables of a population say what the vocabulary can read, and hold together: everything that is wrong at once. */
import { type Problem, ProblemError } from '@recto-verso/engine';
import type { Rulebook } from '@recto-verso/engine/rulebook';
import { openDuck, type Duck } from '../tables/duck.ts';
import { openFolder, unreadable, type Folder, type Picture } from '../tables/folder.ts';
import { toldBy, type Columns } from '../tables/constants.ts';
import { columnProblems } from './columns.ts';
import { rowProblems } from './rows.ts';
import { valueProblems } from './values.ts';

export interface Checked {
  readonly households: number;
  readonly persons: number;
  /** Households that the registers hold otherwise; `null` where there is no such picture. */
  readonly official: number | null;
  /** Facts that some column tells of, and how many the vocabulary has. */
  readonly facts: number;
  readonly ofFacts: number;
}

/** The tables of a folder, open and found sound. */
export interface CheckedTables {
  readonly duck: Duck;
  readonly folder: Folder;
}

/**
 * Does a work with the tables of a folder, and closes them.
 * @throws ProblemError with everything that is wrong with them; nothing is begun then
 */
export async function withChecked<T>(
  rulebook: Rulebook,
  dir: string,
  threads: number,
  work: (tables: CheckedTables) => Promise<T>,
): Promise<T> {
  const duck = await openDuck({ threads });
  try {
    const folder = await openFolder(duck, rulebook, dir);
    await checkFolder(duck, rulebook, folder);
    return await work({ duck, folder });
  } finally {
    duck.close();
  }
}

/** @throws ProblemError with everything that is wrong */
export function checkPopulation(rulebook: Rulebook, dir: string, threads: number): Promise<Checked> {
  return withChecked(rulebook, dir, threads, async ({ duck, folder }) => {
    const counted = async (picture: Picture, scope: string): Promise<number> => {
      const [row] = await duck.rows(
        `SELECT count(*)::DOUBLE AS n FROM read_parquet('${picture.dir}/${scope}.parquet')`,
      );
      return Number(row?.['n']);
    };
    return {
      households: await counted(folder.lived, 'home'),
      persons: await counted(folder.lived, 'person'),
      official: folder.official === null ? null : await counted(folder.official, 'home'),
      facts: factsTold(rulebook, folder),
      ofFacts: rulebook.facts.length,
    };
  });
}

/** @throws ProblemError with everything that is wrong */
export async function checkFolder(duck: Duck, rulebook: Rulebook, folder: Folder): Promise<void> {
  const pictures = [folder.lived, ...(folder.official === null ? [] : [folder.official])];
  const columns = pictures.flatMap((picture) => columnProblems(rulebook, picture));
  if (columns.length > 0) throw new ProblemError(columns);
  const problems: Problem[] = [];
  for (const picture of pictures) {
    const lived = picture === folder.lived ? null : folder.lived;
    try {
      problems.push(...(await rowProblems(duck, rulebook, picture, lived)));
      problems.push(...(await valueProblems(duck, rulebook, picture, await sameIn(duck, folder))));
    } catch (error) {
      // What was written halfway can have a good beginning.
      if (!isOfAFile(error)) throw error;
      problems.push(unreadable(picture.dir, error));
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
}

/** Columns that hold one value; a number can be beside it that is none, and that Parquet does not tell of. */
async function sameIn(duck: Duck, folder: Folder): Promise<Columns> {
  const { constant } = await toldBy(duck, folder);
  const isExact = (scope: string, column: string): boolean =>
    !/^(FLOAT|DOUBLE)/.test(folder.lived.tables.get(scope)?.get(column) ?? '');
  return new Map([...constant].map(([scope, all]) => [scope, new Set([...all].filter((c) => isExact(scope, c)))]));
}

/** Whether a database complains of what it reads, and not of what it is asked. */
function isOfAFile(error: unknown): boolean {
  return error instanceof Error && !/^(Binder|Parser|Catalog) Error/.test(error.message);
}

function factsTold(rulebook: Rulebook, { lived }: Folder): number {
  return rulebook.facts.filter(({ id, scope }) => {
    const own = scope === 'person' ? id : id.slice(scope.length + 1);
    const columns = lived.tables.get(scope);
    return [own, `${own}_lo`, `${own}_hi`, `d_${own}`].some((c) => columns?.has(c) === true);
  }).length;
}
