import { availableParallelism } from 'node:os';
import { openRulebook, RULES_FOLDER } from '@recto-verso/engine/node';
import { openScenarios, findScenario } from '@recto-verso/population/scenarios';
import type { Command } from '../command.ts';
import { EDITS } from './edits.ts';
import { chooseEngine } from './engine.ts';
import { EXIT } from '../../contract/exit.ts';
import { readWholeNumber } from '../number.ts';
import { simulateCrossing } from './simulating/crossing.ts';
import { simulateExploration } from './simulating/exploration.ts';
import { simulatePolicy } from './simulating/policy.ts';
import type { Simulating } from './simulating/simulating.ts';

export const simulateCommand: Command = {
  name: 'simulate',
  args: 'SCENARIO FOLDER',
  count: [2, 2],
  options: [
    'variant',
    ...EDITS,
    'date',
    'seed',
    'sample',
    'engine',
    'master',
    'threads',
    'out',
    'language',
    'json',
    'csv',
  ],
  summary:
    'Runs a policy scenario over a population: who is reached at last, who stays forgotten, who loses, and who gets it unduly.',
  details: `SCENARIO is one of "recto-verso scenarios", FOLDER a population as for "population run". Three settings stand side by side:
today's ways of granting, everybody who is entitled, and the scenario. Every number is a band, from what is certain to what is
possible with what the tables tell; in brackets how far chance could carry it, by leaving out each of 20 groups of homes in
turn. Receipts follow from who is reached, and not from the tables as in "population run". Cells of fewer than ten persons of the
tables are not shown; in a population that "population make" drew nobody exists, and all are.

--grant, --reads, --rounds and --computer-only say how the right that the scenario is about would be granted instead, by all of
its routes; --likely NAME=SHARE, as often as needed, how likely people are to be reached, by the names under "Taken so".

--seed: another seed draws others who ask; the same one gives the same bytes, with any number of --threads. --sample: the first
so many homes alone. --engine: "duckdb" or "spark" work the law out as printed SQL, as for "population run"; the bytes are the
same, and it takes far longer. --date: the day of the law, where the scenario names none or another is wanted. --out: a folder that is not
there yet; result.json and result.csv are written there. A first estimate from 1,000 homes, time and memory stand on the error
output. An interrupt leaves nothing.

  recto-verso simulate s1 belgium-20000
  recto-verso simulate s1 belgium-20000 --variant without_flaw --csv > s1.csv
  recto-verso simulate s1 belgium-20000 --grant proactive --likely letter=0.2`,
  async run(asked, io) {
    const [id = '', dir = ''] = asked.args;
    const { ENGINES } = await import('@recto-verso/population');
    const { understood, rulebook } = await openRulebook();
    const book = await openScenarios(RULES_FOLDER, rulebook);
    const on: Simulating = {
      ...{ asked, io, dir, understood, book },
      threads: readWholeNumber('threads', asked.threads ?? String(availableParallelism()), [1, 64]),
      seed: readWholeNumber('seed', asked.seed ?? '1', [0, 2 ** 31]),
      engine: chooseEngine(asked, ENGINES),
      began: performance.now(),
    };
    const detection = book.detections.find((one) => one.id === id);
    const exploration = book.explorations.find((one) => one.id === id);
    if (detection !== undefined) await simulateCrossing(detection, on);
    else if (exploration !== undefined) await simulateExploration(exploration, on);
    else await simulatePolicy(findScenario(book, id), on);
    return EXIT.fine;
  },
};
