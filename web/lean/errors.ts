/** What the script of a page leaves out of the engine: the words of mistakes of the program itself. */
import type { Plugin } from 'vite';
import { callsIn } from './tree.ts';

/**
 * That a plan is made wrongly is told to whoever writes rules or the program, who runs it elsewhere: a page stops with an
 * error all the same, and nobody there could read why.
 */
export const leanErrors: Plugin = {
  name: 'lean-errors',
  enforce: 'post',
  transform(code, id) {
    if (!/\/engine\/core\/src\/(?:ask|bundle|explain|language|plan|rulebook|run|situation|values)\//.test(id))
      return null;
    const errors = callsIn(this.parse(code), 'NewExpression').filter(
      ({ callee, arguments: all }) => callee.name === 'Error' && all.length > 0,
    );
    const left = errors.reduceRight(
      (text, { arguments: all }) => text.slice(0, all[0]?.start) + text.slice(all.at(-1)?.end),
      code,
    );
    return { code: left, map: null };
  },
};
