/**
 * These tests answer questions about a household until everything is settled. Whoever always answers the next question
 * is never asked more facts than the rights read, never the same question twice, and never a question that changes
 * nothing.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SituationInput } from '../../engine/core/src/situation/input.ts';
import { findSlotIndex } from '../../engine/core/src/plan/layout.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import { evaluate } from '../../engine/core/src/index.ts';
import { addTie } from '../../engine/core/src/situation/add-tie.ts';
import { DependencyIndex } from '../../engine/core/src/explain/dependencies/dependency-index.ts';
import { readColumnValue } from '../../engine/core/src/run/household.ts';
import { Trials } from '../../engine/core/src/explain/trials/trials.ts';
import { findNextQuestion } from '../../engine/core/src/ask/questions/next-question.ts';
import type { AnswerTried, Question } from '../../engine/core/src/contract/question.ts';
import { completeList, fillOpenFact, fillOpenYears } from './changed-situation.ts';
import { writeTrueAnswer } from './oracle.ts';
import {
  createPropertySettings,
  compiledRulebook,
  drawKnownHousehold,
  PATIENCE,
  readDrawnSituation,
  rulebook,
  findVerdict,
  evaluateInMemory,
  type Household,
} from './shared.ts';

/** Draws the rights to settle: settling all of them would take hundreds of questions. */
const some = fc.shuffledSubarray(
  rulebook.rights.map((r) => r.id),
  { minLength: 15, maxLength: 15 },
);

test(
  'a household is walked from nothing to settled',
  async () => {
    const counts: number[] = [];
    await fc.assert(
      fc.asyncProperty(drawKnownHousehold(), some, fc.boolean(), async ({ input: whole, date }, rights, fixed) => {
        const known = readDrawnSituation(whole, date);
        let input = beginning(whole, fixed);
        const asked: string[] = [];
        for (;;) {
          const { question } = findNextQuestion(compiledRulebook, input, { date, language: 'en', rights, skip: [] });
          if (question === null || question.goal === 'amount') break;
          expect(asked).not.toContain(question.id);
          asked.push(question.id);
          expectEffect(readDrawnSituation(input, date), date, question);
          input = writeTrueAnswer(input, question, whole, known);
        }
        counts.push(asked.length);
        expect(asked.length).toBeLessThanOrEqual(factsRead(known, date));
        await expectSettled(input, whole, { date, language: 'en', rights, whatIfs: false }, fixed);
      }),
      // Few households are drawn, because each of them already tests some dozens of questions.
      createPropertySettings(0.05),
    );
    const median = counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
    process.stdout.write(
      `questions from nothing to settled: ${counts.length} households, median ${median}, most ${counts.at(-1)}\n`,
    );
    expect(median).toBeGreaterThan(5);
  },
  PATIENCE,
);

/**
 * Returns a situation with one person of whom nothing is known, perhaps with others. With `fixed`, the open points of
 * the law are decided as in the whole household.
 */
function beginning(whole: SituationInput, fixed: boolean): SituationInput {
  const [first = ''] = Object.keys(whole.persons);
  const open = fixed ? { readings: whole.readings ?? null, discretion: whole.discretion ?? null } : {};
  return { persons: { [first]: {} }, others: 'unknown', ...open };
}

/**
 * Expects that an answer settles the rights that it is said to settle, and that some answer changes a computed value,
 * unless other questions have to be answered besides before anything changes (`with`).
 */
function expectEffect(situation: Situation, date: number, question: Question): void {
  const was = evaluateInMemory(situation, date);
  let moved = false;
  for (const answer of question.answers) {
    if (moved && answer.settles.length === 0) continue;
    const after = evaluateInMemory(answeredSituation(situation, question, answer), date);
    for (const s of answer.settles.filter((each) => each.claimant !== 'others'))
      expect(findVerdict(after, s.right, s.claimant), `${question.id} = ${answer.label}: ${s.right}`).toBe(s.verdict);
    moved ||= workedOutDiffers(was, after);
  }
  expect(moved || question.with.length > 0, `${question.id} changes nothing`).toBe(true);
  expect(question.rights.length).toBeGreaterThan(0);
  if (question.kept === 'by-year') expectYears(situation, date, question);
  else expect(question.years).toEqual([]);
}

/**
 * Expects that an answer counts for the named years and no other: told for these alone, it gives the same result as
 * told for all years.
 */
