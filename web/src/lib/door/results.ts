/** This module turns an answer into the list of rights on a page, by outcome, with amounts and open questions. */
import { fillTemplate, formatLongDate, type AnswerWords } from '@recto-verso/api/words';
import type { Answer, Outcome, RightAnswer } from '@recto-verso/engine';
import { createPageSpeech } from './asking.ts';
import { namePerson, type Page } from './fields.ts';
import { describeFirstSteps, type FirstStep } from './first-steps.ts';
import { ICONS, PAGE_OUTCOME_ORDER } from './outcomes.ts';
import { listAmountLines, listUnlessLines, type AmountLine } from './right-lines.ts';

/**
 * This is the code of the warnings about old figures. There is one for each figure, and in a list of rights they would
 * hide the rights.
 */
const STALE = 'stale-figure';
const MOST_MISSING = 2;

export interface RightCard {
  readonly right: string;
  readonly name: string;
  readonly official: string;
  readonly who: string;
  /** Lists the ids of the persons whom the card is about. */
  readonly claimants: readonly string[];
  readonly outcome: Outcome;
  readonly icon: string;
  readonly say: string;
  readonly amounts: readonly AmountLine[];
  /** Names at most two decisive facts that are not known yet. */
  readonly missing: readonly string[];
  /** Lists sentences that say what would have to be otherwise to turn a right that is likely or unlikely. */
  readonly unless: readonly string[];
  /**
   * Says which other rights exclude this one, and which of them has priority or gives more; it is empty when there are
   * none.
   */
  readonly choice: string;
  /** Lists sentences, each with something that still has to be done for the right. */
  readonly duties: readonly string[];
  readonly warnings: {
    readonly said: readonly string[];
    /** Says that figures need a newer value; it is empty when none does. */
    readonly stale: string;
    readonly figures: readonly string[];
  };
}

/** Describes a paper, and the number of rights for which it is needed. */
export interface Paper {
  readonly label: string;
  /** Names the first right that needs the paper, and its id there, by which its name in other languages is found. */
  readonly of: { readonly right: string; readonly id: string };
  readonly rights: number;
  readonly serves: string;
}

export interface RightResults {
  readonly heading: string;
  readonly rulebook: string;
  readonly groups: readonly {
    readonly outcome: Outcome;
    readonly title: string;
    /** Counts the rights, each once, however many persons could have it. */
    readonly rights: number;
    readonly cards: readonly RightCard[];
  }[];
  readonly todo: readonly FirstStep[];
  readonly chain: readonly string[];
  readonly papers: readonly Paper[];
}

export function createRightResults(page: Page, answer: Answer): RightResults {
  const words = page.terms;
  const shown = listShownInOrder(answer);
  const groups = PAGE_OUTCOME_ORDER.flatMap((outcome) => {
    const cards = merged(shown.filter((one) => one.outcome === outcome).map((one) => createRightCard(page, one)));
    const rights = new Set(cards.map((card) => card.right)).size;
    return cards.length === 0 ? [] : [{ outcome, title: words.outcomes[outcome].title, rights, cards }];
  });
  return {
    heading: headingOf(page, shown),
    rulebook: fillTemplate(words.rulebook, {
      date: formatLongDate(answer.date, words),
      version: answer.rulebook.version,
    }),
    groups,
    todo: describeFirstSteps(page, answer),
    chain: describeChain(page, answer, words),
    papers: listPapers(
      page,
      shown.filter(({ outcome }) => outcome === 'to-claim' || outcome === 'automatic'),
    ),
  };
}

/** Returns the rights that a page shows, in the order of their ranks. */
export function listShownInOrder(answer: Answer): readonly RightAnswer[] {
  return answer.outcomes
    .filter((right) => isShownForClaimant(right, answer))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
}

/**
 * Checks whether a right is shown for a person. A person who cannot be its claimant is left out when somebody else may
 * be; when nobody can, the right is shown for the first person alone.
 */
function isShownForClaimant(right: RightAnswer, answer: Answer): boolean {
  if (right.isClaimant !== 'no') return true;
  const same = answer.outcomes.filter((one) => one.right === right.right);
  return same.every((one) => one.isClaimant === 'no') && same[0] === right;
}

