/**
 * This module lists the first steps to take: the rights that come first, grouped by the desk at which they are claimed.
 */
import type { Answer, RightAnswer } from '../../contract/answer.ts';
import { getStanding, isUnsettled, isSureOrOrdinary, type Ranked } from './rank.ts';

type Step = NonNullable<Answer['steps']>[number];

/** Limits the rights in the steps, because a person hardly remembers more. */
const MOST_RIGHTS = 8;

/**
 * Returns the first `MOST_RIGHTS` of the rights that are certain, that most people in this situation have or may have,
 * or that are urgent and not settled, grouped by desk.
 * @param ordered the rights in the order in which they are shown
 */
export function listFirstSteps(ordered: readonly Ranked[]): readonly Step[] {
  const first = onceEach(ordered.filter((one) => isSureOrOrdinary(one) || (one.isUrgent && isUnsettled(one)))).slice(
    0,
    MOST_RIGHTS,
  );
  const places = new Map<string, Ranked[]>();
  for (const one of first) {
    const { id, name } = placeOf(one.outcome);
    const place = id ?? name;
    places.set(place, [...(places.get(place) ?? []), one]);
  }
  return [...places.values()].flatMap((all): readonly Step[] => {
    const [one] = all;
    if (one === undefined) return [];
    const { id, name } = placeOf(one.outcome);
    const rights = all.map((ranked) => {
      const { right, name: named, claimant } = ranked.outcome;
      return { right, name: named, claimant, standing: getStanding(ranked) };
    });
    return [{ desk: name, deskId: id, rights }];
  });
}

/** Keeps each right once: for several possible claimants, the one that comes first. */
function onceEach(ordered: readonly Ranked[]): readonly Ranked[] {
  return ordered.filter((one, i) => ordered.findIndex(({ right }) => right === one.right) === i);
}

/**
 * Returns the most local desk that takes the request. When none is known, the id is `null` and the name is the general
 * name of such a desk.
 */
function placeOf({ claim }: RightAnswer): { readonly id: string | null; readonly name: string } {
  const desk = claim?.desks.find(({ role }) => role === 'claim');
  return desk === undefined ? { id: null, name: claim?.desk ?? '' } : { id: desk.id, name: desk.name };
}
