/** The other face of the results of `/droits`: it comes after them, in a part of its own. */
import type { Answer, Verso } from '@recto-verso/engine';
import type { Page } from '../../door/fields.ts';
import { versoView, type VersoView } from '../../door/verso.ts';
import type { DroitsResults } from './view.ts';

export type DroitsVerso = VersoView;

export function droitsVerso(page: Page, answer: Answer, report: Verso, { results }: DroitsResults): DroitsVerso {
  return versoView(page, answer, report, { results, opened: null });
}
