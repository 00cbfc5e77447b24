/** What is asked of the verso, and what all findings about one household share. */
import type { Compiled } from '../../run/compiled.ts';
import type { Household } from '../../run/household.ts';
import type { Answer, RightAnswer } from '../../contract/answer.ts';
import type { Dragged, Finding, LetterShown } from '../../contract/verso.ts';
import type { EvaluateOptions } from '../../explain/answer/evaluate.ts';
import type { Words } from '../../explain/sentences/words.ts';
import type { Situation } from '../../situation/model.ts';

export interface VersoOptions {
  /** Day of the answer, yyyymmdd. */
  readonly date: number;
  readonly language: string;
  /** Names or ids of the rights to answer for; all where left out. */
  readonly rights?: readonly string[];
  /** What the registers still say, as far as the person knows, in the form of a situation. */
  readonly official?: unknown;
  /** The day of the decision that was received (yyyymmdd), from which time limits are counted. */
  readonly decided?: number;
  /** The answer for the same situation, day, language and rights, where it was worked out before. */
  readonly lived?: Answer;
  /** Writes the letters of the remedies (`lettersIn`); none are made where left out. */
  readonly letters?: LetterWriter;
  /** Awaited before each divergence: lets what is more urgent come first, and may throw to stop. */
  readonly pause?: () => Promise<void>;
}

/** What a finding is about → the letters that are made from a template. A browser fetches it when a letter is opened. */
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
  /** What the loss of a right takes along, worked out when the first finding takes it: other findings take the same. */
  readonly dragged: Map<RightAnswer, readonly Dragged[]>;
}

/** The same question without what-ifs: two faces are compared, nothing is tried on them. */
export function bare({ date, language, rights }: VersoOptions): EvaluateOptions {
  return { date, language, whatIfs: false, ...(rights === undefined ? {} : { rights }) };
}
