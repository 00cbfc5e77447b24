/** This module finds out which rights depend on a figure, or on the law of another right. */
import type { Right, Rulebook } from '@recto-verso/engine';
import { listFiguresOfLaw, listRightsOfLaw } from './names.ts';

export interface Readers {
  /**
   * Checks whether a right reads a figure: in its own laws or in those of a right that it reads, also through facts and
   * groups of the vocabulary and through the conditions from which a fact follows.
   */
  readonly readsFigure: (right: Right, figure: string) => boolean;
  /** Checks whether a right reads the law of another right, given by its name. Every right reads its own law. */
  readonly readsRight: (right: Right, name: string) => boolean;
}

export function findRightReaders(rulebook: Rulebook): Readers {
  const figures = new Map(
    rulebook.rights.map((right) => [
      right.name,
      new Set(right.laws.flatMap((law) => [...listFiguresOfLaw(rulebook, right, law, 'implied')])),
    ]),
  );
  const reached = new Map(rulebook.rights.map((right) => [right.name, reachedFrom(rulebook, right)]));
  return {
    readsFigure: (right, figure) =>
      [...(reached.get(right.name) ?? [])].some((name) => figures.get(name)?.has(figure) === true),
    readsRight: (right, name) => reached.get(right.name)?.has(name) === true,
  };
}

/** Returns the names of a right and of all rights that it reads, directly or through others. */
function reachedFrom(rulebook: Rulebook, right: Right): ReadonlySet<string> {
  const byName = new Map(rulebook.rights.map((one) => [one.name, one]));
  const reached = new Set([right.name]);
  // The loop also visits names that are added to the set while it runs.
  for (const name of reached)
    for (const law of byName.get(name)?.laws ?? [])
      for (const next of listRightsOfLaw(rulebook, law)) reached.add(next);
  return reached;
}
