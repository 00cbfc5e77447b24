import { getToday } from '../../contract/date.ts';
import { describeListed } from '../../law/listed.ts';
import { openService } from '../../service/service.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../../contract/exit.ts';
import { CommandFailure } from '../failure.ts';
import { createPrinting } from '../printing.ts';
import { printListed } from '../print-listed.ts';
import { printResult } from '../print-result.ts';

export const rulesListedCommand: Command = {
  name: 'rules listed',
  args: '[DOMAIN]',
  count: [0, 1],
  options: ['language', 'json'],
  summary: 'The rights that are listed with a human desk and not worked out; all, or those of one domain.',
  details: `DOMAIN: health, housing … as rulebook.yaml names them. --json has the whole catalogue besides: every right
that is counted, with what encodes it.

  recto-verso rules listed housing --language nl`,
  async run(asked, io) {
    const printing = createPrinting(asked.language);
    const view = describeListed((await openService()).words(printing.language), getToday());
    const [domain] = asked.args;
    const known = [...new Set(view.rights.map((right) => right.domain.id))];
    if (domain !== undefined && !known.includes(domain))
      throw new CommandFailure(`No right of "${domain}" is listed. There are some of: ${known.join(', ')}.`);
    const rights = view.rights.filter((right) => domain === undefined || right.domain.id === domain);
    printResult(io, asked, { ...view, rights }, () => printListed({ ...view, rights }, printing));
    return EXIT.fine;
  },
};
