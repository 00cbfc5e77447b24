/**
 * This module selects the question that a page shows, and computes the progress on the path. A question of the start is
 * known at once; a question of the engine comes from the view.
 */
import { fillTemplate } from '@recto-verso/api/words';
import type { Answers } from '../door/answers.ts';
import type { DroitsWords } from '../words/droits/index.ts';
import { countRestOfRound } from './next.ts';
import type { DroitsPlace } from './place.ts';
import type { DroitsData } from './props.ts';
import type { QuestionScreen } from './screen.ts';
import { buildStartScreen } from './start-screen.ts';
import { findNextStartStep, parseStartKey, formatStartKey, listStartSteps, type StartId } from './start.ts';
import { findMark, readTrail } from './trail.ts';
import type { DroitsView } from './view.ts';

type QuestionPlace = Extract<DroitsPlace, { kind: 'question' }>;

export interface ShownQuestion {
  /** Is `null` while the engine looks for the question, and when there is none to show. */
  readonly screen: QuestionScreen | null;
  readonly step: number;
}

/** Returns the question of the start at a place, or `null` when the engine asks there. */
export function findStartQuestion(answers: Answers, { step }: QuestionPlace): StartId | null {
  const known = step === null ? undefined : readTrail(answers)[step - 1];
  return known === undefined ? findNextStartStep(answers) : parseStartKey(known.key);
}

/**
 * Returns the question at a place, with its number on the path.
 * @param view `null` while it is being computed
 */
export function getQuestionScreen(
  data: Pick<DroitsData, 'words' | 'cuts' | 'communes' | 'pageWords'>,
  answers: Answers,
  place: QuestionPlace,
  view: DroitsView | null,
): ShownQuestion {
  const last = readTrail(answers).length + 1;
  const step = Math.min(place.step ?? last, last);
  const id = findStartQuestion(answers, place);
  if (id === null) return { screen: view?.screen ?? null, step };
  const { words, cuts, communes } = data;
  const wrong = view?.correct?.step === step ? view.correct.message : null;
  return { screen: buildStartScreen({ words, answers, cuts, communes }, id, wrong), step };
}

export interface PathProgress {
  readonly part: number;
  readonly text: string;
}

const PARTS = 5;

/**
 * Returns the number of the part of the path and the text of the progress. Two of the five parts are questions: part 2
 * has those of the start, which are the same for everybody, and part 3 has those of the engine.
 */
export function computePathProgress(
  words: DroitsWords,
  answers: Answers,
  place: QuestionPlace,
  view: DroitsView | null,
): PathProgress {
  const begins = findStartQuestion(answers, place) !== null;
  const part = begins ? 2 : 3;
  const said = fillTemplate(words.part, { part, parts: PARTS });
  const open = listStartSteps(answers).filter((id) => findMark(answers, formatStartKey(id)) === null).length;
  const n = begins ? open : Math.min(view?.before ?? 0, countRestOfRound(answers));
  if (n === 0) return { part, text: said };
  const text = begins
    ? fillTemplate(words.here[n === 1 ? 'one' : 'other'], { n })
    : fillTemplate(words.left[n === 1 ? 'one' : 'other'], { n });
  return { part, text: `${said} · ${text}` };
}
