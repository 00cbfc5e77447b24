/**
 * This module measures how the answer to a part of what a household knows agrees with the answer to the whole of it.
 */
import type { Answer, Compiled, RightAnswer, Unless } from '../../engine/core/src/index.ts';
import { evaluate, evaluateInOrder } from '../../engine/core/src/index.ts';
import type { GoldenHousehold } from '../golden/household.ts';

export interface AnswerAgreement {
  /**
   * Counts the pairs of a right and a person for which the person has the right when everything is told. A right that
   * the answer to the part leaves aside, because nobody has told that it concerns the person, is not counted.
   */
  readonly yes: number;
  /** Counts the pairs among them for which the answer to the part already says that the person has the right. */
  readonly known: number;
  /** Counts the pairs among them that the answer to the part calls likely. */
  readonly likely: number;
  /**
   * Lists the pairs, as `right of person`, that the answer to the part settles, or calls likely or unlikely, as the
   * opposite of what the answer to the whole says.
   */
  readonly wrong: readonly string[];
  /** Counts the rights that the answer to the part leaves open for somebody and calls neither likely nor unlikely. */
  readonly open: number;
  /** Counts the pairs that the answer to the part settles, or calls likely or unlikely by something that was assumed. */
  readonly decided: number;
  /** Holds, for each pair that is likely or unlikely by something that was assumed, what it names in `unless`. */
  readonly unless: readonly (readonly Unless[])[];
}

const THERE: readonly string[] = ['automatic', 'to-claim', 'received'];
const GONE: readonly string[] = ['not-now', 'unlikely'];
const OPEN: readonly string[] = ['depends', 'human'];

/**
 * Evaluates the whole of a household and returns a function that compares the answer to a part of it, which is a
 * situation, with the answer to the whole.
 */
export async function createAgreement(
  compiled: Compiled,
  { situation, date }: GoldenHousehold,
): Promise<(told: unknown) => Promise<AnswerAgreement>> {
  const options = { date, language: 'en', whatIfs: false };
  const whole = await evaluate(compiled, situation, options);
  return async (told) => agreementOf(await evaluateInOrder(compiled, told, options), whole);
}

function agreementOf(part: Answer, whole: Answer): AnswerAgreement {
  const before = new Map(part.outcomes.map((one) => [pairOf(one), one.outcome]));
  const isIn = (outcomes: readonly string[], pair: string): boolean => outcomes.includes(before.get(pair) ?? '');
  const all = whole.outcomes.filter(({ outcome }) => THERE.includes(outcome)).map(pairOf);
  const there = all.filter((pair) => !isOfNoConcern(part, pair));
  const gone = whole.outcomes.filter(({ outcome }) => outcome === 'not-now').map(pairOf);
  const assumed = part.outcomes.flatMap(({ unless = [] }) =>
    unless.length === 0 || unless.some(isConcern) ? [] : [unless],
  );
  return {
    yes: there.length,
    known: there.filter((pair) => isIn(THERE, pair)).length,
    likely: there.filter((pair) => isIn(['likely'], pair)).length,
    wrong: [...there.filter((pair) => isIn(GONE, pair)), ...gone.filter((pair) => isIn([...THERE, 'likely'], pair))],
    open: new Set(part.outcomes.flatMap(({ right, outcome }) => (OPEN.includes(outcome) ? [right] : []))).size,
    decided: part.outcomes.filter(({ verdict }) => verdict !== 'depends').length + assumed.length,
    unless: assumed,
  };
}

function pairOf({ right, claimant }: RightAnswer): string {
  return `${right} of ${claimant}`;
}

/** Checks whether a right is unlikely only because nobody has told that it concerns the person. */
function isOfNoConcern({ outcomes }: Answer, pair: string): boolean {
  const { unless = [] } = outcomes.find((one) => pairOf(one) === pair) ?? {};
  return unless.some(isConcern);
}

function isConcern({ because }: { readonly because: string }): boolean {
  return because === 'concern';
}
