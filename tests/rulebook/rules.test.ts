/**
 * These tests check that the rulebook of this repository loads, that no line of its law is too long, that a mention of
 * an unknown right is refused, and that editors get the schemas with which the loader checks it.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { listLongLineWarnings } from '../../engine/core/src/node.ts';
import { formatProblem } from '../../engine/core/src/problem.ts';
import { inspectRulebook } from '../../engine/core/src/rulebook/load/load.ts';
import { readRulebookFolder } from '../../engine/core/src/rulebook/load/node.ts';

const ROOT = new URL('../../', import.meta.url);

test('the rulebook loads without a problem', async () => {
  const files = await readRulebookFolder(new URL('rules', ROOT).pathname);
  expect(inspectRulebook(files).problems.map(formatProblem)).toEqual([]);
});

test('no line of its law is too long to be read aloud', async () => {
  const files = await readRulebookFolder(new URL('rules', ROOT).pathname);
  expect(listLongLineWarnings(files).map(formatProblem)).toEqual([]);
});

test.each([
  ['crossings/divergences/dm-01.yaml', 'touches: [', 'touches: [no-such-right, '],
  ['crossings/flows.yaml', '{ right: maf,', '{ right: no-such-right,'],
])('what %s says of a right that is not there is refused', async (file, replace, by) => {
  const files = await readRulebookFolder(new URL('rules', ROOT).pathname);
  const edited = new Map(files).set(file, files.get(file)?.replace(replace, by) ?? '');
  const { problems } = inspectRulebook(edited);
  expect(problems.map(({ code, what }) => [code, what.slice(0, 30)])).toEqual([
    ['unknown-word', '"no-such-right" is no right th'],
  ]);
});

test('the first letters of the ids of rights name none of them', async () => {
  const files = await readRulebookFolder(new URL('rules', ROOT).pathname);
  const file = 'crossings/divergences/dm-01.yaml';
  const edited = new Map(files).set(file, files.get(file)?.replace('touches: [', 'touches: [ea, eau, ') ?? '');
  expect(inspectRulebook(edited).problems.map(({ code, what }) => [code, what.slice(0, 16)])).toEqual([
    ['unknown-word', '"ea" is no right'],
  ]);
});

test('a holder that is no source is refused where the fact names it', async () => {
  const files = await readRulebookFolder(new URL('rules', ROOT).pathname);
  const file = 'vocabulary/home.yaml';
  const edited = new Map(files).set(file, files.get(file)?.replace('holder: nobody', 'holder: nobdy') ?? '');
  const found = inspectRulebook(edited).problems.map(({ code, where }) => [code, where.file]);
  expect(found.filter(([code]) => code === 'unknown-word')).toEqual([['unknown-word', file]]);
});

test('the schemas for editors are current', async () => {
  const run = promisify(execFile)('npx', ['tsx', 'api/scripts/schemas.ts', '--check'], { cwd: ROOT.pathname });
  await expect(run).resolves.toMatchObject({ stderr: '' });
});
