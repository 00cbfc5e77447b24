/** Every case of every right, through the public way in. A failure names right, case, place, step, expected and seen. */
import { describe, expect, test } from 'vitest';
import { household } from '../../engine/core/src/run/household.ts';
import { evaluate, readSituation } from '../../engine/core/src/index.ts';
import { compiledFor, rulebook } from '../opened.ts';
import { differences } from './differences.ts';

describe.each(rulebook.rights)('$id', (right) => {
  test.each(right.cases)('$name', async (expected) => {
    const { date, situation, place } = expected;
    const rights = Object.keys(expected.expect);
    const compiled = compiledFor(rights);
    const answer = await evaluate(compiled, situation, { date, language: 'en', rights, whatIfs: false });
    const h = household(compiled.at(date), readSituation(rulebook, situation, date), date);
    const found = differences(expected, answer, h);
    expect(found, `${right.id}, "${expected.name}" (${place.file}:${place.line})`).toEqual([]);
  });
});
