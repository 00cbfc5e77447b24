/**
 * This module computes the results of `/droits` from an answer: on the server when no script runs, and in the worker
 * when one does. `door/results.ts` makes the content of the cards; this module puts them in the order in which somebody
 * acts.
 */
import { dayOf } from '@recto-verso/api/date';
import { fillTemplate, formatLongDate } from '@recto-verso/api/words';
import type { Answer, Outcome, RightAnswer } from '@recto-verso/engine';
import { findCommunes } from '../../door/commune.ts';
import { toClaimView } from '../../door/claim.ts';
import { formatFaceKey } from '../../door/face-key.ts';
import { findFormField, type Page } from '../../door/fields.ts';
import { createWholeAnswerField } from '../../door/whole-answers.ts';
import { labelNamedRowField } from '../../door/named-row.ts';
import { labelWithPerson } from '../../door/asking.ts';
import {
  listShownInOrder,
  listPapers,
  createRightResults,
  type Paper,
  type RightResults,
  type RightCard,
} from '../../door/results.ts';
import { COMMUNE_FIELD } from '../../door/situation.ts';
import type { DeskLanguage } from '../../words/droits-results/desk.ts';
import type { ResultWords } from '../../words/droits-results/index.ts';
import { buildCodeView, type CodeView } from '../code/code-view.ts';
import type { DroitsCard } from './card.ts';
import type { FirstStep } from '../../door/first-steps.ts';
import { findDifferentAnswers, type DifferentAnswers } from './different.ts';
import { chooseEvents, type EventTitle } from '../../door/changes.ts';
import { listResultDesks, type ResultDesks } from './desks.ts';
import { listDeskLanguages } from './desk-languages.ts';
import { explainNotNow } from './not-now.ts';
import { countCardRights as rightsIn, groupIntoParts, type ResultPart } from './parts.ts';

export interface DroitsGroup {
  readonly outcome: Outcome;
  readonly title: string;
  /** Counts the rights; a right of several persons of the household counts once. */
  readonly count: number;
  /**
   * Lists the parts of the rights that are still possible, each settled by one answer or one place. The other groups
   * have one part.
   */
  readonly parts: readonly ResultPart[];
}

export interface DroitsResults {
  readonly title: string;
  readonly also: string;
  readonly rules: string;
  /** Is `true` when no right is sure or likely; the page then says to whom to talk. */
  readonly empty: boolean;
  readonly week: readonly FirstStep[];
  /**
   * Lists the questions that were answered by "my situation is different", so that somebody at a desk has to look at
   * them. It is `null` when there are none.
   */
  readonly different: DifferentAnswers | null;
  readonly chain: readonly string[];
  readonly groups: readonly DroitsGroup[];
  readonly papers: readonly Paper[];
  readonly desks: ResultDesks;
  /** Lists the languages of the desks where the household lives, the usual one first. */
  readonly tongues: readonly DeskLanguage[];
  /** Lists the events, among those that are shown first, that the answers of this household do not rule out. */
  readonly changes: readonly EventTitle[];
  readonly code: CodeView;
  /** Holds the day of the answer as a long date in the language of the page. */
  readonly date: string;
}

export interface ResultsAsked {
  readonly words: ResultWords;
  /** Holds the address, with its host, of the page that opens codes. */
  readonly codes: string;
  /** Lists the events of life that are shown first. */
  readonly changes: readonly EventTitle[];
}

/**
 * Computes the results.
 * @param different questions that were answered by "my situation is different"
 */
