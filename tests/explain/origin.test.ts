/** Tests the origin of a value that nobody stated, and the warning for answers that contradict each other. */
import { describe, expect, test } from 'vitest';
import { printRight } from '../../api/src/cli/print-right.ts';
import { WORDS } from '../../api/src/words/index.ts';
import { Answer as Contract } from '../../engine/core/src/contract.ts';
import { evaluate, type Answer, type Reason, type RightAnswer } from '../../engine/core/src/index.ts';
import { LANGUAGES, type Language } from '../../engine/core/src/values/languages.ts';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';

const WOMAN = { birth: '1990-03-15', nationality: 'belgian', lives_in_belgium: 'yes', partner: 'none' };

async function answerOf(told: object, right: string, language: Language = 'en'): Promise<Answer> {
  const situation = { persons: { her: { ...WOMAN, ...told } }, home: { region: 'brussels' } };
  return evaluate(compiledRulebook, situation, { date: 20261129, language, rights: [right] });
}

async function one(told: object, right: string, language?: Language): Promise<RightAnswer> {
  const [answer] = (await answerOf(told, right, language)).outcomes;
  if (answer === undefined) throw new Error(`No answer about ${right}.`);
  return answer;
}

const ris = (told: object, language?: Language): Promise<RightAnswer> => one(told, 'ris', language);

/** Maps the id of each fact in the reasons to the origin of its value. */
function originsIn({ routes }: RightAnswer): Readonly<Record<string, string>> {
  const nodes = (reason: Reason): readonly Reason[] => [reason, ...reason.children.flatMap(nodes)];
  const facts = routes.flatMap((route) => nodes(route.reasons)).flatMap((reason) => reason.facts);
  return Object.fromEntries(facts.flatMap(({ id, origin }) => (origin === undefined ? [] : [[id, origin]])));
}

describe('where a value comes from', () => {
  test('a title of stay that follows from the nationality says so, and one that was told does not', async () => {
    expect(originsIn(await ris({}))).toMatchObject({ stay: 'implied' });
    expect(originsIn(await ris({ stay: 'not_needed' }))).not.toHaveProperty('stay');
  });

  test('what a screen closed says so, and what was told beside it does not', async () => {
    expect(originsIn(await ris({ closed: ['who'] }))).toMatchObject({ registered: 'closed', stay: 'implied' });
    expect(originsIn(await ris({ closed: ['who'], registered: 'here' }))).not.toHaveProperty('registered');
  });

  test('what is closed and follows from others as well follows', async () => {
    const [old, young] = await Promise.all(
      ['1990-03-15', '2015-03-15'].map((birth) => one({ birth, closed: ['lives_from'] }, 'bim')),
    );
    expect(originsIn(old as RightAnswer)).toMatchObject({ 'gets.chomage': 'closed', 'gets.pension': 'closed' });
    expect(originsIn(young as RightAnswer)).toMatchObject({ 'gets.chomage': 'implied', 'gets.pension': 'closed' });
  });

  test.each(LANGUAGES)('it is said in words on a terminal: %s', async (language) => {
    const answer = await answerOf({ closed: ['who'] }, 'ris', language);
    expect(Contract.safeParse(JSON.parse(JSON.stringify(answer))).success).toBe(true);
    const printed = printRight(answer.outcomes[0] as RightAnswer, answer, rulebook, language);
    expect(printed).toContain(`(${WORDS[language].origins.implied})`);
    expect(printed).toContain(`(${WORDS[language].origins.closed})`);
  });
});

describe('answers that do not go together', () => {
  test.each(LANGUAGES)(
    'what was told otherwise than it follows stands, and is shown beside it: %s',
    async (language) => {
      const right = await ris({ stay: 'limited' }, language);
      const warnings = right.warnings.filter(({ code }) => code === 'told-otherwise');
      expect(warnings).toHaveLength(1);
      expect(warnings[0]?.text).not.toMatch(/[{}]|not_needed/);
    },
  );

  test('nothing is said where they go together, nor where the situation is different', async () => {
    for (const stay of ['not_needed', { one_of: ['not_needed', 'limited'] }, { other: 'it is complicated' }, null])
      expect((await ris({ stay })).warnings).toEqual((await ris({})).warnings);
  });

  test('a right that does not rest on the fact says nothing of it', async () => {
    const right = await one({ stay: 'limited' }, 'transport-stib');
    expect(right.warnings.filter(({ code }) => code === 'told-otherwise')).toEqual([]);
  });
});
