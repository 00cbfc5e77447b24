/** For every right a household for which it is yes, one no, one depends; its reasons read in four languages. */
import { describe, expect, test } from 'vitest';
import type { Case, Right } from '../../engine/src/rulebook/model.ts';
import { judge, inWords, LANGUAGES, nodesIn, reasonIn, rulebook } from './cases.ts';

const VERDICTS = ['yes', 'no', 'depends'] as const;
type Verdict = (typeof VERDICTS)[number];

const whole = rulebook.rights.filter(({ draft }) => !draft);

function verdictsIn(right: Right, one: Case): readonly (Verdict | undefined)[] {
  return Object.values(one.expect[right.id] ?? {}).map(({ verdict }) => verdict);
}

/** Of those that expect a verdict the latest: cases of one day share what is worked out for it. */
function caseFor(right: Right, verdict: Verdict): Case | null {
  return right.cases
    .filter((one) => verdictsIn(right, one).includes(verdict))
    .reduce<Case | null>((a, b) => (a === null || b.date > a.date ? b : a), null);
}

/** Sentences of a case's reasons, each in all languages. */
async function sentencesOf(right: Right, one: Case) {
  const judged = await judge(right, one, one.date);
  return judged.flatMap((judging) => {
    const [first = [], ...others] = LANGUAGES.map((language) => nodesIn(reasonIn(language, judging)));
    return first.map((node, i) => ({
      id: node.id,
      said: [node, ...others.map((nodes) => nodes[i])].map((each) => each?.sentence ?? ''),
      labels: [node, ...others.map((nodes) => nodes[i])].flatMap((each) => each?.facts.map(({ label }) => label) ?? []),
    }));
  });
}

/** Sentences so long that they cannot be the same in two languages. */
const LONG = 4;

function wrongWith(id: string, said: readonly string[]): readonly string[] {
  const key = id.slice(id.lastIndexOf('.') + 1);
  return said.flatMap((sentence, i) => {
    const at = `${id} in ${LANGUAGES[i] ?? ''}: "${sentence}"`;
    // A node without a name has a sentence in no language.
    if (sentence === '') return said.every((other) => other === '') ? [] : [`${at} is empty`];
    const twin = said.findIndex((other, j) => j < i && other === sentence);
    return [
      ...(sentence === key || !/\s/.test(sentence.trim()) ? [`${at} is a key`] : []),
      ...(/[{}]|undefined|NaN|Infinity|[a-z]_[a-z]/.test(sentence) ? [`${at} has a hole or a key`] : []),
      ...(twin >= 0 && sentence.split(/\s+/).length >= LONG ? [`${at} as in ${LANGUAGES[twin] ?? ''}`] : []),
    ];
  });
}

describe.each(whole)('$id', (right) => {
  test.each(VERDICTS)('a household for which it is %s, its reasons in four languages', async (verdict) => {
    const one = caseFor(right, verdict);
    if (one === null) throw new Error(`No case of ${right.id} expects ${verdict}.`);
    const sentences = await sentencesOf(right, one);
    // Whoever is no claimant at all has no reasons of a route.
    if (verdict !== 'no') expect(sentences.filter(({ said }) => said[0] !== '').length).toBeGreaterThan(0);
    expect(sentences.flatMap(({ id, said }) => wrongWith(id, said))).toEqual([]);
    expect(sentences.flatMap(({ labels }) => labels.filter((label) => /[{}_]|undefined/.test(label)))).toEqual([]);
  });

  test('is told of in each language in words of its own', () => {
    const told = LANGUAGES.map((language) => inWords(language).summary(right));
    expect(wrongWith(right.id, told)).toEqual([]);
    for (const route of right.laws.flatMap((law) => law.routes))
      for (const language of LANGUAGES) expect(inWords(language).route(right, route.id)).not.toMatch(/_/);
  });
});
