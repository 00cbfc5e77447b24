/** `npm run audit` counts as asked only beside a hole that is known, and never sounds like a pass where it was not asked. */
import { expect, test } from 'vitest';
import { reportIn, verdictOf, type Report } from './audit-verdict.ts';

const hole = (severity: string) => ({ severity, range: '<1.0.0' });
const known: Report = { vulnerabilities: { minimist: hole('critical') } };
const none: Report = { vulnerabilities: {} };

test.each<readonly [string, Report, Report]>([
  ['nobody answers', reportIn('npm error audit endpoint returned an error'), reportIn('')],
  ['the registry answers an error', reportIn('{"error":{"code":"ENOAUDIT"}}'), reportIn('{"error":{}}')],
  ['the registry answers nothing at all', reportIn('null'), reportIn('null')],
  ['the registry knows of no hole anywhere', none, none],
  ['the registry answers of this project alone', none, reportIn('')],
  ['it knows of another hole than the one that is known', none, { vulnerabilities: { other: hole('low') } }],
])('where %s, it says that nothing was asked', (_, report, canary) => {
  const { lines, code } = verdictOf(report, canary, 'minimist');
  expect(code).toBe(0);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^audit: NOT ASKED\. .+ would go unseen\. .+/);
  expect(lines[0]).not.toMatch(/\b0 packages|passed|fine|ok\b/i);
});

test('beside the known hole an empty answer means that there is none', () => {
  expect(verdictOf(none, known, 'minimist')).toEqual({
    lines: ['audit: asked, 0 packages with a known hole'],
    code: 0,
  });
});

test.each([
  ['low', 0],
  ['moderate', 0],
  ['high', 1],
  ['critical', 1],
] as const)('a hole that is %s ends with %i', (severity, code) => {
  const verdict = verdictOf({ vulnerabilities: { a: hole(severity) } }, known, 'minimist');
  expect(verdict.code).toBe(code);
  expect(verdict.lines).toEqual([`${severity}: a <1.0.0`, 'audit: asked, 1 packages with a known hole']);
});
