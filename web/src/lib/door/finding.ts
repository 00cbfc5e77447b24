/** This module shows one way in which registers and life may differ, as on the page of a right. */
import {
  capitalizeText,
  fillTemplate,
  formatLineAmount,
  formatLongDate,
  formatQuantity,
  formatSeen,
  type Speech,
} from '@recto-verso/api/words';
import type {
  Answer,
  EffectKind,
  Finding,
  ConditionDifference,
  RemedyShown,
  RightEffect,
  VersoStatus,
} from '@recto-verso/engine';
import { replacePersonIds, type Cited } from './detail.ts';
import { namePerson, createTextField, type FormField, type Page } from './fields.ts';

export interface FactPair {
  readonly label: string;
  readonly held: string;
  readonly told: string;
  readonly holder: string;
}

export interface LeafView {
  readonly told: string;
  readonly held: string;
}

export interface FindingRemedy {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  readonly when: string;
  readonly lastDay: string;
  /** Asks for the day of a decision when a time limit starts with it; otherwise it is `null`. */
  readonly decided: FormField | null;
  /** Holds the form value that opens the letter; it is empty when there is no letter. */
  readonly letter: string;
  readonly how: readonly string[];
  readonly help: string;
  readonly to: string;
  readonly sources: readonly Cited[];
}

export interface FindingView extends Marks {
  readonly id: string;
  readonly title: string;
  readonly say: string;
  readonly who: string;
  readonly sees: string;
  readonly law: string;
  /**
   * Names what is compared with what was told: the registers, or a household on the other side of a line that the law
   * draws.
   */
  readonly beside: string;
  readonly facts: readonly FactPair[];
  readonly leaves: readonly LeafView[];
  /** Says what becomes of the right; `stake` is the amount per month. */
  readonly effect: string;
  readonly stake: string;
  readonly follows: readonly string[];
  readonly drags: readonly { readonly right: string; readonly title: string; readonly from: string }[];
  readonly frequency: string;
  readonly counted: readonly Cited[];
  readonly prepare: readonly string[];
  readonly remedies: readonly FindingRemedy[];
  readonly help: string;
  /** Lists the holders of the data, and how old their data may be. */
  readonly holders: readonly { readonly title: string; readonly holds: string; readonly delay: string }[];
  /** Says how well it is known that this happens. */
  readonly strength: string;
  readonly sources: readonly Cited[];
}

/** Describes what a status looks like. Only a status that may cost somebody something has a coloured background. */
export interface Marks {
  readonly status: VersoStatus;
  readonly icon: string;
  readonly tinted: boolean;
}

export const TINTED: readonly VersoStatus[] = ['wrong', 'payback', 'missed', 'hard'];

export function createMarks(status: VersoStatus): Marks {
  return { status, icon: `v-${status}`, tinted: TINTED.includes(status) };
}

export interface Telling {
  readonly page: Page;
  readonly speech: Speech;
}

export function toFindingView(told: Telling, finding: Finding, effect: RightEffect, answer: Answer): FindingView {
  const { page } = told;
  const { verso } = page.words;
  return {
    id: finding.divergence,
    ...createMarks(effect.status),
    title: finding.name,
    say: verso.statuses[effect.status].say,
    who: finding.persons.map((id) => namePerson(page, id)).join(', '),
    sees: finding.sees,
    law: finding.law,
    beside: finding.shows === 'line' ? verso.across : verso.filesSay,
    facts: listFactPairs(told, finding.changes),
    leaves: listLeafPairs(page, effect.leaves),
    effect: describeEffect(page, effect.kind),
    stake: formatStake(told, effect.monthly),
    follows: finding.follows.map(({ label }) => label),
    drags: dragsOf(page, effect, answer),
    frequency: finding.frequency ?? '',
    counted: countedIn(page, finding),
    prepare: finding.prepare,
    remedies: finding.remedies.map((one) => remedyOf(page, one, { right: effect.right, finding, today: answer.date })),
    help: finding.help,
    holders: finding.sources.map(({ name, holds, delay, delayAssumed }) => ({
      title: name,
      holds,
      delay: delayText(page, delay, delayAssumed),
    })),
    strength: verso.strength[finding.strength],
    sources: cited(finding.evidence),
  };
}

export function listFactPairs({ page, speech }: Telling, changes: Finding['changes']): readonly FactPair[] {
  const value = (side: Finding['changes'][number]['from'], fact: string): string =>
    side === null ? page.terms.unknown : formatSeen(side, fact, speech);
  const several = new Set(changes.map(({ of }) => of)).size > 1;
  const views = changes.map(({ fact, of, label, from, to, holder }) => {
    const person = findPersonId(of);
    const whose = several && person !== null ? `${namePerson(page, person)}${page.terms.colon}` : '';
    return {
      label: capitalizeText(`${whose}${label}`),
      told: value(from, fact),
      held: value(to, fact),
      holder: holder === null ? '' : fillTemplate(page.words.verso.holder, { holder }),
    };
  });
  return views.filter((one, i) => views.findIndex((other) => sameFact(one, other)) === i);
}

