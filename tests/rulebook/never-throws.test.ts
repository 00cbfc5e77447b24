/**
 * These tests check that `inspectRulebook` never throws: whatever a file contains, it reports what is wrong, and where.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from '../../engine/core/src/problem.ts';
import { inspectRulebook } from '../../engine/core/src/rulebook/load/load.ts';
import { SAMPLE } from './sample.ts';

const PATHS = [...SAMPLE.keys()];
const ODD = [
  '',
  '[]',
  '{}',
  'x',
  'null',
  '- 1',
  '"',
  'a: [',
  '? {a: b}\n: c',
  '&a x',
  '!!set {a}',
  'a: 1\n---\nb: 2',
  '\u0000',
  '{a: {b: {c: [1, {}]}}}',
  '__proto__: 1',
  'a: *nobody',
  `a: &a [x]\n${'bcdefghi'.replaceAll(
    /./g,
    (n) =>
      `${n}: &${n} [${Array(9)
        .fill(`*${String.fromCharCode(n.charCodeAt(0) - 1)}`)
        .join()}]\n`,
  )}`,
  '['.repeat(20_000),
];

test.each(ODD)('any file may hold %j', (text) => {
  for (const path of PATHS) expectAnswers(new Map(SAMPLE).set(path, text));
});

test('any line may be lost, doubled or changed', () => {
  const edit = fc.record({
    path: fc.constantFrom(...PATHS),
    line: fc.nat(60),
    by: fc.oneof(
      fc.constant(null),
      fc.constant('twice'),
      fc.constantFrom(': x', '[]', ' {}', 'a: b', '  - c', 'true', '-1e999', '()', 'yes', '2020-01-01: 1'),
    ),
  });
  fc.assert(
    fc.property(edit, ({ path, line, by }) => {
      const lines = (SAMPLE.get(path) ?? '').split('\n');
      const at = line % lines.length;
      const old = lines[at] ?? '';
      lines.splice(at, 1, ...(by === null ? [] : by === 'twice' ? [old, old] : [old.replace(/(:|- ).*$/, `$1 ${by}`)]));
      expectAnswers(new Map(SAMPLE).set(path, lines.join('\n')));
    }),
    { numRuns: 300 },
  );
});

function expectAnswers(files: Map<string, string>): void {
  const { rulebook, problems } = inspectRulebook(files);
  if (rulebook === null) expect(problems).not.toEqual([]);
  expect(problems.filter((problem) => !isTold(problem, files))).toEqual([]);
}

/**
 * Checks whether a problem says what is wrong, why it matters and how to mend it, in which file and on which line. A
 * file that is missing need not be among the files.
 */
function isTold({ code, what, why, mend, where }: Problem, files: ReadonlyMap<string, string>): boolean {
  const isSaid = [what, why, mend].every((text) => /./.test(text));
  const isPlaced = files.has(where.file ?? '') || code.startsWith('missing-');
  return /^[a-z-]+$/.test(code) && isSaid && isPlaced && (where.line ?? 0) > 0;
}
