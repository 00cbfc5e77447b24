/** The commune as people write it: its name in any language, short or whole, a part of it, its postcode, or name and postcode. */
import type { Rulebook } from '@recto-verso/engine';

type Commune = Rulebook['desks']['communes'][number];

/** The communes that may be meant; empty where none is. A postcode may be shared by two, and so may a name. */
export function communesFor({ desks }: Pick<Rulebook, 'desks'>, written: string): readonly Commune[] {
  const postcode = /\b(\d{4})\b/.exec(written)?.[1];
  const name = plain(written);
  const here =
    postcode === undefined ? desks.communes : desks.communes.filter((one) => one.postcodes.includes(postcode));
  if (name === '') return postcode === undefined ? [] : here;
  const found = namedSo(here, name);
  return found.length === 0 && postcode !== undefined ? here : found;
}

/**
 * The closest way in which any is called so. A part stands beside a commune that begins like it: Berchem is a part of
 * Antwerp, and how Berchem-Sainte-Agathe begins.
 */
function namedSo(communes: readonly Commune[], name: string): readonly Commune[] {
  const own = ({ name: names }: Commune): readonly string[] => Object.values(names);
  const ways: readonly ((one: Commune) => boolean)[] = [
    (one) => own(one).some((each) => plain(each) === name),
    (one) => own(one).some((each) => plain(each).startsWith(name)) || one.also.some((each) => plain(each) === name),
    (one) => one.also.some((each) => plain(each).startsWith(name)),
    (one) => own(one).some((each) => laterIn(each).some((rest) => rest.startsWith(name))),
  ];
  for (const way of ways) {
    const found = communes.filter(way);
    if (found.length > 0) return found.length <= MOST ? found : [];
  }
  return [];
}

/** What fits more communes than this names none. */
const MOST = 3;

export function communeName(commune: Commune, language: string): string {
  return commune.name[language] ?? [...new Set(Object.values(commune.name))].join(' / ');
}

/** Letters alone: without accents, digits, spaces and case, and with every saint in short. */
function plain(text: string): string {
  return together(wordsOf(text));
}

/** The name from its second word on, from its third, …: `Boitsfort`, and both names of communes that were merged. */
function laterIn(name: string): readonly string[] {
  return wordsOf(name).map((_, i, words) => together(words.slice(i)));
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^\p{Letter}]+/u)
    .filter((word) => word !== '')
    .map((word) => (/^(?:sainte|ste)$/.test(word) ? 'st' : word));
}

function together(words: readonly string[]): string {
  return words.join('').replaceAll(/saint|sankt|sint/g, 'st');
}
