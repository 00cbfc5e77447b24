/** This module selects the law files that apply to a request on a day. */
import type { Understood, UnderstoodLaw } from '../../rulebook/typecheck/understood.ts';
import type { Route } from '../../rulebook/model.ts';
import { getRulebookIndex, type RulebookIndex } from '../rulebook-index.ts';

export interface LawsOnDay {
  readonly book: RulebookIndex;
  readonly day: number;
  /** Maps the name of each right that has a law file on the day to that file. */
  readonly laws: ReadonlyMap<string, UnderstoodLaw>;
}

export function selectLawsOnDay(understood: Understood, day: number): LawsOnDay {
  const laws = understood.laws
    .filter(({ law }) => law.from <= day && (law.until === null || day <= law.until))
    .map((law) => [law.right.name, law] as const);
  return { book: getRulebookIndex(understood), day, laws: new Map(laws) };
}

/** Checks whether a route to a right exists on a day. */
export function isOpenOn({ since, until }: Route, day: number): boolean {
  return (since ?? day) <= day && day <= (until ?? day);
}
