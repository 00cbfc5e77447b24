/**
 * This module has the look-ups in a verso that pages need. It is separate from the code that makes a verso, so that a
 * page need not load that code.
 */
import type { FindingView } from './finding.ts';
import type { RightCard } from './results.ts';
import type { VersoDetail } from './verso-view.ts';

/** Returns the key under which the verso of a card is found. */
export function formatFaceKey({ right, claimants }: Pick<RightCard, 'right' | 'claimants'>): string {
  return [right, ...claimants].join(' ');
}

/**
 * Returns the finding that gives the verso its status, or `null` when the status is `agree` or comes from the official
 * picture without any finding.
 */
export function findLeadingFinding({ face, findings }: VersoDetail): FindingView | null {
  return face.status === 'agree' ? null : (findings.find((one) => one.status === face.status) ?? null);
}
