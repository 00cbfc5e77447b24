/** This module opens the rulebook of the project once for all test files of a worker. */
import { compile, type Compiled } from '../engine/core/src/run/compiled.ts';
import { openRulebook } from '../engine/core/src/node.ts';

export const compiledRulebook = await openRulebook();
export const { rulebook, understood } = compiledRulebook;

const names = new Map(rulebook.rights.map(({ id, name }) => [id, name]));
/**
 * This many combinations of rights are kept compiled. Tests go right by right, so that only a few earlier combinations
 * are needed again.
 */
const MOST_KEPT = 8;
/** This many compiled periods are kept, because the periods of a single right take little memory. */
const MOST_PERIODS = 64;
let kept: readonly { readonly key: string; readonly compiled: Compiled }[] = [];

/**
 * Returns the rulebook compiled for some rights (by id) and for what these read, which is about a tenth of the work of
 * the whole rulebook where many days are evaluated. The golden households and the properties show that the whole
 * rulebook gives the same answers.
 */
export function compileForRights(ids: readonly string[]): Compiled {
  const key = [...ids].sort().join(' ');
  const there = kept.find((one) => one.key === key);
  if (there !== undefined) return there.compiled;
  const rights = ids.map((id) => names.get(id) ?? id);
  const made = compile(understood, { rights, mostPeriods: MOST_PERIODS });
  kept = [{ key, compiled: made }, ...kept.slice(0, MOST_KEPT - 1)];
  return made;
}
