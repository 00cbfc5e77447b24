/**
 * This module makes the plan of what to do, step by step: the rights to claim, in the order in which one opens another,
 * with the desk, the opening hours, the papers, the days that matter and the effort. The server and the worker run the
 * same code.
 */
import { dayOf, isoOf } from '@recto-verso/api/date';
import { formatAppeal, formatDecision, fillTemplate, formatLongDate } from '@recto-verso/api/words';
import type { Answer, RightAnswer } from '@recto-verso/engine';
import { CALENDAR, getEffort, type Effort } from '@recto-verso/engine/desk';
import type { computeLimitEnd } from '@recto-verso/engine/verso';
import { FIRST_PERSON } from '../../door/answers.ts';
import { namePerson, type Page } from '../../door/fields.ts';
import { parseWrittenDay } from '../../door/parse.ts';
import { formatDeskLine } from '../../door/claim-place.ts';
import { describeChain, listShownInOrder, listPapers, type Paper } from '../../door/results.ts';
import type { GuichetWords } from '../../words/guichet/index.ts';
import { findNextWindow, type OpeningWindow } from './windows.ts';

export interface PlanStep {
  readonly right: string;
  readonly name: string;
  /** Names the persons whom the right is for; it is empty when it is the first person alone. */
  readonly who: string;
  readonly sure: boolean;
  /** Is `true` when other rights open once this one is received. */
  readonly first: boolean;
  /** Says which other rights can be had instead of this one; it is empty when there are none. */
  readonly choice: string;
  readonly does: readonly string[];
  readonly desk: string;
  /** Says when the desk can next be visited; it is empty when this is not known. */
  readonly opening: string;
  /** Lists the opening hours as the desk states them. */
  readonly hours: readonly string[];
  readonly confirm: boolean;
  readonly papers: readonly string[];
  readonly downsides: readonly string[];
  readonly deadline: string;
  readonly decision: string;
  readonly expected: string;
  readonly appeal: string;
  readonly appealUntil: string;
}

export interface PlanDate {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly place: string;
  /** The day is an integer, yyyymmdd. */
  readonly day: number;
  /** Is `null` when the entry lasts the whole day. */
  readonly hours: Pick<OpeningWindow, 'from' | 'until'> | null;
}

export interface PlanView {
  readonly steps: readonly PlanStep[];
  readonly chain: readonly string[];
  readonly papers: readonly Paper[];
  readonly effort: readonly string[];
  readonly dates: readonly PlanDate[];
  /** The day of the law is in ISO 8601 form. */
  readonly date: string;
  readonly rules: string;
}

/**
 * Computes the end of a time limit. It is passed in as an argument, because its module is in the part of the verso,
 * which is loaded separately.
 */
type LimitEnd = typeof computeLimitEnd;

export function computePlan(page: Page, answer: Answer, words: GuichetWords['plan'], endOf: LimitEnd): PlanView {
  const rights = listRightsOfPlan(answer);
  const made = rights.map((right) => stepOf({ page, answer, words, endOf }, right));
  const papers = listPapers(page, rights);
  return {
    steps: made.map(({ step }) => step),
    chain: describeChain(page, answer, page.terms),
    papers,
    effort: effortLines(made, papers.length, words),
    date: answer.date,
    dates: made.flatMap(({ dates }) => dates).sort((a, b) => a.day - b.day),
    rules: fillTemplate(page.terms.rulebook, {
      date: formatLongDate(answer.date, page.terms),
      version: answer.rulebook.version,
    }),
  };
}

/** Lists the rights that are sure, and those of the first steps that are not sure yet, each once, in their order. */
function listRightsOfPlan(answer: Answer): readonly RightAnswer[] {
  const first = new Set((answer.steps ?? []).flatMap(({ rights }) => rights.map(({ right }) => right)));
  const wanted = listShownInOrder(answer).filter(
    (one) => isToClaim(one) || (first.has(one.right) && one.outcome !== 'automatic'),
  );
  return wanted.filter((one, i) => wanted.findIndex(({ right }) => right === one.right) === i);
}

/** Checks whether a right is sure, and no other one, which excludes it, has priority or certainly gives more. */
function isToClaim({ right, outcome, choice }: RightAnswer): boolean {
  const better = choice?.better ?? right;
  return outcome === 'to-claim' && better === right;
}

interface Made {
  readonly step: PlanStep;
  readonly effort: Effort;
  readonly dates: readonly PlanDate[];
}

/**
 * Returns the lines of the effort: the sums of steps, papers, visits and hours, and the rights that need a computer.
 * Rights whose effort is not known are counted in a line of their own and add nothing to visits and hours.
 */
function effortLines(
  made: readonly Made[],
  papers: number,
  { sums, noComputer }: GuichetWords['plan'],
): readonly string[] {
  const efforts = made.map(({ effort }) => effort);
  const total = (of: 'visits' | 'minutes'): number => efforts.reduce((sum, one) => sum + (one[of] ?? 0), 0);
  const untold = efforts.filter(({ visits, minutes }) => visits === null && minutes === null).length;
  const computer = made.flatMap(({ effort, step }) => (effort.computer ? [step.name] : []));
  return [
    fillTemplate(sums.steps, { n: made.length }),
    fillTemplate(sums.papers, { n: papers }),
    fillTemplate(sums.visits, { n: total('visits') }),
    fillTemplate(sums.hours, { n: Math.ceil(total('minutes') / 60) }),
    ...(untold === 0 ? [] : [fillTemplate(sums.untold, { n: untold })]),
    computer.length === 0 ? noComputer : fillTemplate(sums.computer, { list: computer.join(', ') }),
  ];
}

