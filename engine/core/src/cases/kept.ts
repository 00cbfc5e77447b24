/**
 * What the cases of each right touch, kept under a hash of all that the right rests on: after a change only the rights that
 * read what was changed are looked at again. Node only.
 */
import { join } from 'node:path';
import { hashOf, keep, ownFiles, readKept } from '../rulebook/load/kept.ts';
import { partsOf } from '../rulebook/load/part.ts';
import type { Understood } from '../rulebook/typecheck/understood.ts';
import { casesAtHand } from './at-hand.ts';
import { covered, type Covered } from './cover.ts';

/** Of so many rights more than those at hand it is kept: whoever writes rules goes back and forth. */
const MOST_BESIDE = 200;

/** @param files of the rulebook @param folder where it is kept; one that cannot be written to keeps nothing */
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
