/**
 * This module keeps the results of the check of the cases of each right in one file, each under a hash of the files on
 * which the right depends. After a change only the rights that read the changed files are checked again; a change of
 * the engine begins a new file. It runs on Node only.
 */
import { join } from 'node:path';
import { hashFiles, writeCached, readEngineFiles, readCached } from '../rulebook/load/rulebook-cache.ts';
import { createFileSelector } from '../rulebook/load/part.ts';
import type { Understood } from '../rulebook/typecheck/understood.ts';
import { prepareCases } from './prepared-cases.ts';
import { checkCoverage, type CaseCoverage } from './coverage.ts';

/**
 * Limits the earlier results that are kept in addition to the current ones: an author of rules often returns to an
 * earlier state of the files.
 */
const MOST_BESIDE = 200;

/**
 * Checks the cases of every right, and reuses the results that are still valid.
 * @param files the files of the rulebook, by path
 * @param folder where the results are kept; in a folder that cannot be written nothing is kept
 */
export async function checkCoverageCached(
  files: ReadonlyMap<string, string>,
  understood: Understood,
  folder: string,
): Promise<readonly CaseCoverage[]> {
  const place = join(folder, `${hashFiles(await readEngineFiles())}.covered`);
  const before = await readCached(place);
  const kept: ReadonlyMap<string, CaseCoverage> = before instanceof Map ? before : new Map();
  const partOf = createFileSelector(files);
  const hashes = new Map([...files].map((file) => [file[0], hashFiles([file])]));
  const now = new Map(
    understood.rulebook.rights.map((right) => {
      const key = hashFiles([...partOf(right.id).keys()].map((path) => [path, hashes.get(path) ?? '']));
      return [key, kept.get(key) ?? checkCoverage(prepareCases(understood, right))] as const;
    }),
  );
  const beside = [...kept].filter(([key]) => !now.has(key)).slice(0, MOST_BESIDE);
  if ([...now.keys()].some((key) => !kept.has(key))) await writeCached(place, new Map([...now, ...beside]));
  return [...now.values()];
}
