/**
 * Writes `rules/interview/chances.yaml`: how often each answer of the interview occurs, counted in a drawn population.
 * The engine uses these numbers to order the questions. The script takes half a minute.
 *
 *     npm run chances
 */
import { writeFile } from 'node:fs/promises';
import { openRulebook, RULES_FOLDER } from '@recto-verso/engine/node';
import { formatChances, openPopulation, listPopulationNames } from '@recto-verso/population/make';

const HOUSEHOLDS = 4_000;
const SEED = 1;
const DAY = 20261101;

const { rulebook } = await openRulebook();
const [name = ''] = await listPopulationNames(RULES_FOLDER);
const model = await openPopulation(RULES_FOLDER, name, rulebook);
const text = formatChances(rulebook, { model, seed: SEED, date: DAY }, { name, households: HOUSEHOLDS });
await writeFile(new URL('../../rules/interview/chances.yaml', import.meta.url), text);
