/** This module walks the path of `/droits` as the pages do, with the rulebook of the project. */
import type { Service } from '@recto-verso/api';
import type { Answers } from '../../../web/src/lib/door/answers.ts';
import { evaluateAnswers } from '../../../web/src/lib/door/evaluation.ts';
import { saidIn } from '../../../web/src/lib/server/said.ts';
import { cutsOf } from '../../../web/src/lib/droits/cuts.ts';
import { paperIn } from '../../../web/src/lib/server/droits-paper.ts';
import { droitsWordsIn } from '../../../web/src/lib/server/droits-words.ts';
import { actDroits, softValue, type FormEntries } from '../../../web/src/lib/droits/actions.ts';
import type { Cuts } from '../../../web/src/lib/droits/ages.ts';
import type { DroitsPlace } from '../../../web/src/lib/droits/place.ts';
import type { Screen } from '../../../web/src/lib/droits/screen.ts';
import { startScreen } from '../../../web/src/lib/droits/start-screen.ts';
import { startAt } from '../../../web/src/lib/droits/shown.ts';
import type { Soft } from '../../../web/src/lib/droits/trail.ts';
import { droitsView, type DroitsView } from '../../../web/src/lib/droits/view.ts';

/** Returns the form that is sent for a question. */
export type Reply = (screen: Screen) => FormEntries;

export const TODAY = 20261126;

export const NEXT: DroitsPlace = { kind: 'question', step: null, checking: false };
export const SOFTS = ['unknown', 'declined', 'other'] as const;

export function cutsFor(service: Service): Cuts {
  return cutsOf(service.rulebook, TODAY);
}

/** Returns the answers after one of the first questions (`start/…`) was answered. */
export function after(cuts: Cuts, answers: Answers, id: string, form: FormEntries): Answers {
  return actDroits('answer', answers, [['question', `start/${id}`], ...form], cuts, NEXT).answers;
}

/** Returns a reply that passes over every question in the same way. */
export function always(soft: Soft): Reply {
  return (screen) => withSoft(screen, soft);
}

export function withSoft({ key, control }: Screen, soft: Soft): FormEntries {
  const rest = control.kind === 'fields' ? control.fields.map(({ name }): readonly [string, string] => [name, '']) : [];
  return [['question', key], ...rest, [control.kind === 'one' ? control.name : 'soft', softValue(soft)]];
}

export async function viewAt(service: Service, answers: Answers, place: DroitsPlace): Promise<DroitsView> {
  const said = saidIn('en');
  const evaluation = await evaluateAnswers(service, answers, said);
  const words = droitsWordsIn('en');
  const asking = {
    place,
    words,
    lawWords: words,
    cuts: cutsFor(service),
    paper: await paperIn('en', '/en/droits/code'),
  };
  return droitsView(service, answers, evaluation, said, asking);
}

export interface Walked {
  readonly answers: Answers;
  readonly screens: readonly Screen[];
  readonly left: readonly number[];
  /** Is `true` when the path ended by itself, and not because of the limit. */
  readonly ended: boolean;
}

/**
 * Answers question after question until the path ends.
 *
 * @param most the number of questions after which the walk stops
 * @param on whether the walk goes on after a pause; otherwise it ends there
 */
export async function walk(
  service: Service,
  reply: Reply,
  most: number,
  on: boolean,
  from: Answers = {},
): Promise<Walked> {
  const cuts = cutsFor(service);
  const screens: Screen[] = [];
  const left: number[] = [];
  let { answers, to } = actDroits('begin', from, [['phone', 'own']], cuts, { kind: 'start' });
  ({ answers, to } = actDroits('urgent', answers, [], cuts, to));
  while (screens.length < most) {
    if (to.kind === 'check' && !on) return { answers, screens, left, ended: true };
    if (to.kind === 'check') ({ answers, to } = actDroits('more', answers, [], cuts, to));
    if (to.kind !== 'question') throw new Error(to.kind);
    const id = startAt(answers, to);
    const view = id === null ? await viewAt(service, answers, to) : null;
    const page = { words: droitsWordsIn('en'), answers, cuts, communes: [] };
    const screen: Screen | null = id === null ? (view?.screen ?? null) : startScreen(page, id);
    if (screen === null) return { answers, screens, left, ended: true };
    screens.push(screen);
    left.push(view?.before ?? 0);
    const moved = actDroits('answer', answers, reply(screen), cuts, to);
    if (moved.empty) throw new Error(`${screen.key}: nothing was answered.`);
    ({ answers, to } = moved);
  }
  return { answers, screens, left, ended: false };
}
