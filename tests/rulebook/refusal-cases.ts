/**
 * This module reads and checks cases of what the loader refuses: a text that replaces another one, and the problem that
 * is then expected.
 */
import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { inspectRulebook } from '../../engine/core/src/rulebook/load/load.ts';

type Files = ReadonlyMap<string, string>;

export interface RefusalCase {
  readonly refuses: string;
  readonly file: string;
  readonly replace: string;
  readonly by: string;
  readonly expect: {
    readonly code: string;
    readonly file?: string;
    readonly line: number;
    readonly mend: string;
    readonly what?: string;
  };
}

/** Returns the cases of a file, each with its name. */
export async function readRefusalCases<R extends { readonly refuses: string }>(
  file: URL,
): Promise<readonly (readonly [string, R])[]> {
  return (parse(await readFile(file, 'utf8')) as readonly R[]).map((refusal) => [refusal.refuses, refusal]);
}

/**
 * Expects that the loader reports the problem of the case.
 * @param otherwise the file to which the problem points where the case names none
 */
export function expectRefused(files: Files, { expect: wanted }: Pick<RefusalCase, 'expect'>, otherwise: string): void {
  const { code, line, mend, what = '', file = otherwise } = wanted;
  const { problems } = inspectRulebook(files);
  const hit = problems.find(
    (p) =>
      p.code === code &&
      p.where.file === file &&
      p.where.line === line &&
      p.mend.includes(mend) &&
      p.what.includes(what),
  );
  const all = problems.map((p) => `${p.code} ${p.where.file ?? ''}:${p.where.line ?? 0} ${p.what} → ${p.mend}`);
  expect(hit === undefined ? all : 'refused').toEqual('refused');
  expect(hit?.why).not.toBe('');
}
