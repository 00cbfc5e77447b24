/**
 * This module asks the engine only for the picture of the registers, which lists where they differ from the answers,
 * without its effect on any right.
 */
import type { Rulebook, Verso } from '@recto-verso/engine';
import type { Answers } from '../../door/answers.ts';
import { askWithCorrections, type VersoWish } from '../../door/ask-verso.ts';
import type { Evaluation } from '../../door/evaluation.ts';
import type { PageTexts } from '../../door/fields.ts';

export interface PictureEngine {
  readonly rulebook: Rulebook;
  picture(situation: unknown, options: VersoWish): Promise<Verso['picture']>;
}

export interface AskedPicture {
  readonly picture: Verso['picture'];
  readonly errors: ReadonlyMap<string, string>;
}

/**
 * Returns what the registers hold instead of the answers, including the corrections that the form has for the
 * registers, and the errors in these corrections by the names of their fields.
 */
export async function askPicture(
  engine: PictureEngine,
  answers: Answers,
  { situation, options }: Evaluation['asked'],
  said: PageTexts,
): Promise<AskedPicture> {
  const errors = new Map<string, string>();
  const picture = await askWithCorrections(engine.rulebook, answers, said, errors, options, (wish) =>
    engine.picture(situation, wish),
  );
  return { picture, errors };
}