function sameFact(a: FactPair, b: FactPair): boolean {
  return a.label === b.label && a.told === b.told && a.held === b.held;
}

export function listLeafPairs(page: Page, leaves: readonly ConditionDifference[]): readonly LeafView[] {
  const views = leaves.map(({ sentences, before, after }) => ({
    told: judged(page, sentences.before, before),
    held: judged(page, sentences.after, after),
  }));
  return views.filter((one, i) => views.findIndex((other) => other.told === one.told && other.held === one.held) === i);
}

function judged(page: Page, sentence: string, verdict: ConditionDifference['before']): string {
  return `${replacePersonIds(page, sentence)} → ${page.terms.met[verdict]}`;
}

export function describeEffect({ words }: Page, kind: EffectKind): string {
  return kind === 'same' ? '' : words.verso.effects[kind];
}

/** Returns the amount at stake in euros per month; it is empty when none is known or nothing is at stake. */
export function formatStake({ page, speech }: Telling, monthly: RightEffect['monthly']): string {
  if (monthly === null || monthly.max === 0) return '';
  const value = { kind: 'number', ...monthly, unit: 'money' } as const;
  const text = formatLineAmount({ id: '', label: '', value, period: 'month' }, speech);
  return text === page.terms.unknown ? '' : text;
}

function dragsOf(page: Page, effect: RightEffect, answer: Answer): FindingView['drags'] {
  const first = effect.drags.filter((one, i) => effect.drags.findIndex((other) => other.right === one.right) === i);
  return first.map(({ right, name, date }) => ({
    right,
    title: name,
    from:
      date === answer.date ? '' : fillTemplate(page.words.results.fromDay, { date: formatLongDate(date, page.terms) }),
  }));
}

function countedIn({ words }: Page, { frequencies }: Finding): readonly Cited[] {
  const links = new Map(frequencies.map(({ link, year }) => [link ?? '', year]));
  return [...links]
    .filter(([link]) => link !== '')
    .map(([link, year]) => ({ text: year === null ? words.verso.figure : `${words.verso.figure} (${year})`, link }));
}

interface At {
  readonly right: string;
  readonly finding: Finding;
  /** The day of the answer is an ISO day. */
  readonly today: string;
}

function remedyOf(page: Page, remedy: RemedyShown, { right, finding, today }: At): FindingRemedy {
  const { verso } = page.words;
  const runs = remedy.lastDay !== null || remedy.asksDecision;
  const written = page.rulebook.crossings.remedies.find(({ id }) => id === remedy.id)?.letter ?? null;
  return {
    id: remedy.id,
    title: remedy.name,
    what: remedy.what,
    when: remedy.when,
    lastDay: remedy.asksDecision ? verso.keepDate : describeLastDay(page, remedy, today),
    decided: runs
      ? createTextField(page, `decided.${right}`, verso.decided.question, verso.decided.hint, null, false)
      : null,
    letter: written === null ? '' : `${right} ${finding.divergence} ${remedy.id}`,
    how: remedy.how,
    help: remedy.help,
    to: remedy.to,
    sources: cited(remedy.evidence),
  };
}

/**
 * Says until which day a remedy is possible. For a day in the past it says that this day is over, and what can still be
 * done. The text is empty when the remedy has no last day.
 *
 * @param today an ISO day
 */
export function describeLastDay({ words, terms }: Page, { lastDay }: RemedyShown, today: string): string {
  if (lastDay === null) return '';
  return fillTemplate(lastDay < today ? words.verso.lastDayOver : words.verso.lastDay, {
    date: formatLongDate(lastDay, terms),
  });
}

function cited(evidence: Finding['evidence']): readonly Cited[] {
  return evidence.map(({ about, link }) => ({ text: about, link }));
}

/** Says how far behind the data may be; it is empty when no delay is known. The delay is written as `2 months`. */
function delayText(page: Page, delay: string | null, assumed: boolean): string {
  const [, n, unit = ''] = /^(\d+) (\w+)$/.exec(delay ?? '') ?? [];
  if (n === undefined) return '';
  const text = fillTemplate(page.words.verso.delay, { time: formatQuantity(Number(n), unit, page.terms) });
  return assumed ? `${text} ${page.words.verso.assumed}` : text;
}

/** Returns the person to whom a fact or thing belongs, or `null` for the home. */
export function findPersonId(of: string): string | null {
  return /^p\d+/.exec(of)?.[0] ?? null;
}
