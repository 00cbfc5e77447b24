/** This module defines the options of the verso, and what all findings about one household share. */
import type { Compiled } from '../../run/compiled.ts';
import type { Household } from '../../run/household.ts';
import type { Answer, RightAnswer } from '../../contract/answer.ts';
import type { Dragged, Finding, LetterShown } from '../../contract/verso.ts';
import type { EvaluateOptions } from '../../explain/answer/evaluate.ts';
import type { Words } from '../../explain/sentences/words.ts';
import type { Situation } from '../../situation/model.ts';

export interface VersoOptions {
  /** The day of the answer is an integer, yyyymmdd. */
  readonly date: number;
  readonly language: string;
  /** Lists the names or ids of the rights to answer for; all rights when left out. */
  readonly rights?: readonly string[];
  /** Holds what the registers still say, as far as the person knows, in the form of a situation. */
  readonly official?: unknown;
  /** Holds the day of the decision that was received (yyyymmdd), from which time limits are counted. */
  readonly decided?: number;
  /** Holds the answer for the same situation, day, language and rights, when it has been computed before. */
  readonly lived?: Answer;
  /** Writes the letters of the remedies (`createLetterWriter`); there are no letters when it is left out. */
  readonly letters?: LetterWriter;
  /**
   * Is awaited before each divergence that certainly arises is computed. It lets more urgent work run first, and may
   * throw to stop.
   */
  readonly pause?: () => Promise<void>;
}

/**
 * Prepares the letters about a finding, and returns a function that writes those of a template. A browser loads the
 * writer only when a letter is opened.
 */
export type LetterWriter = (
  session: VersoSession,
  finding: Omit<Finding, 'remedies'>,
) => Promise<(template: string) => readonly LetterShown[]>;

export interface VersoSession {
  readonly compiled: Compiled;
  readonly words: Words;
  readonly options: VersoOptions;
  readonly situation: Situation;
  readonly household: Household;
  readonly lived: Answer;
  readonly livedOf: ReadonlyMap<string, RightAnswer>;
  /** Caches for each right what is lost with it, because the same right may be lost in several findings. */
  readonly dragged: Map<RightAnswer, readonly Dragged[]>;
}

/** Returns the same options without what-ifs, since two pictures are only compared. */
export function toBareOptions({ date, language, rights }: VersoOptions): EvaluateOptions {
  return { date, language, whatIfs: false, ...(rights === undefined ? {} : { rights }) };
}
