import { openRulebook, RULES_FOLDER } from '@recto-verso/engine/node';
import { openScenarios } from '@recto-verso/population/scenarios';
import { DEFAULT_LANGUAGE } from '../../contract/request.ts';
import type { Command } from '../command.ts';
import { listScenarioHeads } from '../../populations/runs/view.ts';
import { EXIT } from '../../contract/exit.ts';
import { printScenarios } from './print-scenarios.ts';
import { printResult } from '../print-result.ts';

export const scenariosCommand: Command = {
  name: 'scenarios',
  args: '',
  count: [0, 0],
  options: ['language', 'json'],
  summary: 'The policy scenarios there are, each with its question and its variants.',
  details: `They stand in rules/scenarios, one file each; rules/scenarios/take-up.yaml has how likely people are to be reached.

  recto-verso scenarios --language nl
  recto-verso simulate s1 belgium-20000`,
  async run(asked, io) {
    const { rulebook } = await openRulebook();
    const book = await openScenarios(RULES_FOLDER, rulebook);
    const language = asked.language ?? DEFAULT_LANGUAGE;
    const heads = listScenarioHeads(rulebook, book);
    printResult(io, asked, { hash: book.hash, scenarios: heads }, () => printScenarios(heads, language));
    return EXIT.fine;
  },
};
