/** This module selects what fits on the two pages of the printed sheet, and the languages in which it is written. */
import type { DeskLanguage } from '../../words/droits-results/desk.ts';
import type { VersoView } from '../../door/verso-view.ts';
import type { DeskTexts } from './desk-texts.ts';
import type { SheetWordsByLanguage, SheetWords } from './sheet-words.ts';
import type { DroitsCard } from './card.ts';
import type { DroitsResults } from './view.ts';

const MOST_CARDS = 6;
const MOST_PAPERS = 6;

export interface Sheet {
  /** Lists at most six cards, each right once: first the rights to claim first, then the others by their outcome. */
  readonly cards: readonly DroitsCard[];
  readonly papers: DroitsResults['papers'];
}

export function buildPrintedSheet({ groups, papers, week }: DroitsResults): Sheet {
  const order = ['to-claim', 'automatic', 'likely', 'depends', 'human', 'received'];
  const all = order.flatMap(
    (outcome) => groups.find((one) => one.outcome === outcome)?.parts.flatMap(({ cards }) => cards) ?? [],
  );
  const place = ({ card }: DroitsCard): number => {
    const at = week.findIndex(({ right }) => right === card.right);
    return at < 0 ? week.length : at;
  };
  const sorted = [...all].sort((a, b) => place(a) - place(b));
  const cards = sorted.filter(({ card }, i) => sorted.findIndex((other) => other.card.right === card.right) === i);
  return { cards: cards.slice(0, MOST_CARDS), papers: papers.slice(0, MOST_PAPERS) };
}

/** Holds the texts of the rulebook by language of the desks, for the languages that were fetched. */
export type DeskTextsByLanguage = Readonly<Partial<Record<DeskLanguage, DeskTexts>>>;

export interface WordsInLanguage {
  readonly language: DeskLanguage;
  readonly words: SheetWords;
}

/**
 * Returns the texts in the first language of the desks that is not the reader's, or `null` when there is none.
 * @param tongues the languages of the desks
 */
export function findOtherLanguageWords(
  beside: SheetWordsByLanguage,
  tongues: readonly DeskLanguage[],
  reader: string,
): WordsInLanguage | null {
  const language = tongues.find((one) => one !== reader);
  return language === undefined ? null : { language, words: beside[language] };
}

export function listDeskWords(
  beside: SheetWordsByLanguage,
  tongues: readonly DeskLanguage[],
): readonly WordsInLanguage[] {
  return tongues.map((language) => ({ language, words: beside[language] }));
}

/**
 * Returns the texts of the other face of a card, or `null` when they are not computed yet or the card has no other
 * face.
 */
export function findCardVerso(verso: VersoView | null, { key }: DroitsCard): VersoView['faces'][string] | null {
  return verso?.faces[key] ?? null;
}
