import { ProblemError } from '@recto-verso/engine';
import { openService } from '../../service.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit.ts';
import { problemList, sayResult } from '../say.ts';

export const rulesCheckCommand: Command = {
  name: 'rules check',
  args: '[FOLDER]',
  count: [0, 1],
  options: ['json'],
  summary: 'Whether the rule files hold together; each problem with its file, line and mend.',
  details: `FOLDER holds rulebook.yaml; the rules of this project where it is left out.

  recto-verso rules check`,
  async run(asked, io) {
    try {
      const { rulebook } = await openService({ dir: asked.args[0] });
      const { name, version, hash, facts, rights } = rulebook;
      const cases = rights.reduce((sum, right) => sum + right.cases.length, 0);
      const result = { name, version, hash, rights: rights.length, facts: facts.length, cases, problems: [] };
      sayResult(
        io,
        asked,
        result,
        () =>
          `${name} ${version} (${hash.slice(0, 12)}): ${rights.length} rights, ${facts.length} facts, ${cases} cases. The files hold together.`,
      );
      return EXIT.fine;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { problems } = error;
      const written = problems.map(({ where, ...problem }) => ({
        ...problem,
        where: { ...where, line: where.line ?? null },
      }));
      sayResult(io, asked, { problems: written }, () => problemList(problems));
      return EXIT.problems;
    }
  },
};
