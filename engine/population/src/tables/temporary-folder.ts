/** This module creates temporary folders for intermediate files. Each folder exists only while it is used. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Names the environment variable with the folder in which the temporary folders are created. A caller sets it to be
 * able to remove what a killed process has left there.
 */
export const TEMPORARY_FOLDER_VARIABLE = 'RECTO_VERSO_ASIDE';

export function getTemporaryPlace(): string {
  return process.env[TEMPORARY_FOLDER_VARIABLE] ?? tmpdir();
}

/**
 * Creates a temporary folder, calls `use` with it, and removes it.
 * @param what a part of the folder's name, which says what is made in it
 */
export async function withTemporaryFolder<T>(what: string, use: (aside: string) => Promise<T>): Promise<T> {
  const aside = await mkdtemp(join(getTemporaryPlace(), `recto-verso-${what}-`));
  try {
    return await use(aside);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
