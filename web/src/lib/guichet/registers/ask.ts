/** The picture of the registers asked of the engine, without what it does to any right. */
import type { Rulebook, Verso } from '@recto-verso/engine';
import type { Answers } from '../../door/answers.ts';
import { corrected, type VersoWish } from '../../door/ask-verso.ts';
import type { Evaluation } from '../../door/evaluation.ts';
import type { Said } from '../../door/fields.ts';

/** The engine, as far as the picture of the registers is asked of it. */
export interface PictureEngine {
  readonly rulebook: Rulebook;
  picture(situation: unknown, options: VersoWish): Promise<Verso['picture']>;
}

export interface AskedPicture {
  readonly picture: Verso['picture'];
  readonly errors: ReadonlyMap<string, string>;
}

/** What the registers hold in place of what was told, with what was told of them. */
export async function askPicture(
  engine: PictureEngine,
  answers: Answers,
  { situation, options }: Evaluation['asked'],
  said: Said,
): Promise<AskedPicture> {
  const errors = new Map<string, string>();
  const picture = await corrected(engine.rulebook, answers, said, errors, options, (wish) =>
    engine.picture(situation, wish),
  );
  return { picture, errors };
}
