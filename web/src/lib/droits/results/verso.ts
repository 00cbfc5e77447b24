/** Computes the other face of each card of the results with `door/verso.ts`. */
import type { Answer, Verso } from '@recto-verso/engine';
import type { Page } from '../../door/fields.ts';
import { createVersoView } from '../../door/verso.ts';
import type { VersoView } from '../../door/verso-view.ts';
import type { DroitsResults } from './view.ts';

export type DroitsVerso = VersoView;

export function computeDroitsVerso(page: Page, answer: Answer, report: Verso, { groups }: DroitsResults): DroitsVerso {
  const all = groups.map(({ outcome, title, count, parts }) => ({
    outcome,
    title,
    rights: count,
    cards: parts.flatMap(({ cards }) => cards.map(({ card }) => card)),
  }));
  return createVersoView(page, answer, report, { results: { groups: all }, opened: null });
}
