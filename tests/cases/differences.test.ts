/** Tests that the verdicts that a case expects of single conditions are compared with the actual ones. */
import { describe, expect, test } from 'vitest';
import { readSituation } from '../../engine/core/src/index.ts';
import type { Case, Expected } from '../../engine/core/src/rulebook/case.ts';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';
import { findCaseDifferences } from '../../engine/core/src/cases/failures.ts';

const asking = rulebook.rights
  .flatMap(({ cases }) => cases)
  .filter((one) => wantedOf(one).some(({ reasons }) => reasons !== undefined));

function wantedOf({ expect: rights }: Case): readonly Expected[] {
  return Object.values(rights).flatMap((persons) => Object.values(persons));
}

async function differs(one: Case, reasons: Expected['reasons']): Promise<readonly string[]> {
  const { date } = one;
  const changed = Object.entries(one.expect).map(([right, persons]) => [
    right,
    Object.fromEntries(Object.entries(persons).map(([person, want]) => [person, { ...want, reasons }])),
  ]);
  const situation = readSituation(rulebook, one.situation, date);
  const expected = { ...one, expect: Object.fromEntries(changed) as Case['expect'] };
  return (await findCaseDifferences(compiledRulebook, expected, situation)).map(({ step }) => step);
}

describe.each(asking)('$name', (one) => {
  const reasons: NonNullable<Expected['reasons']> =
    wantedOf(one).find((want) => want.reasons !== undefined)?.reasons ?? {};

  test.each(Object.entries(reasons))('%s, said otherwise', async (condition, verdict) => {
    const [found, ...others] = await differs(one, { ...reasons, [condition]: verdict === 'no' ? 'yes' : 'no' });
    expect(found).toContain(`reasons.${condition}`);
    expect(others).toEqual([]);
  });

  test('a condition that does not stand there', async () => {
    const [found, ...others] = await differs(one, { ...reasons, 'on_request.nowhere': 'no' });
    expect(found).toContain('reasons.on_request.nowhere');
    expect(others).toEqual([]);
  });
});
