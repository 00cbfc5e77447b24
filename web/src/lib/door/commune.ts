/** The commune as people write it: its name in any language, its postcode, or both. */
import type { Rulebook } from '@recto-verso/engine';

type Commune = Rulebook['desks']['communes'][number];

/** The communes that may be meant; empty where none is. A postcode may be shared by two. */
export function communesFor({ desks }: Pick<Rulebook, 'desks'>, written: string): readonly Commune[] {
  const postcode = /\b(\d{4})\b/.exec(written)?.[1];
  const name = plain(written);
  const here =
    postcode === undefined ? desks.communes : desks.communes.filter((one) => one.postcodes.includes(postcode));
  const named = here.filter((one) => Object.values(one.name).some((each) => plain(each) === name));
  if (named.length > 0 || name === '')
    return name === '' && postcode === undefined ? [] : named.length > 0 ? named : here;
  const near = here.filter((one) => Object.values(one.name).some((each) => plain(each).startsWith(name)));
  return near.length > 0 || postcode === undefined ? (near.length <= MOST ? near : []) : here;
}

/** A beginning that fits more communes than this names none. */
const MOST = 3;

export function communeName(commune: Commune, language: string): string {
  return commune.name[language] ?? [...new Set(Object.values(commune.name))].join(' / ');
}

/** Letters alone: without accents, digits, spaces and case. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[^\p{Letter}]/gu, '')
    .toLowerCase();
}
