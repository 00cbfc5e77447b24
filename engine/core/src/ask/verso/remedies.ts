/**
 * This module lists the remedies of a finding, with the last day of their time limit, and with letters when these are
 * requested.
 */
import type { Remedy, TimeLimit } from '../../rulebook/crossings/book.ts';
import type { LetterShown, RemedyShown } from '../../contract/verso.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import { findTextListAt, findTextAt } from '../../explain/sentences/text-tree.ts';
import { CALENDAR, showDay } from '../../values/calendar.ts';
import { findNextWorkingDay } from '../../values/working-days.ts';
import { translateEvidence } from './shown.ts';

export interface RemedyContext {
  readonly rulebook: Rulebook;
  readonly language: string;
  /** Lists the ids of the rights that the finding affects. */
  readonly rights: readonly string[];
  /** Holds the day of the decision (yyyymmdd); `null` when there was none or its day was not given. */
  readonly decided: number | null;
  /** Returns the letters that are written from a template. */
  readonly letters: (template: string) => readonly LetterShown[];
}

export function listRemedies(ids: readonly string[], context: RemedyContext): readonly RemedyShown[] {
  return ids.flatMap((id) => {
    const remedy = context.rulebook.crossings.remedies.find((r) => r.id === id);
    return remedy === undefined || !concerns(remedy, context.rights) ? [] : [shown(remedy, context)];
  });
}

function concerns({ appliesTo }: Remedy, rights: readonly string[]): boolean {
  return appliesTo.length === 0 || rights.some((right) => appliesTo.some((id) => right.startsWith(id)));
}

function shown(remedy: Remedy, context: RemedyContext): RemedyShown {
  const { rulebook, language, decided } = context;
  const texts = rulebook.texts[language]?.crossings.remedies ?? {};
  const say = (key: string): string => findTextAt(texts, remedy.id, key) ?? '';
  const { limit } = remedy;
  return {
    id: remedy.id,
    kind: remedy.kind,
    name: say('name'),
    what: say('what'),
    when: say('when'),
    how: findTextListAt(texts, remedy.id, 'how'),
    help: say('help'),
    to: say('to'),
    lastDay: limit === null || decided === null ? null : showDay(computeLastDay(rulebook, limit, decided)),
    asksDecision: limit !== null && decided === null,
    letters: remedy.letter === null ? [] : context.letters(remedy.letter),
    evidence: translateEvidence(rulebook, language, remedy.evidence),
  };
}

/**
 * Returns the last day of a time limit (yyyymmdd). The day of the act that starts it does not count. A limit in months
 * begins on the next day and ends on the day before the one of the same number, so that a limit that begins on the
 * first of a month ends with a month (Judicial Code, art. 52 to 54; the files of the remedies cite them).
 */
export function computeLimitEnd(from: number, months: number, days: number): number {
  const start = CALENDAR.days_after(from, 1);
  const whole = CALENDAR.days_after(CALENDAR.months_after(start, months), -1);
  return CALENDAR.days_after(Math.max(CALENDAR.months_after(from, months), whole), days);
}

/**
 * Returns the last day of the limit, yyyymmdd; it is moved to the next working day when the limit says so and the
 * rulebook has holidays.
 */
export function computeLastDay({ crossings }: Rulebook, limit: TimeLimit, from: number): number {
  const last = computeLimitEnd(from, limit.months ?? 0, limit.days ?? 0);
  return limit.nextWorkingDay && crossings.holidays !== null ? findNextWorkingDay(last, crossings.holidays) : last;
}
