/**
 * These tests check rights that a law gives once to several persons: when one of them is told to receive such a right,
 * nobody of the others is told to claim it, and nothing is asked of them for it.
 */
import { expect, test } from 'vitest';
import { evaluateInOrder, findNextQuestion, type RightAnswer } from '../../engine/core/src/index.ts';
import { listMeasuredHouseholds } from '../interview/households.ts';
import { reduceToStory } from '../interview/story.ts';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';

type Persons = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const LONG = 300_000;
const OPTIONS = { language: 'en', whatIfs: false } as const;
const SHARED = rulebook.rights.filter(({ laws }) => laws.some((law) => law.oncePer !== null)).map(({ id }) => id);
const HOUSEHOLDS = listMeasuredHouseholds(rulebook).filter(
  ({ situation }) => Object.keys(situation.persons).length > 1,
);
const receiptOf = new Map(rulebook.rights.map(({ id, receipt }) => [id, receipt]));

/** Tells that a person receives a right, whatever was told of it before. */
function withReceipt<S extends { readonly persons: object }>(situation: S, { right, claimant }: RightAnswer): S {
  const persons = situation.persons as Persons;
  const person = persons[claimant] ?? {};
  const gets = typeof person['gets'] === 'object' ? person['gets'] : {};
  const told = { ...person, gets: { ...gets, [receiptOf.get(right) ?? '']: true } };
  return { ...situation, persons: { ...persons, [claimant]: told } };
}

function isShared({ sharedWith, isClaimant, outcome }: RightAnswer): boolean {
  return sharedWith.length > 0 && isClaimant === 'yes' && outcome !== 'received';
}

test('what one receives is received by all who share it and whose verdict is not no', { timeout: LONG }, async () => {
  const [wrong, rights]: [string[], Set<string>] = [[], new Set()];
  for (const household of HOUSEHOLDS) {
    const { date, name } = household;
    const whole = household.situation as { readonly persons: object };
    const { outcomes } = await evaluateInOrder(compiledRulebook, whole, { ...OPTIONS, date, rights: SHARED });
    for (const one of outcomes.filter(isShared)) {
      const told = withReceipt(whole, one);
      const after = await evaluateInOrder(compiledRulebook, told, { ...OPTIONS, date, rights: [one.right] });
      const others = after.outcomes.filter(({ claimant }) => one.sharedWith.includes(claimant));
      for (const { claimant, outcome, verdict } of others)
        if (outcome !== (verdict === 'no' ? 'not-now' : 'received'))
          wrong.push(`${name}: ${one.right} of ${claimant} is ${outcome}`);
      if (others.length > 0) rights.add(one.right);
    }
  }
  expect(wrong).toEqual([]);
  expect(rights.size).toBeGreaterThan(10);
});

test('nothing is asked for a right that another one receives for all', { timeout: LONG }, async () => {
  let closed = 0;
  for (const household of HOUSEHOLDS) {
    const { date } = household;
    const story = reduceToStory(household);
    const { outcomes } = await evaluateInOrder(compiledRulebook, story, { ...OPTIONS, date, rights: SHARED });
    for (const one of outcomes.filter((line) => isShared(line) && line.outcome !== 'not-now')) {
      const { open } = findNextQuestion(compiledRulebook, withReceipt(story, one), {
        date,
        language: 'en',
        rights: [one.right],
      });
      expect(open.filter(({ claimant }) => one.sharedWith.includes(claimant))).toEqual([]);
      closed += 1;
    }
  }
  expect(closed).toBeGreaterThan(10);
});
