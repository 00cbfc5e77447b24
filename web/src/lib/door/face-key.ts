/** What a page looks up in a verso: apart from how it is made, so that a page need not bring that along. */
import type { FindingView } from './finding.ts';
import type { RightCard } from './results.ts';
import type { VersoDetail } from './verso-view.ts';

/** By what a card and its other face find each other. */
export function faceKey({ right, claimants }: Pick<RightCard, 'right' | 'claimants'>): string {
  return [right, ...claimants].join(' ');
}

/** The finding that the status of a face comes from; `null`: what the bases hold does it by itself. */
export function leadingOf({ face, findings }: VersoDetail): FindingView | null {
  return face.status === 'agree' ? null : (findings.find((one) => one.status === face.status) ?? null);
}
