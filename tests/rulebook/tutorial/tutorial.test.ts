/**
 * These tests run the examples of `rules/TUTORIAL.md`: each household is answered and explained as the page says, each
 * mistake that the page shows is reported in its words, and an example fails when an answer is changed.
 */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../engine/core/src/index.ts';
import { listChangedAnswers } from './changed.ts';
import { explainExample } from './explained.ts';
import { parseTutorialExamples } from './read-examples.ts';
import { listExampleFailures, isOfMeaning, listLoadProblems } from './evaluate-example.ts';

const PAGE = readFileSync(new URL('../../../rules/TUTORIAL.md', import.meta.url), 'utf8');
const EXAMPLES = parseTutorialExamples(PAGE);

test('its examples are numbered from 1 on', () => {
  expect(EXAMPLES.map(({ heading }) => parseInt(heading, 10))).toEqual(EXAMPLES.map((_, i) => i + 1));
});

describe.each(EXAMPLES)('$heading', (example) => {
  const { told, slips } = example;

  test('its households are answered as it says', async () => {
    expect(told.length + slips.length).toBeGreaterThan(0);
    expect((await listExampleFailures(example)).map(({ name, differences }) => [name, differences])).toEqual([]);
  });

  test('any other answer fails', async () => {
    const others = told.flatMap((one) => listChangedAnswers(one.answer).map((answer) => ({ ...one, answer })));
    expect(await listExampleFailures({ ...example, told: others })).toHaveLength(others.length);
  });

  test.each(slips)('a slip is told as it says: $remark', ({ files, remark }) => {
    const told = listLoadProblems(files).filter(isOfMeaning);
    expect(told.map(({ what, why, mend }) => `${what} ${why} ${mend}`)).toEqual(remark);
  });

  test.each(told.filter(({ explanation }) => explanation !== null))(
    'an answer explains itself as it says: $answer',
    async (one) => {
      expect(await explainExample(example, one)).toEqual(one.explanation);
    },
  );
});

test('the rulebook of the last example loads whole, words too', () => {
  expect(EXAMPLES.slice(-1).flatMap(({ files }) => listLoadProblems(files).map(formatProblem))).toEqual([]);
});

test.each([
  ['{ value: 0.5, source: rule', '{ value: 0.6, source: rule'],
  ['- resides: in_town', '- resides: not in_town'],
  ['partners(me, member)', 'related(me, member) == child'],
])('an example that is changed, and no answer of it, fails: %s', async (replace, by) => {
  const changed = parseTutorialExamples(PAGE.replaceAll(replace, by));
  const other = changed.find(({ files }, i) => !isDeepStrictEqual(files, EXAMPLES[i]?.files));
  expect(other === undefined ? [] : await listExampleFailures(other)).not.toEqual([]);
});
