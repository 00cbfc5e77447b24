/**
 * This module refuses a figure that no formula reads, and a figure that a law reads but that has no value on the first
 * day of the law.
 */
import { listPaths } from '../../language/parse.ts';
import { showDay } from '../../values/calendar.ts';
import type { Formula } from '../../language/ast.ts';
import { listFiguresRead, listGroupFormulas, listLawFormulas, listVocabularyFormulas } from '../formulas.ts';
import type { Figure, Law, Right } from '../model.ts';
import type { Rulebook } from '../rulebook.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';

export function refuseUnusedFigures(rulebook: Rulebook, report: Report): void {
  const figures = allFigures(rulebook);
  const read = new Set<Figure | undefined>();
  for (const formula of listVocabularyFormulas(rulebook))
    for (const name of listFiguresRead(formula)) read.add(figures.get(name));
  for (const { communes } of rulebook.facts) if (communes !== null) read.add(figures.get(communes));
  for (const right of rulebook.rights) {
    for (const formula of right.laws.flatMap(listLawFormulas))
      for (const name of listFiguresRead(formula)) read.add(figureOf(name, right, figures));
  }
  for (const figure of figures.values()) {
    if (read.has(figure)) continue;
    report(
      createProblem(
        figure.place,
        'unused-figure',
        `No line reads the figure "${figure.id}".`,
        'A figure that nothing uses is kept up to date for nothing, and a misspelt one hides so.',
        'Use it in a formula (param.x), or take it out.',
      ),
    );
  }
}

export function refuseLateFigures(rulebook: Rulebook, report: Report): void {
  const figures = allFigures(rulebook);
  const shared = sharedLines(rulebook);
  for (const right of rulebook.rights) {
    for (const law of right.laws) {
      const formulas = listLawFormulas(law);
      const direct = formulas.flatMap((formula) => listFiguresRead(formula).map((name) => ({ name, formula })));
      refuseUncovered(right, law, [...direct, ...reachedFrom(shared, formulas)], figures, report);
    }
  }
}

function allFigures(rulebook: Rulebook): ReadonlyMap<string, Figure> {
  return new Map(
    [...rulebook.figures, ...rulebook.rights.flatMap((right) => right.figures)].map((figure) => [figure.id, figure]),
  );
}

/**
 * Finds a figure by its name in a formula. A name without a prefix refers to a figure of the right itself, and
 * otherwise to a shared one; `example.amount` refers to a figure of another right.
 */
function figureOf(name: string, right: Right, figures: ReadonlyMap<string, Figure>): Figure | undefined {
  return figures.get(`${right.name}.${name}`) ?? figures.get(name);
}

function refuseUncovered(
  right: Right,
  law: Law,
  uses: readonly Use[],
  figures: ReadonlyMap<string, Figure>,
  report: Report,
): void {
  const said = new Set<Figure>();
  for (const { name, formula } of uses) {
    const figure = figureOf(name, right, figures);
    const first = figure?.values[0];
    if (figure === undefined || first === undefined || first.from <= law.from || said.has(figure)) continue;
    said.add(figure);
    report(
      createProblem(
        formula.place,
        'figure-too-late',
        `"param.${name}" has no value before ${showDay(first.from)}, and ${law.file} holds from ${showDay(law.from)}.`,
        'On the days between, the law could not be worked out.',
        `Give "${figure.id}" a value from ${showDay(law.from)} on in ${figure.place.file}, or \`unknown: [least, greatest]\` with its reason.`,
      ),
    );
  }
}

type Use = { readonly name: string; readonly formula: Formula };

/**
 * Returns the uses of figures by the shared facts and groups that the formulas of a law read, directly or indirectly.
 */
function reachedFrom(shared: ReadonlyMap<string, readonly Formula[]>, formulas: readonly Formula[]): Use[] {
  const seen = new Set<string>();
  const found: Use[] = [];
  const open = [...formulas];
  for (let formula = open.pop(); formula !== undefined; formula = open.pop()) {
    for (const id of listPaths(formula.ast).flatMap(sharedNames)) {
      if (seen.has(id)) continue;
      seen.add(id);
      for (const line of shared.get(id) ?? []) {
        found.push(...listFiguresRead(line).map((name) => ({ name, formula: line })));
        open.push(line);
      }
    }
  }
  return found;
}

/**
 * Returns the names that a path may have in the vocabulary: `member.minor` refers to `minor`, and `home.region` to
 * itself.
 */
function sharedNames(path: string): string[] {
  return [path, path.slice(path.lastIndexOf('.') + 1)];
}

/**
 * Maps the names of shared facts, kinds of things and groups to the formulas that every answer reads of them. The lines
 * of estimates and of usual values are left out, because no verdict rests on them.
 */
function sharedLines({ facts, things, groups }: Rulebook): ReadonlyMap<string, readonly Formula[]> {
  const none = new Map(things.map((thing) => [thing.kind, thing.none === null ? [] : [thing.none]] as const));
  return new Map<string, readonly Formula[]>([
    ...facts.map(
      ({ id, is, implied }) =>
        [id, [...(is === null ? [] : [is]), ...implied.flatMap(({ value, when }) => [value, when])]] as const,
    ),
    ...none,
    ...groups.map((group) => [group.name, [...listGroupFormulas(group), ...(none.get(group.over) ?? [])]] as const),
  ]);
}
