/** These tests run the conformance vectors of `rules/vectors/` on every backend. */
import { describe, expect, test } from 'vitest';
import { BACKENDS, SKIPPED } from './backends.ts';
import { problemsWith } from './book.ts';
import { vectorFiles } from './file.ts';
import { byPeriod, compiledOf, differences, loaded } from './loaded.ts';

const FILES = vectorFiles();

describe.each(FILES.map((file) => [file.name, file] as const))('%s', (_, file) => {
  const compiled = compiledOf(file);

  test.each(BACKENDS.map((backend) => [backend.name, backend] as const))('%s', async (__, backend) => {
    const all = loaded(file, compiled);
    for (const [period, memories] of byPeriod(all)) await backend.run(period, memories);
    expect(all.flatMap(differences)).toEqual([]);
  });

  test.each((file.refusals ?? []).map((refusal) => [refusal.id, refusal] as const))('%s', (__, refusal) => {
    expect(problemsWith(file, refusal.facts).map((p) => p.code)).toContain(refusal.refused);
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
