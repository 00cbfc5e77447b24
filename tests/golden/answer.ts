/** This module answers a household of `households/` and writes the answer as the text that the golden files keep. */
import { evaluate } from '../../engine/core/src/index.ts';
import { compiled } from '../opened.ts';
import { householdOf } from './household.ts';
import { goldenText } from './text.ts';

export async function textOf(name: string): Promise<string> {
  const household = householdOf(name, compiled.rulebook);
  const { date, situation } = household;
  const answer = await evaluate(compiled, situation, { date, language: 'en', whatIfs: false });
  return goldenText(household, answer, compiled.rulebook);
}
