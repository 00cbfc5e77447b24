/**
 * What is worked out of a household: one place, for the thread that asks and for those of the pool. What goes in and
 * comes out can be sent between threads.
 */
import {
  compare,
  evaluate,
  nextQuestion,
  ProblemError,
  readSituation,
  type Answer,
  type CompareOptions,
  type Compiled,
  type Comparison,
  type NextQuestion,
} from '@recto-verso/engine';
import type { Language } from './contract/request.ts';

export interface WorkOptions {
  /** Day of the answer, yyyymmdd. */
  readonly date: number;
  readonly language: Language;
  /** Ids of the rights to answer for; all where left out. */
  readonly rights?: readonly string[];
}

export interface Sides {
  readonly before: CompareOptions['before'];
  readonly after: CompareOptions['after'];
}

/** What each kind of work takes and gives. */
export interface Works {
  readonly evaluate: {
    readonly input: { readonly situation: unknown; readonly options: WorkOptions };
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
};

/** @throws ProblemError where the situation or the day cannot be answered */
export async function work<K extends WorkKind>(compiled: Compiled, kind: K, input: Input<K>): Promise<Output<K>> {
  return WORKERS[kind](compiled, input);
}

/** Reads one side, so that what is wrong says on which it is. @throws ProblemError */
function readSide({ rulebook }: Compiled, sides: Sides, name: keyof Sides): void {
  const { situation, date } = sides[name];
  try {
    readSituation(rulebook, situation, date);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const inSide = (field: string): string => (field === '' ? `${name}.situation` : `${name}.situation.${field}`);
    throw new ProblemError(
      error.problems.map((one) => ({ ...one, where: { ...one.where, field: inSide(one.where.field) } })),
    );
  }
}
