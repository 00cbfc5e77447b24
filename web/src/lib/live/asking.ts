/** The views of `/droits` in the worker: a file of its own, fetched where those pages are open. */
import { turningValues, type Compiled } from '@recto-verso/engine/browser';
import type { Engine } from '../door/evaluation.ts';
import { droitsView, resultsPart, type DroitsEngine } from '../droits/view.ts';

/** Beside the views: what fetches the part of the last page, before the network may go. */
export { droitsView, resultsPart };

export function droitsEngine(compiled: Compiled, engine: Engine): DroitsEngine {
  return {
    ...engine,
    turns: (situation, options) => Promise.resolve(turningValues(compiled, situation, options)),
  };
}
