import { createRequire } from 'node:module';

const PACKAGE = '@recto-verso/population';

/** The package need not be installed: whoever serves caseworkers alone does without it, and without all that imports it. */
export function populationsInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`);
    return true;
  } catch {
    return false;
  }
}
