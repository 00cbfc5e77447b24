/**
 * Tests the screens of the interview on the households on which the interview is measured: what is asked, of whom, and
 * that the interview ends.
 */
import { describe, expect, test } from 'vitest';
import { evaluate, findNextStep, type AskedScreen } from '../../engine/core/src/index.ts';
import { hasWrittenFact } from '../../engine/core/src/ask/interview/closed-input.ts';
import { createAgreement } from '../interview/agreement.ts';
import { answerScreen } from '../interview/answer-screen.ts';
import { listMeasuredHouseholds } from '../interview/households.ts';
import { reduceToStory } from '../interview/story.ts';
import { walkThroughInterview } from '../interview/walk.ts';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';

const HOUSEHOLDS = listMeasuredHouseholds(rulebook);
const LANGUAGE = 'en';
const MOST_SCREENS = 14;
const MOST_STEPS = 40;
/** Lists the screens about matters of adults, which are not put to a child below working age. */
const OF_ADULTS = ['lives_from', 'trouble', 'wishes'];
const YOUNGEST_AT_WORK = 15;

type Node = Record<string | number, unknown>;

interface Put {
  readonly screen: AskedScreen;
  /** Holds the situation as it was before the screen was shown. */
  readonly told: Node;
}

/** Returns all screens that a household is asked, when each is answered truthfully or when each is passed over. */
function screensOf(
  { situation, date, ...rest }: (typeof HOUSEHOLDS)[number],
  answers: 'told' | 'passed over',
): readonly Put[] {
  const told = structuredClone(reduceToStory({ situation, date, ...rest })) as unknown as Node;
  const skip: string[] = [];
  const all: Put[] = [];
  for (;;) {
    const { screen } = findNextStep(compiledRulebook, told, { date, language: LANGUAGE, skip });
    if (screen === null || all.length > MOST_SCREENS) return all;
    all.push({ screen, told: structuredClone(told) });
    if (answers === 'passed over' || screen.unchanged !== null) skip.push(screen.id);
    if (answers === 'told') answerScreen(told, situation as unknown as Node, screen);
  }
}

function isChild({ situation, date }: (typeof HOUSEHOLDS)[number], person: string): boolean {
  const birth = String(situation.persons[person]?.['birth'] ?? '').slice(0, 4);
  return Math.floor(date / 10000) - Number(birth) < YOUNGEST_AT_WORK;
}

const counted = { yes: 0, known: 0 };

