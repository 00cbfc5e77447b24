/** What to do first: the rights that come first, those that are asked for at one desk together. */
import type { Answer, RightAnswer } from '../../contract/answer.ts';
import { isOpen, isSure, isWorthSaying, type Ranked } from './rank.ts';

type Step = NonNullable<Answer['steps']>[number];

/** Nobody remembers more than so many rights. */
const MOST_RIGHTS = 8;

/** @param ordered the first is told first */
export function stepsOf(ordered: readonly Ranked[]): readonly Step[] {
  const first = onceEach(ordered.filter((one) => isWorthSaying(one) || (one.isUrgent && isOpen(one)))).slice(
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
      return { right, name: named, claimant, sure: isSure(ranked) };
    });
    return [{ desk: name, deskId: id, rights }];
  });
}

/** Of several persons who could have a right, the one of whom it is told first. */
function onceEach(ordered: readonly Ranked[]): readonly Ranked[] {
  return ordered.filter((one, i) => ordered.findIndex(({ right }) => right === one.right) === i);
}

/** The nearest desk that takes the request; which desk it is wherever somebody lives, where none is known. */
function placeOf({ claim }: RightAnswer): { readonly id: string | null; readonly name: string } {
  const desk = claim?.desks.find(({ role }) => role === 'claim');
  return desk === undefined ? { id: null, name: claim?.desk ?? '' } : { id: desk.id, name: desk.name };
}
