/** The views of `/droits` in the worker: a file of its own, fetched where those pages are open. */
import { turningValues, type Compiled } from '@recto-verso/engine/browser';
import type { Engine, Evaluation } from '../door/evaluation.ts';
import type { Answers } from '../door/answers.ts';
import type { Said } from '../door/fields.ts';
import { droitsView, resultsPart, type Asking, type DroitsEngine, type DroitsView } from '../droits/view.ts';

/** Fetches what the last page needs, before the network may go. */
export { resultsPart };

export function viewOfDroits(
  compiled: Compiled,
  engine: Engine,
  answers: Answers,
  evaluation: Evaluation,
  said: Said,
  asking: Asking,
): Promise<DroitsView> {
  const looking: DroitsEngine = {
    ...engine,
    turns: (situation, options) => Promise.resolve(turningValues(compiled, situation, options)),
  };
  return droitsView(looking, answers, evaluation, said, asking);
}
