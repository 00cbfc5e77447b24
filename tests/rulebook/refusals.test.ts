/** Each refusal of the loader: its code, the line that it points to, and the mend that it names. Cases: refusals.yaml. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Problem } from '../../engine/core/src/problem.ts';
import { inspectRulebook } from '../../engine/core/src/rulebook/load/load.ts';
import { edited, SAMPLE } from './sample.ts';

interface Refusal {
  readonly refuses: string;
  readonly file?: string;
  readonly replace?: string;
  readonly by?: string;
  readonly add?: string;
  readonly remove?: string;
  /** Further files, by path. */
  readonly also?: Readonly<Record<string, string>>;
  readonly expect: {
    readonly code: string;
    readonly file?: string;
    readonly line: number;
    readonly mend: string;
    readonly what?: string;
  };
}

const refusals = parse(await readFile(new URL('refusals.yaml', import.meta.url), 'utf8')) as readonly Refusal[];

function filesOf(refusal: Refusal): Map<string, string> {
  const files =
    refusal.file === undefined ? new Map(SAMPLE) : edited(refusal.file, refusal.replace ?? '', refusal.by ?? '');
  if (refusal.add !== undefined) files.set(refusal.add, refusal.by ?? '');
  if (refusal.remove !== undefined) files.delete(refusal.remove);
  for (const [path, text] of Object.entries(refusal.also ?? {})) files.set(path, text);
  return files;
}

const brief = (p: Problem): string => `${p.code} ${p.where.file ?? ''}:${p.where.line ?? 0} ${p.what} → ${p.mend}`;

describe('loading refuses', () => {
  test.each(refusals.map((refusal) => [refusal.refuses, refusal] as const))('%s', (_, refusal) => {
    const { code, line, mend, what = '', file = refusal.file ?? refusal.add ?? '' } = refusal.expect;
    const { problems } = inspectRulebook(filesOf(refusal));
    const hit = problems.find(
      (p) =>
        p.code === code &&
        p.where.file === file &&
        p.where.line === line &&
        p.mend.includes(mend) &&
        p.what.includes(what),
    );
    expect(hit === undefined ? problems.map(brief) : 'refused').toEqual('refused');
    expect(hit?.why).not.toBe('');
  });
});

describe('what follows from one slip is not told beside it', () => {
  test.each([
    ['vocabulary/facts.yaml', 'kept: by-month', 'kept: by-moon', 'unknown-word'],
    ['vocabulary/groups.yaml', 'where: "same(me, member) or', 'were: "same(me, member) or', 'missing-key'],
    [
      'rights/winter-help/parameters.yaml',
      '2020-01-01: { value: 0.1, source: law, confidence: official }',
      '2020-01-01: { value: 0.1, source: law, confidence: sure }',
      'unknown-word',
    ],
    ['rights/winter-help/parameters.yaml', 'part: { unit: share', 'part: { unit: sharp', 'unknown-word'],
  ])('%s: %s', (file, replace, by, code) => {
    const { problems } = inspectRulebook(edited(file, replace, by));
    const codes = problems.map((p) => p.code);
    expect(codes).toContain(code);
    expect(codes.filter((one) => /^unknown-(?:name|group|figure)$/.test(one))).toEqual([]);
  });
});
