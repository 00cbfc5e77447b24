/** This module refuses formulas that are read in every answer and yet read words that may be used only in estimates. */
import type { Formula } from '../../language/ast.ts';
import { findEstimateWords, collectEstimateWords } from '../estimates.ts';
import { listGroupFormulas, listLawFormulas } from '../formulas.ts';
import type { Rulebook } from '../rulebook.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';

export function refuseStrictEstimates(rulebook: Rulebook, report: Report): void {
  const words = collectEstimateWords(rulebook.facts, rulebook.figures);
  for (const { formula, own } of strictLines(rulebook, words.facts)) {
    const name = findEstimateWords(formula, words).find((one) => !own.has(one));
    if (name === undefined) continue;
    report(
      createProblem(
        formula.place,
        'estimate-in-law',
        `"${name}" differs from person to person within a range, and this line is read in every answer.`,
        'A verdict would be left open by what no question and no paper can settle.',
        'Read the fact that it estimates, which can be told; or let a line of `estimated:` read it.',
      ),
    );
  }
}

interface Line {
  readonly formula: Formula;
  /** Lists the words, such as `param.amount`, that refer in this formula to a figure of the right itself. */
  readonly own: ReadonlySet<string>;
}

/**
 * Returns the formulas of the vocabulary and of all laws, except those of estimates and of facts that are computed for
 * estimates.
 */
function strictLines({ facts, groups, things, rights }: Rulebook, estimates: ReadonlySet<string>): readonly Line[] {
  const shared = [
    ...facts.flatMap(({ id, is, implied }) => [
      ...(is === null || estimates.has(id) ? [] : [is]),
      ...implied.flatMap(({ value, when }) => [value, when]),
    ]),
    ...things.flatMap(({ none }) => none ?? []),
    ...groups.flatMap(listGroupFormulas),
  ];
  return [
    ...shared.map((formula) => ({ formula, own: new Set<string>() })),
    ...rights.flatMap(({ name, figures, laws }) => {
      const own = new Set(figures.map(({ id }) => `param.${id.slice(name.length + 1)}`));
      return laws.flatMap(listLawFormulas).map((formula) => ({ formula, own }));
    }),
  ];
}
