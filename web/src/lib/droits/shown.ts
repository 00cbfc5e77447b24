/** Which question a page shows, and how far it is on the path: at once for those of the start, from the view for the others. */
import { fill } from '@recto-verso/api/words';
import type { Answers } from '../door/answers.ts';
import type { DroitsWords } from '../words/droits/index.ts';
import { restOfRound } from './next.ts';
import type { DroitsPlace } from './place.ts';
import type { DroitsData } from './props.ts';
import type { Screen } from './screen.ts';
import { startScreen } from './start-screen.ts';
import { nextStart, startIdOf, startKey, startSteps, type StartId } from './start.ts';
import { markOf, stepsIn } from './trail.ts';
import type { DroitsView } from './view.ts';

type QuestionPlace = Extract<DroitsPlace, { kind: 'question' }>;

export interface ShownQuestion {
  /** `null` while the engine looks for it. */
  readonly screen: Screen | null;
  readonly step: number;
}

/** The question of the start at a place; `null` where the engine asks there. */
export function startAt(answers: Answers, { step }: QuestionPlace): StartId | null {
  const known = step === null ? undefined : stepsIn(answers)[step - 1];
  return known === undefined ? nextStart(answers) : startIdOf(known.key);
}

/** @param view `null`: it is being worked out */
export function screenOf(
  data: Pick<DroitsData, 'words' | 'cuts' | 'communes' | 'pageWords'>,
  answers: Answers,
  place: QuestionPlace,
  view: DroitsView | null,
): ShownQuestion {
  const last = stepsIn(answers).length + 1;
  const step = Math.min(place.step ?? last, last);
  const id = startAt(answers, place);
  if (id === null) return { screen: view?.screen ?? null, step };
  const { words, cuts, communes } = data;
  const wrong = view?.correct?.step === step ? view.correct.message : null;
  return { screen: startScreen({ words, answers, cuts, communes }, id, wrong), step };
}

export interface Progress {
  readonly part: number;
  readonly text: string;
}

const PARTS = 5;

/** Two of the parts ask: what is the same for everybody, then what the engine asks. */
export function progressOf(
  words: DroitsWords,
  answers: Answers,
  place: QuestionPlace,
  view: DroitsView | null,
): Progress {
  const begins = startAt(answers, place) !== null;
  const part = begins ? 2 : 3;
  const said = fill(words.part, { part, parts: PARTS });
  const open = startSteps(answers).filter((id) => markOf(answers, startKey(id)) === null).length;
  const n = begins ? open : Math.min(view?.before ?? 0, restOfRound(answers));
  if (n === 0) return { part, text: said };
  const text = begins
    ? fill(words.here[n === 1 ? 'one' : 'other'], { n })
    : fill(words.left[n === 1 ? 'one' : 'other'], { n });
  return { part, text: `${said} · ${text}` };
}
