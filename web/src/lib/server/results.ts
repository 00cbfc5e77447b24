/** An answer as the list of rights that a page shows: by outcome, with amounts and the questions that help most. */
import { fill, lineAmount, longDate, speechOf, WORDS, type Speech, type Words } from '@recto-verso/api/words';
import type { Answer, AnswerLine, Outcome, RightAnswer } from '@recto-verso/engine';
import { FIRST, personIds } from './answers.ts';
import { fieldOf, personName, type Field, type Page } from './fields.ts';
import { firstFacts } from './first-facts.ts';
import { rowsPresent } from './situation.ts';

export const OUTCOME_ORDER: readonly Outcome[] = [
  'to-claim',
  'automatic',
  'depends',
  'human',
  'received',
  'not-now',
  'not-computed',
];

export const ICONS: Readonly<Record<Outcome, string>> = {
  'to-claim': 'r-likely',
  automatic: 'r-auto',
  depends: 'r-open',
  human: 'r-human',
  received: 'r-have',
  'not-now': 'r-notnow',
  'not-computed': 'r-notcomputed',
};

/** How many questions are asked on the page of results. */
const QUESTIONS = 4;

export interface AmountLine {
  readonly kind: 'pays' | 'saves' | 'costs' | 'tells';
  readonly title: string;
  readonly label: string;
  readonly value: string;
}

export interface RightCard {
  readonly right: string;
  readonly name: string;
  readonly official: string;
  readonly who: string;
  readonly outcome: Outcome;
  readonly icon: string;
  readonly say: string;
  readonly amounts: readonly AmountLine[];
  readonly warnings: readonly string[];
}

export interface Question {
  readonly field: Field;
  readonly rights: string;
}

export interface Results {
  readonly heading: string;
  readonly rulebook: string;
  readonly groups: readonly {
    readonly outcome: Outcome;
    readonly title: string;
    readonly cards: readonly RightCard[];
  }[];
  readonly chain: readonly string[];
  readonly questions: readonly Question[];
}

export function resultsOf(page: Page, answer: Answer): Results {
  const words = WORDS[page.language];
  const shown = answer.outcomes.filter((right) => concerns(right, answer));
  const groups = OUTCOME_ORDER.flatMap((outcome) => {
    const cards = merged(shown.filter((one) => one.outcome === outcome).map((one) => cardOf(page, one)));
    return cards.length === 0 ? [] : [{ outcome, title: words.outcomes[outcome].title, cards }];
  });
  return {
    heading: headingOf(page, shown),
    rulebook: fill(words.rulebook, { date: longDate(answer.date, words), version: answer.rulebook.version }),
    groups,
    chain: chainOf(page, answer, words),
    questions: questionsOf(page, shown),
  };
}

/** Somebody who can never be the claimant of a right is left out where somebody else can. */
function concerns(right: RightAnswer, answer: Answer): boolean {
  if (right.isClaimant !== 'no') return true;
  const same = answer.outcomes.filter((one) => one.right === right.right);
  return same.every((one) => one.isClaimant === 'no') && same[0] === right;
}

/** One card where several persons have the same answer. */
function merged(cards: readonly RightCard[]): readonly RightCard[] {
  const groups = new Map<string, RightCard>();
  for (const card of cards) {
    const key = JSON.stringify({ ...card, who: '' });
    const same = groups.get(key);
    groups.set(key, same === undefined ? card : { ...same, who: `${same.who}, ${card.who}` });
  }
  return [...groups.values()];
}

export function cardOf(page: Page, right: RightAnswer): RightCard {
  const speech = speechFor(page, right);
  const { words } = speech;
  return {
    right: right.right,
    name: right.name,
    official: officialOf(page, right),
    who: [right.claimant, ...right.sharedWith].map((id) => personName(page, id)).join(' + '),
    outcome: right.outcome,
    icon: ICONS[right.outcome],
    say: words.outcomes[right.outcome].say,
    amounts: amountsOf(right, speech),
    warnings: right.warnings.map((warning) => warning.text),
  };
}

/** How values are said on this page: persons are called what the page calls them. */
export function speechFor(page: Page, right: RightAnswer): Speech {
  const speech = speechOf(page.rulebook, page.language, WORDS[page.language], right.right);
  return {
    ...speech,
    label: (fact, value) => (PERSON.test(value) ? personName(page, value) : speech.label(fact, value)),
  };
}

