/** This module says where a right is claimed, and what the first step of the claim is. */
import type { Claim } from '@recto-verso/engine';

type Desk = Claim['desks'][number];

/**
 * Returns the first step of a claim, or the text about the desk when there are no steps. It is empty when there is no
 * claim.
 */
export function findFirstStep(claim: Claim | null): string {
  return claim?.steps[0] ?? claim?.desk ?? '';
}

/** Returns where a right is claimed first, in one line: the nearest desk, or else the kind of desk. */
export function describeClaimPlace(claim: Claim | null): string {
  const desk = claim?.desks[0];
  return formatDeskLine(desk) || (desk?.name ?? '');
}

/**
 * Returns the name, address and telephone number of a desk in one line; it is empty for a kind of desk and when there
 * is no desk.
 */
export function formatDeskLine(desk: Desk | undefined): string {
  if (desk === undefined || desk.generic) return '';
  return [
    desk.name,
    ...desk.addresses.slice(0, 1),
    ...desk.telephones.slice(0, 1).map((one) => one.number.replaceAll(' ', '\u00a0')),
  ].join(' · ');
}
