/** In the worker an answer comes without ranks: they are worked out where rights are shown. */
import { rightsInOrder, type Compiled } from '@recto-verso/engine/browser';
import type { Answers } from '../door/answers.ts';
import type { Engine, Evaluation } from '../door/evaluation.ts';
import type { Said } from '../door/fields.ts';
import type { RankOf } from '../door/rank.ts';
import { urgentIn } from '../door/urgent.ts';
import { doorView, type DoorView, type Shown } from '../door/view.ts';

export function ranksIn(compiled: Compiled, { answer, asked }: Evaluation, answers: Answers): RankOf {
  const situation = { ...(asked.situation as object), urgent: urgentIn(answers) };
  const ordered = rightsInOrder(compiled, situation, asked.options.date, answer);
  const ranks = new Map(ordered.map(({ outcome }, place) => [outcome, place + 1]));
  return (right) => ranks.get(right) ?? Infinity;
}

interface Known {
  readonly compiled: Compiled;
  readonly engine: Engine;
  readonly said: Said;
}

/** What the pages of the desk show. */
export function rankedView(
  { compiled, engine, said }: Known,
  { answers, shown }: { readonly answers: Answers; readonly shown: Shown },
  evaluation: Evaluation,
): DoorView {
  return doorView(engine, answers, evaluation, said, shown, ranksIn(compiled, evaluation, answers));
}
