/**
 * These tests check that `npm run audit` counts as done only when the registry reports the known vulnerability or one
 * that is high or critical, and that its message otherwise never reads like a pass.
 */
import { expect, test } from 'vitest';
import { evaluatePromises } from '../proof/figures.ts';
import { readPromises } from '../proof/promises.ts';
import { parseAuditReport, judgeAudit, type AuditReport } from './audit-verdict.ts';

const hole = (severity: string) => ({ severity, range: '<1.0.0' });
const known: AuditReport = { vulnerabilities: { minimist: hole('critical') } };
const none: AuditReport = { vulnerabilities: {} };

test.each<readonly [string, AuditReport, AuditReport]>([
  ['nobody answers', parseAuditReport('npm error audit endpoint returned an error'), parseAuditReport('')],
  [
    'the registry answers an error',
    parseAuditReport('{"error":{"code":"ENOAUDIT"}}'),
    parseAuditReport('{"error":{}}'),
  ],
  ['the registry answers nothing at all', parseAuditReport('null'), parseAuditReport('null')],
  ['the registry knows of no hole anywhere', none, none],
  ['the registry answers of this project alone', none, parseAuditReport('')],
  [
    'the registry refuses',
    parseAuditReport('{"message":"405 Method Not Allowed"}'),
    parseAuditReport('{"message":"405"}'),
  ],
  ['what it answers has another form', parseAuditReport('{"vulnerabilities":{"a":null}}'), known],
  ['it knows of another hole than the one that is known', none, { vulnerabilities: { other: hole('low') } }],
])('where %s, it says that nothing was asked', (_, report, canary) => {
  const { lines, code } = judgeAudit(report, canary, 'minimist');
  expect(code).toBe(0);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^audit: NOT ASKED\. .+ would go unseen\. .+/);
  expect(lines[0]).not.toMatch(/\b0 packages|passed|fine|ok\b/i);
});

test('why it was not asked is told, and what a registry tells of that does not know all', () => {
  expect(judgeAudit(parseAuditReport('{"message":"405 Method Not Allowed"}'), none, 'minimist').lines[0]).toContain(
    '405 Method',
  );
  const lesser = judgeAudit({ vulnerabilities: { a: hole('low') } }, none, 'minimist');
  expect(lesser).toEqual({ lines: ['low: a <1.0.0', expect.stringMatching(/^audit: NOT ASKED\./)], code: 0 });
});

test('a hole that is high is one, also where the registry does not know of all', () => {
  expect(judgeAudit({ vulnerabilities: { a: hole('high') } }, none, 'minimist').code).toBe(1);
});

test('the page of proof shows as held what was asked, and nothing else', () => {
  const command = readPromises().commands.find((one) => one.command === 'audit');
  expect(command).toBeDefined();
  const held = (report: AuditReport, canary: AuditReport): unknown => {
    const { lines, code } = judgeAudit(report, canary, 'minimist');
    const said = command && evaluatePromises(command, lines.join('\n'), code === 0, '2026-11-27');
    return Object.values(said?.figures ?? {}).map((figure) => figure.held);
  };
  expect(held(none, known)).toEqual([true]);
  for (const [report, canary] of [
    [none, none],
    [parseAuditReport(''), known],
    [{ vulnerabilities: { a: hole('low') } }, none],
    [{ vulnerabilities: { a: hole('high') } }, known],
  ] as const)
    expect(held(report, canary)).toEqual([false]);
});

test('beside the known hole an empty answer means that there is none', () => {
  expect(judgeAudit(none, known, 'minimist')).toEqual({
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
  const verdict = judgeAudit({ vulnerabilities: { a: hole(severity) } }, known, 'minimist');
  expect(verdict.code).toBe(code);
  expect(verdict.lines).toEqual([`${severity}: a <1.0.0`, 'audit: asked, 1 packages with a known hole']);
});
