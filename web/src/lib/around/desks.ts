/** This module lists the desks for a commune, for visitors who look for one without asking for any right. */
import { capital, fill, typesetAll } from '@recto-verso/api/words';
import { desksFor, shownDesk } from '@recto-verso/engine';
import { communeName, communesFor } from '../door/commune.ts';
import { deskView, type DeskView } from '../door/claim.ts';
import type { SaidAround } from './said.ts';

export interface DesksPage {
  readonly written: string;
  /** Names the communes that were found; it is empty when none was found. */
  readonly found: string;
  readonly error: string | null;
  readonly levels: readonly {
    readonly id: string;
    readonly label: string;
    readonly desks: readonly { readonly id: string; readonly view: DeskView }[];
  }[];
}

const LEVELS = ['commune', 'region', 'federal'] as const;

/** @param written a name or a postcode as a visitor wrote it; `null` means that nothing was written yet */
export function desksPage(said: SaidAround, written: string | null, today: number): DesksPage {
  const { rules, around, words, terms, language } = said;
  const { rulebook } = rules.book;
  const communes = written === null ? [] : communesFor(rulebook, written);
  const page: DesksPage = {
    written: written ?? '',
    found:
      communes.length === 0
        ? ''
        : fill(around.desks.found, { place: communes.map((one) => communeName(one, language)).join(', ') }),
    error: written === null || communes.length > 0 ? null : words.errors.commune,
    levels: LEVELS.map((level) => {
      const all = communes
        .flatMap(({ nis }) => desksFor(rulebook.desks, { commune: nis }, today))
        .filter((one) => one.level === level);
      const once = new Map(all.map((one) => [`${one.kind}-${one.desk.id}`, one]));
      const desks = [...once].map(([id, one]) => ({
        id,
        view: deskView(shownDesk(rulebook.desks, one, language), terms),
      }));
      return { id: level, label: capital(around.desks.levels[level]), desks };
    }).filter(({ desks }) => desks.length > 0),
  };
  return typesetAll(page, terms);
}
