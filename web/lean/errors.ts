/**
 * This plugin removes the messages of programming errors from the script of a page: those of the engine, of Svelte, and
 * of the modules that replace dependencies of json-rules-engine.
 */
import type { Plugin } from 'vite';
import { findCalls, type CallNode } from './tree.ts';

const ENGINE = /\/engine\/core\/src\/(?:ask|bundle|explain|language|plan|rulebook|run|situation|values)\//;
/** Svelte has messages with an address of its site for each error and warning. */
const SVELTE = /\/svelte\/src\/internal\/(?:client|shared)\/(?:errors|warnings)\.js$/;
/** Matches the modules that replace dependencies of json-rules-engine. */
const JUDGE = /\/web\/src\/lib\/live\/judge\//;

/**
 * Removes the arguments of errors and of calls of the console. These messages are meant for authors of rules or of the
 * program, who run the program elsewhere, with its messages. A page still stops with an error, but its visitors could
 * not use the message.
 */
export const leanErrors: Plugin = {
  name: 'lean-errors',
  enforce: 'post',
  transform(code, id) {
    if (![ENGINE, SVELTE, JUDGE].some((files) => files.test(id))) return null;
    const tree = this.parse(code);
    const told = [...findCalls(tree, 'NewExpression').filter(isMistake), ...findCalls(tree).filter(isWarning)];
    const left = told
      .filter(({ arguments: all }) => all.length > 0)
      .sort((a, b) => a.start - b.start)
      .reduceRight((text, { arguments: all }) => text.slice(0, all[0]?.start) + text.slice(all.at(-1)?.end), code);
    return { code: left, map: null };
  },
};

function isMistake({ callee }: CallNode): boolean {
  return callee.name === 'Error' || callee.name === 'MissingSlot';
}

function isWarning({ callee }: CallNode): boolean {
  return callee.object?.name === 'console';
}
