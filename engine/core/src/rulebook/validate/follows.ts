/**
 * This module checks that each fact that follows from others has as many pairs of cases as it has lines that say so:
 * for each line a household in which it applies, and one in which it does not. It also refuses cases of a fact without
 * such a line.
 */
import type { Place } from '../../language/ast.ts';
import type { RuleFiles } from '../files.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import type { Rulebook } from '../rulebook.ts';
import { didYouMean } from '../word.ts';

const FILE = 'vocabulary/follows.yaml';

export function refuseFollows(rulebook: Rulebook, files: RuleFiles, report: Report): void {
  const cases = files.one('follows', FILE);
  const lines = linesThatFollow(rulebook);
  for (const [id, { count, place }] of lines) {
    const has = cases?.value[id]?.length ?? 0;
    if (has === count) continue;
    report(
      createProblem(
        cases?.value[id] === undefined ? place : cases.file.place(id),
        'missing-cases',
        `"${id}" follows from other facts by ${count} ${count === 1 ? 'line' : 'lines'}, and has ${has} ${has === 1 ? 'pair' : 'pairs'} of cases.`,
        'A line that speaks where it ought not to settles answers wrongly, and nobody is asked any more.',
        `Write for each line under "${id}" in ${FILE} a household in which it holds and one in which it fails.`,
      ),
    );
  }
  if (cases === null) return;
  for (const id of Object.keys(cases.value)) {
    if (lines.has(id)) continue;
    report(
      createProblem(
        cases.file.place(id),
        'unknown-word',
        `Nothing says what "${id}" follows from.`,
        'Cases of no line hold nothing.',
        didYouMean(id, lines.keys(), 'Take them out, or write `implied:`, `never:` or `none:` in the vocabulary.'),
      ),
    );
  }
}

/**
 * Maps each fact, receipt and kind of thing (`job.none`) that follows from other facts to the number of lines that say
 * so, and to its place in the vocabulary.
 */
function linesThatFollow({
  facts,
  things,
}: Rulebook): ReadonlyMap<string, { readonly count: number; readonly place: Place }> {
  return new Map([
    ...facts
      // The amount of a receipt follows from the same line as the receipt itself, so it is not counted again.
      .filter(({ id, implied }) => implied.length > 0 && !/^gets\.[^.]+\./.test(id))
      .map(({ id, implied, place }) => [id, { count: implied.length, place }] as const),
    ...things
      .filter(({ none }) => none !== null)
      .map(({ kind, place }) => [`${kind}.none`, { count: 1, place }] as const),
  ]);
}
