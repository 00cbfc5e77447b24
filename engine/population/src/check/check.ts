/**
 * This module checks whether the tables of a population match the vocabulary and are consistent. It reports all
 * problems of the columns at once or, when there are none, all problems of the rows and values at once.
 */
import { type Problem, ProblemError } from '@recto-verso/engine';
import type { Rulebook } from '@recto-verso/engine/rulebook';
import { openDuck, type Duck, type DuckOptions } from '../tables/duck.ts';
import { openFolder, createUnreadableProblem, type Folder, type Picture } from '../tables/folder.ts';
import { readTableMetadata, type ColumnNames } from '../tables/constant-columns.ts';
import { findColumnProblems } from './columns.ts';
import { findRowProblems } from './rows.ts';
import { findValueProblems } from './values.ts';

export interface CheckedPopulation {
  readonly households: number;
  readonly persons: number;
  /**
   * Counts the households that the registers record differently. It is `null` when the population has no tables of the
   * registers.
   */
  readonly official: number | null;
  /** `facts` counts the facts for which there is a column, and `ofFacts` the facts of the vocabulary. */
  readonly facts: number;
  readonly ofFacts: number;
}

/** Holds the open tables of a folder, after they passed the checks. */
export interface CheckedTables {
  readonly duck: Duck;
  readonly folder: Folder;
}

/**
 * Opens and checks the tables of a folder, runs `work` on them, and closes them. Once the signal is aborted, no further
 * statement runs, and no result is returned.
 * @throws ProblemError with the problems of `checkFolder`, or when the folder cannot be opened; `work` is not run then
 * @throws the reason of the signal, when it is aborted
 */
export async function withChecked<T>(
  rulebook: Rulebook,
  dir: string,
  { threads, signal }: Pick<DuckOptions, 'threads' | 'signal'>,
  work: (tables: CheckedTables) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const duck = await openDuck({ threads, signal });
  try {
    const folder = await openFolder(duck, rulebook, dir);
    await checkFolder(duck, rulebook, folder);
    const result = await work({ duck, folder });
    duck.throwIfAborted();
    return result;
  } finally {
    duck.close();
  }
}

/**
 * Checks a population and counts its content.
 * @throws ProblemError with the problems of `checkFolder`, or when the folder cannot be opened
 */
export function checkPopulation(rulebook: Rulebook, dir: string, threads: number): Promise<CheckedPopulation> {
  return withChecked(rulebook, dir, { threads }, async ({ duck, folder }) => {
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

/**
 * Checks the columns of a folder and, when nothing is wrong with them, its rows and values.
 * @throws ProblemError with all problems of the columns, or with all problems of the rows and values
 */
export async function checkFolder(duck: Duck, rulebook: Rulebook, folder: Folder): Promise<void> {
  const pictures = [folder.lived, ...(folder.official === null ? [] : [folder.official])];
  const columns = pictures.flatMap((picture) => findColumnProblems(rulebook, picture));
  if (columns.length > 0) throw new ProblemError(columns);
  const problems: Problem[] = [];
  for (const picture of pictures) {
    const lived = picture === folder.lived ? null : folder.lived;
    try {
      problems.push(...(await findRowProblems(duck, rulebook, picture, lived)));
      problems.push(...(await findValueProblems(duck, rulebook, picture, await sameIn(duck, folder))));
    } catch (error) {
      duck.throwIfAborted();
      // A file that was only partly written can begin correctly and fail while its rows are read.
      if (!isOfAFile(error)) throw error;
      problems.push(createUnreadableProblem(picture.dir, error));
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
}

/**
 * Returns the columns that have one value in every row of every picture. Floating-point columns are left out: they can
 * also contain NaN, which the statistics of Parquet do not show.
 */
async function sameIn(duck: Duck, folder: Folder): Promise<ColumnNames> {
  const { constant } = await readTableMetadata(duck, folder);
  const isExact = (scope: string, column: string): boolean =>
    !/^(FLOAT|DOUBLE)/.test(folder.lived.tables.get(scope)?.get(column) ?? '');
  return new Map([...constant].map(([scope, all]) => [scope, new Set([...all].filter((c) => isExact(scope, c)))]));
}

/** Checks whether an error of the database concerns the file that it reads, and not the query. */
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
