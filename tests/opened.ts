/** The rulebook of this project, opened once for all test files of a worker. */
import { openRulebook } from '../engine/src/node.ts';

export const compiled = await openRulebook();
export const { rulebook, understood } = compiled;
