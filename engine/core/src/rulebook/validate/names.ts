/**
 * This module refuses words outside formulas that refer to nothing: levels, payers, domains, the facts that index
 * tables, and the values in lists.
 */
import type { RuleFiles, Whole } from '../files.ts';
import type { Figure, Right } from '../model.ts';
import type { Rulebook } from '../rulebook.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import type { RulebookFile } from '../schema/rulebook.ts';
import { didYouMean } from '../word.ts';
import { listChoiceValues, toLocalFactName } from '../words.ts';

/** Is the type of a list of NIS codes, used instead of a choice. Such lists are figures of the vocabulary. */
export const COMMUNES = 'commune';

export function refuseNames(
  rulebook: Rulebook,
  files: RuleFiles,
  words: RulebookFile,
  whole: Whole,
  report: Report,
): void {
  for (const { file, value } of files.of('right')) {
    const known = [
      ['level', words.levels],
      ['payer', words.levels],
      ['domain', words.domains ?? [value.domain]],
    ] as const;
    for (const [key, list] of known) {
      if (!list.includes(value[key])) {
        report(
          createProblem(
            file.place(key),
            'unknown-word',
            `"${value[key]}" is no ${key} of rulebook.yaml.`,
            'Rights are sorted and counted by it.',
            didYouMean(value[key], list, 'Choose one of its words.'),
          ),
        );
      }
    }
  }
  for (const right of rulebook.rights) {
    if (!whole(`rights/${right.id}/`)) continue;
    const names = factNames(right, rulebook);
    for (const figure of right.figures) refuseTable(figure, right, names, rulebook, report);
  }
  for (const figure of rulebook.figures) refuseTable(figure, null, factNames(null, rulebook), rulebook, report);
}

/**
 * Returns the names of facts, with and without their prefix, and of the points that the law of the right leaves open.
 */
function factNames(right: Right | null, rulebook: Rulebook): ReadonlySet<string> {
  const own =
    right === null
      ? []
      : right.laws.flatMap((law) => [
          ...law.facts.map((f) => toLocalFactName(right, f.id)),
          ...law.open.map((o) => o.id.replace(`.${right.name}.`, '.')),
        ]);
  const full = [...own, ...rulebook.facts.map((f) => f.id), 'related'];
  return new Set([...full, ...full.map((name) => name.slice(name.indexOf('.') + 1))]);
}

/**
 * Refuses a table whose index names a fact that does not exist, a list of a choice that does not exist, and a list with
 * a value that its choice does not have.
 */
function refuseTable(
  figure: Figure,
  right: Right | null,
  known: ReadonlySet<string>,
  rulebook: Rulebook,
  report: Report,
): void {
  for (const name of figure.by) {
    if (!/^[\w.]+$/.test(name) || known.has(name)) continue;
    report(
      createProblem(
        figure.place,
        'unknown-word',
        `The table "${figure.id}" is said to be by "${name}", which is no fact.`,
        'Whoever keeps the figure must know what its rows are.',
        didYouMean(name, known, 'Write the fact that indexes it, or leave `by:` out.'),
      ),
    );
  }
  if (figure.type.kind !== 'list' || (right === null && figure.type.of === COMMUNES)) return;
  const of = figure.type.of;
  const values = valuesOf(of, right, rulebook);
  if (values === null) {
    report(
      createProblem(
        figure.place,
        'unknown-word',
        `The list "${figure.id}" is of "${of}", which is no choice.`,
        'A list names values of one choice.',
        'Write the fact whose values it lists, or `date` or `month_day`.',
      ),
    );
    return;
  }
  for (const { cell, place } of figure.values) {
    for (const value of cell.kind === 'list' ? cell.values : []) {
      if (values.includes(value)) continue;
      report(
        createProblem(
          place,
          'unknown-word',
          `"${value}" is no value of "${of}".`,
          'A list names values of one choice.',
          didYouMean(value, values, 'Choose one of its values.'),
        ),
      );
    }
  }
}

function valuesOf(name: string, right: Right | null, rulebook: Rulebook): readonly string[] | null {
  const facts = rulebook.facts.filter((f) => f.id === name || f.id.endsWith(`.${name}`));
  const values = facts.flatMap((f) => (f.type.kind === 'choice' ? f.type.values : []));
  const derived =
    right === null
      ? []
      : right.laws.flatMap((law) =>
          law.facts
            .filter((f) => toLocalFactName(right, f.id) === name)
            .flatMap((f) => listChoiceValues(right, law, f, rulebook) ?? []),
        );
  const all = [...values, ...derived];
  return all.length === 0 ? null : all;
}
