import { compiled } from './opened.ts';
import { loadPopulation } from '../engine/src/population/make/load.ts';
import { readRulebookFolder } from '../engine/src/rulebook/node.ts';
import { measure } from '../engine/src/population/make/measure.ts';
const model = loadPopulation(await readRulebookFolder('rules/populations/belgium'), compiled.rulebook);
const m = await measure(model, process.argv[2] ?? '/tmp/bel20k');
console.log(m.households, m.persons, m.weights);
for (const {marginal, target, simulated} of m.marginals) console.log(marginal.id.padEnd(30), marginal.calibrates?'cal':'chk', target, simulated.toPrecision(7), ((simulated/target-1)*100).toFixed(2)+'%');
