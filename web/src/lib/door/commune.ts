/** The commune as people write it: a name of it, whole or in short, that of a part of it, its postcode, or name and postcode. */
import type { Rulebook } from '@recto-verso/engine';

type Commune = Rulebook['desks']['communes'][number];

/** The communes that may be meant; empty where none is. A postcode may be shared by two, and so may a name. */
export function communesFor({ desks }: Pick<Rulebook, 'desks'>, written: string): readonly Commune[] {
  if (written === '') return [];
  const postcode = /\b(\d{4})\b/.exec(written)?.[1];
  const here =
    postcode === undefined ? desks.communes : desks.communes.filter((one) => one.postcodes.includes(postcode));
  const wanted = plain(written);
  const named = here.filter(({ name }) => Object.values(name).some((each) => plain(each) === wanted));
  if (named.length > 0) return named;
  // Berchem is a part of Antwerp, and how Berchem-Sainte-Agathe begins.
  const near = here.filter(({ name, also }) =>
    [...Object.values(name), ...also].some((each) => plain(each).startsWith(wanted)),
  );
  if (near.length === 0 && postcode !== undefined) return here;
  return near.length <= MOST ? near : [];
}

/** A beginning that fits more communes than this names none. */
const MOST = 3;

export function communeName(commune: Commune, language: string): string {
  return commune.name[language] ?? [...new Set(Object.values(commune.name))].join(' / ');
}

/** Letters alone: without accents, digits, spaces and case, and every saint in short. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\bs(?:ain)?te\b|saint|sankt|sint/g, 'st')
    .replaceAll(/[^\p{Letter}]/gu, '');
}
