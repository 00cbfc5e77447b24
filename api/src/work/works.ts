/**
 * This module lists the kinds of work on a household: for each its input, its output and its cost. Threads, the service
 * and the refusal of work that costs too much all read this one table.
 */
import {
  compare,
  computeCurve,
  evaluate,
  evaluateInOrder,
  listPossibleEvents,
  evaluateHeldAfterEvent,
  createLetterWriter,
  computeLifeEvent,
  findNextQuestion,
  findNextStep,
  comparePictures,
  readBelow,
  readSituation,
  refuseDay,
  ALIKE,
  findTurningValues,
  computeVerso,
  type Compiled,
  type TurnsOptions,
} from '@recto-verso/engine';
import type { CurveWork, EvaluateWork, EventWork, NextQuestionWork, Sides, VersoWork, WorkOptions } from './options.ts';

interface Work<Of, Options, Output> {
  /**
   * Says how many times the work does what `estimateCost` counts; it is 0 when it does less than one evaluation of one
   * person.
   */
  readonly times: number;
  /** @throws ProblemError when the situation or the day cannot be answered */
  readonly run: (compiled: Compiled, situation: Of, options: Options) => Output | Promise<Output>;
}

function work<Of, Options, Output>(times: number, run: Work<Of, Options, Output>['run']): Work<Of, Options, Output> {
  return { times, run };
}

export const WORKS = {
  /** Evaluates the rights of a household as a user wrote it. */
  evaluate: work(1, (compiled, situation: unknown, { ordered = true, together = false, ...options }: EvaluateWork) =>
    (ordered ? evaluateInOrder : evaluate)(compiled, situation, {
      ...options,
      ...(together ? { together: ALIKE } : {}),
    }),
  ),
  /**
   * Compares two answers.
   * @throws ProblemError; fields of the two sides begin with `before.` or `after.`
   */
  compare: work(1, (compiled, sides: Sides, options: Omit<WorkOptions, 'date'>) => {
    readSide(compiled, sides, 'before');
    readSide(compiled, sides, 'after');
    return compare(compiled, { ...sides, ...options });
  }),
  /** Finds the screen or the question that is most useful to ask next. */
  nextQuestion: work(1, (compiled, situation: unknown, { as, ...options }: NextQuestionWork) =>
    as === 'screen' ? findNextStep(compiled, situation, options) : findNextQuestion(compiled, situation, options),
  ),
  /** Finds the values of a fact at which open rights change their verdict. */
  turns: work(1, (compiled, situation: unknown, options: TurnsOptions) =>
    findTurningValues(compiled, situation, options),
  ),
  /**
   * Shows each right as the household lives and as the registers hold it.
   * @throws ProblemError; fields of what the registers say begin with `official.`
   */
  verso: work(1, (compiled, situation: unknown, { letters, ...options }: VersoWork) =>
    computeVerso(compiled, situation, {
      ...options,
      ...(letters === undefined ? {} : { letters: createLetterWriter(letters) }),
    }),
  ),
  /**
   * Lists the facts that the registers hold otherwise than they were stated.
   * @throws ProblemError; fields of what the registers say begin with `official.`
   */
  picture: work(0, (compiled, situation: unknown, options: VersoWork) => comparePictures(compiled, situation, options)),
  /** Lists the events that can happen to somebody of a household. */
  events: work(0, (compiled, situation: unknown, options: WorkOptions) =>
    listPossibleEvents(compiled, situation, options),
  ),
  /**
   * Computes what an event changes.
   * @throws ProblemError, also about the fields `event`, `who` and `tells.…`
   */
  event: work(2, (compiled, situation: unknown, options: EventWork) => computeLifeEvent(compiled, situation, options)),
  /**
   * Evaluates the household as the registers hold it on the day from which an event counts.
   * @throws ProblemError as `event` does
   */
  heldAfter: work(1, (compiled, situation: unknown, options: EventWork) =>
    evaluateHeldAfterEvent(compiled, compiled, situation, options),
  ),
  /**
   * Computes the rights along the values of one fact.
   * @throws ProblemError, also about the fields `fact`, `of`, `from` and `to`
   */
  curve: work(2, (compiled, situation: unknown, options: CurveWork) => computeCurve(compiled, situation, options)),
};

type Works = typeof WORKS;
export type WorkKind = keyof Works;
type Run<K extends WorkKind> = Works[K]['run'];
/** Describes the input of a kind of work: a situation (two for `compare`), and its options. */
export interface WorkInput<K extends WorkKind> {
  readonly situation: Parameters<Run<K>>[1];
  readonly options: Parameters<Run<K>>[2];
}
export type Output<K extends WorkKind> = Awaited<ReturnType<Run<K>>>;

/** @throws ProblemError when the situation or the day cannot be answered */
export async function runWork<K extends WorkKind>(
  compiled: Compiled,
  kind: K,
  input: WorkInput<K>,
): Promise<Output<K>> {
  const { run } = WORKS[kind] as unknown as Work<WorkInput<K>['situation'], WorkInput<K>['options'], Output<K>>;
  return run(compiled, input.situation, input.options);
}

/**
 * Checks the day and reads the situation of `before` or `after`, so that a problem in them names where it belongs.
 * @throws ProblemError
 */
function readSide(compiled: Compiled, sides: Sides, name: keyof Sides): void {
  const { situation, date } = sides[name];
  readBelow(name, () => refuseDay(compiled, date));
  readBelow(`${name}.situation`, () => readSituation(compiled.rulebook, situation, date));
}
