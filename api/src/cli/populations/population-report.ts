import { openRulebook, RULES_FOLDER } from '@recto-verso/engine/node';
import { readDate } from '../../contract/read-date.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../../contract/exit.ts';
import { readWholeNumber } from '../number.ts';
import { createProgressLine } from '../progress.ts';
import { printResult } from '../print-result.ts';

export const populationReportCommand: Command = {
  name: 'population report',
  args: 'DIR',
  count: [1, 1],
  options: ['sample', 'json'],
  summary:
    'Sets a synthetic population beside the published figures: which it was drawn to meet, and which only check it.',
  details: `DIR is a folder that "population make" has written. Published totals of rights are set beside who is entitled under the law of
their own day, in --sample households drawn for that day (2000 where left out; 0 leaves the totals out). The report is Markdown.

  recto-verso population report belgium-20000 > report.md
  recto-verso population report belgium-20000 --sample 0 --json`,
  async run(asked, io) {
    const [folder = ''] = asked.args;
    // The package, which loads a database, is imported only when the command runs.
    const {
      countTotals,
      formatPopulationReport: markdown,
      measurePopulation: measure,
      openPopulation,
      readCard,
    } = await import('@recto-verso/population/make');
    const card = await readCard(folder);
    const { rulebook } = await openRulebook();
    const model = await openPopulation(RULES_FOLDER, card.name, rulebook);
    const sample = readWholeNumber('sample', asked.sample ?? '2000', [0, model.households]);
    const measured = await measure(model, folder, readDate(card.date));
    const names = rulebook.rights
      .filter(({ id }) => model.totals.some((t) => t.rights.includes(id)))
      .map((r) => r.name);
    const progress = createProgressLine('rights');
    const totals =
      sample === 0
        ? []
        : await countTotals({
            model,
            compiled: await openRulebook(RULES_FOLDER, names),
            seed: card.seed,
            sample,
            progress: progress.told,
          }).finally(progress.end);
    const { marginals, ...rest } = measured;
    const figures = {
      ...card,
      ...rest,
      marginals: marginals.map(({ marginal: m, target, simulated }) => ({
        id: m.id,
        date: m.date,
        target,
        simulated,
        use: m.use,
        confidence: m.confidence,
      })),
      totals: totals.map(({ total: t, certain, possible }) => ({
        id: t.id,
        rights: t.rights,
        date: t.date,
        law: t.law,
        published: t.value,
        certain,
        possible,
      })),
    };
    printResult(io, asked, figures, () => markdown({ model, card, measured, sample, totals }));
    return EXIT.fine;
  },
};
