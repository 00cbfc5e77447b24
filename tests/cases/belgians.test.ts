/**
 * Tests that a Belgian household needs no residence permit: when the persons of a case are all Belgian, its right asks
 * nothing about a permit.
 */
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../engine/core/src/index.ts';
import type { Right } from '../../engine/core/src/rulebook/model.ts';
import { compileForRights, rulebook } from '../open-rulebook.ts';

/** Lists the facts that say which residence permit somebody has, and why it was given. */
const TITLE = ['stay', 'stay_purpose', 'card'];
/** Is the greatest number of cases that are tested for a right: the newest ones that expect a yes. */
const MOST = 3;

type Situation = Readonly<Record<string, unknown>> & {
  readonly persons: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

function allBelgian(situation: Situation): Situation {
  const persons = Object.entries(situation.persons).map(([id, facts]) => {
    const kept = Object.entries(facts).filter(([name]) => !TITLE.includes(name));
    return [id, { ...Object.fromEntries(kept), nationality: 'belgian', protection: 'none' }];
  });
  return { ...situation, persons: Object.fromEntries(persons) as Situation['persons'] };
}

function yesCases(right: Right): Right['cases'] {
  const opened = right.cases.filter((c) =>
    Object.values(c.expect[right.id] ?? {}).some(({ verdict }) => verdict === 'yes'),
  );
  return [...opened].sort((a, b) => b.date - a.date).slice(0, MOST);
}

describe.each(rulebook.rights)('$id', (right) => {
  test.each(yesCases(right))('$name', async ({ date, situation }) => {
    const rights = [right.id];
    const belgian = allBelgian(situation as Situation);
    const answer = await evaluate(compileForRights(rights), belgian, { date, language: 'en', rights, whatIfs: false });
    const asked = answer.outcomes.flatMap(({ missing }) => missing.map(({ fact }) => fact));
    expect(asked.filter((fact) => TITLE.includes(fact))).toEqual([]);
  });
});
