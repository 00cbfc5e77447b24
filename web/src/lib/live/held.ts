/** What the registers hold beside the form, in the worker: a file of its own, which comes with that of the verso. */
import { typesetAll } from '@recto-verso/api/words';
import type { Compiled } from '@recto-verso/engine/browser';
import { pictureOf } from '@recto-verso/engine/verso';
import type { Answers } from '../door/answers.ts';
import { askPicture, type AskedPicture, type PictureEngine } from '../door/ask-verso.ts';
import type { Evaluation } from '../door/evaluation.ts';
import { pageOf, type Said } from '../door/fields.ts';
import { heldOf, type Held } from '../door/held.ts';

/** @param crossed the rulebook with its crossings */
export function pictureIn(
  crossed: Compiled,
  answers: Answers,
  asked: Evaluation['asked'],
  said: Said,
): Promise<AskedPicture> {
  const engine: PictureEngine = {
    rulebook: crossed.rulebook,
    picture: (situation, options) => Promise.resolve(pictureOf(crossed, situation, options)),
  };
  return askPicture(engine, answers, asked, said);
}

export async function heldIn(
  crossed: Compiled,
  answers: Answers,
  asked: Evaluation['asked'],
  said: Said,
): Promise<Held> {
  const { picture } = await pictureIn(crossed, answers, asked, said);
  return typesetAll(heldOf(pageOf(crossed.rulebook, said, answers), picture), said.terms);
}
