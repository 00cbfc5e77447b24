import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Rulebook } from '@recto-verso/engine';
import type { PopulationTotals, TakeUpOf } from '@recto-verso/population';
import { openRulebook, RULES_FOLDER } from '@recto-verso/engine/node';
import { openScenarios, findScenario } from '@recto-verso/population/scenarios';
import { getToday } from '../../contract/date.ts';
import { readDate } from '../../contract/read-date.ts';
import type { CommandArguments, Command } from '../command.ts';
import { formatCost } from '../cost.ts';
import { chooseEngine } from './engine.ts';
import { EXIT } from '../../contract/exit.ts';
import { CommandFailure } from '../failure.ts';
import { runInterruptible } from '../interrupt.ts';
import { readWholeNumber } from '../number.ts';
import { findRightOrFail } from '../printing.ts';
import { printTotals } from './print-totals.ts';
import { createProgressLine } from '../progress.ts';
import { printResult } from '../print-result.ts';
import { writeTotalsCsv } from './totals-csv.ts';

export const populationRunCommand: Command = {
  name: 'population run',
  args: 'FOLDER',
  count: [1, 1],
  options: ['date', 'right', 'by', 'take-up', 'seed', 'engine', 'master', 'threads', 'out', 'json', 'csv'],
  summary:
    'Works out every right for a population, in both pictures, and adds up who is entitled, who receives, and what it pays.',
  details: `FOLDER as for "population check", which is done first. Every number is a band, from what is certain to what is possible
with the facts that the tables have. Of each right stands how many persons are entitled, with the receipts that the tables tell,
and how many receive it as told by them. --take-up adds how many receive it after take-up: as the scenario begins, with its
likelihoods and rights, drawn by --seed. "simulate" of that scenario says the same three numbers; without --take-up nobody says
who asks, and the third is left out. The day is then that of the scenario, where it names one. Not with --by.

Cells of fewer than ten persons are not shown, nor others from which they could be worked out, but in a population that "population make" drew. --by tells the totals apart by the values of a column: home.region, or a column of persons. --right: one
right alone. --date: the day of the law and of the answer; the day that population.json names where it is left out.

--engine module (the default) reads with DuckDB and runs a generated module in --threads threads; duckdb runs the printed SQL
on this machine, spark on Apache Spark at --master, by the Python that RECTO_VERSO_PYTHON names, in --threads partitions: the
same totals, to the last count and cent. --out: a folder that is not there yet; totals.json and totals.csv are written there.
An interrupt leaves nothing. Time and peak memory stand on the error output.

  recto-verso population run belgium-20000 --date 2026-11-25 --by home.region --out totals
  recto-verso population run belgium-20000 --take-up s4
  recto-verso population run belgium-20000 --engine spark --master 'local[2]' --json`,
  async run(asked, io) {
    const [dir = ''] = asked.args;
    const { ENGINES, runPopulation, writeWholeFolder: writtenWhole } = await import('@recto-verso/population');
    const engine = chooseEngine(asked, ENGINES);
    const { understood, rulebook } = await openRulebook();
    const takeUp = await takeUpOf(asked, rulebook);
    const began = performance.now();
    const progress = createProgressLine('households');
    const cores = String(availableParallelism());
    const work = (): Promise<PopulationTotals> =>
      runInterruptible((signal) =>
        runPopulation(understood, dir, {
          ...(asked.date === undefined ? {} : { date: readDate(asked.date) }),
          today: getToday(),
          engine,
          rights: asked.right === undefined ? null : [findRightOrFail(rulebook, asked.right).name],
          by: asked.by ?? null,
          threads: readWholeNumber('threads', asked.threads ?? cores, [1, 64]),
          ...(asked.master === undefined ? {} : { master: asked.master }),
          ...(takeUp === undefined ? {} : { takeUp }),
          progress: progress.told,
          signal,
        }),
      ).finally(progress.end);
    const { out } = asked;
    // An output folder that exists already is reported before the work, not after it.
    const totals = await (out === undefined
      ? work()
      : writtenWhole(out, async (aside) => {
          const all = await work();
          await writeFile(join(aside, 'totals.json'), `${JSON.stringify(all, null, 2)}\n`);
          await writeFile(join(aside, 'totals.csv'), writeTotalsCsv(all));
          return all;
        }));
    io.err(formatCost(began));
    if (asked.csv) io.out(writeTotalsCsv(totals));
    else printResult(io, asked, totals, () => printTotals(totals));
    return EXIT.fine;
  },
};

/**
 * Returns the scenario that `--take-up` names, with its seed, or `undefined` when there is none. A seed without a
 * scenario is refused, since it would draw nothing.
 */
async function takeUpOf(asked: CommandArguments, rulebook: Rulebook): Promise<TakeUpOf | undefined> {
  const { 'take-up': id, seed } = asked;
  if (id === undefined && seed !== undefined)
    throw new CommandFailure('--seed draws who asks: name a --take-up with it.');
  if (id === undefined) return undefined;
  const book = await openScenarios(RULES_FOLDER, rulebook);
  return { book, scenario: findScenario(book, id), seed: readWholeNumber('seed', seed ?? '1', [0, 2 ** 31]) };
}
