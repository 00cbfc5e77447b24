/**
 * This module lists the facts that the registers hold otherwise than they were stated, without the effect on any right.
 * It is fast enough to run after each answer.
 */
import type { Compiled } from '../../run/compiled.ts';
import { refuseDay } from '../../explain/answer/refuse-day.ts';
import { getWords } from '../../explain/sentences/words.ts';
import { readSituation } from '../../situation/read.ts';
import { listFactDifferences } from '../patch/differences.ts';
import type { FactDifference } from '../../contract/verso.ts';
import { buildOfficialPicture } from './official.ts';
import type { VersoOptions } from './session.ts';

export type PictureOptions = Pick<VersoOptions, 'date' | 'language' | 'official'>;

/** @throws ProblemError as `computeVerso` does, also about `official` */
export function comparePictures(
  compiled: Compiled,
  input: unknown,
  { date, language, official }: PictureOptions,
): readonly FactDifference[] {
  refuseDay(compiled, date);
  const situation = readSituation(compiled.rulebook, input, date);
  const held = buildOfficialPicture(compiled, situation, date, official);
  return listFactDifferences(getWords(compiled.understood, language), compiled.rulebook, situation, held, date);
}
