/**
 * Tests rights that concern only some people: nothing is asked about them until somebody says to be one, and then they
 * are treated like any other right.
 */
import { describe, expect, test } from 'vitest';
import { printAnswer } from '../../api/src/cli/print-answer.ts';
import { evaluate, findNextQuestion, type RightAnswer } from '../../engine/core/src/index.ts';
import { screenHousehold } from '../../engine/core/src/desk.ts';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';

const DATE = 20261129;
const LAWYER = 'aide-juridique-avocat';
const ofFew = rulebook.rights.filter(({ laws }) => laws.some(({ concerns }) => concerns !== null));

interface Told {
  readonly her?: object;
  readonly home?: object;
}

const situationOf = ({ her = {}, home = {} }: Told): object => ({
  persons: { her: { birth: '1990-05-01', partner: 'none', ...her } },
  home,
  others: 'none',
});

async function answerOn(right: string, told: Told): Promise<RightAnswer> {
  const { outcomes } = await evaluate(compiledRulebook, situationOf(told), {
    date: DATE,
    language: 'en',
    rights: [right],
  });
  const [found] = outcomes;
  if (found === undefined) throw new Error(`No answer about ${right}.`);
  return found;
}

describe('a lawyer, of whom nobody has spoken', () => {
  test('is no more than worth a look, and nothing is asked', async () => {
    const right = await answerOn(LAWYER, {});
    expect(right).toMatchObject({ verdict: 'depends', outcome: 'unlikely', missing: [] });
    expect(right.unless?.map(({ fact, of, because }) => [fact, of, because])).toEqual([
      ['legal_help', 'her', 'concern'],
    ]);
    expect(
      findNextQuestion(compiledRulebook, situationOf({}), { date: DATE, language: 'en', rights: [LAWYER] }),
    ).toMatchObject({
      question: null,
      open: [],
    });
  });

  test('stands apart on a list, and says why', async () => {
    const answer = await evaluate(compiledRulebook, situationOf({}), { date: DATE, language: 'en', rights: [LAWYER] });
    expect(printAnswer(answer, rulebook, 'en')).toContain('Worth a look if it concerns you');
  });

  test('is screened as it is answered', () => {
    const found = screenHousehold(compiledRulebook, situationOf({}), DATE);
    expect(found.find(({ right }) => right === LAWYER)?.outcome).toBe('unlikely');
  });

  test('is asked about as soon as she wants one, and not any more once she does not', async () => {
    const wanted = await answerOn(LAWYER, { her: { legal_help: 'lawyer' } });
    expect(wanted.outcome).toBe('depends');
    expect(wanted.missing.length).toBeGreaterThan(0);
    expect(wanted.unless).toBeUndefined();
    expect((await answerOn(LAWYER, { her: { legal_help: 'none' } })).outcome).toBe('not-now');
  });
});

test('social housing of the own region may concern anybody, and while the region is not known it is asked', async () => {
  const outcomes = async (home: object): Promise<readonly string[]> =>
    Promise.all(
      ['logement-social-bruxelles', 'logement-social-wallonie'].map(
        async (right) => (await answerOn(right, { home })).outcome,
      ),
    );
  expect(await outcomes({ region: 'brussels' })).toEqual(['depends', 'unlikely']);
  expect(await outcomes({})).toEqual(['depends', 'depends']);
});

test.each(ofFew.map(({ id }) => id))('%s: nothing of it is left open because it concerns few', async (id) => {
  const right = await answerOn(id, { home: { region: 'german_speaking' }, her: { nationality: 'belgian' } });
  if (right.outcome === 'unlikely') expect(right.unless?.length).toBeGreaterThan(0);
  else expect(right.unless).toBeUndefined();
});
