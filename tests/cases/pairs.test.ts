/** For every right a household for which it is yes, one no, one depends, each but one fact from the others, and their reasons in four languages. */
import { afterAll, describe, expect, test } from 'vitest';
import { bareVerdicts } from '../../engine/core/src/explain/dependencies/verdicts.ts';
import { householdOf, inWords, judge, LANGUAGES, nodesIn, reasonIn } from '../explain/cases.ts';
import { wrongWith } from '../explain/wrong-words.ts';
import { rulebook } from '../opened.ts';
import { apart, pairs, rows, VERDICTS, type Pair, type Verdict } from './pairs.ts';

const counts = { households: 0, sentences: 0, labels: 0 };

function verdictOf({ right, who, date, households }: Pair, verdict: Verdict): string | undefined {
  const h = householdOf(households[verdict].situation, date);
  return bareVerdicts(h).get(right.name)?.[h.persons.indexOf(who)];
}

/** What is said to who claims, each sentence in all languages, and each fact beside one. */
async function saidTo({ right, who, date, households }: Pair, verdict: Verdict) {
  const judged = await judge(right, households[verdict], date);
  return judged
    .filter(({ household, row }) => household.persons[row] === who)
    .flatMap((judging) => {
      const trees = LANGUAGES.map((language) => nodesIn(reasonIn(language, judging)));
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

describe('the table', () => {
  test('has every right of the rulebook, and no other', () => {
    expect(Object.keys(rows).sort()).toEqual(rulebook.rights.map(({ id }) => id).sort());
  });

  test('says why where a right is looked at on another day, or its no has no reasons', () => {
    const bare = Object.entries(rows).filter(([, row]) => (row.date === undefined) !== (row.why === undefined));
    expect(bare).toEqual([]);
    for (const { turns, unreasoned } of pairs)
      expect([turns, unreasoned ?? turns].every((t) => /\s/.test(t))).toBe(true);
  });
});

describe.each(pairs)('$right.id: $turns', (pair) => {
  test.each(VERDICTS)('%s', (verdict) => {
    expect(verdictOf(pair, verdict)).toBe(verdict);
    counts.households += 1;
  });

  test('is all that the three differ in', () => {
    const { yes, no, depends } = pair.households;
    for (const [a, b] of [
      [yes, no],
      [yes, depends],
      [no, depends],
    ] as const)
      expect(apart(a.situation, b.situation)).toEqual([pair.fact.join('.')]);
  });

  test.each(VERDICTS)('%s: its reasons read in four languages', async (verdict) => {
    const said = await saidTo(pair, verdict);
    const sentences = said.filter((each) => each.said[0] !== '');
    const isBare = verdict === 'no' && pair.unreasoned !== null;
    expect(sentences.length > 0).toBe(!isBare);
    expect(said.flatMap((each) => wrongWith(each.id, each.said))).toEqual([]);
    const labels = said.flatMap((each) => each.labels);
    expect(labels.filter((each) => each.said.some((label) => !/^[^{}_]+$/.test(label)))).toEqual([]);
    counts.sentences += sentences.length * LANGUAGES.length;
    counts.labels += labels.length * LANGUAGES.length;
  });

  test('is told of in each language in words of its own', () => {
    const { right } = pair;
    expect(
      wrongWith(
        right.id,
        LANGUAGES.map((language) => inWords(language).summary(right)),
      ),
    ).toEqual([]);
    for (const route of right.laws.flatMap((law) => law.routes))
      for (const language of LANGUAGES) expect(inWords(language).route(right, route.id)).not.toMatch(/_/);
  });
});

afterAll(() => {
  process.stdout.write(
    `pairs: ${pairs.length} of ${rulebook.rights.length} rights, ${counts.households} households, ` +
      `${counts.sentences} sentences and ${counts.labels} facts in ${LANGUAGES.length} languages\n`,
  );
});
