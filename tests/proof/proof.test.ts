/**
 * These tests check that the page of proof says what the commands printed, and shows a promise that does not hold as
 * not held.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readProofFigures, evaluatePromises } from './figures.ts';
import { readPromises, type ProofCommand } from './promises.ts';
import { formatProofReport } from './report.ts';

const DAY = '2026-11-27';
const promises = readPromises();
const command = (promise: Partial<ProofCommand['promises'][number]>): ProofCommand => ({
  command: 'one',
  run: 'true',
  promises: [{ says: 'it is fast', kind: 'speed', ...promise }],
});

test('the page is what promises and figures make of it', () => {
  const page = readFileSync(new URL('REPORT.md', import.meta.url), 'utf8');
  expect(page, 'Run: npm run proof -- page').toBe(formatProofReport(promises, readProofFigures()));
});

test('each promise and each command is named once, and each pattern can be read', () => {
  const names = promises.commands.map((one) => one.command);
  expect(new Set(names).size).toBe(names.length);
  const says = promises.commands.flatMap((one) => one.promises.map((promise) => promise.says));
  expect(new Set(says).size).toBe(says.length);
  for (const { figure } of promises.commands.flatMap((one) => one.promises))
    if (figure !== undefined) expect(new RegExp(`${figure}|()`).exec('')?.length, figure).toBeGreaterThan(2);
});

test.each([
  { promise: {}, said: '', endedWell: true, held: true },
  { promise: {}, said: '', endedWell: false, held: false },
  { promise: { figure: '(\\d+) ms', at_most: 50 }, said: 'took 50 ms', endedWell: false, held: true },
  { promise: { figure: '(\\d+) ms', at_most: 50 }, said: 'took 51 ms', endedWell: true, held: false },
  { promise: { figure: '(\\d+) ms', at_most: 50 }, said: 'took long', endedWell: true, held: false },
  { promise: { figure: '([\\d.]+)×', at_least: 0.5 }, said: '0.49×', endedWell: true, held: false },
  { promise: { figure: '(.+)', at_word: ', 0 failed' }, said: '3 passed, 10 failed', endedWell: true, held: false },
  { promise: { figure: '(.+)', at_word: ', 0 failed' }, said: '3 passed, 0 failed', endedWell: false, held: true },
  { promise: { figure: '(.+)', measured: 'yes' as const }, said: '3 s', endedWell: false, held: null },
])('$promise of "$said" is held: $held', ({ promise, said, endedWell, held }) => {
  const one = command(promise);
  const figures = { one: evaluatePromises(one, said, endedWell, DAY) };
  expect(figures.one.figures['it is fast']?.held).toBe(held);
  const page = formatProofReport({ commands: [one], unshown: [] }, figures);
  expect(page.includes('**NO**')).toBe(held === false);
  expect(page.includes('What fails')).toBe(held === false);
});