/** Merges the cards of persons who have the same answer. */
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

export function createRightCard(page: Page, right: RightAnswer): RightCard {
  const speech = createPageSpeech(page, right.right);
  const { words } = speech;
  return {
    right: right.right,
    name: right.name,
    official: officialOf(page, right),
    who: [right.claimant, ...right.sharedWith].map((id) => namePerson(page, id)).join(' + '),
    claimants: [right.claimant],
    outcome: right.outcome,
    icon: ICONS[right.outcome],
    say: words.outcomes[right.outcome].say,
    amounts: listAmountLines(right, speech),
    missing: right.outcome === 'likely' ? [] : lackingOf(right),
    unless: listUnlessLines(right, speech),
    choice: right.choice?.text ?? '',
    duties: (right.duties ?? []).map(({ text }) => text),
    warnings: warningsOf(page, right),
  };
}

/** Names what is not known yet. */
function lackingOf({ missing }: RightAnswer): readonly string[] {
  const lacking = missing.filter(({ decisive }) => decisive);
  return [...new Set(lacking.map(({ label }) => label))].slice(0, MOST_MISSING);
}

function warningsOf(page: Page, right: RightAnswer): RightCard['warnings'] {
  const stale = right.warnings.filter((one) => one.code === STALE).map((one) => one.text);
  return {
    said: right.warnings.filter((one) => one.code !== STALE).map((one) => one.text),
    stale: stale.length === 0 ? '' : fillTemplate(page.words.results.stale, { n: stale.length }),
    figures: stale,
  };
}

/** Returns the names by which a desk knows the right, except those that its name contains. */
function officialOf(page: Page, right: RightAnswer): string {
  const names = [...new Set(Object.values(right.official))];
  const known = right.name.toLocaleLowerCase();
  return names.filter((name) => !known.includes(name.toLocaleLowerCase())).join(' · ');
}

function headingOf(page: Page, rights: readonly RightAnswer[]): string {
  const { sure, likely, perhaps, only, withSomebody } = page.words.results;
  // A right is counted once, with the most certain of its outcomes for any person.
  const counted = new Set<string>();
  const count = (outcomes: readonly Outcome[]): number => {
    const before = counted.size;
    for (const { right, outcome } of rights) if (outcomes.includes(outcome)) counted.add(right);
    return counted.size - before;
  };
  const number = (n: number) => (n === 0 ? 'none' : n === 1 ? 'one' : 'other');
  const certain = count(['to-claim', 'automatic', 'received']);
  const probable = count(['likely']);
  const possible = count(['depends']);
  const human = count(['human']);
  const more = certain + probable === 0 ? only : perhaps;
  return [
    fillTemplate(sure[number(certain)], { n: certain }),
    probable === 0 ? '' : fillTemplate(likely[probable === 1 ? 'one' : 'other'], { n: probable }),
    fillTemplate(more[number(possible)], { n: possible }),
    human === 0 ? '' : fillTemplate(withSomebody[human === 1 ? 'one' : 'other'], { n: human }),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Lists the papers of several rights, each once, first those that most rights need. */
export function listPapers(page: Page, rights: readonly RightAnswer[]): readonly Paper[] {
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
      serves: serves.size < 2 ? '' : fillTemplate(page.words.results.serves, { n: serves.size }),
    }))
    .sort((a, b) => b.rights - a.rights);
}

/** Says which right opens which others, and from when. A sentence that holds for several persons is listed once. */
export function describeChain(page: Page, answer: Answer, words: AnswerWords): readonly string[] {
  const name = (id: string) => answer.outcomes.find((one) => one.right === id)?.name ?? id;
  const steps = answer.chain.flatMap(({ start, opens }) => {
    const opened = [...new Set(opens.map((one) => name(one.right)))];
    const list = new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(opened);
    const say = page.words.results.chain;
    return opens
      .slice(0, 1)
      .map(({ date }) => fillTemplate(say, { start: name(start), opens: list, date: formatLongDate(date, words) }));
  });
  return [...new Set(steps)];
}
