/** Tests duties that are not yet done: they close no right, and the answer names them. */
import { describe, expect, test } from 'vitest';
import { printRight } from '../../api/src/cli/print-right.ts';
import { Answer as Contract } from '../../engine/core/src/contract.ts';
import { evaluate, type Answer, type RightAnswer } from '../../engine/core/src/index.ts';
import { inspectPart } from '../../engine/core/src/rulebook/load/part.ts';
import { readRulebookFolder } from '../../engine/core/src/rulebook/load/node.ts';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';
import { LANGUAGES, type Language } from '../../engine/core/src/values/languages.ts';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';

/** Is a student of 22 without income, who has stated nothing about work, projects or other rights. */
const STUDENT = {
  birth: '2004-03-15',
  nationality: 'belgian',
  lives_in_belgium: 'yes',
  registered: 'here',
  partner: 'none',
  education: 'higher',
  living_place: 'own_home',
  job: [],
  taxable_month: 0,
  net_benefits: 0,
  further_benefits: 0,
  maintenance_received: 0,
  other_net: 0,
  housing_paid_by_others: 0,
  savings: 0,
  building: [],
  sale: [],
  side_activity: [],
  gets: { ris: 'no', child_benefit: 'no' },
};

async function student(told: object, language: Language = 'en'): Promise<Answer> {
  const situation = { persons: { her: { ...STUDENT, ...told } }, others: 'none' };
  return evaluate(compiledRulebook, situation, { date: 20261129, language, rights: ['ris'] });
}

async function ris(told: object): Promise<RightAnswer> {
  const [right] = (await student(told)).outcomes;
  if (right === undefined) throw new Error('No answer about the integration income.');
  return right;
}

const named = ({ duties = [] }: RightAnswer): object =>
  Object.fromEntries(duties.map(({ fact, state }) => [fact, state]));

describe('of somebody who has said nothing of it', () => {
  test('the right is sure, and nothing of it is asked', async () => {
    const right = await ris({});
    expect(right).toMatchObject({ verdict: 'yes', outcome: 'to-claim', missing: [] });
    expect(named(right)).toEqual({
      willing_to_work: 'unknown',
      accepts_project: 'unknown',
      claimed_other_rights: 'unknown',
    });
  });

  test.each(LANGUAGES)('it is said in words, also on a terminal: %s', async (language) => {
    const answer = await student({}, language);
    expect(Contract.safeParse(JSON.parse(JSON.stringify(answer))).success).toBe(true);
    const [right] = answer.outcomes as readonly [RightAnswer];
    const printed = printRight(right, answer, rulebook, language);
    for (const { fact, text } of right.duties ?? []) {
      expect(text).toMatch(/^\p{Lu}.+\.$/u);
      expect(text).not.toContain(fact);
      expect(printed).toContain(text);
    }
  });
});

test('nobody is reminded of what is done, nor of what excuses her', async () => {
  expect(named(await ris({ claimed_other_rights: 'done', willing_to_work: 'done' }))).toEqual({
    accepts_project: 'unknown',
  });
  expect(named(await ris({ excused_from_work: 'yes' }))).toEqual({ claimed_other_rights: 'unknown' });
});

test('what is not yet done closes nothing, also as it was once told', async () => {
  for (const told of ['not_yet', 'no']) {
    const right = await ris({ claimed_other_rights: told });
    expect(right.verdict).toBe('yes');
    expect(named(right)).toMatchObject({ claimed_other_rights: 'not-yet' });
  }
});

test('whoever refuses has the way back shown: to do it after all', async () => {
  const right = await ris({ willing_to_work: 'refuses', excused_from_work: 'no' });
  expect(right.verdict).toBe('no');
  expect(right.duties).toBeUndefined();
  expect(right.nearest.map(({ fact }) => fact)).toContain('willing_to_work');
});

test('while no route is certain, the duties of every route that may lead are named, each once', async () => {
  const situation = { persons: { her: { birth: '1990-03-15', gets: { chomage: 'no' } } } };
  const { outcomes } = await evaluate(compiledRulebook, situation, {
    date: 20261129,
    language: 'en',
    rights: ['chomage'],
  });
  const [right] = outcomes as readonly [RightAnswer];
  expect(right.verdict).toBe('depends');
  expect(right.duties?.map(({ fact }) => fact)).toEqual(['registers_as_jobseeker', 'available_for_work']);
});

describe('a law that names a duty', () => {
  const LAW = 'rights/ris/2018-09-01.yaml';
  const LINE = '{ duty: claimed_other_rights }';

  async function codesWith(line: string): Promise<readonly string[]> {
    const files = await readRulebookFolder(RULES_FOLDER);
    const text = files.get(LAW) ?? '';
    expect(text).toContain(LINE);
    const changed = new Map([...files, [LAW, text.replace(LINE, line)]]);
    return inspectPart(changed, 'ris').problems.map(({ code }) => code);
  }

  test.each([
    [LINE, []],
    ['{ duty: awaits_benefit }', ['no-duty']],
    ['{ duty: no_such_fact }', ['unknown-name']],
    ['{ duty: "claimed_other_rights == done" }', ['bad-word']],
    ['{ duty: claimed_other_rights, unless: awaits_benefit }', ['unknown-key']],
    ['{ duty: claimed_other_rights, excused: savings }', ['wrong-type']],
  ])('%s: %j', async (line, codes) => {
    expect([...new Set(await codesWith(line))]).toEqual(codes);
  });
});
