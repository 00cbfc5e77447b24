/** This module lists the likelihoods that a scenario uses. */
import type { Likelihood } from './likelihood.ts';
import type { ScenarioChange, TakeUp } from './model.ts';
import { findAskingLikelihood } from './settings.ts';

/** This likelihood changes how much is recovered, and not who receives a right. */
export const RECOVERED = 'recovered';

export interface NamedLikelihood extends Likelihood {
  readonly name: string;
}

/**
 * Returns the likelihoods that a scenario uses, each with its name. A likelihood that `take-up.yaml` does not state is
 * left out.
 * @param rights the names of the rights
 */
export function listLikelihoods({
  change,
  rights,
  takeUp,
}: {
  readonly change: ScenarioChange;
  readonly rights: readonly string[];
  readonly takeUp: TakeUp;
}): readonly NamedLikelihood[] {
  const channels = [...change.channels.values()];
  const names = [
    ...new Set(rights.map((right) => findAskingLikelihood(takeUp, right))),
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
