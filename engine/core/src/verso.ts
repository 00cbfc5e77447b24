/**
 * This entry exports the verso for a browser: each right computed twice, for the household as it was told and for the
 * household as the databases hold it. It supplements `@recto-verso/engine/browser` and is fetched only after the answer
 * is shown, so that nobody waits for it.
 */
import type { Compiled } from './run/compiled.ts';
import type { CrossingBundle, CrossingTextBundle } from './bundle/crossings.ts';
import { insertCrossings } from './bundle/add-parts.ts';

export { computeLimitEnd } from './ask/verso/remedies.ts';
export { computeVerso } from './ask/verso/verso.ts';
export type { VersoOptions } from './ask/verso/session.ts';
export type { CrossingBundle, CrossingTextBundle } from './bundle/crossings.ts';

/** Returns the opened rulebook with the crossings added. What was already computed for its periods is kept. */
export function openCrossings(compiled: Compiled, crossings: CrossingBundle, texts: CrossingTextBundle): Compiled {
  const understood = insertCrossings(compiled.understood, crossings, texts);
  return { ...compiled, understood, rulebook: understood.rulebook };
}