export function computeDroitsResults(
  page: Page,
  answer: Answer,
  { words, codes, changes }: ResultsAsked,
  different: readonly string[] = [],
): DroitsResults {
  const shown = listShownInOrder(answer);
  const results = createRightResults(page, answer);
  const { todo } = results;
  const week = todo.flatMap(({ right }) => shown.filter((one) => one.right === right).slice(0, 1));
  const asked = [...week, ...shown.filter(({ outcome }) => outcome === 'to-claim' || outcome === 'automatic')];
  const region = regionOf(page);
  return {
    ...titlesOf(shown, words),
    rules: `${results.rulebook} ${words.decides}`,
    empty: countOf(shown, [...SURE, ...LIKELY]) === 0,
    week: todo,
    different: findDifferentAnswers(shown, different),
    chain: results.chain,
    groups: results.groups.map((group) => groupOf(page, shown, group, words)),
    papers: listPapers(page, asked),
    desks: listResultDesks(asked, week, words, page.terms),
    tongues: listDeskLanguages(region),
    changes: chooseEvents(page.answers, changes),
    code: buildCodeView(
      page.answers,
      { region, language: page.language, day: dayOf(answer.date) ?? 0, screens: page.rulebook.screens },
      codes,
      labelsOf(page),
    ),
    date: formatLongDate(answer.date, page.terms),
  };
}

/** Returns the title, which counts the most certain rights, and sentences that count the others. */
function titlesOf(shown: readonly RightAnswer[], { title, also }: ResultWords): { title: string; also: string } {
  const [sure, likely, maybe] = [countOf(shown, SURE), countOf(shown, LIKELY), countOf(shown, OPEN)];
  const [first = title.none, ...others] = [
    counted(sure, title.sure),
    counted(likely, sure > 0 ? also.likely : title.likely),
    counted(maybe, sure + likely > 0 ? also.maybe : title.maybe),
  ].filter((text) => text !== '');
  return { title: first, also: others.join(' ') };
}

function counted(n: number, { one, other }: { readonly one: string; readonly other: string }): string {
  return n === 0 ? '' : fillTemplate(n === 1 ? one : other, { n });
}

function countOf(shown: readonly RightAnswer[], outcomes: readonly Outcome[]): number {
  return new Set(shown.filter(({ outcome }) => outcomes.includes(outcome)).map(({ right }) => right)).size;
}

function groupOf(
  page: Page,
  shown: readonly RightAnswer[],
  { outcome, title, cards }: RightResults['groups'][number],
  words: ResultWords,
): DroitsGroup {
  const made = cards.map((card) => cardOf(page, shown, card, words));
  const parts = OPEN.includes(outcome)
    ? groupIntoParts(made, ({ card }) => rightOf(shown, card), page.answers)
    : [{ question: null, step: null, place: '', count: rightsIn(made), cards: made }];
  return { outcome, title, count: rightsIn(made), parts };
}

const SURE: readonly Outcome[] = ['to-claim', 'automatic'];
const LIKELY: readonly Outcome[] = ['likely'];
const OPEN: readonly Outcome[] = ['depends', 'human'];

function rightOf(shown: readonly RightAnswer[], { right, claimants }: RightCard): RightAnswer | undefined {
  return shown.find((one) => one.right === right && one.claimant === claimants[0]);
}

function cardOf(page: Page, shown: readonly RightAnswer[], card: RightCard, words: ResultWords): DroitsCard {
  const right = rightOf(shown, card);
  const claim = right?.claim ?? null;
  return {
    card,
    key: formatFaceKey(card),
    claim: claim === null ? null : toClaimView(claim, page.terms),
    notNow: right !== undefined && card.outcome === 'not-now' ? explainNotNow(page, right, words) : null,
    official: right?.official ?? {},
  };
}

/**
 * Returns the region of the commune when the written commune lies in exactly one region, else the region that was
 * answered, else `null`.
 */
function regionOf({ answers, rulebook }: Page): string | null {
  const regions = new Set(findCommunes(rulebook, answers[COMMUNE_FIELD] ?? '').map(({ region }) => region));
  const [region] = regions;
  return regions.size === 1 && region !== undefined ? region : (answers['home.region'] ?? null);
}

function labelsOf(page: Page): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(page.answers).flatMap((name) => {
      const field = createWholeAnswerField(page, name) ?? findFormField(page, name);
      return field === null ? [] : [[name, labelNamedRowField(page, labelWithPerson(page, field))]];
    }),
  );
}
