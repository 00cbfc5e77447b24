/** The needs that somebody ticked as urgent. */
import type { Answers } from './answers.ts';

const NOTHING = 'none';

export function urgentIn(answers: Answers): readonly string[] {
  return (answers['flow.urgent'] ?? '').split(' ').filter((need) => need !== '' && need !== NOTHING);
}
