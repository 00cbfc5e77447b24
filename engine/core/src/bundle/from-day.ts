/**
 * What of a rulebook answers from a day on, for whoever is shown no source: the law files that can apply then, and the
 * values of figures that they can read. Days of periods stand as they were, so that it is planned as the whole is.
 */
import type { Understood, UnderstoodLaw } from '../rulebook/typecheck/understood.ts';
import type { Figure, Right } from '../rulebook/model.ts';
import { figuresReadBack } from './read-back.ts';

/** @param day yyyymmdd; the first of a period: values that change within it are read by the day */
export function understoodFrom(understood: Understood, day: number): Understood {
  const { rulebook } = understood;
  const laws = rulebook.rights.flatMap((right) => lawsFrom(understood, right, day));
  const before = figuresReadBack(understood, laws);
  const figureFrom = (figure: Figure): Figure => (before.has(figure.id) ? figure : fromDay(figure, day));
  const rights = new Map(
    rulebook.rights.map((right) => [right, { ...right, sources: {}, figures: right.figures.map(figureFrom) }] as const),
  );
  const ids = new Set(laws.map(({ id }) => id));
  return {
    ...understood,
    laws: laws.map((law) => ({ ...law, right: rights.get(law.right) ?? law.right })),
    merged: new Map(
      [...understood.merged].map(([id, fact]) => [id, { ...fact, laws: fact.laws.filter((law) => ids.has(law)) }]),
    ),
    rulebook: {
      ...rulebook,
      // For a day before it there is no answer here, and the engine says so.
      starts: day,
      sources: {},
      figures: rulebook.figures.map(figureFrom),
      rights: [...rights.values()],
    },
  };
}

/** Where the day of the request or of a review decides, an older law file may apply for as long as the right is there. */
function lawsFrom({ laws }: Understood, right: Right, day: number): readonly UnderstoodLaw[] {
  const own = laws.filter((law) => law.right === right);
  if (own.some(({ law }) => law.appliesBy !== 'date')) return own;
  return own.filter(({ law }) => law.until === null || day <= law.until);
}

/** Scales and lists change the period in which a plan stands; what has no unit is told by all its values to be a share. */
function fromDay(figure: Figure, day: number): Figure {
  const { type, values } = figure;
  if (type.kind === 'number' && Object.keys(type.unit).length === 0) return figure;
  if (values.some(({ cell }) => cell.kind === 'scale' || cell.kind === 'list')) return figure;
  const first = values.findLastIndex(({ from }) => from <= day);
  return first <= 0 ? figure : { ...figure, values: values.slice(first) };
}
