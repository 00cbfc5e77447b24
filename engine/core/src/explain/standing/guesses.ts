/**
 * This module lists the values that the second run assumes: for each fact that nobody told, the usual value where the
 * vocabulary has one, else the range that is estimated from what was told. A fact that was declined is never assumed.
 */
import type { Compiled } from '../../run/compiled.ts';
import type { FactDef } from '../../rulebook/model.ts';
import type { Understood, UnderstoodWord } from '../../rulebook/typecheck/understood.ts';
import { CALENDAR, NEVER } from '../../values/calendar.ts';
import { allowsCandidate, isSettled, joinEnds, type MemoryEnds } from '../dependencies/candidates.ts';
import type { ChangeSpan } from '../dependencies/fact-change.ts';
import type { Household } from '../../run/household.ts';
import { compileSecondReading, placeIn, settleOnDay, type SecondReading } from '../sentences/estimates.ts';
import type { TermPlace, TermValue } from '../settle/term-place.ts';
import { settle, settleTruth } from '../settle/term.ts';
import { toHouseholdValue } from '../settle/value.ts';
import type { Situation } from '../../situation/model.ts';
import { canBeAsked, isFactClosed } from '../trials/missing.ts';
import { Trials, type Subject } from '../trials/trials.ts';
import type { Guess } from './guess.ts';
import { listEstimatePremises } from './premises.ts';

/** The usual value of a fact that is kept by the year is assumed for this year and for this number of years before it. */
const YEARS_BACK = 3;
/** A usual value that was told of today is assumed from the first of January on that was this number of years ago. */
const PAST_YEARS = 1;
/** An estimate of a fact that is kept by the month is searched for this number of months before the present one. */
const MONTHS_BACK = 12;

export type AssumableFact = ReturnType<Trials['unknown']>[number];
type Words = ReadonlyMap<string, UnderstoodWord>;

/** @param date the day of the answer, yyyymmdd */
export function listGuesses(compiled: Compiled, trials: Trials, date: number): readonly Guess[] {
  const words = getWordsById(compiled.understood);
  const open = listAssumable(trials);
  const usual = listUsual(words, open, trials, compiled.understood);
  const taken = new Set(usual.map(({ fill: { subject } }) => `${subject.fact} ${subject.row}`));
  const rest = open.filter(({ subject }) => !taken.has(`${subject.fact} ${subject.row}`));
  return [...usual, ...listEstimates(compiled, words, trials.household.situation, rest, date)];
}

function getWordsById({ facts }: Understood): Words {
  return new Map(facts.map((word) => [word.def.id, word]));
}

/** Lists the facts that are not known and that somebody could be asked for. */
export function listAssumable(trials: Trials): readonly AssumableFact[] {
  return trials
    .unknown()
    .filter(({ subject }) => !isFactClosed(trials.household, subject) && canBeAsked(trials, subject));
}

/** Lists the usual values of the facts of a household that nobody told. */
export function listUsualGuesses(understood: Understood, trials: Trials): readonly Guess[] {
  return listUsual(getWordsById(understood), listAssumable(trials), trials, understood);
}

function listUsual(
  words: Words,
  open: readonly AssumableFact[],
  trials: Trials,
  understood: Understood,
): readonly Guess[] {
  const reading = { household: trials.household, understood };
  return open.flatMap((one): readonly Guess[] => {
    const word = words.get(one.subject.fact);
    const guess =
      word === undefined
        ? null
        : guessUsual(word, one.subject, placeIn(reading, one.subject), trials.current(one.subject));
    return guess === null || !saysMore(guess, one.open) ? [] : [guess];
  });
}

/**
 * Estimates each fact twice: from what was told alone, and with the usual values on which estimates depend. The second
 * estimate is taken where it says more.
 */
function listEstimates(
  compiled: Compiled,
  words: Words,
  situation: Situation,
  open: readonly AssumableFact[],
  date: number,
): readonly Guess[] {
  const estimated = open.filter(({ subject }) => (words.get(subject.fact)?.def.estimated.length ?? 0) > 0);
  if (estimated.length === 0) return [];
  const { at, understood } = compileSecondReading(compiled);
  const ids = compiled.rulebook.facts.map(({ id }) => id);
  const trials = new Trials(at(date), situation, date, ids);
  const estimateAll = (household: Household): readonly (Guess | null)[] =>
    estimated.map(({ subject, open: ends }) => {
      const word = words.get(subject.fact);
      // Results about groups are kept in a household, and a trial changes what they are computed from.
      const reading = { household: { ...household, kept: new Map<string, object>() }, understood };
      return word === undefined ? null : guessEstimated(word, subject, ends, reading);
    });
  const ofEstimates = listEstimatePremises(compiled.understood);
  const read = listAssumable(trials).filter(({ subject }) => ofEstimates.has(subject.fact));
  const premises = listUsual(words, read, trials, understood);
  const fills = premises.map(({ fill }) => fill);
  const alone = estimateAll(trials.household);
  const withUsual = fills.length === 0 ? alone : trials.fillAll(fills, estimateAll);
  return estimated.flatMap(({ open: ends }, i): readonly Guess[] => {
    const [plain, assumed] = [alone[i] ?? null, withUsual[i] ?? null];
    const best = assumed === null || (plain !== null && isSameRange(plain, assumed)) ? plain : { ...assumed, premises };
    return best === null || !saysMore(best, ends) ? [] : [best];
  });
}

