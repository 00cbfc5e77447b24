import { createRequire } from 'node:module';

const PACKAGE = '@recto-verso/population';

/**
 * Checks whether the engine of populations is installed. A service for caseworkers alone runs without it, and without
 * the modules that import it.
 */
export function hasPopulations(): boolean {
  try {
    createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`);
    return true;
  } catch {
    return false;
  }
}
