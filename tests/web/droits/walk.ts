/** This module walks the path of `/droits` as the pages do, with the rulebook of the project. */
import type { Service } from '@recto-verso/api';
import type { Answers } from '../../../web/src/lib/door/answers.ts';
import { evaluateAnswers } from '../../../web/src/lib/door/evaluation.ts';
import { getLanguageWords } from '../../../web/src/lib/server/language-words.ts';
import { readAgeCuts } from '../../../web/src/lib/droits/cuts.ts';
import { loadResultsAsked } from '../../../web/src/lib/server/droits-paper.ts';
import { getDroitsWords } from '../../../web/src/lib/server/droits-words.ts';
import { actDroits, formatSoftValue, type FormEntries } from '../../../web/src/lib/droits/actions.ts';
import type { AgeCuts } from '../../../web/src/lib/droits/ages.ts';
import { showsRights, type DroitsPlace } from '../../../web/src/lib/droits/place.ts';
import type { QuestionScreen } from '../../../web/src/lib/droits/screen.ts';
import { buildStartScreen } from '../../../web/src/lib/droits/start-screen.ts';
import { findStartQuestion } from '../../../web/src/lib/droits/question-shown.ts';
import type { Soft } from '../../../web/src/lib/droits/trail.ts';
import { computeDroitsView, type DroitsView } from '../../../web/src/lib/droits/view.ts';

export type FormReply = (screen: QuestionScreen) => FormEntries;

export const PATH_TODAY = 20261126;

export const PATH_NEXT: DroitsPlace = { kind: 'question', step: null, checking: false };
export const SOFTS = ['unknown', 'declined', 'other'] as const;

export function createCuts(service: Service): AgeCuts {
  return readAgeCuts(service.rulebook, PATH_TODAY);
}

/** Returns the answers after one of the first questions (`start/…`) was answered. */
export function answerStart(cuts: AgeCuts, answers: Answers, id: string, form: FormEntries): Answers {
  return actDroits('answer', answers, [['question', `start/${id}`], ...form], cuts, PATH_NEXT).answers;
}

export function replyAlways(soft: Soft): FormReply {
  return (screen) => fillSoftForm(screen, soft);
}

export function fillSoftForm({ key, control }: QuestionScreen, soft: Soft): FormEntries {
  const rest = control.kind === 'fields' ? control.fields.map(({ name }): readonly [string, string] => [name, '']) : [];
  return [['question', key], ...rest, [control.kind === 'one' ? control.name : 'soft', formatSoftValue(soft)]];
}

export async function computeViewAt(service: Service, answers: Answers, place: DroitsPlace): Promise<DroitsView> {
  const said = getLanguageWords('en');
  const evaluation = await evaluateAnswers(service, answers, said, showsRights(place));
  const words = getDroitsWords('en');
  const asking = {
    place,
    words,
    lawWords: words,
    cuts: createCuts(service),
    paper: await loadResultsAsked('en', '/en/droits/code'),
  };
  return computeDroitsView(service, answers, evaluation, said, asking);
}

export interface Walked {
  readonly answers: Answers;
  readonly screens: readonly QuestionScreen[];
  readonly left: readonly number[];
  /**
   * Is `true` when the path ended at its last question, or at a pause after which the walk does not go on, and `false`
   * when the walk stopped at its limit.
   */
  readonly ended: boolean;
}

/**
 * Answers question after question until the path ends.
 *
 * @param most the number of questions after which the walk stops
 * @param on whether the walk goes on after a pause; otherwise it ends there
 */
export async function walkDroitsPath(
  service: Service,
  reply: FormReply,
  most: number,
  on: boolean,
  from: Answers = {},
): Promise<Walked> {
  const cuts = createCuts(service);
  const screens: QuestionScreen[] = [];
  const left: number[] = [];
  let { answers, to } = actDroits('begin', from, [['phone', 'own']], cuts, { kind: 'start' });
  ({ answers, to } = actDroits('urgent', answers, [], cuts, to));
  while (screens.length < most) {
    if (to.kind === 'check' && !on) return { answers, screens, left, ended: true };
    if (to.kind === 'check') ({ answers, to } = actDroits('more', answers, [], cuts, to));
    if (to.kind !== 'question') throw new Error(to.kind);
    const id = findStartQuestion(answers, to);
    const view = id === null ? await computeViewAt(service, answers, to) : null;
    const page = { words: getDroitsWords('en'), answers, cuts, communes: [] };
    const screen: QuestionScreen | null = id === null ? (view?.screen ?? null) : buildStartScreen(page, id);
    if (screen === null) return { answers, screens, left, ended: true };
    screens.push(screen);
    left.push(view?.before ?? 0);
    const moved = actDroits('answer', answers, reply(screen), cuts, to);
    if (moved.empty) throw new Error(`${screen.key}: nothing was answered.`);
    ({ answers, to } = moved);
  }
  return { answers, screens, left, ended: false };
}