function isSameRange({ fill: { candidate: a } }: Guess, { fill: { candidate: b } }: Guess): boolean {
  return a.lo === b.lo && a.hi === b.hi;
}

function saysMore({ fill: { subject, candidate } }: Guess, open: MemoryEnds): boolean {
  return allowsCandidate(subject.type, open, candidate) && (candidate.lo !== open.lo || candidate.hi !== open.hi);
}

function guessUsual({ def, usual }: UnderstoodWord, subject: Subject, place: TermPlace, now: MemoryEnds): Guess | null {
  const line = usual.find(({ when }) => settleTruth(when, place).c);
  const value = line === undefined ? null : settle(line.value, place);
  if (line === undefined || value === null) return null;
  const ends = toEnds(value);
  if (!isSettled(subject.type, ends)) return null;
  const candidate = { ...ends, value: toHouseholdValue(value, def.type, place.household) };
  const { today } = place.household.memory;
  const isTold = def.kept === 'spells' && isSettled(subject.type, now);
  if (isTold && now.lo !== ends.lo) return null;
  const span = isTold ? { span: toPast(today) } : toSpan(def, def.kept === 'by-year' ? YEARS_BACK : 0, today);
  return { fill: { subject, candidate, ...span }, because: 'usual', exceptions: line.exceptions, premises: [] };
}

/** Returns the days before today on which a value that was told of today is assumed to have held as well. */
function toPast(today: number): ChangeSpan {
  const from = CALENDAR.start_of_year(today, -PAST_YEARS);
  return { from, until: CALENDAR.days_after(today, -1), isNow: false };
}

/**
 * Returns one range for all periods of which the estimate says something, without a gap from this one backwards. It
 * lies within what was told.
 */
function guessEstimated(
  { def }: UnderstoodWord,
  subject: Subject,
  open: MemoryEnds,
  reading: SecondReading,
): Guess | null {
  if (def.estimated.length === 0 || subject.type.kind !== 'number') return null;
  const place = placeIn(reading, subject);
  const { today } = place.household.memory;
  const { months, most } = stepsBack(def);
  let [ends, back]: [MemoryEnds | null, number] = [null, -1];
  for (let step = 0; step <= most; step++) {
    const value = settleOnDay(place, def, CALENDAR.months_after(today, -months * step));
    const range = value === null ? null : narrower(toEnds(value), open);
    if (range === null) break;
    [ends, back] = [ends === null ? range : joinEnds(subject.type, ends, range), step];
  }
  if (ends === null) return null;
  const value: TermValue = { shape: 'number', ...ends };
  const candidate = { ...ends, value: toHouseholdValue(value, def.type, place.household) };
  return {
    fill: { subject, candidate, ...toSpan(def, back, today) },
    because: 'estimated',
    exceptions: 0,
    premises: [],
  };
}

/** Returns the months between two periods of a fact, and how many periods before the present one an estimate may cover. */
function stepsBack({ kept, estimated }: FactDef): { readonly months: number; readonly most: number } {
  if (kept === 'by-year') return { months: 12, most: Math.max(...estimated.map(({ yearsBack }) => yearsBack)) };
  return { months: 1, most: kept === 'by-month' ? MONTHS_BACK : 0 };
}

/** Returns what a range and the open ends have in common, or `null` where the range says no more than these. */
function narrower(range: MemoryEnds, open: MemoryEnds): MemoryEnds | null {
  const both = { lo: Math.max(range.lo, open.lo), hi: Math.min(range.hi, open.hi) };
  return both.lo > both.hi || (both.lo === open.lo && both.hi === open.hi) ? null : both;
}

function toEnds(value: TermValue): MemoryEnds {
  if (value.shape === 'mask') return { lo: value.m, hi: value.m };
  return value.shape === 'truth' ? { lo: value.c ? 1 : 0, hi: value.p ? 1 : 0 } : { lo: value.lo, hi: value.hi };
}

/**
 * Returns the days that somebody tells of who tells the value plainly; of a fact that is kept by the year or the month,
 * also those of so many periods before.
 */
function toSpan({ kept }: FactDef, back: number, today: number): { readonly span?: ChangeSpan } {
  const spans: Readonly<Record<NonNullable<FactDef['kept']>, readonly [number, number]>> = {
    spells: [today, CALENDAR.days_after(NEVER, -1)],
    'by-month': [CALENDAR.start_of_month(today, -back), CALENDAR.end_of_month(today, 0)],
    'by-quarter': [CALENDAR.start_of_quarter(today, 0), CALENDAR.end_of_quarter(today, 0)],
    'by-year': [CALENDAR.start_of_year(today, -back), CALENDAR.end_of_year(today, 0)],
  };
  if (kept === null) return {};
  const [from, until] = spans[kept];
  return { span: { from, until, isNow: true } };
}
