/**
 * This module keeps the check results of each right in a file, under a hash of everything that the right depends on.
 * After a change only the rights that read the changed files are checked again. It runs on Node only.
 */
import { join } from 'node:path';
import { hashOf, keep, ownFiles, readKept } from '../rulebook/load/kept.ts';
import { partsOf } from '../rulebook/load/part.ts';
import type { Understood } from '../rulebook/typecheck/understood.ts';
import { casesAtHand } from './at-hand.ts';
import { covered, type Covered } from './cover.ts';

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
export async function coveredOnce(
  files: ReadonlyMap<string, string>,
  understood: Understood,
  folder: string,
): Promise<readonly Covered[]> {
  const place = join(folder, `${hashOf(await ownFiles())}.covered`);
  const before = await readKept(place);
  const kept: ReadonlyMap<string, Covered> = before instanceof Map ? before : new Map();
  const partOf = partsOf(files);
  const hashes = new Map([...files].map((file) => [file[0], hashOf([file])]));
  const now = new Map(
    understood.rulebook.rights.map((right) => {
      const key = hashOf([...partOf(right.id).keys()].map((path) => [path, hashes.get(path) ?? '']));
      return [key, kept.get(key) ?? covered(casesAtHand(understood, right))] as const;
    }),
  );
  const beside = [...kept].filter(([key]) => !now.has(key)).slice(0, MOST_BESIDE);
  if ([...now.keys()].some((key) => !kept.has(key))) await keep(place, new Map([...now, ...beside]));
  return [...now.values()];
}
