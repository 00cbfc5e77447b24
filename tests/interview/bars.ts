/**
 * This module holds the measured households and stories against the bars that the interview and the likely rights have
 * to reach.
 */
import type { Compiled } from '../../engine/core/src/index.ts';
import type { AnswerAgreement } from './agreement.ts';
import type { Measured } from './measured.ts';
import { LATE, SOON } from './measured.ts';
import type { Score } from './score.ts';

export interface BarResult {
  readonly number: number;
  readonly name: string;
  readonly bound: string;
  readonly seen: string;
  readonly held: boolean;
}

type Read = (measured: Measured) => AnswerAgreement;

const SHOWN_WRONG = 12;

export function holdAgainstBars(
  compiled: Compiled,
  all: readonly Measured[],
  scores: readonly Score[],
): readonly BarResult[] {
  const { rights, facts } = compiled.rulebook;
  return [
    ...barsOfQuestions(all, rights.length),
    ...barsOfKnowledge(all),
    barOfUnless(all),
    barOfSingleFacts(facts.filter(({ isAlwaysAsked }) => isAlwaysAsked).length),
    barOfCost(all),
    ...barsOfStories(scores),
  ];
}

function barsOfQuestions(all: readonly Measured[], rights: number): readonly BarResult[] {
  const openAfterStory = mean(all.map(({ ofStory }) => ofStory.open));
  const enough = (read: Read, share: number): number =>
    all.filter((one) => (rights - read(one).open) / rights >= share).length;
  const [soon, late] = [enough(({ soon: read }) => read, 0.8), enough(({ late: read }) => read, 0.95)];
  const quick = all.filter(({ stepsForFirst }) => stepsForFirst !== null && stepsForFirst <= 5).length;
  const most = all.length - 2;
  return [
    bar(
      1,
      `Rights of ${rights} without a standing after the story, on average`,
      'at most 30',
      openAfterStory.toFixed(1),
      openAfterStory <= 30,
    ),
    bar(
      2,
      `Households with 80 % of rights with a standing after ${SOON} screens or questions, one more for each further adult`,
      `at least ${most} of ${all.length}`,
      String(soon),
      soon >= most,
    ),
    bar(2, `Households with 95 % after ${LATE}`, `at least ${most} of ${all.length}`, String(late), late >= most),
    bar(
      3,
      'Households with a standing of BIM, integration income, social tariffs and child supplement after at most 5 screens or questions',
      `${all.length}`,
      String(quick),
      quick === all.length,
    ),
  ];
}

function barsOfKnowledge(all: readonly Measured[]): readonly BarResult[] {
  const found = (read: Read): number =>
    sum(all.map((one) => read(one).known + read(one).likely)) / sum(all.map((one) => read(one).yes));
  const [before, after] = [found(({ withoutPapers }) => withoutPapers), found(({ atEnd }) => atEnd)];
  const wrong = [
    ...new Set(
      all.flatMap(({ name, ofStory, soon, late, withoutPapers, atEnd }) =>
        [ofStory, soon, late, withoutPapers, atEnd].flatMap((one) => one.wrong.map((pair) => `${name}: ${pair}`)),
      ),
    ),
  ];
  const flips = all.flatMap((one) => one.flips.map((flip) => ({ name: one.name, ...flip })));
  const unnamed = flips.flatMap(({ name, unnamed: turned }) => turned.map((one) => `${name}: ${one}`));
  const flipped = sum(flips.map((one) => one.flipped));
  const answers = all.flatMap(({ ofStory, withoutPapers: spoken, atEnd }) => [ofStory, spoken, atEnd]);
  const exceptions = answers.flatMap(({ unless }) => unless.flat()).map(({ exceptions: share = 0 }) => share);
  const expected = sum(exceptions) / sum(answers.map(({ decided }) => decided));
  return [
    bar(
      4,
      'Rights that are there and known to be, or likely, when no paper is at hand',
      'at least 65 %',
      percent(before),
      before >= 0.65,
    ),
    bar(4, 'The same with papers', 'at least 85 %', percent(after), after >= 0.85),
    bar(
      5,
      'Rights that are settled wrongly, or called likely or unlikely wrongly',
      '0',
      listed(wrong),
      wrong.length === 0,
    ),
    bar(
      5,
      `Rights that turn with a usual value told otherwise that they do not name, of ${flipped} such values`,
      '0',
      listed(unnamed),
      unnamed.length === 0,
    ),
    bar(5, 'Standings that are wrong by the shares of exceptions', 'at most 1 %', percent(expected), expected <= 0.01),
  ];
}

