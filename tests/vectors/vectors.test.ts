/** These tests run the conformance vectors of `rules/vectors/` on every backend. */
import { describe, expect, test } from 'vitest';
import { BACKENDS, SKIPPED } from './backends.ts';
import { findProblemsWith } from './book.ts';
import { readVectorFiles } from './file.ts';
import { groupByPeriod, compileVectorFile, findVectorDifferences, loadVectors } from './load-vectors.ts';

const FILES = readVectorFiles();

describe.each(FILES.map((file) => [file.name, file] as const))('%s', (_, file) => {
  const compiled = compileVectorFile(file);

  test.each(BACKENDS.map((backend) => [backend.name, backend] as const))('%s', async (__, backend) => {
    const all = loadVectors(file, compiled);
    for (const [period, memories] of groupByPeriod(all)) await backend.run(period, memories);
    expect(all.flatMap(findVectorDifferences)).toEqual([]);
  });

  test.each((file.refusals ?? []).map((refusal) => [refusal.id, refusal] as const))('%s', (__, refusal) => {
    expect(findProblemsWith(file, refusal.facts).map((p) => p.code)).toContain(refusal.refused);
  });
});

test('no backend is left out', () => {
  expect(SKIPPED).toEqual([]);
  expect(BACKENDS.map((b) => b.name)).toEqual(['interpreter', 'generated screen', 'json-rules-engine', 'DuckDB']);
});

test('every vector has an id of its own', () => {
  const ids = FILES.flatMap((file) => [...file.vectors, ...(file.refusals ?? [])].map((v) => v.id));
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});
