/** What the registers hold of a household on the day from which an event counts for it: they may not know of it yet. */
import type { Compiled } from '../../run/compiled.ts';
import type { Answer } from '../../contract/answer.ts';
import { evaluateSituation } from '../../explain/answer/evaluate.ts';
import { officialPicture } from '../verso/official.ts';
import { happened, type EventOptions } from './happened.ts';

/**
 * The answer for that picture, on that day.
 * @param compiled with the events
 * @param crossed with what the registers hold; the same where the rulebook was opened whole
 * @throws ProblemError as `lifeEvent` does
 */
export async function heldAfterEvent(
  compiled: Compiled,
  crossed: Compiled,
  input: unknown,
  options: EventOptions,
): Promise<Answer> {
  const { after, day } = happened(compiled, input, options);
  const held = officialPicture(crossed, after, day);
  return await evaluateSituation(crossed, held, { ...options, date: day, whatIfs: options.whatIfs ?? false });
}
