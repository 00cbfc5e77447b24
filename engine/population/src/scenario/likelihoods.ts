/** This module lists the likelihoods that a scenario uses. */
import type { Likelihood } from './likelihood.ts';
import type { Change, TakeUp } from './model.ts';
import { asking } from './settings.ts';

/** This likelihood changes what is recovered, and nobody's right. */
export const RECOVERED = 'recovered';

export interface Named extends Likelihood {
  readonly name: string;
}

/**
 * Returns the likelihoods that a scenario uses.
 * @param rights the names of the rights
 */
export function likelihoodsOf({
  change,
  rights,
  takeUp,
}: {
  readonly change: Change;
  readonly rights: readonly string[];
  readonly takeUp: TakeUp;
}): readonly Named[] {
  const channels = [...change.channels.values()];
  const names = [
    ...new Set(rights.map((right) => asking(takeUp, right))),
    'letter',
    ...(channels.some((c) => c.rounds !== 0) ? ['round'] : []),
    ...(channels.some((c) => c.computerOnly) ? ['computer'] : []),
    'registers',
    RECOVERED,
  ];
  return names.flatMap((name) => {
    const one = takeUp.get(name);
    return one === undefined ? [] : [{ name, ...one }];
  });
}
