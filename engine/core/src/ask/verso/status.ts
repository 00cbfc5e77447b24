/** Which verso status an effect has: what the picture does, by which kind of divergence, to a right granted in which way. */
import type { RightAnswer } from '../../contract/answer.ts';
import type { Direction } from '../../contract/crossings.ts';
import type { OpenFinding, VersoStatus } from '../../contract/verso.ts';
import type { BareEffect } from './effects.ts';

/** The first that applies leads. */
export const STATUSES: readonly VersoStatus[] = ['wrong', 'payback', 'missed', 'hard', 'unknown', 'agree'];

/**
 * What a divergence that arises does.
 * @param unasked the right was meant to come without being asked for, by a route or by a flow that the divergence breaks
 */
export function statusByDirection(effect: BareEffect, directions: readonly Direction[], unasked: boolean): VersoStatus {
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

/** What the official picture by itself does: no divergence, only what the bases hold in place of life. */
export function statusOfOfficial(effect: BareEffect, lived: RightAnswer, open: readonly OpenFinding[]): VersoStatus {
  switch (effect.kind) {
    case 'same':
      if (isUntold(lived, open)) return 'unknown';
      return isProvisional(lived) ? 'payback' : 'agree';
    case 'open':
      return 'unknown';
    case 'lost':
    case 'less':
      return comesUnasked(lived) ? 'missed' : 'wrong';
    case 'gained':
    case 'more':
    case 'across':
      return 'payback';
  }
}

/** The right is there by a route that should grant it without being asked, and it has not come. */
export function comesUnasked({ outcome }: RightAnswer): boolean {
  return outcome === 'automatic';
}

/** Of a right that is not worked out, or hangs on what nobody has told, it cannot be said that the bases agree. */
function isUntold({ right, outcome, verdict }: RightAnswer, open: readonly OpenFinding[]): boolean {
  return outcome === 'not-computed' || (verdict === 'depends' && open.some(({ rights }) => rights.includes(right)));
}

function isProvisional({ verdict, warnings }: RightAnswer): boolean {
  return verdict === 'yes' && warnings.some(({ code }) => code === 'provisional');
}

/** Each once, the leading one first. */
export function leadingFirst(statuses: Iterable<VersoStatus>): readonly VersoStatus[] {
  const found = new Set(statuses);
  const apply = STATUSES.filter((s) => found.has(s));
  return apply.length > 1 ? apply.filter((s) => s !== 'agree') : apply;
}