interface Planning {
  readonly page: Page;
  readonly answer: Answer;
  readonly words: GuichetWords['plan'];
  readonly endOf: LimitEnd;
}

/** Returns the steps of the claim, or its text about the desk when it has no steps, and then the duties. */
function doesFor({ claim, duties = [] }: RightAnswer): readonly string[] {
  const steps = claim === null ? [] : claim.steps.length > 0 ? claim.steps : [claim.desk];
  return [...steps, ...duties.map(({ text }) => text)];
}

function stepOf(planning: Planning, right: RightAnswer): Made {
  const { page, answer, words } = planning;
  const { terms } = page;
  const { claim, name } = right;
  const effort = effortFor(page, right);
  const days = daysOf(planning, right, effort);
  const { window, visit, expected, appeal } = days;
  const desk = claim?.desks[0];
  const say = (day: number): string => formatLongDate(isoOf(day), terms);
  const step: PlanStep = {
    right: right.right,
    name,
    who: whoOf(page, right),
    sure: right.outcome === 'to-claim',
    first: answer.chain.some(({ start }) => start === right.right),
    choice: right.choice?.text ?? '',
    does: doesFor(right),
    desk: formatDeskLine(desk),
    opening: window === null ? '' : fillTemplate(words.opening, { when: whenOf(window, page) }),
    hours: desk?.hours.map(({ text }) => text) ?? [],
    confirm: desk !== undefined && desk.confirm !== null,
    papers: (claim?.documents ?? []).map(({ label }) => label),
    downsides: (claim?.downsides ?? []).map(({ label }) => label),
    deadline: claim?.deadline ?? '',
    decision: claim === null ? '' : (formatDecision(claim, terms) ?? ''),
    expected: expected === null ? '' : fillTemplate(words.expected, { asked: say(visit), date: say(expected) }),
    appeal: claim === null ? '' : (formatAppeal(claim, terms) ?? ''),
    appealUntil: appeal === null ? '' : fillTemplate(words.appealUntil, { date: say(appeal) }),
  };
  return { effort, step, dates: datesOf(step, right, days, words) };
}

function effortFor({ rulebook }: Page, { right, route }: RightAnswer): Effort {
  const whole = rulebook.rights.find(({ id }) => id === right);
  return whole === undefined
    ? { visits: null, minutes: null, notifyDays: null, computer: false }
    : getEffort(whole, route);
}

/** Holds the days that matter for a right; each one except `visit` is `null` when it is not known. */
interface Days {
  readonly window: OpeningWindow | null;
  /**
   * Holds the day on which the claim is assumed to be made: the next day on which the desk is open, else the day after
   * that of the answer.
   */
  readonly visit: number;
  readonly expected: number | null;
  readonly appeal: number | null;
}

function daysOf({ page, answer, endOf }: Planning, right: RightAnswer, effort: Effort): Days {
  const { claim } = right;
  const today = dayOf(answer.date) ?? 0;
  const desk = claim?.desks[0];
  const window = desk === undefined ? null : findNextWindow(desk.hours, today);
  const visit = window?.day ?? CALENDAR.days_after(today, 1);
  return {
    window,
    visit,
    expected:
      claim?.decisionDays == null ? null : CALENDAR.days_after(visit, claim.decisionDays + (effort.notifyDays ?? 0)),
    appeal: appealDay(page, right, endOf),
  };
}

function datesOf(
  { desk: place, papers, appeal: against }: PlanStep,
  { right, name, claim }: RightAnswer,
  { window, expected, appeal }: Days,
  { event }: GuichetWords['plan'],
): readonly PlanDate[] {
  const dated = (kind: keyof typeof event, day: number, hours: PlanDate['hours'], text: string): PlanDate => ({
    id: `${right}-${kind}`,
    title: fillTemplate(event[kind], { right: name }),
    text,
    place,
    day,
    hours,
  });
  return [
    ...(window === null ? [] : [dated('visit', window.day, window, [claim?.desk ?? '', ...papers].join('\n'))]),
    ...(expected === null ? [] : [dated('answer', expected, null, claim?.appeal == null ? '' : against)]),
    ...(appeal === null || claim === null ? [] : [dated('appeal', appeal, null, against)]),
  ];
}

function whoOf(page: Page, { claimant, sharedWith }: RightAnswer): string {
  const all = [claimant, ...sharedWith];
  return all.length === 1 && claimant === FIRST_PERSON ? '' : all.map((id) => namePerson(page, id)).join(' + ');
}

/**
 * Returns the last day for an appeal. Returns `null` when no day of a decision was entered or the claim has no time
 * limit for an appeal. Holidays are ignored, as they could only make it later.
 */
function appealDay({ answers }: Page, { right, claim }: RightAnswer, endOf: LimitEnd): number | null {
  const decided = dayOf(parseWrittenDay(answers[`decided.${right}`] ?? '') ?? '');
  const { months = null, days = null } = claim?.appeal ?? {};
  return decided === null || (months === null && days === null) ? null : endOf(decided, months ?? 0, days ?? 0);
}

/** Writes a window in the language of the page, such as `mercredi 2 décembre, 14:00–16:00`. */
function whenOf({ day, from, until }: OpeningWindow, { terms }: Page): string {
  const date = new Date(`${isoOf(day)}T00:00:00Z`);
  const written = new Intl.DateTimeFormat(terms.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(date);
  return `${written}, ${from}–${until}`;
}
