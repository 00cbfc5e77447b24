/**
 * Only a population that `population make` drew is shown with no cell hidden. These tests check that a name and a seed
 * alone do not prove this.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isDrawnFrom } from '../../engine/population/src/tables/drawn.ts';
import { loadPopulation } from '../../engine/population/src/make/load.ts';
import { CARD, makePopulation } from '../../engine/population/src/make/make.ts';
import { readRulebookFolder } from '../../engine/core/src/rulebook/load/node.ts';
import { rulebook } from '../open-rulebook.ts';

test.each([
  { name: 'a sample of a register', seed: 7 },
  { name: 'a sample of a register', seed: 7, made_by: 'recto-verso population map' },
  {},
])('%j is nobody drawn', (about) => expect(isDrawnFrom(about)).toBe(false));

test('what was drawn is known by who made it', async () => {
  const folder = new URL('../../rules/populations/belgium', import.meta.url).pathname;
  const model = loadPopulation(await readRulebookFolder(folder), rulebook);
  const dir = mkdtempSync(join(tmpdir(), 'recto-verso-drawn-'));
  const out = join(dir, 'population');
  const signal = new AbortController().signal;
  await makePopulation({ model, households: 5, seed: 1, date: model.date, out, progress: () => undefined, signal });
  const about = JSON.parse(readFileSync(join(out, CARD), 'utf8')) as Readonly<Record<string, unknown>>;
  rmSync(dir, { recursive: true });
  expect(isDrawnFrom(about)).toBe(true);
});
