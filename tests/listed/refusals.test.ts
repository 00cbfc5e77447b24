/** What loading refuses of the catalogue: code, file, line and mend. Cases: refusals.yaml. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { sentence } from '../../engine/core/src/problem.ts';
import { inspectRulebook } from '../../engine/core/src/rulebook/load/load.ts';
import { edited, FILES } from './sample.ts';

interface Refusal {
  readonly refuses: string;
  readonly file: string;
  readonly replace: string;
  readonly by: string | null;
  readonly expect: { readonly code: string; readonly file?: string; readonly line: number; readonly mend: string };
}

const refusals = parse(await readFile(new URL('refusals.yaml', import.meta.url), 'utf8')) as readonly Refusal[];

test('the sample is sound', () => {
  expect(inspectRulebook(FILES).problems.map(sentence)).toEqual([]);
});

test('a rulebook without a catalogue is as sound', () => {
  const files = new Map([...FILES].filter(([path]) => !path.startsWith('listed/')));
  expect(inspectRulebook(files).problems.map(sentence)).toEqual([]);
});

describe('loading refuses', () => {
  test.each(refusals.map((refusal) => [refusal.refuses, refusal] as const))('%s', (_, refusal) => {
    const { code, line, mend, file = refusal.file } = refusal.expect;
    const { problems } = inspectRulebook(edited(refusal.file, refusal.replace, refusal.by));
    const hit = problems.some(
      (p) => p.code === code && p.where.file === file && p.where.line === line && p.mend.includes(mend),
    );
    const all = problems.map((p) => `${p.code} ${p.where.file ?? ''}:${p.where.line ?? 0} ${p.what} → ${p.mend}`);
    expect(hit ? 'refused' : all).toEqual('refused');
  });
});
