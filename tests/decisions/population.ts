/**
 * Prints what the synthetic Belgium consists of, compared with what a mapping of survey data can provide: `npx tsx
 * tests/decisions/population.ts`. Columns named `x_…` belong to the population alone, and no rule reads them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { openRulebook, RULES_FOLDER } from '../../engine/core/src/node.ts';
import { openPopulation } from '../../engine/population/src/make.ts';

const { rulebook } = await openRulebook();
const model = await openPopulation(RULES_FOLDER, 'belgium', rulebook);
const drawn = model.columns.filter(({ scratch }) => !scratch);
const read = drawn.filter(({ fact }) => fact !== null);
console.log(`${drawn.length} columns are written, of which ${read.length} are facts that rules read`);
console.log(`${model.assumptions.length} assumptions, each with its reason; ${model.sources.size} sources`);
const uses = ['calibrate', 'draw', 'check'].map(
  (use) => `${model.marginals.filter((one) => one.use === use).length} ${use}`,
);
console.log(`published figures: ${uses.join(', ')}; ${model.totals.length} totals of rights that nothing is fitted to`);

const mapping = parse(readFileSync(join(RULES_FOLDER, 'populations/euromod.yaml'), 'utf8')) as {
  readonly person: Readonly<Record<string, unknown>>;
  readonly home?: Readonly<Record<string, unknown>>;
  readonly own: readonly string[];
};
const facts = [...Object.keys(mapping.person), ...Object.keys(mapping.home ?? {})];
console.log(
  `EUROMOD's input data: ${facts.length} fact of the vocabulary is certain (${facts.join(' ')}), beside weight, partner and parents; ${mapping.own.length} variables stay without a meaning here`,
);
