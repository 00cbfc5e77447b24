/** This module answers a household of `households/` and returns the answer as the text that the golden files keep. */
import { evaluate } from '../../engine/core/src/index.ts';
import { compiledRulebook } from '../open-rulebook.ts';
import { readGoldenHousehold } from './household.ts';
import { formatGoldenText } from './text.ts';

export async function answerGoldenText(name: string): Promise<string> {
  const household = readGoldenHousehold(name, compiledRulebook.rulebook);
  const { date, situation } = household;
  const answer = await evaluate(compiledRulebook, situation, { date, language: 'en', whatIfs: false });
  return formatGoldenText(household, answer, compiledRulebook.rulebook);
}
