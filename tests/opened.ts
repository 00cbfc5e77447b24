/** The rulebook of this project, opened once for all test files of a worker. */
import { compile, type Compiled } from '../engine/core/src/run/compiled.ts';
import { openRulebook } from '../engine/core/src/node.ts';

export const compiled = await openRulebook();
export const { rulebook, understood } = compiled;

const names = new Map(rulebook.rights.map(({ id, name }) => [id, name]));
/** Tests go right by right: of those before only a few come back. */
const MOST_KEPT = 8;
/** Of one right they are small. */
const MOST_PERIODS = 64;
let kept: readonly { readonly key: string; readonly compiled: Compiled }[] = [];

/**
 * The rulebook for some rights (by id) and for what these read: a tenth of the whole, where many days are looked at. That
 * the whole says the same is shown by the golden households, and by the properties.
 */
export function compiledFor(ids: readonly string[]): Compiled {
  const key = [...ids].sort().join(' ');
  const there = kept.find((one) => one.key === key);
  if (there !== undefined) return there.compiled;
  const rights = ids.map((id) => names.get(id) ?? id);
  const made = compile(understood, { rights, mostPeriods: MOST_PERIODS });
  kept = [{ key, compiled: made }, ...kept.slice(0, MOST_KEPT - 1)];
  return made;
}
