import { availableParallelism } from 'node:os';
import { openRulebook } from '@recto-verso/engine/node';
import type { Command } from '../command.ts';
import { EXIT } from '../../contract/exit.ts';
import { printResult } from '../print-result.ts';

export const populationCheckCommand: Command = {
  name: 'population check',
  args: 'FOLDER',
  count: [1, 1],
  options: ['json'],
  summary: 'Whether the tables of a population hold together, and say what the vocabulary can read.',
  details: `FOLDER holds home.parquet, person.parquet and a table for each kind of thing (building.parquet, job.parquet); official/
beside them has the same for the households that the registers hold otherwise. Everything that is wrong is told at once, with
how to mend it. What is not known is NULL, or a column that is not there.

  recto-verso population check belgium-20000`,
  async run(asked, io) {
    const [dir = ''] = asked.args;
    // The package, which loads a database, is imported only when the command runs.
    const { checkPopulation } = await import('@recto-verso/population');
    const { rulebook } = await openRulebook();
    const found = await checkPopulation(rulebook, dir, availableParallelism());
    const official =
      found.official === null ? 'no official picture' : `${found.official} of them otherwise in registers`;
    const text = `${found.households} households (${official}), ${found.persons} persons; ${found.facts} of ${found.ofFacts} facts are told.`;
    printResult(io, asked, found, () => text);
    return EXIT.fine;
  },
};
