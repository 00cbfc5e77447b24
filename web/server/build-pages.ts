/** `npm run build` builds the pages in advance, for a server that may not write or should not wait at its start. */
import { buildPages } from './build.ts';
import { readSettings } from './settings.ts';

try {
  readSettings(process.env).apply(process.env);
  await buildPages((line) => void process.stdout.write(`${line}\n`));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
