/**
 * Tests what makes an open right likely or unlikely: usual and estimated values, of which the answer names those on
 * which it depends. The households are the stories, told alone and with all natural answers.
 */
import { expect, test } from 'vitest';
import { evaluate, evaluateInOrder, type Answer, type RightAnswer, type Unless } from '../../engine/core/src/index.ts';
import { STORY_FILES, readStory, buildStorySituations, parseStoryDay } from '../interview/stories.ts';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';
import { otherThan, withTold, type StorySituation } from './told-values.ts';

const MOST_FACTS = 3;
const MOST_EXCEPTIONS = 0.03;
const LONG = 240_000;

interface Assumed {
  readonly story: string;
  readonly date: number;
  readonly situation: StorySituation;
  readonly right: RightAnswer;
}

const assumed: readonly Assumed[] = (
  await Promise.all(
    STORY_FILES.map(readStory).map(async (story) => {
      const date = parseStoryDay(story);
      const situations = buildStorySituations(story);
      const told = [situations[0], situations.at(-1)].filter((one) => one !== undefined);
      const answers: Answer[] = [];
      for (const situation of told)
        answers.push(await evaluateInOrder(compiledRulebook, situation, { date, language: 'en', whatIfs: false }));
      return told.flatMap((situation, i) =>
        (answers[i]?.outcomes ?? [])
          .filter(({ unless = [] }) => unless.some(({ because }) => because !== 'concern'))
          .map((right): Assumed => ({ story: story.id, date, situation, right })),
      );
    }),
  )
).flat();

test('there are likely and unlikely rights, by usual and by estimated values', () => {
  expect(new Set(assumed.map(({ right }) => right.outcome))).toEqual(new Set(['likely', 'unlikely']));
  const reasons = assumed.flatMap(({ right }) => (right.unless ?? []).map(({ because }) => because));
  expect(new Set(reasons)).toEqual(new Set(['usual', 'estimated', 'received']));
  expect(assumed.filter(({ right }) => right.outcome === 'likely').length).toBeGreaterThan(8);
});

test(
  'told, the values of `unless` settle the right as it was said, and none of them is needless',
  { timeout: LONG },
  async () => {
    const wrong: string[] = [];
    for (const { story, date, situation, right } of assumed) {
      const expected = right.outcome === 'likely' ? 'yes' : 'no';
      const verdictWith = async (values: readonly Unless[]): Promise<string> => {
        const options = { date, language: 'en', whatIfs: false, rights: [right.right] };
        const { outcomes } = await evaluate(compiledRulebook, withTold(situation, values, date), options);
        return verdictOf(outcomes, right);
      };
      const all = right.unless ?? [];
      const named = `${story} ${right.right} of ${right.claimant} ${right.outcome}: ${all.map(({ fact, of }) => `${of} ${fact}`).join()}`;
      if ((await verdictWith(all)) !== expected) wrong.push(`${named} is not settled`);
      for (const one of all)
        if ((await verdictWith(all.filter((other) => other !== one))) === expected)
          wrong.push(`${named} does not need ${one.fact}`);
    }
    expect(wrong).toEqual([]);
  },
);

test('another usual value that turns out otherwise does not change what was said', { timeout: LONG }, async () => {
  const wrong: string[] = [];
  let tried = 0;
  for (const { story, date, situation, right } of assumed) {
    const own = right.unless ?? [];
    const others = assumed.filter((one) => one.situation === situation).flatMap((one) => one.right.unless ?? []);
    const isOther = ({ fact, of }: Unless): boolean => own.every((one) => one.fact !== fact || one.of !== of);
    for (const other of others.filter((one) => one.because === 'usual' && isOther(one)).slice(0, 2)) {
      const value = otherThan(other, situation);
      if (value === null) continue;
      const flipped = withTold(withTold(situation, own, date), [{ ...other, value }], date);
      const options = { date, language: 'en', whatIfs: false, rights: [right.right] };
      const { outcomes } = await evaluate(compiledRulebook, flipped, options);
      const verdict = verdictOf(outcomes, right);
      tried += 1;
      if (verdict !== (right.outcome === 'likely' ? 'yes' : 'no'))
        wrong.push(
          `${story} ${right.right} of ${right.claimant} ${right.outcome}, with another ${other.fact}: ${verdict}`,
        );
    }
  }
  expect(tried).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

test('few values are assumed, and few people have others', () => {
  for (const { right } of assumed) {
    const unless = right.unless ?? [];
    expect(new Set(unless.map(({ fact }) => fact)).size).toBeLessThanOrEqual(MOST_FACTS);
    expect(unless.reduce((sum, { exceptions = 0 }) => sum + exceptions, 0)).toBeLessThanOrEqual(MOST_EXCEPTIONS);
    for (const { because, exceptions, value } of unless) {
      expect(value).toBeDefined();
      expect(exceptions === undefined).toBe(because !== 'usual');
    }
  }
});

test('nobody is told that a right is likely when asking for it can do harm', () => {
  const harmful = rulebook.rights.filter(({ claim }) => JSON.stringify(claim).includes('harm_of_asking'));
  expect(harmful.length).toBeGreaterThan(3);
  const likely = assumed.flatMap(({ right }) => (right.outcome === 'likely' ? [right.right] : []));
  expect(likely.filter((id) => harmful.some((right) => right.id === id))).toEqual([]);
});

test('an answer that is not put in order assumes nothing', async () => {
  const [first] = assumed.filter(({ right }) => right.outcome === 'likely');
  if (first === undefined) throw new Error('There is no likely right, so that nothing can be compared.');
  const { date, situation, right } = first;
  const { outcomes } = await evaluate(compiledRulebook, situation, { date, language: 'en', whatIfs: false });
  const strict = outcomes.find((one) => one.right === right.right && one.claimant === right.claimant);
  expect(strict).toMatchObject({ verdict: 'depends', outcome: 'depends' });
});

/** Returns the verdict for the claimant of a right; whoever is certainly no claimant has no outcome, and no right. */
function verdictOf(outcomes: Answer['outcomes'], { claimant }: RightAnswer): string {
  return outcomes.find((one) => one.claimant === claimant)?.verdict ?? 'no';
}
