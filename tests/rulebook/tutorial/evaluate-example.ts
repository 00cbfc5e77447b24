/**
 * This module evaluates an example of the tutorial. Its households become cases of the right about which they expect
 * something.
 */
import { prepareCases, findCaseFailures, type CaseFailure } from '../../../engine/core/src/cases.ts';
import { inspectRulebook, formatProblem, understand } from '../../../engine/core/src/index.ts';
import type { Problem, Understood } from '../../../engine/core/src/index.ts';
import { SAMPLE } from '../sample.ts';
import { WITHOUT_WORDS } from '../../vectors/book.ts';
import type { Values } from '../../vectors/situation.ts';
import type { TutorialExample } from './read-examples.ts';

/** The page does not show these words of desks, because they are long and the same for every rulebook. */
const KINDS_OF_DESKS = [...SAMPLE].filter(([path]) => path === 'desks/words.yaml');

/** Lists the answers that differ from the example. */
export async function listExampleFailures(example: TutorialExample): Promise<readonly CaseFailure[]> {
  const understood = understandExample(example);
  const failures: CaseFailure[] = [];
  for (const right of understood.rulebook.rights) {
    const cases = prepareCases(understood, right);
    if (cases.problems.length > 0) throw new Error(cases.problems.map(formatProblem).join('\n'));
    failures.push(...(await findCaseFailures(cases)).failures);
  }
  return failures;
}

/**
 * Loads the rulebook of an example, without regard to missing words.
 * @throws Error with every problem that is not about missing words
 */
export function understandExample(example: Pick<TutorialExample, 'heading' | 'files' | 'told'>): Understood {
  const { rulebook, problems } = inspectRulebook(filesOf(example));
  const wrong = problems.filter(isOfMeaning);
  if (rulebook === null || wrong.length > 0) throw new Error(wrong.map(formatProblem).join('\n'));
  return understand(rulebook);
}

/** Lists all problems that the loader finds in files, including those about missing words. */
export function listLoadProblems(files: Values): readonly Problem[] {
  return inspectRulebook(filesOf({ heading: '', files, told: [] })).problems;
}

/** Checks whether a problem is not about missing words, which the last examples add. */
export function isOfMeaning({ code }: Problem): boolean {
  return !WITHOUT_WORDS.has(code);
}

function filesOf({
  heading,
  files,
  told,
}: Pick<TutorialExample, 'heading' | 'files' | 'told'>): ReadonlyMap<string, string> {
  const contents = new Map<string, unknown>(Object.entries(files));
  for (const [i, { household, answer }] of told.entries()) {
    const path = `rights/${String(Object.keys(answer)[0])}/cases.yaml`;
    const name = `${heading}, household ${String(i + 1)}`;
    const cases = (contents.get(path) ?? []) as readonly unknown[];
    contents.set(path, [...cases, { name, origin: 'ours', ...household, expect: answer }]);
  }
  const written = [...contents].map(([path, value]) => [path, JSON.stringify(value, null, 1)] as const);
  return new Map([...KINDS_OF_DESKS, ...written]);
}
