import { openRulebook, RULES_FOLDER } from '@recto-verso/engine/node';
import { isoOf } from '../../contract/date.ts';
import { readDate } from '../../contract/read-date.ts';
import type { Command } from '../command.ts';
import { formatCost } from '../cost.ts';
import { EXIT } from '../../contract/exit.ts';
import { CommandFailure } from '../failure.ts';
import { runInterruptible } from '../interrupt.ts';
import { readWholeNumber } from '../number.ts';
import { createProgressLine } from '../progress.ts';
import { printResult } from '../print-result.ts';

export const populationMakeCommand: Command = {
  name: 'population make',
  args: '[NAME]',
  count: [0, 1],
  options: ['households', 'seed', 'date', 'threads', 'out', 'json'],
  summary: 'Draws a synthetic population from public figures, and writes it as Parquet.',
  details: `NAME is a folder of rules/populations, the first of them where it is left out. --households: how many to draw, 20000 where
left out, up to those of the whole country; each has a weight, so that together they stand for it. --seed: another seed gives
another draw, the same seed the same files to the byte, in however many --threads (one a core where left out). --date: the
day for which ages and incomes are drawn. --out: a folder that is not there yet. It is there when all of it is: an interrupt
leaves nothing. Time and peak memory stand on the error output.

  recto-verso population make --households 20000 --seed 1 --out belgium-20000
  recto-verso population report belgium-20000 > report.md`,
  async run(asked, io) {
    const { out } = asked;
    if (out === undefined) throw new CommandFailure('Name the folder to write: --out belgium-20000.');
    // The package, which loads a database, is imported only when the command runs.
    const {
      makePopulation,
      openPopulation,
      listPopulationNames: populationNames,
    } = await import('@recto-verso/population/make');
    const { rulebook } = await openRulebook();
    const [first = ''] = await populationNames(RULES_FOLDER);
    const model = await openPopulation(RULES_FOLDER, asked.args[0] ?? first, rulebook);
    const households = readWholeNumber('households', asked.households ?? '20000', [1, model.households]);
    const date = asked.date === undefined ? model.date : readDate(asked.date);
    const began = performance.now();
    const progress = createProgressLine(`${households} households`);
    const made = await runInterruptible((signal) =>
      makePopulation({
        model,
        households,
        seed: readWholeNumber('seed', asked.seed ?? '1', [0, 2 ** 31]),
        date,
        out,
        ...(asked.threads === undefined ? {} : { threads: readWholeNumber('threads', asked.threads, [1, 64]) }),
        progress: (done) => progress.told(done, households),
        signal,
      }),
    ).finally(progress.end);
    io.err(formatCost(began));
    printResult(
      io,
      asked,
      { ...made, date: isoOf(date), out },
      () =>
        `${made.households} households, ${made.persons} persons in ${out}; the registers hold ${made.otherwise} households otherwise than they live.`,
    );
    return EXIT.fine;
  },
};
