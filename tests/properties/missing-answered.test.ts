/**
 * This test answers what is missing, truthfully and again and again: in the end the verdict and the amounts are
 * settled, or the answer names what no person can settle. An answer never stays open without saying on what.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RightAnswer } from '../../engine/core/src/contract/answer.ts';
import { evaluateSituation } from '../../engine/core/src/index.ts';
import { SECOND_RUN } from '../../engine/core/src/explain/standing/second-run.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import { createRandom, forget } from '../bench/forget.ts';
import { listContradicting, withoutFacts } from './agreeing.ts';
import {
  createPropertySettings,
  compiledRulebook,
  drawKnownHousehold,
  PATIENCE,
  readDrawnSituation,
  rulebook,
} from './shared.ts';
import { tellTruth } from './tell-truth.ts';

const MOST_ROUNDS = 40;

/** Of all open answers of a household, one in this many is followed to its end. */
const EVERY = 3;

type Evaluate = (situation: Situation, rights?: readonly string[]) => Promise<readonly RightAnswer[]>;

interface Telling {
  readonly told: Situation;
  readonly whole: Situation;
  readonly contradicting: readonly string[];
}

/** Describes how a right ends: settled, open for reasons that the answer names, or in a way that is wrong. */
interface End {
  readonly kind: 'settled' | 'open' | 'names nothing' | 'asks what is told' | 'has no end';
  readonly answer: RightAnswer | undefined;
  readonly rounds: number;
}

/** Draws a description that knows everything and agrees with itself, and what of it was told. */
const drawTold = fc
  .tuple(drawKnownHousehold(), fc.constantFrom(0.1, 0.3, 0.6), fc.nat(2 ** 30))
  .map(([{ input, date }, share, seed]) => {
    const drawn = readDrawnSituation(input, date);
    const contradicting = listContradicting(drawn, date);
    // Readings and decisions are nobody's to tell.
    const { readings = {}, discretion = {} } = input;
    const partly = { ...forget(input, share, createRandom(seed)), readings, discretion };
    return {
      date,
      seed,
      contradicting,
      whole: withoutFacts(drawn, contradicting),
      start: withoutFacts(readDrawnSituation(partly, date), contradicting),
    };
  });

test(
  'when everything missing is answered, the right is settled or names why it is not',
  async () => {
    const counts = { settled: 0, open: 0, rounds: 0, sure: 0 };
    await fc.assert(
      fc.asyncProperty(drawTold, async ({ date, seed, whole, start, contradicting }) => {
        const evaluate: Evaluate = async (situation, rights) => {
          const options = { date, language: 'en', secondRun: SECOND_RUN, ...(rights && { rights }) };
          return (await evaluateSituation(compiledRulebook, situation, options)).outcomes;
        };
        const truths = await evaluate(whole);
        const open = (await evaluate(start)).filter((one) => isUnsettled(one) && !isRequestedEarlier(one, whole));
        for (const one of open.filter((_, i) => i % EVERY === seed % EVERY)) {
          const truth = findAnswer(truths, one);
          if (isContradictory(truth) || isUnsettledByAll(truth)) continue;
          const end = await answerMissing(evaluate, one, { told: start, whole, contradicting });
          if (end === null) continue;
          const { kind, answer, rounds } = end;
          const name = `${one.right} of ${one.claimant}, ${date}`;
          expect(['settled', 'open'], `${name}: ${kind}`).toContain(kind);
          if (kind === 'settled' && answer !== undefined && answer.outcome !== 'received')
            expect(answer.verdict, name).toBe(truth?.verdict ?? 'no');
          counts[kind === 'open' ? 'open' : 'settled'] += 1;
          counts.rounds += rounds;
          if (answer?.verdict === 'yes') counts.sure += 1;
        }
      }),
      createPropertySettings(0.5),
    );
    process.stdout.write(`missing answered: ${JSON.stringify(counts)}\n`);
    expect(counts.settled).toBeGreaterThan(5 * counts.open);
    expect(counts.sure).toBeGreaterThan(0);
  },
  PATIENCE,
);

/**
 * Tells in rounds everything that an answer names, until it is settled or names nothing more. Returns `null` where it
 * names a fact that was removed because it contradicted others.
 */
async function answerMissing(
  evaluate: Evaluate,
  first: RightAnswer,
  { told, whole, contradicting }: Telling,
): Promise<End | null> {
  let [answer, known]: [RightAnswer | undefined, Situation] = [first, told];
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
    if (answer === undefined || !isUnsettled(answer)) return { kind: 'settled', answer, rounds };
    const named = listNamed(answer);
    if (named.length === 0) return { kind: answer.open.length > 0 ? 'open' : 'names nothing', answer, rounds };
    if (named.some(({ fact, of }) => contradicting.includes(`${of} ${fact}`))) return null;
    const next = named.reduce((situation, place) => tellTruth(situation, whole, place), known);
    if (JSON.stringify(next) === JSON.stringify(known)) return { kind: 'asks what is told', answer, rounds };
    known = next;
    answer = findAnswer(await evaluate(known, [first.right]), first);
  }
  return { kind: 'has no end', answer, rounds: MOST_ROUNDS };
}

/** Lists once each fact that an answer names as missing, or as something that was assumed. */
function listNamed({ missing, unless = [] }: RightAnswer): readonly { readonly fact: string; readonly of: string }[] {
  return [...new Map([...missing, ...unless].map(({ fact, of }) => [`${fact} ${of}`, { fact, of }])).values()];
}

/** Checks whether a right stays open for no reason that an answer names even when everything is told. */
function isUnsettledByAll(truth: RightAnswer | undefined): boolean {
  return truth !== undefined && isUnsettled(truth) && (truth.verdict === 'depends' || truth.open.length === 0);
}

function isUnsettled({ outcome, verdict, pays, saves }: RightAnswer): boolean {
  if (outcome === 'received' || outcome === 'not-computed') return false;
  const isRange = [...pays, ...saves].some(({ value }) => value.kind === 'number' && value.min !== value.max);
  return verdict === 'depends' || (verdict === 'yes' && isRange);
}

/** Finds the answer about a person, which may be that of somebody with whom the person shares it. */
function findAnswer(answers: readonly RightAnswer[], { right, claimant }: RightAnswer): RightAnswer | undefined {
  const same = answers.filter((answer) => answer.right === right);
  return (
    same.find((answer) => answer.claimant === claimant) ??
    same.find(({ alike = [], sharedWith }) => [...sharedWith, ...alike].includes(claimant))
  );
}

/**
 * Checks whether somebody of the claimants receives the right in the whole description. The right was then requested
 * earlier, while without this receipt the answer is about a request of today.
 */
function isRequestedEarlier({ right, claimant, sharedWith }: RightAnswer, whole: Situation): boolean {
  const receipt = rulebook.rights.find(({ id }) => id === right)?.receipt ?? '';
  return whole.persons
    .filter(({ id }) => id === claimant || sharedWith.includes(id))
    .flatMap(({ dated }) => dated[`gets.${receipt}`] ?? [])
    .some(({ value }) => value?.kind === 'truth' && value.value);
}

/** Checks whether something was told that does not agree with what follows from the rest. */
function isContradictory(truth: RightAnswer | undefined): boolean {
  return truth?.warnings.some(({ code }) => code === 'told-otherwise' || code === 'follows-twice') ?? false;
}
