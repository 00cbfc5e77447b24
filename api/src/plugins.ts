/** The packages that need not be installed, each plugged in by its one registration. */
import { createRequire } from 'node:module';
import type { PopulationsPlugin } from './plugin.ts';

const PACKAGE = '@recto-verso/population';

/** `null` where the engine of populations is not installed: whoever serves caseworkers alone does without it. */
export async function populationsPlugin(): Promise<PopulationsPlugin | null> {
  return populationsInstalled() ? (await import('./populations/plugin.ts')).POPULATIONS : null;
}

export function populationsInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`);
    return true;
  } catch {
    return false;
  }
}
