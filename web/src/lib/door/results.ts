/** An answer as the list of rights that a page shows: by outcome, with amounts and the questions that help most. */
import { fill, lineAmount, longDate, type Speech, type Words } from '@recto-verso/api/words';
import type { Answer, AnswerLine, Claim, Outcome, RightAnswer } from '@recto-verso/engine';
import { speechFor } from './asking.ts';
import { personName, type Page } from './fields.ts';
import { ICONS, OUTCOME_ORDER } from './outcomes.ts';

/** Its text names each figure: on a list of rights that would hide the rights. */
const STALE = 'stale-figure';
const MOST_MISSING = 2;
const MOST_TODO = 3;

export interface AmountLine {
  readonly kind: 'pays' | 'saves' | 'costs' | 'tells';
  readonly title: string;
  readonly label: string;
  readonly value: string;
  /** Since when its figures hold; empty where it rests on none. */
  readonly since: string;
  /** Money of which something is known: what is said of a right in one line. */
  readonly leads: boolean;
}

export interface RightCard {
  readonly right: string;
  readonly name: string;
  readonly official: string;
  readonly who: string;
  /** Ids of the persons that the card stands for. */
  readonly claimants: readonly string[];
  readonly outcome: Outcome;
  readonly icon: string;
  readonly say: string;
  readonly amounts: readonly AmountLine[];
  /** What is not known yet, the most decisive first. */
  readonly missing: readonly string[];
  /** Which other rights can be had in its place, and which gives more; empty where there are none. */
  readonly choice: string;
  /** Sentences: each names something that still has to be done for the right. */
  readonly duties: readonly string[];
  readonly warnings: {
    readonly said: readonly string[];
    /** That figures wait for a newer value; empty where none does. */
    readonly stale: string;
    readonly figures: readonly string[];
  };
}

/** Something to do now: a right to ask for, where, and with which papers. */
export interface Todo {
  readonly right: string;
  readonly name: string;
  readonly step: string;
  /** The nearest desk in one line; empty where none is known. */
  readonly desk: string;
  readonly papers: readonly string[];
  readonly downsides: number;
  /** Which other rights can be had in its place; empty where there are none. */
  readonly choice: string;
}

/** A paper, and for how many rights it serves. */
export interface Paper {
  readonly label: string;
  /** The first right that asks for it, and what it is called there: another language says it by these. */
  readonly of: { readonly right: string; readonly id: string };
  readonly rights: number;
  readonly serves: string;
}

export interface Results {
  readonly heading: string;
  readonly rulebook: string;
  readonly groups: readonly {
    readonly outcome: Outcome;
    readonly title: string;
    /** Rights, each once, however many persons could have it. */
    readonly rights: number;
    readonly cards: readonly RightCard[];
  }[];
  readonly todo: readonly Todo[];
  readonly chain: readonly string[];
  readonly papers: readonly Paper[];
}

export function resultsOf(page: Page, answer: Answer): Results {
  const words = page.terms;
  const shown = answer.outcomes.filter((right) => concerns(right, answer));
  const groups = OUTCOME_ORDER.flatMap((outcome) => {
    const cards = merged(shown.filter((one) => one.outcome === outcome).map((one) => cardOf(page, one)));
    const rights = new Set(cards.map((card) => card.right)).size;
    return cards.length === 0 ? [] : [{ outcome, title: words.outcomes[outcome].title, rights, cards }];
  });
  return {
    heading: headingOf(page, shown),
    rulebook: fill(words.rulebook, { date: longDate(answer.date, words), version: answer.rulebook.version }),
    groups,
    todo: todoOf(shown, answer),
    chain: chainOf(page, answer, words),
    papers: papersOf(
      page,
      shown.filter(({ outcome }) => outcome === 'to-claim' || outcome === 'automatic'),
    ),
  };
}

/** Somebody who can never be the claimant of a right is left out where somebody else can. */
export function concerns(right: RightAnswer, answer: Answer): boolean {
  if (right.isClaimant !== 'no') return true;
  const same = answer.outcomes.filter((one) => one.right === right.right);
  return same.every((one) => one.isClaimant === 'no') && same[0] === right;
}

