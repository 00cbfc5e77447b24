/** `npm run build`: the pages, before anybody asks for them; where the server could not write, or should not wait. */
import { buildPages } from './build.ts';
import { readSettings } from './settings.ts';

try {
  readSettings(process.env).apply(process.env);
  await buildPages((line) => void process.stdout.write(`${line}\n`));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
