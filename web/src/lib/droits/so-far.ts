/** What there is already, shown between two questions: rights by how sure they are. */
import type { Answer, Outcome } from '@recto-verso/engine';
import type { Page } from '../door/fields.ts';
import { resultsOf } from '../door/results.ts';

export interface SoFar {
  /** Names of rights, each once. */
  readonly sure: readonly string[];
  readonly perhaps: readonly string[];
}

const SURE: readonly Outcome[] = ['to-claim', 'automatic', 'received'];
const PERHAPS: readonly Outcome[] = ['depends', 'human'];

export function soFarOf(page: Page, answer: Answer): SoFar {
  const { groups } = resultsOf(page, answer);
  const names = (outcomes: readonly Outcome[]): readonly string[] => [
    ...new Set(
      groups.filter(({ outcome }) => outcomes.includes(outcome)).flatMap(({ cards }) => cards.map((card) => card.name)),
    ),
  ];
  const sure = names(SURE);
  return { sure, perhaps: names(PERHAPS).filter((name) => !sure.includes(name)) };
}
