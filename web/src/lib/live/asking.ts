/**
 * This module computes the views of `/droits` in the worker. It is a chunk of its own, fetched where those pages are
 * open.
 */
import { turningValues, type Compiled } from '@recto-verso/engine/browser';
import type { Engine } from '../door/evaluation.ts';
import { droitsView, resultsPart, type DroitsEngine } from '../droits/view.ts';

/** `resultsPart` loads the chunk of the last page, so that it is there before the network goes away. */
export { droitsView, resultsPart };

export function droitsEngine(compiled: Compiled, engine: Engine): DroitsEngine {
  return {
    ...engine,
    turns: (situation, options) => Promise.resolve(turningValues(compiled, situation, options)),
  };
}
