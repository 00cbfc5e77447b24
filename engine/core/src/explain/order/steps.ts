/**
 * This module lists the first steps to take: the rights that come first, grouped by the desk at which they are claimed.
 * Those that should come by themselves form one step, at no desk.
 */
import type { Answer, RightAnswer } from '../../contract/answer.ts';
import { getStanding, isUnsettled, isSureOrOrdinary, type Ranked } from './rank.ts';

type Step = NonNullable<Answer['steps']>[number];

/** Limits the rights in the steps, because a person hardly remembers more. */
const MOST_RIGHTS = 8;

/** Groups the rights that should come by themselves. The name of a desk is never empty. */
const NO_DESK = { id: null, name: '' } as const;

/**
 * Returns the first `MOST_RIGHTS` of the rights that are certain, that most people in this situation have or may have,
 * or that are urgent and not settled, grouped by desk. A right is left out when another one, which excludes it, has
 * priority or certainly gives more.
 * @param ordered the rights in the order in which they are shown
 */
export function listFirstSteps(ordered: readonly Ranked[]): readonly Step[] {
  const first = onceEach(ordered.filter((one) => isOneOfTheFirst(one) && !isLesser(one))).slice(0, MOST_RIGHTS);
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

function isOneOfTheFirst(one: Ranked): boolean {
  return isSureOrOrdinary(one) || (one.isUrgent && isUnsettled(one));
}

/** Checks whether another right, which excludes this one, has priority or certainly gives more. */
function isLesser({ outcome: { right, choice } }: Ranked): boolean {
  return choice !== undefined && choice.better !== null && choice.better !== right;
}

/** Keeps each right once: for several possible claimants, the one that comes first. */
function onceEach(ordered: readonly Ranked[]): readonly Ranked[] {
  return ordered.filter((one, i) => ordered.findIndex(({ right }) => right === one.right) === i);
}

const UNASKED: readonly string[] = ['automatic', 'renewed'];

/** Checks whether the right is given unasked by each route by which the person may have it. */
function comesByItself({ outcome, routes }: RightAnswer): boolean {
  const possible = routes.filter(({ verdict }) => verdict !== 'no');
  const isUnasked = possible.length > 0 && possible.every(({ grant }) => UNASKED.includes(grant));
  return outcome === 'automatic' || (outcome !== 'to-claim' && isUnasked);
}

/**
 * Returns the most local desk that takes the request. When none is known, the id is `null` and the name is the general
 * name of such a desk.
 */
function placeOf(one: RightAnswer): { readonly id: string | null; readonly name: string } {
  if (comesByItself(one)) return NO_DESK;
  const { claim } = one;
  const desk = claim?.desks.find(({ role }) => role === 'claim');
  return desk === undefined ? { id: null, name: claim?.desk ?? '' } : { id: desk.id, name: desk.name };
}
