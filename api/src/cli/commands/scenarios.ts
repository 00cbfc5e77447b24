import { openRulebook, RULES_FOLDER } from '@recto-verso/engine/node';
import { openScenarios } from '@recto-verso/engine/scenarios';
import { DEFAULT_LANGUAGE } from '../../contract/request.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit.ts';
import { printScenarios } from '../print-scenarios.ts';
import { sayResult } from '../say.ts';

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
    const idOf = (symbol: string): string => rulebook.rights.find((r) => r.symbol === symbol)?.id ?? symbol;
    const crossings = book.detections.map(({ id, title, question, unlawful }) => ({
      id,
      title,
      question,
      rights: [],
      variants: [],
      unlawful,
    }));
    const explorations = book.explorations.map(({ id, title, question, rights, unlawful }) => ({
      id,
      title,
      question,
      rights: rights.map(idOf),
      variants: [],
      unlawful,
    }));
    const policies = book.scenarios.map(({ id, title, question, rights, variants, unlawful }) => ({
      id,
      title,
      question,
      rights: rights.map(idOf),
      variants: [...variants].map(([name, variant]) => ({ name, title: variant.title })),
      unlawful,
    }));
    const view = [...policies, ...crossings, ...explorations].sort((a, b) =>
      a.id.localeCompare(b.id, 'en', { numeric: true }),
    );
    sayResult(io, asked, { hash: book.hash, scenarios: view }, () => printScenarios(view, language));
    return EXIT.fine;
  },
};
