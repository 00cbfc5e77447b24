import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { openRulebook } from '@recto-verso/engine/node';
import type { Command } from '../command.ts';
import { EXIT } from '../../contract/exit.ts';
import { CommandFailure } from '../failure.ts';
import { runInterruptible } from '../interrupt.ts';
import { printResult } from '../print-result.ts';

export const populationMapCommand: Command = {
  name: 'population map',
  args: 'MAPPING INPUT',
  count: [2, 2],
  options: ['out', 'json'],
  summary: 'Makes a population of your own table, CSV or Parquet with a row for each person; it stays on this machine.',
  details: `MAPPING is a YAML file that says which column tells which fact of the vocabulary: rules/populations/euromod.yaml is one, for
input variables of EUROMOD. What it does not name is not known, and the totals are a band. The result is checked as by
"population check" before anything is there. A row that cannot be read (a decimal comma, one person twice, an impossible age, a
code that the mapping does not name, a household with two regions) is told with the line of the mapping that names its column.

  recto-verso population map rules/populations/euromod.yaml be_2024.csv --out mine
  recto-verso population run mine --date 2026-11-25`,
  async run(asked, io) {
    const [file = '', input = ''] = asked.args;
    const { out } = asked;
    if (out === undefined) throw new CommandFailure('Name the folder to write: --out mine.');
    const { mapPopulation, readMapping } = await import('@recto-verso/population');
    const text = await readFile(file, 'utf8').catch(() => {
      throw new CommandFailure(`${file}: it cannot be read.`);
    });
    const { rulebook } = await openRulebook();
    const mapping = readMapping(rulebook, file, text);
    const made = await runInterruptible((signal) =>
      mapPopulation({ rulebook, mapping, input, out, threads: availableParallelism(), signal }),
    );
    printResult(io, asked, { ...made, out }, () => `${made.households} households, ${made.persons} persons in ${out}.`);
    return EXIT.fine;
  },
};
