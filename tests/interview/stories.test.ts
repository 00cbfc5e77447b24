/** No answer to a story says that a right is not there which a good social worker would name. */
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../engine/core/src/index.ts';
import { compiled } from '../opened.ts';
import { deniedIn } from './score.ts';
import { dayOf, readStory, situationsOf, STORY_FILES } from './stories.ts';

describe.each(STORY_FILES.map((file) => [basename(file), file]))('%s', (name, file) => {
  const story = readStory(file);
  const situations = situationsOf(story);
  const { first, sure_or_likely: sure, absent_from_first: absent } = story.expect;

  test('is named as its file, and names persons and rights that are there', () => {
    expect(name).toMatch(new RegExp(`^\\d\\d-${story.id}\\.yaml$`));
    const rights = new Set(compiled.rulebook.rights.map(({ id }) => id));
    expect([...first, ...sure, ...absent].map(({ right }) => right).filter((id) => !rights.has(id))).toEqual([]);
    const named = [...first, ...sure].flatMap(({ who }) => who ?? []);
    expect(named.filter((who) => !(who in story.told.persons))).toEqual([]);
  });

  // What would be if something were otherwise denies nothing, and is left out.
  test.each([
    ['told alone', situations[0]],
    ['with all natural answers', situations.at(-1)],
  ])('no expected right is denied: %s', async (_, situation) => {
    const rights = [...new Set([...first, ...sure].map(({ right }) => right))];
    const options = { date: dayOf(story), language: 'en', together: true, whatIfs: false, rights };
    expect(deniedIn(await evaluate(compiled, situation, options), story.expect)).toEqual([]);
  });
});
