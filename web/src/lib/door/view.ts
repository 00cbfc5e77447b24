/**
 * What the pages of the desk show, worked out from the answers: on the server where no script runs, in a worker
 * of the browser where one does. Both give the same.
 */
import { fill, longDate, typesetAll } from '@recto-verso/api/words';
import type { Answer } from '@recto-verso/engine';
import type { Answers } from './answers.ts';
import { debtShown, type DebtView } from './debt.ts';
import { detailOf, type Detail } from './detail.ts';
import type { Engine, Evaluation } from './evaluation.ts';
import { pageOf, type Page, type Said } from './fields.ts';
import { formOf, type Form } from './form.ts';
import type { LetterView } from './letter.ts';
import { questionOf, type QuestionView } from './question.ts';
import { resultsOf, type Results } from './results.ts';
import type { VersoView } from './verso-view.ts';

export interface RightView {
  readonly right: string;
  readonly title: string;
  readonly details: readonly Detail[];
  readonly rulebook: string;
  /** `null` where the law of the day leaves nothing unsure. */
  readonly debt: DebtView | null;
}

export interface DoorView {
  readonly form: Form;
  readonly results: Results;
  readonly question: QuestionView | null;
  /** The right that was opened. */
  readonly opened: RightView | null;
  /** The other face of each right; `null` where it is not asked for, or not worked out yet. */
  readonly verso: VersoView | null;
  /** The letter that is open; `null` where none is, or it is not written yet. */
  readonly letter: LetterView | null;
}

export interface Shown {
  /** Id of the right that is opened. */
  readonly right: string | null;
  /** Whether what has to be corrected is told beside its field. */
  readonly checked: boolean;
  /** Whether the other face of the rights is shown. */
  readonly verso: boolean;
  /** Whether the letter that is open is shown. */
  readonly letter: boolean;
}

/** Without the verso, which comes after it. @param evaluation of these answers */
export function doorView(
  engine: Pick<Engine, 'rulebook'>,
  answers: Answers,
  { answer, next, errors }: Evaluation,
  said: Said,
  shown: Shown,
): DoorView {
  const page = pageOf(engine.rulebook, said, answers, shown.checked ? errors : new Map());
  const view: DoorView = {
    form: formOf(page),
    results: resultsOf(page, answer),
    question: next.question === null ? null : questionOf(page, next.question),
    opened: shown.right === null ? null : openedOf(page, answer, shown.right),
    verso: null,
    letter: null,
  };
  return typesetAll(view, said.terms);
}

/** The form of somebody who has said nothing yet: nothing has to be worked out for it. */
export function emptyForm(engine: Pick<Engine, 'rulebook'>, said: Said): Form {
  return typesetAll(formOf(pageOf(engine.rulebook, said, {})), said.terms);
}

function openedOf(page: Page, answer: Answer, right: string): RightView | null {
  const all = answer.outcomes.filter((one) => one.right === right);
  const claimants = all.filter((one) => one.isClaimant !== 'no');
  const details = (claimants.length > 0 ? claimants : all.slice(0, 1)).map((one) => detailOf(page, one, answer));
  const first = details[0];
  if (first === undefined) return null;
  const { terms } = page;
  return {
    right,
    title: first.card.name,
    details,
    debt: debtShown(page, right, answer.date),
    rulebook: fill(terms.rulebook, { date: longDate(answer.date, terms), version: answer.rulebook.version }),
  };
}
