/** Folders for what is written on the way to a result and is in none: each is there for as long as it is used. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names the folder in which they stand, for whoever takes away what a process that was killed has left. */
export const ASIDE = 'RECTO_VERSO_ASIDE';

export function asidePlace(): string {
  return process.env[ASIDE] ?? tmpdir();
}

/** @param what is made in it, as a part of its name */
export async function asideFor<T>(what: string, use: (aside: string) => Promise<T>): Promise<T> {
  const aside = await mkdtemp(join(asidePlace(), `recto-verso-${what}-`));
  try {
    return await use(aside);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
