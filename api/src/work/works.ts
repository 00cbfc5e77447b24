/**
 * The kinds of work on a household, each named here alone: what it takes, what it gives and how dear it is. Threads, the
 * service and the refusal of what is too dear read them from this table.
 */
import {
  compare,
  curve,
  evaluate,
  evaluateInOrder,
  eventsFor,
  heldAfterEvent,
  lettersIn,
  lifeEvent,
  nextQuestion,
  nextStep,
  pictureOf,
  readBelow,
  readSituation,
  ALIKE,
  turningValues,
  verso,
  type Compiled,
  type TurnsOptions,
} from '@recto-verso/engine';
import type { CurveWork, EvaluateWork, EventWork, NextQuestionWork, Sides, VersoWork, WorkOptions } from './options.ts';

interface Work<Of, Options, Output> {
  /** The number of times that it does what `costOf` counts; it is 0 where it does less than one evaluation of one person. */
  readonly times: number;
  /** @throws ProblemError where the situation or the day cannot be answered */
  readonly run: (compiled: Compiled, situation: Of, options: Options) => Output | Promise<Output>;
}

function work<Of, Options, Output>(times: number, run: Work<Of, Options, Output>['run']): Work<Of, Options, Output> {
  return { times, run };
}

export const WORKS = {
  /** Answers for a household as a user wrote it. */
  evaluate: work(1, (compiled, situation: unknown, { ordered = true, together = false, ...options }: EvaluateWork) =>
    (ordered ? evaluateInOrder : evaluate)(compiled, situation, {
      ...options,
      ...(together ? { together: ALIKE } : {}),
    }),
  ),
  /** Sets two answers side by side. @throws ProblemError, its fields after `before.` or `after.` */
  compare: work(1, (compiled, sides: Sides, options: Omit<WorkOptions, 'date'>) => {
    readSide(compiled, sides, 'before');
    readSide(compiled, sides, 'after');
    return compare(compiled, { ...sides, ...options });
  }),
  /** Finds the screen or the question that is worth putting next. */
  nextQuestion: work(1, (compiled, situation: unknown, { as, ...options }: NextQuestionWork) =>
    as === 'screen' ? nextStep(compiled, situation, options) : nextQuestion(compiled, situation, options),
  ),
  /** Finds the values of a figure at which open rights turn. */
  turns: work(1, (compiled, situation: unknown, options: TurnsOptions) => turningValues(compiled, situation, options)),
  /** Shows both faces of each right. @throws ProblemError, those of what the registers say after `official.` */
  verso: work(1, (compiled, situation: unknown, { letters, ...options }: VersoWork) =>
    verso(compiled, situation, { ...options, ...(letters === undefined ? {} : { letters: lettersIn(letters) }) }),
  ),
  /** Shows what the registers hold in place of what was told. @throws ProblemError, those of what they say after `official.` */
  picture: work(0, (compiled, situation: unknown, options: VersoWork) => pictureOf(compiled, situation, options)),
  /** Lists what can happen to somebody of a household. */
  events: work(0, (compiled, situation: unknown, options: WorkOptions) => eventsFor(compiled, situation, options)),
  /** Tells what an event changes. @throws ProblemError, also of `event`, `who` and `tells.` */
  event: work(2, (compiled, situation: unknown, options: EventWork) => lifeEvent(compiled, situation, options)),
  /** Answers for the household as the registers hold it on the day from which an event counts. @throws ProblemError as `event` */
  heldAfter: work(1, (compiled, situation: unknown, options: EventWork) =>
    heldAfterEvent(compiled, compiled, situation, options),
  ),
  /** Draws the rights along one figure. @throws ProblemError, also of `fact`, `of`, `from` and `to` */
  curve: work(2, (compiled, situation: unknown, options: CurveWork) => curve(compiled, situation, options)),
};

type Works = typeof WORKS;
export type WorkKind = keyof Works;
type Run<K extends WorkKind> = Works[K]['run'];
/** What a kind of work takes: a situation, of `compare` two, and what is asked of it. */
export interface Input<K extends WorkKind> {
  readonly situation: Parameters<Run<K>>[1];
  readonly options: Parameters<Run<K>>[2];
}
export type Output<K extends WorkKind> = Awaited<ReturnType<Run<K>>>;

/** @throws ProblemError where the situation or the day cannot be answered */
export async function workOut<K extends WorkKind>(compiled: Compiled, kind: K, input: Input<K>): Promise<Output<K>> {
  const { run } = WORKS[kind] as unknown as Work<Input<K>['situation'], Input<K>['options'], Output<K>>;
  return run(compiled, input.situation, input.options);
}

/** Reads one side, so that what is wrong says on which it is. @throws ProblemError */
function readSide({ rulebook }: Compiled, sides: Sides, name: keyof Sides): void {
  const { situation, date } = sides[name];
  readBelow(`${name}.situation`, () => readSituation(rulebook, situation, date));
}
