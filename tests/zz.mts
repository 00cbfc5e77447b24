import { compiled } from './opened.ts';
import { loadPopulation } from '../engine/src/population/make/load.ts';
import { readRulebookFolder } from '../engine/src/rulebook/node.ts';
import { drawChunk, seenByRegisters } from '../engine/src/population/make/generate.ts';
import { newTally, rake, tally } from '../engine/src/population/make/rake.ts';
import { makePopulation } from '../engine/src/population/make/make.ts';
let model;
try { model = loadPopulation(await readRulebookFolder('rules/populations/belgium'), compiled.rulebook); }
catch (e) { console.log(e.message.slice(0,9000)); process.exit(1); }
console.log(model.columns.length, model.stages.length, model.settled.length, model.assumptions.length);
const t=Date.now();
const c = drawChunk({model, seed: 1, date: model.date}, 0, 20000);
console.log('draw', Date.now()-t, c.rows.get('person').count);
const tl = newTally(); tally(model, c, tl); console.log('kinds', tl.counts.length, Date.now()-t);
const w = rake(model, tl); console.log('rounds', w.rounds, Date.now()-t, Math.min(...w.of), Math.max(...w.of));
const s = seenByRegisters({model, seed: 1, date: model.date}, c);
console.log('otherwise', s.otherwise.reduce((a,b)=>a+b,0));
const m = await makePopulation({model, households: 20000, seed: 1, date: model.date, out: '/tmp/bel20k', progress: ()=>{}, signal: new AbortController().signal});
console.log(m, Date.now()-t);
