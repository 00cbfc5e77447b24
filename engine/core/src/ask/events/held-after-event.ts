/**
 * This module evaluates what the registers hold of a household on the day from which an event counts, when they may not
 * know of the event yet.
 */
import type { Compiled } from '../../run/compiled.ts';
import type { Answer } from '../../contract/answer.ts';
import { evaluateSituation } from '../../explain/answer/evaluate.ts';
import { buildOfficialPicture } from '../verso/official.ts';
import { applyEvent, type EventOptions } from './apply-event.ts';

/**
 * Returns the answer for the picture of the registers on that day.
 * @param compiled the rulebook with the events
 * @param crossed the rulebook with what the registers hold; the same one when the rulebook was opened as a whole
 * @throws ProblemError as `computeLifeEvent` does
 */
export async function evaluateHeldAfterEvent(
  compiled: Compiled,
  crossed: Compiled,
  input: unknown,
  options: EventOptions,
): Promise<Answer> {
  const { after, day } = applyEvent(compiled, input, options);
  const held = buildOfficialPicture(crossed, after, day);
  return await evaluateSituation(crossed, held, { ...options, date: day, whatIfs: options.whatIfs ?? false });
}
