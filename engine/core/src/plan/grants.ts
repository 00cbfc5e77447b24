/** How a right is granted, what comes by itself first: of routes that are open alike, the one that leads. */
import type { Grant } from '../rulebook/model.ts';

export const GRANTS: readonly Grant[] = ['automatic', 'renewed', 'proactive', 'on-request'];