function expectYears(situation: Situation, date: number, question: Question): void {
  for (const { value } of question.answers) {
    const ofAll = evaluateInMemory(fillOpenFact(situation, question, value), date);
    const ofNamed = evaluateInMemory(fillOpenYears(situation, question, value, question.years), date);
    expect(workedOutDiffers(ofAll, ofNamed), `${question.id} of ${question.years.join(', ')}`).toBe(false);
  }
}

function answeredSituation(situation: Situation, question: Question, answer: AnswerTried): Situation {
  if (question.asks.kind === 'list') return completeList(situation, question);
  const [value = ''] = answer.value.kind === 'choice' ? answer.value.values : [];
  if (question.fact === 'partner')
    return addTie(rulebook, situation, {
      kind: 'partner',
      person: question.of,
      with: value === 'nobody' ? null : value,
    });
  if (question.fact === 'related')
    return addTie(rulebook, situation, {
      kind: 'related',
      person: question.of,
      to: String(question.path.at(-1)),
      as: value,
    });
  return fillOpenFact(situation, question, answer.value);
}

/** Checks whether any computed slot differs; inputs do not count. */
function workedOutDiffers(a: Household, b: Household): boolean {
  const { plan, layout } = a.period;
  return plan.steps.some(({ scope, writes }) => {
    const [x, y] = [a.memory.blocks[scope], b.memory.blocks[scope]];
    if (x === undefined || y === undefined || x.rows !== y.rows) return true;
    return writes.some(({ slot }) => {
      const at = findSlotIndex(layout, scope, slot);
      for (let row = 0; row < x.rows; row++)
        if (x.data[row * x.stride + at] !== y.data[row * y.stride + at]) return true;
      return false;
    });
  });
}

/**
 * Counts the facts of the persons, things and home of the whole household that some right reads, and its lists and
 * pairs of persons.
 */
function factsRead(known: Situation, date: number): number {
  const { plan } = compiledRulebook.at(date);
  const dependencyIndex = new DependencyIndex(plan);
  const trials = new Trials(
    compiledRulebook.at(date),
    known,
    date,
    rulebook.facts.map((f) => f.id),
  );
  const facts = new Set(
    plan.rights.filter((r) => r.laws.length > 0).flatMap((r) => [...dependencyIndex.of(r.mayGet).facts]),
  );
  const n = known.persons.length;
  const lists = 1 + rulebook.things.reduce((sum, t) => sum + (t.of === 'home' ? 1 : n), 0);
  return trials.subjects(facts).length + lists + n * n;
}

async function expectSettled(
  input: SituationInput,
  whole: SituationInput,
  options: Parameters<typeof evaluate>[2],
  fixed: boolean,
): Promise<void> {
  const end = await evaluate(compiledRulebook, input, options);
  const truth = await evaluate(compiledRulebook, whole, options);
  for (const o of end.outcomes) {
    // If a person's benefit is paid to nobody, the incomes of the payee cannot be stated, so the right stays open.
    if (o.verdict === 'depends' && isPaidToNobody(input, o.claimant, options.date)) continue;
    expect(o.outcome, `${o.right} of ${o.claimant} is left without a question`).not.toBe('depends');
    if (o.verdict === 'depends') continue;
    const same = truth.outcomes.find((t) => t.right === o.right && t.claimant === o.claimant);
    // Whoever receives a right requested it on an earlier day. Where nobody said that it is received, the answer is for
    // somebody who requests it now, so that the two may differ.
    if (fixed && same !== undefined && !isReceived(whole, o.right, o.claimant))
      expect(o.verdict, `${o.right} of ${o.claimant}`).toBe(same.verdict);
  }
}

function isPaidToNobody(input: SituationInput, claimant: string, date: number): boolean {
  const h = evaluateInMemory(readDrawnSituation(input, date), date);
  const column = h.period.plan.columns.get('benefit_to');
  const value = column === undefined ? null : readColumnValue(h, column, h.persons.indexOf(claimant));
  return value?.kind === 'set' && value.values.join() === 'nobody';
}

function isReceived(whole: SituationInput, right: string, claimant: string): boolean {
  const receipt = rulebook.rights.find((r) => r.id === right)?.receipt ?? right;
  const told = whole.persons[claimant]?.gets?.[receipt];
  return Array.isArray(told) ? told.length > 0 : told !== 'no' && told !== undefined;
}
