/**
 * This module decides the verso status of an effect. An effect is what happens to a right in the official picture (the
 * household as the databases hold it), or because of a divergence between the databases and what was told.
 */
import type { RightAnswer } from '../../contract/answer.ts';
import type { Direction } from '../../contract/crossings.ts';
import type { OpenFinding, VersoStatus } from '../../contract/verso.ts';
import type { BareEffect } from './effects.ts';

/** Lists the statuses in order of priority: the first one that applies is the leading status. */
export const VERSO_STATUSES: readonly VersoStatus[] = ['wrong', 'payback', 'missed', 'hard', 'unknown', 'agree'];

/**
 * Returns the status of an effect of a divergence.
 * @param unasked is `true` when the right should come without a request, by the route of the person or by a flow that
 * the divergence names
 */
export function decideDivergenceStatus(
  effect: BareEffect,
  directions: readonly Direction[],
  unasked: boolean,
): VersoStatus {
  const has = (direction: Direction): boolean => directions.includes(direction);
  switch (effect.kind) {
    case 'same':
      return 'agree';
    case 'open':
      return 'unknown';
    case 'lost':
    case 'less':
      if (has('excluded')) return 'wrong';
      if (has('missed') && unasked) return 'missed';
      if (has('contested')) return 'hard';
      return has('reclaimed') ? 'payback' : 'agree';
    case 'gained':
    case 'more':
      return has('reclaimed') ? 'payback' : 'agree';
    case 'across':
      return has('contested') ? 'hard' : 'agree';
  }
}

/**
 * Returns the status of the effect of the official picture alone, without any divergence.
 * @param lived the answer for the household as it was told
 * @param open the divergences of which it cannot be told yet whether they arise
 */
export function decideOfficialStatus(
  effect: BareEffect,
  lived: RightAnswer,
  open: readonly OpenFinding[],
): VersoStatus {
  switch (effect.kind) {
    case 'same':
      if (isUntold(lived, open)) return 'unknown';
      return isProvisional(lived) ? 'payback' : 'agree';
    case 'open':
      return 'unknown';
    case 'lost':
    case 'less':
      return isGrantedUnasked(lived) ? 'missed' : 'wrong';
    case 'gained':
    case 'more':
    case 'across':
      return 'payback';
  }
}

/**
 * Checks whether the person has the right by a route that should grant it without a request, and does not certainly
 * receive it yet.
 */
export function isGrantedUnasked({ outcome }: RightAnswer): boolean {
  return outcome === 'automatic';
}

/**
 * Checks whether it cannot be said that the databases agree: the right is not computed, or its verdict is open and a
 * divergence that may affect it is open too.
 */
function isUntold({ right, outcome, verdict }: RightAnswer, open: readonly OpenFinding[]): boolean {
  return outcome === 'not-computed' || (verdict === 'depends' && open.some(({ rights }) => rights.includes(right)));
}

function isProvisional({ verdict, warnings }: RightAnswer): boolean {
  return verdict === 'yes' && warnings.some(({ code }) => code === 'provisional');
}

/**
 * Returns the statuses in order of priority and without duplicates. `agree` is left out when any other status is
 * present.
 */
export function sortStatuses(statuses: Iterable<VersoStatus>): readonly VersoStatus[] {
  const found = new Set(statuses);
  const apply = VERSO_STATUSES.filter((s) => found.has(s));
  return apply.length > 1 ? apply.filter((s) => s !== 'agree') : apply;
}
