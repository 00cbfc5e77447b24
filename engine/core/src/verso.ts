/**
 * The verso for a browser, beside `@recto-verso/engine/browser`: fetched when the answer is there already, so that nobody
 * waits for it.
 */
import type { Compiled } from './run/compiled.ts';
import type { CrossingBundle, CrossingTextBundle } from './bundle/crossings.ts';
import { withCrossings } from './bundle/added.ts';

export { limitEnd } from './ask/verso/remedies.ts';
export { verso } from './ask/verso/verso.ts';
export type { VersoOptions } from './ask/verso/session.ts';
export type { CrossingBundle, CrossingTextBundle } from './bundle/crossings.ts';

/** The opened rulebook with the crossings beside it; what was made for its periods goes on. */
export function openCrossings(compiled: Compiled, crossings: CrossingBundle, texts: CrossingTextBundle): Compiled {
  const understood = withCrossings(compiled.understood, crossings, texts);
  return { ...compiled, understood, rulebook: understood.rulebook };
}
