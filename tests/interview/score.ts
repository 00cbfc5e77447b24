/** This module scores how an answer to a story agrees with what a good social worker would say first. */
import type { Answer, RightAnswer } from '../../engine/core/src/index.ts';
import type { Expectation, WrittenStory } from './stories.ts';

type Expected = Expectation['first'][number];

/** Counts the first places of an answer: a right of `absent_from_first` that stands in one of them is wrong there. */
export const FIRST_PLACES = 8;

/** Lists the outcomes of rights that are not shown as something that somebody could have. */
const GONE: readonly string[] = ['not-now', 'not-computed', 'unlikely'];
/** Lists the outcomes that are sure, or likely unless something is unusual. */
const DECIDED: readonly string[] = ['automatic', 'to-claim', 'received', 'likely'];
const OPEN: readonly string[] = ['depends', 'human'];

export interface Score {
  readonly id: string;
  readonly within: number;
  /** Lists the rights that are to come first, each once. */
  readonly first: readonly string[];
  /**
   * `topTold` lists the rights in the first places after the story alone, and `top` those with all answers; `shownTold`
   * and `shown` count all rights that are shown and not received yet.
   */
  readonly topTold: readonly string[];
  readonly top: readonly string[];
  readonly shownTold: number;
  readonly shown: number;
  /**
   * `recallTold` is the share of `first` that is found among the first `within` places after the story alone, and
   * `recall` the share with all answers. A right also counts as found where the right named in its `after` is found and
   * opens it. Both shares are `null` where nothing is to come first.
   */
  readonly recallTold: number | null;
  readonly recall: number | null;
  /**
   * Counts the natural questions that were put before all of `first` stood in the first `within` places. Is 0 where
   * nothing is to come first, and `null` where they never all stood there.
   */
  readonly asked: number | null;
  readonly questions: number;
  /** Counts the rights that would be wrong in the first places; `wrongTold` and `wrong` list those that stand there. */
  readonly absent: number;
  readonly wrongTold: readonly string[];
  readonly wrong: readonly string[];
  /** Counts the rights that have to be sure or likely (`sure_or_likely`); `notSure` lists those that are not. */
  readonly sure: number;
  readonly notSure: readonly string[];
  readonly denied: readonly string[];
  readonly open: number;
  /** Says whether more rights are shown than the story allows. Is `null` where the story sets no limit. */
  readonly flooded: boolean | null;
  /** Counts the facts about which nobody should be asked; `silly` lists those that the answer still wants to know. */
  readonly hurtful: number;
  readonly silly: readonly string[];
  /** Counts the expected amounts; `amountsRight` counts those that the answer gives. */
  readonly amounts: number;
  readonly amountsRight: number;
}

/**
 * Computes the score of the answers to a story.
 * @param answers the answer to the story alone, then answers after more and more natural answers, and last the answer
 * after all of them
 * @param asked how many natural questions were put before each of the answers
 * @throws Error where there is no answer
 */
export function computeStoryScore(
  { id, natural, expect }: WrittenStory,
  answers: readonly Answer[],
  asked: readonly number[],
): Score {
  const [told, last] = [answers[0], answers.at(-1)];
  if (told === undefined || last === undefined) throw new Error(`The story ${id} has no answer that could be scored.`);
  const { first, for: people } = expect;
  const [shownTold, shown] = [orderOf(told, people), orderOf(last, people)];
  const [topTold, top] = [shownTold.slice(0, FIRST_PLACES), shown.slice(0, FIRST_PLACES)];
  const absent = expect.absent_from_first.map(({ right }) => right);
  const recalls = answers.map((answer) => recallOf(answer, expect));
  const amounts = first.flatMap((entry) => (entry.amount === undefined ? [] : [givesAmount(last, entry)]));
  return {
    id,
    within: expect.within,
    first: unique(first.map(({ right }) => right)),
    topTold,
    top,
    shownTold: shownTold.length,
    shown: shown.length,
    recallTold: recallOf(told, expect),
    recall: recallOf(last, expect),
    asked: first.length === 0 ? 0 : (asked[recalls.indexOf(1)] ?? null),
    questions: natural.length,
    absent: absent.length,
    wrongTold: absent.filter((right) => topTold.includes(right)),
    wrong: absent.filter((right) => top.includes(right)),
    sure: expect.sure_or_likely.length,
    notSure: expect.sure_or_likely.filter((one) => !outcomesOf(last, one).some(isDecided)).map(({ right }) => right),
    denied: listDeniedRights(last, expect),
    open: unique(about(last, people).flatMap((one) => (OPEN.includes(one.outcome) ? [one.right] : []))).length,
    flooded: expect.at_most === undefined ? null : shown.length > expect.at_most,
    hurtful: expect.nothing_asked_about.length,
    silly: sillyIn(last, expect),
    amounts: amounts.length,
    amountsRight: amounts.filter((right) => right).length,
  };
}