/** One card where several persons have the same answer. */
function merged(cards: readonly RightCard[]): readonly RightCard[] {
  const groups = new Map<string, RightCard>();
  for (const card of cards) {
    const key = JSON.stringify({ ...card, who: '', claimants: [] });
    const same = groups.get(key);
    groups.set(key, same === undefined ? card : { ...same, ...joined(same, card) });
  }
  return [...groups.values()];
}

function joined(a: RightCard, b: RightCard): Pick<RightCard, 'who' | 'claimants'> {
  return { who: `${a.who}, ${b.who}`, claimants: [...a.claimants, ...b.claimants] };
}

export function cardOf(page: Page, right: RightAnswer): RightCard {
  const speech = speechFor(page, right.right);
  const { words } = speech;
  return {
    right: right.right,
    name: right.name,
    official: officialOf(page, right),
    who: [right.claimant, ...right.sharedWith].map((id) => personName(page, id)).join(' + '),
    claimants: [right.claimant],
    outcome: right.outcome,
    icon: ICONS[right.outcome],
    say: words.outcomes[right.outcome].say,
    amounts: amountsOf(right, speech),
    missing: lackingOf(right),
    choice: right.choice?.text ?? '',
    duties: (right.duties ?? []).map(({ text }) => text),
    warnings: warningsOf(page, right),
  };
}

/** What is not known yet; of what is unlikely, what would make it worth a look. */
function lackingOf({ missing, unless = [] }: RightAnswer): readonly string[] {
  const lacking = [...missing.filter(({ decisive }) => decisive), ...unless];
  return [...new Set(lacking.map(({ label }) => label))].slice(0, MOST_MISSING);
}

function warningsOf(page: Page, right: RightAnswer): RightCard['warnings'] {
  const stale = right.warnings.filter((one) => one.code === STALE).map((one) => one.text);
  return {
    said: right.warnings.filter((one) => one.code !== STALE).map((one) => one.text),
    stale: stale.length === 0 ? '' : fill(page.words.results.stale, { n: stale.length }),
    figures: stale,
  };
}

/** The names under which a desk knows the right, but for the one that stands above. */
function officialOf(page: Page, right: RightAnswer): string {
  const names = [...new Set(Object.values(right.official))];
  const known = right.name.toLocaleLowerCase();
  return names.filter((name) => !known.includes(name.toLocaleLowerCase())).join(' · ');
}

function amountsOf(right: RightAnswer, speech: Speech): readonly AmountLine[] {
  const kinds = ['pays', 'saves', 'costs', 'tells'] as const;
  return kinds.flatMap((kind) =>
    right[kind].map((line: AnswerLine) => {
      // What is told is no payment: "once" says nothing about it.
      const value = lineAmount(kind === 'tells' && line.period === 'once' ? { ...line, period: null } : line, speech);
      const leads = kind !== 'tells' && value !== speech.words.unknown;
      const { words } = speech;
      const since = line.asOf === null ? '' : fill(words.figuresOf, { date: longDate(line.asOf, words) });
      return { kind, title: words.lines[kind], label: line.label, value, since, leads };
    }),
  );
}

