/** Which rights' answers rest on what: on a figure, or on the law of another right. */
import type { Right, Rulebook } from '@recto-verso/engine';
import { figuresOfLaw, rightsOfLaw } from './names.ts';

export interface Readers {
  /** Whether a right reads a figure, by a line of its own or through another right. */
  readonly readsFigure: (right: Right, figure: string) => boolean;
  /** Whether a right reads the law of another, by its symbol; every right reads its own. */
  readonly readsRight: (right: Right, symbol: string) => boolean;
}

export function readersOf(rulebook: Rulebook): Readers {
  const figures = new Map(
    rulebook.rights.map((right) => [
      right.symbol,
      new Set(right.laws.flatMap((law) => [...figuresOfLaw(rulebook, right, law)])),
    ]),
  );
  const reached = new Map(rulebook.rights.map((right) => [right.symbol, reachedFrom(rulebook, right)]));
  return {
    readsFigure: (right, figure) =>
      [...(reached.get(right.symbol) ?? [])].some((symbol) => figures.get(symbol)?.has(figure) === true),
    readsRight: (right, symbol) => reached.get(right.symbol)?.has(symbol) === true,
  };
}

/** The symbols of a right and of all rights that it reads, through others too. */
function reachedFrom(rulebook: Rulebook, right: Right): ReadonlySet<string> {
  const bySymbol = new Map(rulebook.rights.map((one) => [one.symbol, one]));
  const reached = new Set([right.symbol]);
  // A set grows while it is walked.
  for (const symbol of reached)
    for (const law of bySymbol.get(symbol)?.laws ?? [])
      for (const next of rightsOfLaw(rulebook, law)) reached.add(next);
  return reached;
}
