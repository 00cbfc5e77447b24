/**
 * These tests check that no answer to a story denies a right that a good social worker would name, that enough of the
 * expected rights come first, and that only few wrong ones do.
 */
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluate, evaluateInOrder, ALIKE } from '../../engine/core/src/index.ts';
import { compiledRulebook } from '../open-rulebook.ts';
import { listDeniedRights, computeStoryScore, type Score } from './score.ts';
import { parseStoryDay, readStory, buildStorySituations, STORY_FILES } from './stories.ts';

describe.each(STORY_FILES.map((file) => [basename(file), file]))('%s', (name, file) => {
  const story = readStory(file);
  const situations = buildStorySituations(story);
  const { first, sure_or_likely: sure, absent_from_first: absent } = story.expect;

  test('is named as its file, and names persons and rights that are there', () => {
    expect(name).toMatch(new RegExp(`^\\d\\d-${story.id}\\.yaml$`));
    const rights = new Set(compiledRulebook.rulebook.rights.map(({ id }) => id));
    expect([...first, ...sure, ...absent].map(({ right }) => right).filter((id) => !rights.has(id))).toEqual([]);
    const named = [...first, ...sure].flatMap(({ who }) => who ?? []);
    expect(named.filter((who) => !(who in story.told.persons))).toEqual([]);
  });

  // The answers leave out nearest changes and the rights that other rights open, because these cannot deny a right.
  test.each([
    ['told alone', situations[0]],
    ['with all natural answers', situations.at(-1)],
  ])('no expected right is denied: %s', async (_, situation) => {
    const rights = [...new Set([...first, ...sure].map(({ right }) => right))];
    const options = { date: parseStoryDay(story), language: 'en', together: ALIKE, whatIfs: false, rights };
    expect(listDeniedRights(await evaluate(compiledRulebook, situation, options), story.expect)).toEqual([]);
  });
});

/**
 * These bounds hold what was reached: the mean share of expected rights that come first, the number of wrong rights in
 * the first places, and the number of rights that have to be sure or likely and are. No change may make them worse.
 */
const LEAST_RECALL = 0.95;
const MOST_WRONG = 5;
const LEAST_SURE = 32;

test('what a good social worker would say first comes first', { timeout: 600_000 }, async () => {
  const scores: Score[] = [];
  for (const story of STORY_FILES.map(readStory)) {
    const options = { date: parseStoryDay(story), language: 'en', together: ALIKE, whatIfs: false };
    const situations = buildStorySituations(story);
    const answer = await evaluateInOrder(compiledRulebook, situations.at(-1), options);
    scores.push(computeStoryScore(story, [answer, answer], [0, situations.length - 1]));
  }
  const recalls = scores.flatMap(({ recall }) => recall ?? []);
  expect(recalls.reduce((sum, one) => sum + one, 0) / recalls.length).toBeGreaterThanOrEqual(LEAST_RECALL);
  expect(scores.flatMap(({ wrong }) => wrong).length).toBeLessThanOrEqual(MOST_WRONG);
  const decided = scores.reduce((sum, { sure, notSure }) => sum + sure - notSure.length, 0);
  expect(decided).toBeGreaterThanOrEqual(LEAST_SURE);
  expect(scores.flatMap(({ denied }) => denied)).toEqual([]);
});
