/** How a function of the prelude is written once for both databases. */
import type { Dialect, Param, SqlType } from './dialect.ts';

/** Writes a call of a function of the prelude, by its name or with its text in place. */
export type Call = (name: string, ...args: readonly string[]) => string;

export interface SqlFunction {
  readonly params: readonly Param[];
  readonly returns: SqlType;
  body(d: Dialect, call: Call, ...args: readonly string[]): string;
}

/** Numbers become literals of the dialect; text stands as it is. */
export type Write = (parts: TemplateStringsArray, ...values: readonly (string | number)[]) => string;

export function writer(d: Dialect): Write {
  return (parts, ...values) => parts.reduce((text, part, i) => `${text}${shown(d, values[i - 1])}${part}`);
}

function shown(d: Dialect, value: string | number | undefined): string {
  return typeof value === 'number' ? d.number(value) : (value ?? '');
}

interface Tools {
  readonly w: Write;
  readonly d: Dialect;
  readonly call: Call;
}

/** A function from doubles to a double; `params` are words with spaces between. */
export function numeric(params: string, body: (tools: Tools, ...args: readonly string[]) => string): SqlFunction {
  return {
    params: params.split(' ').map((name) => ({ name, type: 'number' })),
    returns: 'number',
    body: (d, call, ...args) => body({ w: writer(d), d, call }, ...args),
  };
}