function barOfUnless(all: readonly Measured[]): BarResult {
  const lines = all
    .flatMap(({ ofStory, withoutPapers, atEnd }) => [ofStory, withoutPapers, atEnd].flatMap(({ unless }) => unless))
    .map((unless) => new Set(unless.map(({ fact }) => fact)).size);
  const [middle, most] = [median(lines), Math.max(0, ...lines)];
  return bar(
    7,
    'Facts in `unless`, each of one person or several, in the middle and at most',
    '1 and 3',
    `${middle} and ${most}`,
    middle <= 1 && most <= 3,
  );
}

function barOfSingleFacts(always: number): BarResult {
  return bar(
    8,
    'Facts of three rights or more that are always asked for singly (the loader refuses one with no way to be spared)',
    'at most 30',
    String(always),
    always <= 30,
  );
}

function barOfCost(all: readonly Measured[]): BarResult {
  const costs = all.map(({ cost }) => cost);
  const [middle, most] = [median(costs), Math.max(...costs)];
  return bar(
    9,
    'Processor time of an answer with the second run, by that without it: in the middle and at most',
    'at most 2',
    `${middle.toFixed(2)} and ${most.toFixed(2)}`,
    most <= 2,
  );
}

function barsOfStories(scores: readonly Score[]): readonly BarResult[] {
  const count = (of: (score: Score) => number): number => sum(scores.map(of));
  const recall = mean(scores.flatMap((score) => score.recall ?? []));
  const sure = count((score) => score.sure);
  const decided = sure - count(({ notSure }) => notSure.length);
  const [wrong, absent] = [count((score) => score.wrong.length), count((score) => score.absent)];
  const limited = scores.filter(({ flooded }) => flooded !== null);
  const flooded = limited.filter((score) => score.flooded === true).length;
  const [silly, hurtful] = [count((score) => score.silly.length), count((score) => score.hurtful)];
  const [right, amounts] = [count(({ amountsRight }) => amountsRight), count((score) => score.amounts)];
  const denied = count((score) => score.denied.length);
  return [
    bar(
      10,
      'Recall of what a social worker would say first, with all natural answers',
      'at least 90 %',
      percent(recall),
      recall >= 0.9,
    ),
    bar(
      10,
      'Rights decided that have to be sure or likely',
      `at least 90 % of ${sure}`,
      String(decided),
      decided >= 0.9 * sure,
    ),
    bar(10, 'Rights among the first eight that must not be there', `0 of ${absent}`, String(wrong), wrong === 0),
    bar(10, 'Stories flooded with rights', `0 of ${limited.length}`, String(flooded), flooded === 0),
    bar(10, 'Facts wanted that nobody should be asked', `0 of ${hurtful}`, String(silly), silly === 0),
    bar(10, 'Amounts right to the euro', `at least 15 of ${amounts}`, String(right), right >= 15),
    bar(10, 'Expected rights that are denied', '0', String(denied), denied === 0),
  ];
}

function bar(number: number, name: string, bound: string, seen: string, held: boolean): BarResult {
  return { number, name, bound, seen, held };
}

function listed(all: readonly string[]): string {
  if (all.length === 0) return '0';
  const more = all.length > SHOWN_WRONG ? `, and ${all.length - SHOWN_WRONG} more` : '';
  return `${all.length}: ${all.slice(0, SHOWN_WRONG).join(', ')}${more}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? NaN;
}
