/**
 * Tests, for one household of each verdict (yes, no and depends) of every right, that the reasons are written in four
 * languages.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { getTestWords, judge, LANGUAGES, listReasonNodes, writeReason } from '../explain/cases.ts';
import { findWrongWords } from '../explain/wrong-words.ts';
import { rulebook } from '../open-rulebook.ts';
import { turnings, TURN_VERDICTS, type Turning, type TurnVerdict } from './turns.ts';

const counts = { households: 0, sentences: 0, labels: 0 };

/** Returns what is said to the claimant: each sentence in all languages, and the label of each fact in it. */
async function saidTo({ right, turns, households }: Turning, verdict: TurnVerdict) {
  const judged = await judge(right, households[verdict], turns.date);
  return judged
    .filter(({ household, row }) => household.persons[row] === turns.who)
    .flatMap((judging) => {
      const trees = LANGUAGES.map((language) => listReasonNodes(writeReason(language, judging)));
      return (trees[0] ?? []).map((node, i) => ({
        id: node.id,
        said: trees.map((nodes) => nodes[i]?.sentence ?? ''),
        labels: node.facts.map((fact, k) => ({
          id: fact.id,
          said: trees.map((nodes) => nodes[i]?.facts[k]?.label ?? ''),
        })),
      }));
    });
}

test('every right is turned by one fact, which is said in words', () => {
  expect(turnings.length).toBe(rulebook.rights.length);
  const bare = turnings.filter(({ by, turns }) => ![by, turns.unreasoned ?? by].every((said) => /\s/.test(said)));
  expect(bare.map(({ by }) => by)).toEqual([]);
});

describe.each(turnings)('$right.id: $by', (turning) => {
  test.each(TURN_VERDICTS)('%s: its reasons read in four languages', async (verdict) => {
    const said = await saidTo(turning, verdict);
    const sentences = said.filter((each) => each.said[0] !== '');
    const isBare = verdict === 'no' && turning.turns.unreasoned !== null;
    expect(sentences.length > 0).toBe(!isBare);
    expect(said.flatMap((each) => findWrongWords(each.id, each.said))).toEqual([]);
    const labels = said.flatMap((each) => each.labels);
    expect(labels.filter((each) => each.said.some((label) => !/^[^{}_]+$/.test(label)))).toEqual([]);
    counts.households += 1;
    counts.sentences += sentences.length * LANGUAGES.length;
    counts.labels += labels.length * LANGUAGES.length;
  });

  test('is told of in each language in words of its own', () => {
    const { right } = turning;
    expect(
      findWrongWords(
        right.id,
        LANGUAGES.map((language) => getTestWords(language).summary(right)),
      ),
    ).toEqual([]);
    for (const route of right.laws.flatMap((law) => law.routes))
      for (const language of LANGUAGES) expect(getTestWords(language).route(right, route.id)).not.toMatch(/_/);
  });
});

afterAll(() => {
  process.stdout.write(
    `what turns: ${turnings.length} of ${rulebook.rights.length} rights, ${counts.households} households, ` +
      `${counts.sentences} sentences and ${counts.labels} facts in ${LANGUAGES.length} languages\n`,
  );
});
