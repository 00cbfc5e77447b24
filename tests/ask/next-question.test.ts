/**
 * Tests questions about a child: a question that only makes sense after a certain answer is not asked before that
 * answer, and questions about work are asked only from working age on.
 */
import { describe, expect, test } from 'vitest';
import { findNextQuestion } from '../../engine/core/src/ask/questions/next-question.ts';
import { compiledRulebook, compileForRights, rulebook } from '../open-rulebook.ts';

const TODAY = 20261101;
const MOST = 60;
const GRANTS = rulebook.rights.map(({ id }) => id).filter((id) => id.startsWith('prime-naissance-'));
const { values: regions } = rulebook.facts.find(({ id }) => id === 'home.region')?.type as {
  readonly values: readonly string[];
};

/** Returns the ids of the questions about the child, without `child/`, when each question is passed over. */
function askedOf(rights: readonly string[], region: string, birth: string, told: object = {}): readonly string[] {
  const situation = {
    persons: {
      parent: { birth: '1990-04-23', partner: 'none', job: [], related: { child: 'child' } },
      child: { birth, registered: 'here', stay: 'not_needed', ...told },
    },
    home: { region },
  };
  const skip: string[] = [];
  for (let n = 0; n < MOST; n++) {
    const options = { date: TODAY, language: 'en', rights, skip };
    const { question } = findNextQuestion(
      rights.length > 1 ? compileForRights(rights) : compiledRulebook,
      situation,
      options,
    );
    if (question === null) break;
    skip.push(question.id);
  }
  return skip.filter((id) => id.startsWith('child/')).map((id) => id.slice('child/'.length));
}

describe.each(regions)('in %s', (region) => {
  test.each(['2014-05-01', '2021-06-15', '2023-09-01', '2026-10-01'])('whose child was born on %s', (birth) => {
    const asked = askedOf(GRANTS, region, birth);
    expect(asked).toContain('birth_grant_had');
    expect(asked.slice(0, asked.indexOf('adoption_day') + 1)).toSatisfy(
      (before: readonly string[]) => before.length === 0 || before.includes('joined_by_adoption'),
    );
  });
});

test.each([
  ['2011-11-02', []],
  ['2011-11-01', ['job', 'temporary_days']],
])('of whoever was born on %s, what an employer suspended is asked from the age of work on', (birth, expected) => {
  const asked = askedOf(['chomage-temporaire'], 'wallonia', birth, { temporary_reason: 'force_majeure' });
  expect(asked.filter((id) => id === 'job' || id === 'temporary_days').sort()).toEqual(expected);
});
