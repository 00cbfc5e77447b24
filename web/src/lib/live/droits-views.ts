/**
 * This module computes the views of `/droits` in the worker. It is a chunk of its own, fetched where those pages are
 * open.
 */
import { findTurningValues, type Compiled } from '@recto-verso/engine/browser';
import type { PageEngine } from '../door/evaluation.ts';
import { computeDroitsView, loadResultsPart, type DroitsEngine } from '../droits/view.ts';

/** `loadResultsPart` loads the chunk of the results, so that it is there before the network goes away. */
export { computeDroitsView, loadResultsPart };

export function createDroitsEngine(compiled: Compiled, engine: PageEngine): DroitsEngine {
  return {
    ...engine,
    turns: (situation, options) => Promise.resolve(findTurningValues(compiled, situation, options)),
  };
}
