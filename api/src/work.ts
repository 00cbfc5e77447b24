/** Works out what is asked of a household: one place, for the thread that asks and for those of the pool. */
import {
  compare,
  curve,
  evaluate,
  eventsFor,
  heldAfterEvent,
  lettersIn,
  lifeEvent,
  nextQuestion,
  pictureOf,
  readBelow,
  readSituation,
  turningValues,
  verso,
  type Compiled,
} from '@recto-verso/engine';
import { refuseTooDear } from './too-dear.ts';
import type { Input, Output, Sides, WorkKind } from './work-kinds.ts';

const WORKERS: { readonly [K in WorkKind]: (compiled: Compiled, input: Input<K>) => Output<K> | Promise<Output<K>> } = {
  evaluate: (compiled, { situation, options }) => evaluate(compiled, situation, options),
  compare: (compiled, { sides, options }) => {
    readSide(compiled, sides, 'before');
    readSide(compiled, sides, 'after');
    return compare(compiled, { ...sides, ...options });
  },
  'next-question': (compiled, { situation, options }) => nextQuestion(compiled, situation, options),
  turns: (compiled, { situation, options }) => turningValues(compiled, situation, options),
  verso: (compiled, { situation, options: { letters, ...options } }) =>
    verso(compiled, situation, { ...options, ...(letters === undefined ? {} : { letters: lettersIn(letters) }) }),
  events: (compiled, { situation, options }) => eventsFor(compiled, situation, options),
  event: (compiled, { situation, options }) => lifeEvent(compiled, situation, options),
  'held-after': (compiled, { situation, options }) => heldAfterEvent(compiled, compiled, situation, options),
  picture: (compiled, { situation, options }) => pictureOf(compiled, situation, options),
  curve: (compiled, { situation, options }) => curve(compiled, situation, options),
};

/** @throws ProblemError where the situation or the day cannot be answered, or would take too much */
export async function work<K extends WorkKind>(compiled: Compiled, kind: K, input: Input<K>): Promise<Output<K>> {
  refuseTooDear(compiled, kind, input);
  return WORKERS[kind](compiled, input);
}

/** Reads one side, so that what is wrong says on which it is. @throws ProblemError */
function readSide({ rulebook }: Compiled, sides: Sides, name: keyof Sides): void {
  const { situation, date } = sides[name];
  readBelow(`${name}.situation`, () => readSituation(rulebook, situation, date));
}
