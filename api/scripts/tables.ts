/**
 * Writes `rules/README.md`, `rules/DEBT.md`, `rules/FIGURES.md` and `rules/GRAPH.md` with its picture from the
 * rulebook.
 *
 *     tsx api/scripts/tables.ts            writes them
 *     tsx api/scripts/tables.ts --check    fails where one of them differs from what the rules give
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RULES_FOLDER } from '@recto-verso/engine/node';
import { describeTies } from '../src/law/between.ts';
import { drawTieMatrix } from '../src/law/matrix/matrix.ts';
import { openService } from '../src/service/service.ts';
import { buildDebtPage } from './debt.ts';
import { buildFiguresPage } from './figures.ts';
import { findGraphDay, buildGraphPage } from './graph.ts';
import { buildRulesReadme } from './readme.ts';

const service = await openService();
const words = service.words('en');
const graph = describeTies(words, service.between(findGraphDay(service.rulebook)));
const wanted = [
  { file: 'README.md', text: buildRulesReadme(words) },
  { file: 'DEBT.md', text: buildDebtPage(words) },
  { file: 'FIGURES.md', text: buildFiguresPage(words) },
  { file: 'GRAPH.md', text: buildGraphPage(graph) },
  { file: 'graph.svg', text: `${drawTieMatrix(graph, 'en')}\n` },
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
