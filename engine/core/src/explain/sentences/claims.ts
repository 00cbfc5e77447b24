/**
 * This module describes how a right is claimed: it combines the structure of `claim.yaml` with the texts. Desk, phone
 * and post come first.
 */
import type { Right } from '../../rulebook/model.ts';
import type { ClaimFile } from '../../rulebook/schema/claim.ts';
import type { Claim } from '../../contract/claim.ts';
import { listNearbyDesks, type DeskLocation } from './nearby-desks.ts';
import type { Words } from './words.ts';

/**
 * Returns how a right is claimed by a route; `null` when the rulebook does not say.
 *
 * @param near where the person lives, which decides which desks are listed
 */
export function describeClaim(words: Words, right: Right, routeId: string | null, near: DeskLocation): Claim | null {
  const told = toldOf(words, right, routeId);
  return told === null ? null : { ...told, desks: listNearbyDesks(words, right, near) };
}

type Told = Omit<Claim, 'desks'>;

const known = new WeakMap<Words, Map<Right, Map<string | null, Told | null>>>();

/**
 * Returns the part of the claim that does not depend on where the person lives. It is made once for each language,
 * right and route.
 */
function toldOf(words: Words, right: Right, routeId: string | null): Told | null {
  let ofWords = known.get(words);
  if (ofWords === undefined) known.set(words, (ofWords = new Map()));
  let ofRight = ofWords.get(right);
  if (ofRight === undefined) ofWords.set(right, (ofRight = new Map()));
  let told = ofRight.get(routeId);
  if (told === undefined) ofRight.set(routeId, (told = tell(words, right, routeId)));
  return told;
}

/**
 * Puts the claim into words; returns `null` when the right has no claim file. The texts on the decision and the appeal
 * are written for the right, so the one of which the route has its own is left out.
 */
function tell(words: Words, right: Right, routeId: string | null): Told | null {
  const file = right.claim as ClaimFile | null;
  if (file === null) return null;
  const own = routeId === null ? undefined : file.by_route?.[routeId];
  const claim = { ...file, ...withoutEmpty(own ?? {}) };
  const text = (...keys: readonly string[]): string => words.claim(right, ...keys) ?? '';
  const labelled = (ids: readonly string[], section: string): Claim['documents'] =>
    ids.map((id) => ({ id, label: words.claim(right, section, id) ?? id }));
  return {
    desk: text('desk'),
    phone: text('phone'),
    post: text('post'),
    web: linkIn(claim.channels.web) ?? words.claim(right, 'web'),
    steps: words.steps(right),
    documents: labelled(claim.documents, 'documents'),
    downsides: labelled(claim.downside ?? [], 'downside'),
    deadline: words.claim(right, 'deadline'),
    retroactivity: words.claim(right, 'retroactivity'),
    decisionDays: claim.decision?.days ?? null,
    decision: own?.decision === undefined ? words.claim(right, 'decision') : null,
    appeal: appealOf(claim.appeal),
    appealWords: own?.appeal === undefined ? words.claim(right, 'appeal') : null,
  };
}

function linkIn(channel: string | undefined): string | null {
  return channel !== undefined && /^https?:/.test(channel) ? channel : null;
}

/** Returns the appeal; `null` when there is none. The court is given even when the time limit is not known. */
function appealOf(appeal: ClaimFile['appeal']): Claim['appeal'] {
  if (appeal === undefined) return null;
  const { months = null, days = null, court, free } = appeal;
  return { months, days, court, free: free === 'yes' };
}

type RouteClaim = NonNullable<ClaimFile['by_route']>[string];
type Overriding = { readonly [K in Exclude<keyof RouteClaim, 'channels'>]?: NonNullable<RouteClaim[K]> };

/**
 * Returns the entries in which a route differs from its right. Its channels are left out, because they only add to
 * those of the right.
 */
function withoutEmpty({ channels: _, ...own }: RouteClaim): Overriding {
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as Overriding;
}