/** Lists the expected rights that the answer does not name, or denies to every person who is meant. */
export function listDeniedRights(answer: Answer, { first, sure_or_likely: sure }: Expectation): readonly string[] {
  const isDenied = (entry: Pick<Expected, 'right' | 'who' | 'after'>): boolean => {
    const outcomes = outcomesOf(answer, entry);
    // A right that another right opens may be denied until that other right is received, but the answer has to name it.
    return outcomes.length === 0 || (entry.after === undefined && outcomes.every(isGone));
  };
  return unique([...first, ...sure].filter(isDenied).map(({ right }) => right));
}

/**
 * Lists the rights of an answer in the order in which a person is shown them, each once, without rights that are not
 * shown and rights that are already received.
 */
function orderOf(answer: Answer, people: readonly string[]): readonly string[] {
  const shown = about(answer, people).filter((one) => !isGone(one) && one.outcome !== 'received');
  return unique(shown.sort((a, b) => placeOf(a) - placeOf(b)).map(({ right }) => right));
}

/** Returns the rank of an outcome; outcomes without a rank come last, in the order of the answer. */
function placeOf({ rank = Number.MAX_SAFE_INTEGER }: RightAnswer): number {
  return rank;
}

/**
 * Lists the outcomes that concern these people, or everybody where nobody is named. It leaves out a right that is given
 * once to several people when one of those who share it already receives it.
 */
function about({ outcomes }: Answer, people: readonly string[]): RightAnswer[] {
  const had = (right: string, who: string): boolean =>
    outcomes.some((one) => one.outcome === 'received' && one.right === right && one.claimant === who);
  return outcomes.filter(({ right, claimant, outcome, sharedWith, covers }) => {
    const concerns = [claimant, ...sharedWith, ...covers].some((who) => people.includes(who));
    return (people.length === 0 || concerns) && (outcome === 'received' || !sharedWith.some((who) => had(right, who)));
  });
}

function outcomesOf({ outcomes }: Answer, { right, who }: Pick<Expected, 'right' | 'who'>): readonly RightAnswer[] {
  return outcomes.filter((one) => one.right === right && (who === undefined || one.claimant === who));
}

function isGone({ outcome }: RightAnswer): boolean {
  return GONE.includes(outcome);
}

function isDecided({ outcome }: RightAnswer): boolean {
  return DECIDED.includes(outcome);
}

function recallOf(answer: Answer, { first, within, for: people }: Expectation): number | null {
  if (first.length === 0) return null;
  const top = orderOf(answer, people).slice(0, within);
  const said = first.filter((entry) => top.includes(entry.right) || isOpenedBy(answer, entry, top));
  return unique(said.map(({ right }) => right)).length / unique(first.map(({ right }) => right)).length;
}

/**
 * Checks whether the right after which an expected right comes is among the first ones, and whether its answer says
 * that it opens the expected right.
 */
function isOpenedBy({ outcomes }: Answer, { right, after }: Expected, top: readonly string[]): boolean {
  return outcomes.some(
    (one) => one.right === after && top.includes(after) && one.opens.some((opened) => opened.right === right),
  );
}

function sillyIn(answer: Answer, { nothing_asked_about: facts, for: people }: Expectation): readonly string[] {
  const missing = about(answer, people).flatMap((one) => (isGone(one) ? [] : one.missing));
  const isWanted = ({ fact, of }: Expectation['nothing_asked_about'][number]): boolean =>
    missing.some((one) => one.fact === fact && (of === undefined || of === one.of));
  return unique(facts.filter(isWanted).map(({ fact }) => fact));
}

/**
 * Checks whether the sum for the expected period equals the expected amount, or lies in the expected range, within one
 * euro. Returns `false` where no amount is expected or the right has no sum for that period.
 */
function givesAmount(answer: Answer, { amount, ...entry }: Expected): boolean {
  const sum = amount === undefined ? undefined : sumsOf(answer, entry).get(amount.period);
  return amount !== undefined && sum !== undefined && amount.min - 1 <= sum.min && sum.max <= amount.max + 1;
}

interface Sum {
  readonly min: number;
  readonly max: number;
}

/**
 * Adds up the money that a right pays and saves by period, for all persons who are meant. An amount given once to
 * several persons is counted once, and rights that are not shown are left out.
 */
function sumsOf(answer: Answer, entry: Pick<Expected, 'right' | 'who'>): ReadonlyMap<string | null, Sum> {
  const sums = new Map<string | null, Sum>();
  const counted = new Set<string>();
  for (const outcome of outcomesOf(answer, entry)) {
    if (isGone(outcome) || outcome.sharedWith.some((who) => counted.has(who))) continue;
    counted.add(outcome.claimant);
    for (const { period, value } of [...outcome.pays, ...outcome.saves]) {
      if (value.kind !== 'number' || !value.unit.startsWith('money')) continue;
      const { min, max } = sums.get(period) ?? { min: 0, max: 0 };
      sums.set(period, { min: min + value.min, max: max + value.max });
    }
  }
  return sums;
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
