/** This module finds the folder of a right, and explains when there is none of that name. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { didYouMean } from '@recto-verso/engine/rulebook';
import { CommandFailure } from './failure.ts';

/** @throws CommandFailure when `folder` contains no readable folder `rights` */
export async function listRightFolders(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(join(folder, 'rights'))).sort();
  } catch {
    throw new CommandFailure(
      `"${folder}" holds no rulebook. Write the folder in which rulebook.yaml and rights/ stand.`,
    );
  }
}

/** @throws CommandFailure when there is no such right, or when `folder` contains no readable folder `rights` */
export async function findRightFolder(folder: string, id: string): Promise<string> {
  const ids = await listRightFolders(folder);
  if (ids.includes(id)) return join(folder, 'rights', id);
  throw new CommandFailure(`"${id}" is no right of this rulebook. ${didYouMean(id, ids, 'Write the id of a right.')}`);
}
