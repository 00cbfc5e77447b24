/**
 * This module lists the ways in which a right is granted, the most automatic one first. Where neither certainty nor the
 * amount decides between routes (`lead.ts`), the route whose grant stands earlier in this list leads.
 */
import type { Grant } from '../rulebook/model.ts';

export const GRANTS: readonly Grant[] = ['automatic', 'renewed', 'proactive', 'on-request'];
