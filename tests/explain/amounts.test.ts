/**
 * Tests the missing facts of rights whose verdict is yes and whose amounts are ranges. The households are the stories,
 * told alone and with all natural answers.
 */
import { expect, test } from 'vitest';
import { evaluateInOrder, type Answer, type RightAnswer } from '../../engine/core/src/index.ts';
import { STORY_FILES, readStory, buildStorySituations, parseStoryDay } from '../interview/stories.ts';
import { compiledRulebook } from '../open-rulebook.ts';
import { withTold, type StorySituation } from './told-values.ts';

const LONG = 240_000;

interface Ranged {
  readonly named: string;
  readonly date: number;
  readonly situation: StorySituation;
  readonly right: RightAnswer;
}

const answerOn = (situation: StorySituation, date: number, rights?: readonly string[]): Promise<Answer> =>
  evaluateInOrder(compiledRulebook, situation, { date, language: 'en', ...(rights === undefined ? {} : { rights }) });

const ranged: readonly Ranged[] = (
  await Promise.all(
    STORY_FILES.map(readStory).map(async (story) => {
      const date = parseStoryDay(story);
      const situations = buildStorySituations(story);
      const told = [situations[0], situations.at(-1)].filter((one) => one !== undefined);
      const found: Ranged[] = [];
      for (const situation of told)
        for (const right of (await answerOn(situation, date)).outcomes)
          if (['automatic', 'to-claim'].includes(right.outcome) && widthOf(right) > 0)
            found.push({ named: `${story.id} ${right.right} of ${right.claimant}`, date, situation, right });
      return found;
    }),
  )
).flat();

test('a sure right whose amount is a range names what narrows it, or what no answer can settle', () => {
  expect(ranged.length).toBeGreaterThan(15);
  const silent = ranged.filter(({ right }) => right.missing.length === 0 && right.open.length === 0);
  expect(silent.map(({ named }) => named)).toEqual([]);
});

test(
  'a fact that is named narrows the amount, and no answer to it makes the amount wider',
  { timeout: LONG },
  async () => {
    const wrong: string[] = [];
    let narrowed = 0;
    for (const { named, date, situation, right } of ranged)
      for (const { fact, of, tried } of right.missing.filter((one) => canBeTold(situation, one)).slice(0, 2)) {
        const widths: number[] = [];
        for (const { value } of tried) {
          const { outcomes } = await answerOn(withTold(situation, [{ fact, of, value }], date), date, [right.right]);
          const after = outcomes.find(({ claimant }) => claimant === right.claimant);
          if (after?.verdict !== 'yes') wrong.push(`${named}: with ${fact} told, the verdict is no longer yes`);
          else widths.push(widthOf(after));
        }
        if (widths.some((width) => width > widthOf(right) + 0.01)) wrong.push(`${named}: ${fact} makes it wider`);
        if (widths.some((width) => width < widthOf(right))) narrowed += 1;
      }
    expect(wrong).toEqual([]);
    expect(narrowed).toBeGreaterThan(20);
  },
);

/**
 * Facts of things, such as a contract, are left out, because a story tells things as whole lists; so are facts that are
 * told of today and missing for the past.
 */
function canBeTold(
  { persons, home }: StorySituation,
  { fact, of }: { readonly fact: string; readonly of: string },
): boolean {
  const facts = of === 'home' ? home : persons[of];
  return facts !== undefined && !(fact.replace(/^home\./, '') in facts);
}

/** Adds up the widths of what a right pays and saves; an amount that is perhaps given reaches down to nothing. */
function widthOf({ pays, saves }: RightAnswer): number {
  return [...pays, ...saves].reduce((sum, { value, perhaps }) => {
    if (value.kind !== 'number') return sum;
    return sum + value.max - (perhaps === true ? Math.min(0, value.min) : value.min);
  }, 0);
}
