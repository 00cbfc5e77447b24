/** This module makes it possible to write a function of the prelude (`prelude.ts`) once for both databases. */
import type { Dialect, Param, SqlType } from './dialect.ts';

/** Writes the call of a prelude function, either by its name or by inserting its text. */
export type SqlCall = (name: string, ...args: readonly string[]) => string;

export interface SqlFunction {
  readonly params: readonly Param[];
  readonly returns: SqlType;
  body(d: Dialect, call: SqlCall, ...args: readonly string[]): string;
}

/** Is a template tag that writes numbers as literals of the dialect and leaves text unchanged. */
export type SqlTemplate = (parts: TemplateStringsArray, ...values: readonly (string | number)[]) => string;

export function createSqlTemplate(d: Dialect): SqlTemplate {
  return (parts, ...values) => parts.reduce((text, part, i) => `${text}${shown(d, values[i - 1])}${part}`);
}

function shown(d: Dialect, value: string | number | undefined): string {
  return typeof value === 'number' ? d.number(value) : (value ?? '');
}

interface Tools {
  readonly w: SqlTemplate;
  readonly d: Dialect;
  readonly call: SqlCall;
}

/** Defines a function from doubles to a double. `params` lists the names of the parameters, separated by spaces. */
export function defineNumericFunction(
  params: string,
  body: (tools: Tools, ...args: readonly string[]) => string,
): SqlFunction {
  return {
    params: params.split(' ').map((name) => ({ name, type: 'number' })),
    returns: 'number',
    body: (d, call, ...args) => body({ w: createSqlTemplate(d), d, call }, ...args),
  };
}
