/**
 * This module computes what the three settings of a scenario need (how rights are granted today, everybody who is
 * entitled, and the scenario): their laws, how likely people are to ask, and the keys of the random draws, which all
 * settings share.
 */
import type { Understood } from '@recto-verso/engine/rulebook';
import { computeDrawKey } from '../make/hash.ts';
import type { Way } from './job.ts';
import { getGrants, patchLaw, Shadows, type Grants, type ShadowNames } from './patch.ts';
import type { ScenarioChange, Channel, TakeUp } from './model.ts';
import { ON_REQUEST } from './read-take-up.ts';

/** Holds one law, and the names of all rights and shadows that are evaluated in it. */
export interface ScenarioLaw {
  readonly understood: Understood;
  readonly rights: readonly { readonly name: string; readonly told: readonly ShadowNames[] }[];
  /**
   * Lists, by the setting in which this law is used, the names under which the plan evaluates each right and its
   * shadows.
   */
  readonly told: Readonly<Partial<Record<'observed' | 'scenario', readonly ShadowNames[]>>>;
}

/** Checks whether a change alters the law itself, and not only how rights are granted. */
function changesLaw({ parameters, lawOf, windows }: ScenarioChange): boolean {
  return parameters.size + lawOf.size + windows.size > 0;
}

/**
 * Returns the law of today and the law of the scenario, or a single law for both when the change does not alter the law
 * itself.
 */
export function listScenarioLaws(
  understood: Understood,
  change: ScenarioChange,
  rights: readonly string[],
): readonly ScenarioLaw[] {
  const asTheLawSays: Grants = (_, route) => route.grant;
  const both = { observed: asTheLawSays, scenario: getGrants(change) } as const;
  const law = (of: Understood, settings: readonly ('observed' | 'scenario')[]): ScenarioLaw => {
    const shadows = new Shadows(of);
    const told = Object.fromEntries(
      settings.map((s) => [s, rights.map((r) => shadows.told(r, both[s]))]),
    ) as ScenarioLaw['told'];
    return {
      understood: shadows.understood,
      told,
      rights: rights.map((name, r) => ({ name, told: settings.flatMap((s) => told[s]?.[r] ?? []) })),
    };
  };
  return changesLaw(change)
    ? [law(understood, ['observed']), law(patchLaw(understood, change), ['scenario'])]
    : [law(understood, ['observed', 'scenario'])];
}

/**
 * Returns the value of a likelihood by its name, or 0 when there is no such likelihood. In a trial, one likelihood may
 * have the lowest or the highest value of its range.
 */
export type LikelihoodValues = (name: string) => number;

export function getLikelihoodValues(takeUp: TakeUp, trial: ReadonlyMap<string, number> = new Map()): LikelihoodValues {
  return (name) => trial.get(name) ?? takeUp.get(name)?.value ?? 0;
}

/**
 * Returns the name of the likelihood that people ask for this right, or `others` when the right has none of its own.
 */
export function findAskingLikelihood(takeUp: TakeUp, name: string): string {
  const own = `${ON_REQUEST}.${name}`;
  return takeUp.has(own) ? own : 'others';
}

/**
 * Computes how likely homes are to ask for a right and to answer a letter. The second value of `asks` is for homes in
 * which no adult is at ease with a computer, the first for all others. `readsLife` says whether the right is decided by
 * how people live and not by the registers.
 */
export function computeAskingChances(
  taken: LikelihoodValues,
  name: string,
  channel: Pick<Channel, 'reads' | 'rounds' | 'computerOnly'> | undefined,
): Pick<Way, 'readsLife' | 'asks' | 'answers'> {
  const { reads = 'registers', rounds = 0, computerOnly = false } = channel ?? {};
  const asks = Math.min(1, taken(name) * (1 - taken('round')) ** rounds);
  return {
    readsLife: reads === 'life',
    asks: [asks, computerOnly ? asks * (1 - taken('computer')) : asks],
    answers: taken('letter'),
  };
}

/**
 * Returns the keys of a right's random draws. They depend only on the seed and the right, so that a right that a
 * scenario does not change keeps its draws.
 */
export function createDrawKeys(seed: number, name: string): { readonly asks: number; readonly answers: number } {
  return { asks: computeDrawKey(seed, `asks ${name}`), answers: computeDrawKey(seed, `answers ${name}`) };
}

export function createRegistersKey(seed: number): number {
  return computeDrawKey(seed, 'registers');
}
