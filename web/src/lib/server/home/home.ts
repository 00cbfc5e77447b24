/**
 * This module makes the first page: the three ways into the site (`/droits`, `/guichet` and `/simulation`), an example
 * of a right with its two faces, and links to further pages.
 */
import { base } from '$app/paths';
import { fillTemplate, formatLongDate, typesetAll } from '@recto-verso/api/words';
import { buildPlaceAddress, buildHomeAddress } from '../../door/place.ts';
import { formatDroitsAddress } from '../../droits/place.ts';
import { isLanguage, getLawLanguage, type PageLanguage } from '../../languages.ts';
import { HOME_PAGE_WORDS } from '../../words/home/index.ts';
import { PARTIAL_WORDS } from '../../words/shell/index.ts';
import { buildAroundAddress, type AroundPage } from '../../around/addresses.ts';
import type { HomePage } from '../../components/around/home.ts';
import { formatCodeAddress } from '../droits-paper.ts';
import { listCodeTargets } from '../droits-code.ts';
import { getPaperWords } from '../paper-words.ts';
import { getLanguageWords } from '../language-words.ts';
import { openPageService } from '../service.ts';
import { getShellWords } from '../shell.ts';
import { loadExample } from './example.ts';
import { formatSimulationAddress } from '../simulation/door.ts';

/** Lists the pages that help to understand and check the results; the footer links to all pages. */
const READ: readonly AroundPage[] = ['desks', 'glossary', 'rules', 'sources'];

export async function loadHomePage(spoken: PageLanguage, asked: string | undefined): Promise<HomePage> {
  const home = buildHomeAddress(base, asked);
  const language = getLawLanguage(spoken);
  const { words, faces } = wordsIn(spoken);
  const example = await loadExample(language);
  const { rulebook, simulations } = await openPageService();
  const { pages } = getShellWords(spoken, rulebook);
  return {
    words,
    faces,
    example,
    exampleLanguage: language === spoken ? null : language,
    exampleNote: example === null ? '' : fillTemplate(words.example.note, { date: dayIn(spoken, example.day) }),
    mine: formatDroitsAddress({ kind: 'start' }, home, false),
    desk: buildPlaceAddress({ kind: 'form' }, home, false),
    policy: simulations === null ? null : formatSimulationAddress(home),
    urgent: formatDroitsAddress({ kind: 'urgent' }, home, false),
    code: { address: formatCodeAddress(home), to: listCodeTargets(home), wrongs: getPaperWords(language).code.wrong },
    read: READ.map((id) => ({ id, title: pages[id], href: buildAroundAddress(home, id) })),
  };
}

function wordsIn(spoken: PageLanguage): Pick<HomePage, 'words' | 'faces'> {
  if (!isLanguage(spoken)) return { words: HOME_PAGE_WORDS[spoken], faces: PARTIAL_WORDS[spoken].faces };
  const { words, terms } = getLanguageWords(spoken);
  return {
    words: typesetAll(HOME_PAGE_WORDS[spoken], terms),
    faces: { recto: words.results.recto, verso: words.verso.title, toDo: words.verso.toDo },
  };
}

/**
 * Writes a day. In a language in which the law does not exist, it uses Latin digits, as the administrations do in their
 * letters.
 */
function dayIn(spoken: PageLanguage, iso: string): string {
  if (isLanguage(spoken)) return formatLongDate(iso, getLanguageWords(spoken).terms);
  return new Intl.DateTimeFormat(`${spoken}-u-nu-latn`, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}
