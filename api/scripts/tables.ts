/**
 * Writes `rules/README.md` and `rules/DEBT.md` from the rulebook.
 *
 *     tsx api/scripts/tables.ts            writes them
 *     tsx api/scripts/tables.ts --check    fails where one is not what the rules say
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RULES_FOLDER } from '@recto-verso/engine/node';
import { openService } from '../src/service.ts';
import { debtPageOf } from './debt.ts';
import { readmeOf } from './readme.ts';

const words = (await openService()).words('en');
const wanted = [
  { file: 'README.md', text: readmeOf(words) },
  { file: 'DEBT.md', text: debtPageOf(words) },
];

for (const { file, text } of wanted) {
  const path = join(RULES_FOLDER, file);
  if ((await readFile(path, 'utf8').catch(() => '')) === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`rules/${file} is not what the rules say. Run: npm run tables`);
    process.exitCode = 1;
  } else {
    await writeFile(path, text);
    console.log(`rules/${file} written anew.`);
  }
}
