/**
 * This module computes from the answers what the pages of `/guichet` show. It runs in a worker of the browser, or on
 * the server when no script runs, with the same result.
 */
import { fillTemplate, formatLongDate, typesetAll } from '@recto-verso/api/words';
import type { Answer } from '@recto-verso/engine';
import type { Answers } from './answers.ts';
import { showDebt, type DebtShown } from './debt.ts';
import { createRightDetail, type RightDetail } from './detail.ts';
import type { PageEngine, Evaluation } from './evaluation.ts';
import { createPage, type Page, type PageTexts } from './fields.ts';
import { createDeskForm, type DeskForm } from './form.ts';
import type { LetterView } from './letter.ts';
import { createQuestionView, type QuestionView } from './question.ts';
import { createRightResults, type RightResults } from './results.ts';
import type { VersoView } from './verso-view.ts';

export interface RightView {
  readonly right: string;
  readonly title: string;
  readonly details: readonly RightDetail[];
  readonly rulebook: string;
  /** Is `null` when nothing is uncertain in the law of the day. */
  readonly debt: DebtShown | null;
}

export interface DoorView {
  readonly form: DeskForm;
  readonly results: RightResults;
  readonly question: QuestionView | null;
  /** Shows the right that is open; `null` means that none is. */
  readonly opened: RightView | null;
  /** Holds the versos of the rights; `null` means that they were not requested or are not computed yet. */
  readonly verso: VersoView | null;
  /** Holds the open letter; `null` means that none is open or that it is not written yet. */
  readonly letter: LetterView | null;
}

export interface ShownParts {
  /** Is the id of the right that is open, or `null` when none is. */
  readonly right: string | null;
  /** Is `true` when errors are shown beside their fields. */
  readonly checked: boolean;
  readonly verso: boolean;
  readonly letter: boolean;
}

/**
 * Computes the view without the verso and the letter, which are computed afterwards.
 * @param evaluation the evaluation of the same answers
 */
export function createDoorView(
  engine: Pick<PageEngine, 'rulebook'>,
  answers: Answers,
  { answer, next, errors }: Evaluation,
  said: PageTexts,
  shown: ShownParts,
): DoorView {
  const page = createPage(engine.rulebook, said, answers, shown.checked ? errors : new Map());
  const view: DoorView = {
    form: createDeskForm(page),
    results: createRightResults(page, answer),
    question: next.question === null ? null : createQuestionView(page, next.question),
    opened: shown.right === null ? null : openedOf(page, answer, shown.right),
    verso: null,
    letter: null,
  };
  return typesetAll(view, said.terms);
}

/** Returns the form before anything was answered; it needs no evaluation. */
export function createEmptyForm(engine: Pick<PageEngine, 'rulebook'>, said: PageTexts): DeskForm {
  return typesetAll(createDeskForm(createPage(engine.rulebook, said, {})), said.terms);
}

function openedOf(page: Page, answer: Answer, right: string): RightView | null {
  const all = answer.outcomes.filter((one) => one.right === right);
  const claimants = all.filter((one) => one.isClaimant !== 'no');
  const details = (claimants.length > 0 ? claimants : all.slice(0, 1)).map((one) =>
    createRightDetail(page, one, answer),
  );
  const first = details[0];
  if (first === undefined) return null;
  const { terms } = page;
  return {
    right,
    title: first.card.name,
    details,
    debt: showDebt(page, right, answer.date),
    rulebook: fillTemplate(terms.rulebook, {
      date: formatLongDate(answer.date, terms),
      version: answer.rulebook.version,
    }),
  };
}
