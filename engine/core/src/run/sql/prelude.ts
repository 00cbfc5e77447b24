/**
 * This module writes the prelude, which runs before all other statements: the settings, and the functions that the
 * statements call.
 */
import { CALENDAR_TEXT } from './calendar.ts';
import type { Dialect } from './dialect.ts';
import { defineNumericFunction, type SqlCall, type SqlFunction } from './functions.ts';
import { PIECES_TEXT } from './pieces.ts';

const PREFIX = 'rv_';

const MASKS_TEXT: Readonly<Record<string, SqlFunction>> = {
  band: defineNumericFunction('a b', (_, a, b) => `CAST(CAST(${a} AS BIGINT) & CAST(${b} AS BIGINT) AS DOUBLE)`),
  bor: defineNumericFunction('a b', (_, a, b) => `CAST(CAST(${a} AS BIGINT) | CAST(${b} AS BIGINT) AS DOUBLE)`),
};

const FUNCTIONS: Readonly<Record<string, SqlFunction>> = { ...MASKS_TEXT, ...CALENDAR_TEXT, ...PIECES_TEXT };

function functionOf(name: string): SqlFunction {
  const found = FUNCTIONS[name];
  if (found === undefined) throw new Error(`there is no SQL for the function "${name}"`);
  return found;
}

/**
 * Returns a function that writes calls of prelude functions by their names. A trailing argument that is left out, such
 * as a shift, is 0.
 */
export function createNamedCall(d: Dialect): SqlCall {
  return (name, ...args) => `${PREFIX}${name}(${[...args, ...leftOut(d, name, args)].join(', ')})`;
}

function leftOut(d: Dialect, name: string, args: readonly string[]): readonly string[] {
  return functionOf(name)
    .params.slice(args.length)
    .map(() => d.number(0));
}

/**
 * Returns a function that inserts the text of a prelude function with its arguments, because Spark cannot call a
 * function written in SQL within a lambda.
 */
export function createInlineCall(d: Dialect): SqlCall {
  const call: SqlCall = (name, ...args) =>
    `(${functionOf(name).body(d, call, ...[...args, ...leftOut(d, name, args)].map(closed))})`;
  return call;
}

function closed(text: string): string {
  return /^[\w.]+$/.test(text) ? text : `(${text})`;
}

export function printPrelude(d: Dialect): readonly string[] {
  const create = ([name, f]: readonly [string, SqlFunction]): string =>
    d.createFunction(
      `${PREFIX}${name}`,
      f.params,
      f.returns,
      f.body(d, createInlineCall(d), ...f.params.map((p) => p.name)),
    );
  return [...d.settings, ...Object.entries(FUNCTIONS).map(create)];
}
