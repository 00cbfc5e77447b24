import { ProblemError, type Problem } from '@recto-verso/engine';
import {
  findCaseProblems,
  openRulebook,
  readRulebookFolder,
  RULES_FOLDER,
  listLongLineWarnings,
} from '@recto-verso/engine/node';
import { countRulebook, type RulebookCounts } from '../../law/counts.ts';
import { compareCases, type Moves } from '../../law/moves.ts';
import { openService } from '../../service/service.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../../contract/exit.ts';
import { printMoves } from '../print-moves.ts';
import { openEarlierRules } from '../earlier-rules.ts';
import { formatProblems, printResult, formatWarnings } from '../print-result.ts';

export const rulesCheckCommand: Command = {
  name: 'rules check',
  args: '[FOLDER]',
  count: [0, 1],
  options: ['against', 'json'],
  summary: 'Whether the rule files hold together; each problem with its file, line and mend.',
  details: `FOLDER holds rulebook.yaml; the rules of this project where it is left out. A line or formula of the law that is
too long to be read aloud is a warning, which leaves the exit code as it is; one that nobody can read is a problem.
Once the files hold together, what the cases of a right have to touch and do not is a problem too: a route, a side of a
threshold, a day, what turns the right.
--against a folder, or a commit: what differs from the rules there, and what it moves: the cases whose verdicts or
amounts come out otherwise, on their own day or on the first day of what is new.

  recto-verso rules check --against HEAD`,
  async run(asked, io) {
    try {
      const { rulebook } = await openService({ dir: asked.args[0] });
      const lacking = await findCaseProblems(asked.args[0]);
      if (lacking.length > 0) throw new ProblemError(lacking);
      const { name, version, hash } = rulebook;
      const counts = countRulebook(rulebook);
      const moves = asked.against === undefined ? undefined : await movesAgainst(asked.against, asked.args[0]);
      const warnings = listLongLineWarnings(await readRulebookFolder(asked.args[0] ?? RULES_FOLDER));
      printResult(
        io,
        asked,
        { name, version, hash, ...counts, problems: [], warnings: warnings.map(written), moves },
        () =>
          [
            `${name} ${version} (${hash.slice(0, 12)}): the files hold together.`,
            countsText(counts),
            ...(warnings.length === 0 ? [] : [formatWarnings(warnings)]),
            ...(moves === undefined ? [] : [printMoves(moves)]),
          ].join('\n'),
      );
      return EXIT.fine;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { problems } = error;
      printResult(io, asked, { problems: problems.map(written) }, () => formatProblems(problems));
      return EXIT.problems;
    }
  },
};

function written({ where, ...problem }: Problem): object {
  return { ...problem, where: { ...where, line: where.line ?? null } };
}

async function movesAgainst(against: string, folder: string = RULES_FOLDER): Promise<Moves> {
  return compareCases(await openEarlierRules(against, folder), await openRulebook(folder));
}

function countsText({ texts, ...counts }: RulebookCounts): string {
  const spoken = Object.entries(texts).map(([language, count]) => `${language} ${count}`);
  return [
    `${counts.rights} rights`,
    `${counts.laws} law versions`,
    `${counts.figures} parameters`,
    `${counts.values} dated values`,
    `${counts.sources} sources`,
    `${counts.facts} facts`,
    `texts: ${spoken.join(', ')}`,
    `${counts.cases} cases`,
    `${counts.catalogue} rights in the catalogue, ${counts.listed} listed`,
  ].join(' · ');
}
