/**
 * This module lists the ways in which a right is granted, the most automatic one first. The order decides which of
 * several equally open routes leads.
 */
import type { Grant } from '../rulebook/model.ts';

export const GRANTS: readonly Grant[] = ['automatic', 'renewed', 'proactive', 'on-request'];
