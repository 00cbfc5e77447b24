/** `rules check`: loads the rule files and tells what does not hold together. */
import { ProblemError } from '@recto-verso/engine';
import { openService } from '../service.ts';
import { EXIT, type Exit } from './exit.ts';
import { problemList, type Terminal } from './main.ts';

export async function checkRules(folder: string | undefined, io: Terminal): Promise<Exit> {
  try {
    const { rulebook } = await openService({ dir: folder });
    const cases = rulebook.rights.reduce((sum, right) => sum + right.cases.length, 0);
    io.out(
      `${rulebook.name} ${rulebook.version} (${rulebook.hash.slice(0, 12)}): ${rulebook.rights.length} rights, ` +
        `${rulebook.facts.length} facts, ${cases} cases. The files hold together.`,
    );
    return EXIT.fine;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    io.out(problemList(error.problems));
    return EXIT.problems;
  }
}
