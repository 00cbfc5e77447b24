/**
 * Lists the desks that help at once, by what a person needs today. It is shown before any question, so it is the same
 * for everybody.
 */
import { capitalizeText, findText, typesetAll } from '@recto-verso/api/words';
import { findDesksById, showDesk, type FoundDesk, type Rulebook } from '@recto-verso/engine';
import { toDeskView, type DeskView } from '../door/claim.ts';
import type { PageTexts } from '../door/fields.ts';
import type { UrgentHelp } from '../droits/props.ts';
import { start } from '../droits/start.ts';
import type { DroitsWords } from '../words/droits/index.ts';

export function listUrgentHelp(
  rulebook: Rulebook,
  { language, terms }: PageTexts,
  words: DroitsWords,
  today: number,
): readonly UrgentHelp[] {
  const { desks } = rulebook;
  const help = start.urgent.map((id): UrgentHelp => {
    const places = new Map<string, DeskView[]>();
    for (const found of findDesksById(desks, desks.urgent[id] ?? [], today)) {
      const where = whereOf(rulebook, found, language, words);
      places.set(where, [...(places.get(where) ?? []), toDeskView(showDesk(desks, found, language), terms)]);
    }
    return {
      id,
      label: words.urgent.options[id] ?? id,
      places: [...places].map(([where, views]) => ({ where, desks: views })),
    };
  });
  return typesetAll(help, terms);
}

function whereOf(rulebook: Rulebook, found: FoundDesk, language: string, words: DroitsWords): string {
  if (found.kind === 'generic') return words.urgent.everywhere;
  const { scope } = found.desk;
  switch (scope.kind) {
    case 'federal':
      return words.urgent.everywhere;
    case 'regions':
      return scope.regions.map((region) => regionName(rulebook, region, language)).join(', ');
    case 'communes':
      return scope.communes
        .map((nis) => rulebook.desks.communes.find((one) => one.nis === nis)?.name)
        .map((name) => name?.[language] ?? name?.['fr'] ?? '')
        .join(', ');
  }
}

function regionName({ texts }: Rulebook, region: string, language: string): string {
  return capitalizeText(
    findText(texts[language]?.vocabulary, 'values', 'home.region', region) ??
      findText(texts[language]?.vocabulary, 'values', 'region', region) ??
      region,
  );
}
