/** What the script of a page leaves out of the engine and of Svelte: the words of mistakes of the program itself. */
import type { Plugin } from 'vite';
import { callsIn, type Call } from './tree.ts';

const ENGINE = /\/engine\/core\/src\/(?:ask|bundle|explain|language|plan|rulebook|run|situation|values)\//;
/** Svelte names a page of its site for each mistake. */
const SVELTE = /\/svelte\/src\/internal\/(?:client|shared)\/(?:errors|warnings)\.js$/;
/** In place of a part of json-rules-engine. */
const JUDGE = /\/web\/src\/lib\/live\/judge\//;

/**
 * That a plan or a component is made wrongly is told to whoever writes rules or the program, who runs it elsewhere: a page
 * stops with an error all the same, and nobody there could read why.
 */
export const leanErrors: Plugin = {
  name: 'lean-errors',
  enforce: 'post',
  transform(code, id) {
    if (![ENGINE, SVELTE, JUDGE].some((files) => files.test(id))) return null;
    const tree = this.parse(code);
    const told = [...callsIn(tree, 'NewExpression').filter(isMistake), ...callsIn(tree).filter(isWarning)];
    const left = told
      .filter(({ arguments: all }) => all.length > 0)
      .sort((a, b) => a.start - b.start)
      .reduceRight((text, { arguments: all }) => text.slice(0, all[0]?.start) + text.slice(all.at(-1)?.end), code);
    return { code: left, map: null };
  },
};

function isMistake({ callee }: Call): boolean {
  return callee.name === 'Error' || callee.name === 'MissingSlot';
}

function isWarning({ callee }: Call): boolean {
  return callee.object?.name === 'console';
}
