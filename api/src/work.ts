/**
 * What is worked out of a household: one place, for the thread that asks and for those of the pool. What goes in and
 * comes out can be sent between threads.
 */
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
  type Answer,
  type CompareOptions,
  type Compiled,
  type Comparison,
  type Curve,
  type EventAnswer,
  type NextQuestion,
  type PossibleEvents,
  type TurnsOptions,
  type Verso,
} from '@recto-verso/engine';
import type { Language } from './contract/request.ts';
import { refuseTooDear } from './too-dear.ts';

export interface WorkOptions {
  /** Day of the answer, yyyymmdd. */
  readonly date: number;
  readonly language: Language;
  /** Ids of the rights to answer for; all where left out. */
  readonly rights?: readonly string[];
}

export interface EvaluateWork extends WorkOptions {
  /** Persons of whom the same is known are answered once, and named in `alike`. */
  readonly together?: boolean;
}

export interface VersoWork extends WorkOptions {
  /** What the registers still say, as a user wrote it. */
  readonly official?: unknown;
  /** The day of the decision that was received, yyyymmdd. */
  readonly decided?: number;
  /** Languages in which the letters are made. */
  readonly letters?: readonly Language[];
}

export interface EventWork extends WorkOptions {
  readonly event: string;
  readonly who: string | undefined;
  /** What is known of it, as a user wrote it. */
  readonly tells: unknown;
}

export interface CurveWork extends WorkOptions {
  readonly fact: string;
  readonly of: string | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

export interface Sides {
  readonly before: CompareOptions['before'];
  readonly after: CompareOptions['after'];
}

/** What each kind of work takes and gives. */
export interface Works {
  readonly evaluate: {
    readonly input: { readonly situation: unknown; readonly options: EvaluateWork };
    readonly output: Answer;
  };
  readonly compare: {
    readonly input: { readonly sides: Sides; readonly options: Omit<WorkOptions, 'date'> };
    readonly output: Comparison;
  };
  readonly 'next-question': {
    readonly input: {
      readonly situation: unknown;
      readonly options: WorkOptions & { readonly skip?: readonly string[] };
    };
    readonly output: NextQuestion;
  };
  readonly turns: {
    readonly input: { readonly situation: unknown; readonly options: TurnsOptions };
    readonly output: readonly number[];
  };
  readonly verso: {
    readonly input: { readonly situation: unknown; readonly options: VersoWork };
    readonly output: Verso;
  };
  readonly events: {
    readonly input: { readonly situation: unknown; readonly options: WorkOptions };
    readonly output: PossibleEvents;
  };
  readonly event: {
    readonly input: { readonly situation: unknown; readonly options: EventWork };
    readonly output: EventAnswer;
  };
  readonly 'held-after': {
    readonly input: { readonly situation: unknown; readonly options: EventWork };
    readonly output: Answer;
  };
  readonly picture: {
    readonly input: { readonly situation: unknown; readonly options: VersoWork };
    readonly output: Verso['picture'];
  };
  readonly curve: {
    readonly input: { readonly situation: unknown; readonly options: CurveWork };
    readonly output: Curve;
  };
}
export type WorkKind = keyof Works;
export type Input<K extends WorkKind> = Works[K]['input'];
export type Output<K extends WorkKind> = Works[K]['output'];

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
