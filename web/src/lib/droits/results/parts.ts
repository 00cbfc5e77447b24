/**
 * This module groups the rights that are still possible into parts that one step settles. Where at least two rights
 * lack only one answer, and it is the same one, they are grouped by that answer; the others are grouped by the place
 * where they are claimed.
 */
import type { Missing, RightAnswer } from '@recto-verso/engine';
import { describeClaimPlace } from '../../door/claim-place.ts';
import type { Answers } from '../../door/answers.ts';
import { start, parseStartKey } from '../start.ts';
import { listQuestionIds, readTrail } from '../trail.ts';
import type { DroitsCard } from './card.ts';

export interface ResultPart {
  /** Holds the question that settles all rights of the part, or `null` when the part is grouped by place instead. */
  readonly question: string | null;
  /** Holds the number of the question on the path when it was asked before, else `null`. */
  readonly step: number | null;
  readonly place: string;
  /** Counts the rights; a right of several persons counts once. */
  readonly count: number;
  readonly cards: readonly DroitsCard[];
}

/** A question has a part of its own when it settles at least this number of rights. */
const FEWEST = 2;

/**
 * Groups the cards into parts.
 * @param rightOf returns the result of the right that a card shows, or `undefined` when there is none
 */
export function groupIntoParts(
  cards: readonly DroitsCard[],
  rightOf: (card: DroitsCard) => RightAnswer | undefined,
  answers: Answers,
): readonly ResultPart[] {
  const lacked = grouped(cards, (card) => {
    const missing = rightOf(card)?.missing ?? [];
    return missing.length === 1 && missing[0] !== undefined ? idOf(missing[0]) : '';
  });
  const asked = [...lacked].flatMap(([id, some]): readonly ResultPart[] => {
    const [first] = some;
    const missing = first === undefined ? undefined : rightOf(first)?.missing[0];
    if (id === '' || missing === undefined || countCardRights(some) < FEWEST) return [];
    const question = missing.question === '' ? missing.label : missing.question;
    return [{ question, step: stepOf(answers, id), place: '', count: countCardRights(some), cards: some }];
  });
  const settled = new Set(asked.flatMap((part) => part.cards));
  const rest = cards.filter((card) => !settled.has(card));
  const placed = [...grouped(rest, (card) => describeClaimPlace(rightOf(card)?.claim ?? null))].map(
    ([place, some]): ResultPart => ({
      question: null,
      step: null,
      place,
      count: countCardRights(some),
      cards: some,
    }),
  );
  return [...byCount(asked), ...byCount(placed)];
}

function byCount(parts: readonly ResultPart[]): readonly ResultPart[] {
  return [...parts].sort((a, b) => Number(a.place === '') - Number(b.place === '') || b.count - a.count);
}

export function countCardRights(cards: readonly DroitsCard[]): number {
  return new Set(cards.map(({ card }) => card.right)).size;
}

function grouped(cards: readonly DroitsCard[], keyOf: (card: DroitsCard) => string): ReadonlyMap<string, DroitsCard[]> {
  const groups = new Map<string, DroitsCard[]>();
  for (const card of cards) groups.set(keyOf(card), [...(groups.get(keyOf(card)) ?? []), card]);
  return groups;
}

function idOf({ of, fact }: Missing): string {
  return `${of}/${fact}`;
}

/** Returns the number on the path under which a fact was asked, or `null` when it was not. */
function stepOf(answers: Answers, id: string): number | null {
  const step = readTrail(answers).findIndex(({ key }) => {
    const begins = parseStartKey(key);
    const field = start.screens.find((screen) => screen.id === begins)?.field ?? '';
    return begins === null ? listQuestionIds(key).includes(id) : field.replace('.', '/') === id;
  });
  return step < 0 ? null : step + 1;
}