function headingOf(page: Page, rights: readonly RightAnswer[]): string {
  const { sure, perhaps, only, withSomebody } = page.words.results;
  // A right is counted once, by the most that is known of it for any person.
  const counted = new Set<string>();
  const count = (outcomes: readonly Outcome[]): number => {
    const before = counted.size;
    for (const { right, outcome } of rights) if (outcomes.includes(outcome)) counted.add(right);
    return counted.size - before;
  };
  const number = (n: number) => (n === 0 ? 'none' : n === 1 ? 'one' : 'other');
  const certain = count(['to-claim', 'automatic', 'received']);
  const possible = count(['depends']);
  const human = count(['human']);
  const more = certain === 0 ? only : perhaps;
  return [
    fill(sure[number(certain)], { n: certain }),
    fill(more[number(possible)], { n: possible }),
    human === 0 ? '' : fill(withSomebody[human === 1 ? 'one' : 'other'], { n: human }),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Whether something that can be had in its place certainly gives more. */
export function isLesser({ right, choice }: RightAnswer): boolean {
  return choice !== undefined && choice.better !== null && choice.better !== right;
}

/** What is to be asked for, each right once: what opens other rights, then what pays most. */
export function askedFirst(rights: readonly RightAnswer[], answer: Answer): readonly RightAnswer[] {
  const starts = answer.chain.map((one) => one.start);
  const rank = (right: RightAnswer) => (starts.includes(right.right) ? 1e9 : 0) + yearlyOf(right);
  const asked = rights.filter((one) => one.outcome === 'to-claim' && !isLesser(one));
  const sorted = asked.sort((a, b) => rank(b) - rank(a));
  return sorted.filter((one, i) => sorted.findIndex((other) => other.right === one.right) === i);
}

function todoOf(rights: readonly RightAnswer[], answer: Answer): readonly Todo[] {
  const first = askedFirst(rights, answer);
  return first.slice(0, MOST_TODO).map(({ right, name, claim, choice }) => ({
    right,
    name,
    step: firstStep(claim),
    desk: deskLine(claim?.desks[0]),
    papers: (claim?.documents ?? []).slice(0, 2).map((one) => one.label),
    downsides: claim?.downsides.length ?? 0,
    choice: choice?.text ?? '',
  }));
}

/** With which step one begins to ask for it. */
export function firstStep(claim: Claim | null): string {
  return claim?.steps[0] ?? claim?.desk ?? '';
}

/** Where it is asked for first, in one line: the nearest desk, or which desk it is wherever somebody lives. */
export function askedAt(claim: Claim | null): string {
  const desk = claim?.desks[0];
  return deskLine(desk) || (desk?.name ?? '');
}

/** Where a desk is, in one line; empty where it is none in particular. */
export function deskLine(desk: Claim['desks'][number] | undefined): string {
  if (desk === undefined || desk.generic) return '';
  return [
    desk.name,
    ...desk.addresses.slice(0, 1),
    ...desk.telephones.slice(0, 1).map((one) => one.number.replaceAll(' ', '\u00a0')),
  ].join(' · ');
}

const A_YEAR: Readonly<Record<string, number>> = { month: 12, year: 1, day: 365, once: 1 };

/** Euros a year of which one can be sure. */
export function yearlyOf(right: RightAnswer): number {
  const lines = [...right.pays, ...right.saves].map(({ value, period }) =>
    value.kind === 'number' ? value.min * (A_YEAR[period ?? 'once'] ?? 1) : 0,
  );
  return lines.reduce((sum, one) => sum + one, 0);
}

/** The papers of all these, each once; what serves most rights first. */
export function papersOf(page: Page, rights: readonly RightAnswer[]): readonly Paper[] {
  const found = new Map<string, { readonly of: Paper['of']; readonly serves: Set<string> }>();
  for (const { right, claim } of rights)
    for (const { id, label } of claim?.documents ?? []) {
      const paper = found.get(label) ?? { of: { right, id }, serves: new Set() };
      found.set(label, paper);
      paper.serves.add(right);
    }
  return [...found]
    .map(([label, { of, serves }]) => ({
      label,
      of,
      rights: serves.size,
      serves: serves.size < 2 ? '' : fill(page.words.results.serves, { n: serves.size }),
    }))
    .sort((a, b) => b.rights - a.rights);
}

/** What opens what, and when; once, where it is so for several persons. */
export function chainOf(page: Page, answer: Answer, words: Words): readonly string[] {
  const name = (id: string) => answer.outcomes.find((one) => one.right === id)?.name ?? id;
  const steps = answer.chain.flatMap(({ start, opens }) => {
    const opened = [...new Set(opens.map((one) => name(one.right)))];
    const list = new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(opened);
    const say = page.words.results.chain;
    return opens
      .slice(0, 1)
      .map(({ date }) => fill(say, { start: name(start), opens: list, date: longDate(date, words) }));
  });
  return [...new Set(steps)];
}
