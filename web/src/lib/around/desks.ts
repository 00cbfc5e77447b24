/** This module lists the desks for a commune, for visitors who look for one without asking for any right. */
import { capitalizeText, fillTemplate, typesetAll } from '@recto-verso/api/words';
import { findDesks, showDesk } from '@recto-verso/engine';
import { nameCommune, findCommunes } from '../door/commune.ts';
import { toDeskView, type DeskView } from '../door/claim.ts';
import type { AroundTexts } from './texts.ts';

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
export function buildDesksPage(said: AroundTexts, written: string | null, today: number): DesksPage {
  const { rules, around, words, terms, language } = said;
  const { rulebook } = rules.book;
  const communes = written === null ? [] : findCommunes(rulebook, written);
  const page: DesksPage = {
    written: written ?? '',
    found:
      communes.length === 0
        ? ''
        : fillTemplate(around.desks.found, { place: communes.map((one) => nameCommune(one, language)).join(', ') }),
    error: written === null || communes.length > 0 ? null : words.errors.commune,
    levels: LEVELS.map((level) => {
      const all = communes
        .flatMap(({ nis }) => findDesks(rulebook.desks, { commune: nis }, today))
        .filter((one) => one.level === level);
      const once = new Map(all.map((one) => [`${one.kind}-${one.desk.id}`, one]));
      const desks = [...once].map(([id, one]) => ({
        id,
        view: toDeskView(showDesk(rulebook.desks, one, language), terms),
      }));
      return { id: level, label: capitalizeText(around.desks.levels[level]), desks };
    }).filter(({ desks }) => desks.length > 0),
  };
  return typesetAll(page, terms);
}
