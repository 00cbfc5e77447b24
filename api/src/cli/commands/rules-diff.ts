import { compareLaws } from '../../law/changes.ts';
import { readDate } from '../../contract/read-date.ts';
import { openService } from '../../service/service.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../../contract/exit.ts';
import { createPrinting, findRightOrFail } from '../printing.ts';
import { printChanges } from '../print-changes.ts';
import { printResult } from '../print-result.ts';

export const rulesDiffCommand: Command = {
  name: 'rules diff',
  args: 'DATE DATE [RIGHT]',
  count: [2, 3],
  options: ['language', 'json'],
  summary: 'What differs between the law of two days: law files, conditions, figures.',
  details: `Of one right, or of all. Exit code 3 where something differs, 0 where nothing does.

  recto-verso rules diff 2026-02-28 2026-03-01 ris`,
  async run(asked, io) {
    const [from = '', to = '', id] = asked.args;
    const service = await openService();
    const printing = createPrinting(asked.language);
    const right = id === undefined ? null : findRightOrFail(service.rulebook, id);
    const changes = compareLaws(service.words(printing.language), readDate(from), readDate(to), right);
    printResult(io, asked, changes, () => printChanges(changes, service.rulebook, printing));
    return changes.rights.length + changes.shared.length === 0 ? EXIT.fine : EXIT.found;
  },
};