describe.each(HOUSEHOLDS.map((one) => [one.name, one] as const))('%s', (_, household) => {
  const put = screensOf(household, 'told');

  test('ends with no more screens than there are, each put once to the same persons', () => {
    expect(put.length).toBeGreaterThan(0);
    expect(put.length).toBeLessThanOrEqual(MOST_SCREENS);
    const asked = put.flatMap(({ screen }) => [...screen.for, ...screen.along].map((of) => `${screen.id} ${of}`));
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('nobody is asked what was told or closed before, and no child about what concerns adults', () => {
    for (const { screen, told } of put) {
      const again = screen.fields.flatMap(({ of, path }) => {
        const part = (of === 'home' ? told['home'] : (told['persons'] as Node)[of]) as Node;
        const value = part[String(path.at(-1))];
        return value === undefined ? [] : [path.join('.')];
      });
      expect(again).toEqual([]);
      if (OF_ADULTS.includes(screen.id))
        expect(screen.for.filter((of) => of !== 'home' && isChild(household, of))).toEqual([]);
    }
  });

  test('nothing is settled otherwise than when everything is told', async () => {
    const last = put.at(-1) as Put;
    const told = structuredClone(last.told);
    answerScreen(told, household.situation as unknown as Node, last.screen);
    const { yes, known, wrong } = await (await createAgreement(compiledRulebook, household))(told);
    expect(wrong).toEqual([]);
    counted.yes += yes;
    counted.known += known;
  });

  test('whoever knows nothing is asked as few screens, and nothing is settled by it', () => {
    const passed = screensOf(household, 'passed over');
    expect(passed.length).toBeLessThanOrEqual(MOST_SCREENS);
    const last = passed.at(-1)?.told;
    expect(last).toEqual(passed[0]?.told);
    const skip = rulebook.interview.map(({ screen }) => screen.id);
    const { question, ends } = findNextStep(compiledRulebook, last, { date: household.date, language: LANGUAGE, skip });
    expect(question).toBeNull();
    expect(ends).toBe('passed-over');
  });
});

test('of the rights that are there, two in five are known to be after the screens alone', () => {
  expect(counted.yes).toBeGreaterThan(0);
  expect(counted.known / counted.yes).toBeGreaterThanOrEqual(0.4);
});

test('a screen that is closed in another order gives the same answer', async () => {
  const household = HOUSEHOLDS.find(({ name }) => name === 'two-wages-and-a-house') as (typeof HOUSEHOLDS)[number];
  const put = screensOf(household, 'told');
  const answered = async (screens: readonly AskedScreen[]): Promise<unknown> => {
    const told = structuredClone(reduceToStory(household)) as unknown as Node;
    for (const screen of screens) answerScreen(told, household.situation as unknown as Node, screen);
    const { outcomes } = await evaluate(compiledRulebook, told, { date: household.date, language: LANGUAGE });
    return outcomes.map(({ right, claimant, outcome }) => [right, claimant, outcome]);
  };
  const screens = put.map(({ screen }) => screen);
  expect(await answered([...screens].reverse())).toEqual(await answered(screens));
});

test('the interview says why it ends: everything is settled, or what is left is not worth the time', () => {
  const ends = HOUSEHOLDS.map(
    ({ situation, date }) => findNextStep(compiledRulebook, situation, { date, language: LANGUAGE }).ends,
  );
  expect(new Set(ends).size).toBeGreaterThan(1);
  for (const { situation, date } of HOUSEHOLDS) {
    const {
      open,
      question,
      screen,
      ends: end,
    } = findNextStep(compiledRulebook, situation, { date, language: LANGUAGE });
    expect([question, screen, end].filter((one) => one !== null)).toHaveLength(1);
    if (end === 'settled') expect(open).toEqual([]);
    // Amounts may still be open when every right is settled, so `open` is not checked while something is asked.
    if (end === 'nothing-to-ask') expect(open.length).toBeGreaterThan(0);
  }
});

test('a screen that was passed over takes its single questions along', () => {
  const [household] = HOUSEHOLDS;
  const { situation, date } = household as (typeof HOUSEHOLDS)[number];
  const told = structuredClone(reduceToStory(household as (typeof HOUSEHOLDS)[number])) as unknown as Node;
  let first: AskedScreen | null = null;
  // The first screen asks what is urgent, and closes nothing.
  for (let closes: string | null = null; closes === null; closes = first?.closes ?? null) {
    first = findNextStep(compiledRulebook, told, { date, language: LANGUAGE }).screen;
    answerScreen(told, situation as unknown as Node, first as AskedScreen);
  }
  const skip = rulebook.interview.map(({ screen }) => screen.id).filter((id) => id !== first?.id);
  const passed = rulebook.screens.filter(({ id }) => skip.includes(id));
  const closed = new Set(passed.flatMap(({ closes }) => closes.map(({ name }) => name)));
  const singly: string[] = [];
  for (let n = 0; n < MOST_SCREENS; n++) {
    const { question, screen } = findNextStep(compiledRulebook, told, {
      date,
      language: LANGUAGE,
      skip: [...skip, ...singly],
    });
    expect(screen).toBeNull();
    if (question === null) break;
    singly.push(question.id);
    expect(closed).not.toContain(question.fact.replace(/^gets\.|^home\./, ''));
  }
  expect(singly.length).toBeGreaterThan(0);
});

test('what stands on papers is asked together after the screens, and once', () => {
  const papers = rulebook.interview.find(({ last }) => last) as (typeof rulebook.interview)[number];
  const facts = papers.fields.map(({ fact }) => fact);
  const household = HOUSEHOLDS.find(({ name }) => name === 'clerk-alone') as (typeof HOUSEHOLDS)[number];
  const { steps } = walkThroughInterview(compiledRulebook, household, reduceToStory(household), { most: MOST_STEPS });
  const [put, ...again] = steps.flatMap((step) => ('for' in step.put && step.put.last ? [step.put] : []));
  expect(again).toEqual([]);
  expect(put?.fields.length).toBeGreaterThan(1);
  expect(put?.rights.length).toBeGreaterThan(0);
  expect(put?.fields.flatMap(({ years }) => years).length).toBeGreaterThan(0);
  expect(steps.filter((step) => 'fact' in step.put && facts.includes(step.put.fact))).toEqual([]);
});

test('a field of the home counts as stated when the situation states it', () => {
  const situation = { persons: { her: { insured: 'none' } }, home: { collective_heating: 'no' } };
  expect(hasWrittenFact(situation, 'home', 'home.collective_heating')).toBe(true);
  expect(hasWrittenFact(situation, 'home', 'home.heating')).toBe(false);
  expect(hasWrittenFact(situation, 'her', 'insured')).toBe(true);
});
