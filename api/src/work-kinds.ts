/** The kinds of work on a household: what each takes and gives. All of it can be sent between threads. */
import type {
  Answer,
  CompareOptions,
  Comparison,
  Curve,
  EventAnswer,
  NextQuestion,
  PossibleEvents,
  TurnsOptions,
  Verso,
} from '@recto-verso/engine';
import type { Language } from './contract/request.ts';

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
  /** The user wrote here what the registers still say. */
  readonly official?: unknown;
  /** The day of the decision that was received, yyyymmdd. */
  readonly decided?: number;
  /** Languages in which the letters are made. */
  readonly letters?: readonly Language[];
}

export interface EventWork extends WorkOptions {
  readonly event: string;
  readonly who: string | undefined;
  /** The user wrote here what is known of the event. */
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

/** Each kind of work names its input and its output. */
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
