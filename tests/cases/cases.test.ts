/**
 * Tests every case of every right. A failure names the right, the case, its place, the step, and the expected and the
 * actual value.
 */
import { describe, expect, test } from 'vitest';
import { findCaseDifferences } from '../../engine/core/src/cases/failures.ts';
import { readSituation } from '../../engine/core/src/index.ts';
import { compileForRights, rulebook } from '../open-rulebook.ts';

describe.each(rulebook.rights)('$id', (right) => {
  test.each(right.cases)('$name', async (expected) => {
    const { date, situation, place } = expected;
    const compiled = compileForRights(Object.keys(expected.expect));
    const found = await findCaseDifferences(compiled, expected, readSituation(rulebook, situation, date));
    expect(found, `${right.id}, "${expected.name}" (${place.file}:${place.line})`).toEqual([]);
  });
});