const PERSON = /^p[1-9]$/;

/** The names under which a desk knows the right, but for the one that stands above. */
function officialOf(page: Page, right: RightAnswer): string {
  const names = [...new Set(Object.values(right.official))];
  const known = right.name.toLocaleLowerCase();
  return names.filter((name) => !known.includes(name.toLocaleLowerCase())).join(' · ');
}

function amountsOf(right: RightAnswer, speech: Speech): readonly AmountLine[] {
  const kinds = ['pays', 'saves', 'costs', 'tells'] as const;
  return kinds.flatMap((kind) =>
    right[kind].map((line: AnswerLine) => ({
      kind,
      title: speech.words.lines[kind],
      label: line.label,
      // What is told is no payment: "once" says nothing about it.
      value: lineAmount(kind === 'tells' && line.period === 'once' ? { ...line, period: null } : line, speech),
    })),
  );
}

function headingOf(page: Page, rights: readonly RightAnswer[]): string {
  const { sure, perhaps } = page.words.results;
  const count = (outcomes: readonly Outcome[]) => rights.filter((right) => outcomes.includes(right.outcome)).length;
  const number = (n: number) => (n === 0 ? 'none' : n === 1 ? 'one' : 'other');
  const [certain, possible] = [count(['to-claim', 'automatic', 'received']), count(['depends', 'human'])];
  return [fill(sure[number(certain)], { n: certain }), fill(perhaps[number(possible)], { n: possible })]
    .join(' ')
    .trim();
}

function chainOf(page: Page, answer: Answer, words: Words): readonly string[] {
  const name = (id: string) => answer.outcomes.find((one) => one.right === id)?.name ?? id;
  return answer.chain.flatMap(({ start, opens }) => {
    const first = opens[0];
    if (first === undefined) return [];
    const opened = [...new Set(opens.map((one) => name(one.right)))];
    const list = new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(opened);
    return [fill(page.words.results.chain, { start: name(start), opens: list, date: longDate(first.date, words) })];
  });
}

/** The questions that most rights wait for, the most decisive first. */
function questionsOf(page: Page, rights: readonly RightAnswer[]): readonly Question[] {
  const found = new Map<string, { weight: number; readonly rights: Set<string> }>();
  for (const right of rights) {
    right.missing.forEach((one, rank) => {
      for (const name of fieldNamesOf(page, one.of, one.fact)) {
        const entry = found.get(name) ?? { weight: 0, rights: new Set<string>() };
        entry.weight += (one.decisive ? 2 : 1) / (rank + 1);
        entry.rights.add(right.name);
        found.set(name, entry);
      }
    });
  }
  return [...found]
    .sort(([, a], [, b]) => b.weight - a.weight)
    .flatMap(([name, entry]) => {
      const field = fieldOf(page, name);
      const names = [...entry.rights];
      const rightNames = `${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}`;
      return field === null
        ? []
        : [{ field: named(page, field), rights: fill(page.words.results.askFor, { rights: rightNames }) }];
    })
    .slice(0, QUESTIONS);
}

/** A question about somebody else says about whom. */
export function named(page: Page, field: Field): Field {
  const of = /^p[2-9]/.exec(field.name)?.[0];
  return of === undefined
    ? field
    : { ...field, label: `${personName(page, of)}${WORDS[page.language].colon}${field.label}` };
}

/** The form fields that a missing fact of the engine is asked with. */
export function fieldNamesOf(page: Page, of: string, fact: string): readonly string[] {
  if (fact === 'others') return ['others'];
  if (fact === 'related')
    return personIds(page.answers)
      .filter((id) => id !== FIRST)
      .map((id) => `${id}.relation`);
  const thing = /^(p\d|home)\.([a-z0-9_]+)\[(\d+)\]$/.exec(of);
  if (thing !== null) {
    const [, holder = '', kind = '', index = ''] = thing;
    const row = holder === 'home' ? (rowsPresent(kind, page.answers)[Number(index)] ?? index) : index;
    return [`${holder}.${kind}[${row}].${fact.split('.').at(-1) ?? fact}`];
  }
  const named = firstFacts.named[fact];
  if (named !== undefined) return named.rows.map((_, row) => `home.${fact}[${row}].${named.facts[0] ?? ''}`);
  return [fact.startsWith(`${of}.`) ? fact : `${of}.${fact}`];
}
