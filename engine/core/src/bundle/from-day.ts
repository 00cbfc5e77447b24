/**
 * This module selects the part of a rulebook that is needed for answers from a day on, without sources: the law files
 * that can still apply, and the values of figures that they can read. The periods (stretches of days within which no
 * law changes) stay the same from that day on, so that this part is planned like the whole rulebook.
 */
import type { Understood, UnderstoodLaw } from '../rulebook/typecheck/understood.ts';
import type { Figure, Right } from '../rulebook/model.ts';
import { findFiguresReadBack } from './read-back.ts';

/**
 * Returns the part of the rulebook that answers from a day on.
 * @param day yyyymmdd; it has to be the first day of a period, because a plan holds for a whole period and looks up by
 * the day the values that change within it
 */
export function selectUnderstoodFrom(understood: Understood, day: number): Understood {
  const { rulebook } = understood;
  const laws = rulebook.rights.flatMap((right) => lawsFrom(understood, right, day));
  const before = findFiguresReadBack(understood, laws);
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
      // Because the rulebook then starts on this day, the engine refuses any earlier one, for which this part holds no
      // answer.
      starts: day,
      sources: {},
      figures: rulebook.figures.map(figureFrom),
      rights: [...rights.values()],
    },
  };
}

/**
 * Returns the law files of a right that can still apply on the day or later. When the day of the request or of a review
 * decides which file applies, all files are kept, because an older one may then apply for as long as the right is
 * received.
 */
function lawsFrom({ laws }: Understood, right: Right, day: number): readonly UnderstoodLaw[] {
  const own = laws.filter((law) => law.right === right);
  if (own.some(({ law }) => law.appliesBy !== 'date')) return own;
  return own.filter(({ law }) => law.until === null || day <= law.until);
}

/**
 * Drops the values of a figure that ended before the day. Scales and lists keep all values, because they decide into
 * which periods a plan is divided; so does a figure without a unit, because all its values together show whether it is
 * a share.
 */
function fromDay(figure: Figure, day: number): Figure {
  const { type, values } = figure;
  if (type.kind === 'number' && Object.keys(type.unit).length === 0) return figure;
  if (values.some(({ cell }) => cell.kind === 'scale' || cell.kind === 'list')) return figure;
  const first = values.findLastIndex(({ from }) => from <= day);
  return first <= 0 ? figure : { ...figure, values: values.slice(first) };
}
