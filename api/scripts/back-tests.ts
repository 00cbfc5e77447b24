/**
 * Writes `rules/scenarios/BACKTESTS.md`, which sets published numbers beside the results of the scenarios and
 * detections that they check. One population is drawn for each day of law. The script takes some minutes.
 *
 *     tsx api/scripts/back-tests.ts [HOUSEHOLDS]
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { openPopulation, listPopulationNames } from '@recto-verso/population/make';
import { openRulebook, RULES_FOLDER } from '@recto-verso/engine/node';
import { formatBackTestPage, runBackTests } from '@recto-verso/population';
import { openScenarios } from '@recto-verso/population/scenarios';

const { understood, rulebook } = await openRulebook();
const [name = ''] = await listPopulationNames(RULES_FOLDER);
const book = await openScenarios(RULES_FOLDER, rulebook);
const results = await runBackTests({
  understood,
  book,
  model: await openPopulation(RULES_FOLDER, name, rulebook),
  households: Number(process.argv[2] ?? 20_000),
  seed: 1,
  threads: availableParallelism(),
  told: (what) => console.error(what),
});
await writeFile(new URL('../../rules/scenarios/BACKTESTS.md', import.meta.url), formatBackTestPage(results, book));
