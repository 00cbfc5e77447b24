/**
 * This module finds a commune as people write it: one of its names, in full or shortened, the name of a part of it, its
 * postcode, or name and postcode.
 */
import type { Rulebook } from '@recto-verso/engine';

type Commune = Rulebook['desks']['communes'][number];

/**
 * Lists the communes that may be meant; two communes may share a postcode or a name. The list is empty when none fits,
 * or when more than `MOST` begin with what was written.
 */
export function findCommunes({ desks }: Pick<Rulebook, 'desks'>, written: string): readonly Commune[] {
  if (written === '') return [];
  const postcode = /\b(\d{4})\b/.exec(written)?.[1];
  const here =
    postcode === undefined ? desks.communes : desks.communes.filter((one) => one.postcodes.includes(postcode));
  const wanted = plain(written);
  const named = here.filter(({ name }) => Object.values(name).some((each) => plain(each) === wanted));
  if (named.length > 0) return named;
  // The beginnings of names and of the names of parts are compared together: Berchem is a part of Antwerp, and also the
  // beginning of Berchem-Sainte-Agathe.
  const near = here.filter(({ name, also }) =>
    [...Object.values(name), ...also].some((each) => plain(each).startsWith(wanted)),
  );
  if (near.length === 0 && postcode !== undefined) return here;
  return near.length <= MOST ? near : [];
}

/** A beginning that fits more communes than this counts as naming none. */
const MOST = 3;

export function nameCommune(commune: Commune, language: string): string {
  return commune.name[language] ?? [...new Set(Object.values(commune.name))].join(' / ');
}

/** Reduces a text to its letters, without accents, digits, spaces and case, and shortens every form of "Saint". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\bs(?:ain)?te\b|saint|sankt|sint/g, 'st')
    .replaceAll(/[^\p{Letter}]/gu, '');
}
