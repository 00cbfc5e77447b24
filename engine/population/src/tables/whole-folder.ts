/**
 * This module writes folders completely or not at all: a folder is written under a temporary name beside its place, and
 * renamed at the end.
 */
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ProblemError } from '@recto-verso/engine';
import { createDiskFullError, isDiskFull } from '@recto-verso/engine/node';

/**
 * Writes a folder completely or not at all.
 * @throws ProblemError when anything but an empty folder is at its place, or when the disk is full
 */
export async function writeWholeFolder<T>(folder: string, write: (aside: string) => Promise<T>): Promise<T> {
  const out = resolve(folder);
  await refuseThere(out);
  const aside = join(dirname(out), `.${basename(out)}.${process.pid}.part`);
  try {
    await mkdir(aside, { recursive: true });
    const result = await write(aside);
    await rename(aside, out);
    return result;
  } catch (error) {
    throw isDiskFull(error) ? createDiskFullError(out) : error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function refuseThere(out: string): Promise<void> {
  const there = await readdir(out).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : ['?']));
  if (there.length === 0) return;
  throw new ProblemError([
    {
      code: 'folder-there',
      what: 'Something is there already.',
      where: { file: out, field: '' },
      why: 'Old files and new ones together would look like one result.',
      mend: 'Name a folder that is not there yet, or take this one away.',
    },
  ]);
}
