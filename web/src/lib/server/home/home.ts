/** This module makes the first page: three doors, an example with its two faces, and links to further pages. */
import { base } from '$app/paths';
import { fill, longDate, typesetAll } from '@recto-verso/api/words';
import { addressOf, homeOf } from '../../door/place.ts';
import { droitsAddress } from '../../droits/place.ts';
import { isLanguage, lawLanguage, type Spoken } from '../../languages.ts';
import { HOME_WORDS } from '../../words/home/index.ts';
import { PARTIAL_WORDS } from '../../words/shell/index.ts';
import { aroundAddress, type AroundPage } from '../../around/addresses.ts';
import type { HomePage } from '../../components/around/home.ts';
import { codeAddress } from '../droits-paper.ts';
import { codeLeadsTo } from '../droits-code.ts';
import { paperWordsIn } from '../paper-words.ts';
import { saidIn } from '../said.ts';
import { service } from '../service.ts';
import { shellWords } from '../shell.ts';
import { exampleIn } from './example.ts';
import { simulationAddress } from '../simulation/door.ts';

/** Lists the pages that help to understand and check the results; the other pages are linked in the footer. */
const READ: readonly AroundPage[] = ['desks', 'glossary', 'rules', 'sources'];

export async function homePage(spoken: Spoken, asked: string | undefined): Promise<HomePage> {
  const home = homeOf(base, asked);
  const language = lawLanguage(spoken);
  const { words, faces } = wordsIn(spoken);
  const example = await exampleIn(language);
  const { rulebook, simulations } = await service();
  const { pages } = shellWords(spoken, rulebook);
  return {
    words,
    faces,
    example,
    exampleLanguage: language === spoken ? null : language,
    exampleNote: example === null ? '' : fill(words.example.note, { date: dayIn(spoken, example.day) }),
    mine: droitsAddress({ kind: 'start' }, home, false),
    desk: addressOf({ kind: 'form' }, home, false),
    policy: simulations === null ? null : simulationAddress(home),
    urgent: droitsAddress({ kind: 'urgent' }, home, false),
    code: { address: codeAddress(home), to: codeLeadsTo(home), wrongs: paperWordsIn(language).code.wrong },
    read: READ.map((id) => ({ id, title: pages[id], href: aroundAddress(home, id) })),
  };
}

function wordsIn(spoken: Spoken): Pick<HomePage, 'words' | 'faces'> {
  if (!isLanguage(spoken)) return { words: HOME_WORDS[spoken], faces: PARTIAL_WORDS[spoken].faces };
  const { words, terms } = saidIn(spoken);
  return {
    words: typesetAll(HOME_WORDS[spoken], terms),
    faces: { recto: words.results.recto, verso: words.verso.title, toDo: words.verso.toDo },
  };
}

/** Writes a day. In a language of the frame only it uses Latin digits, as the letters of the administrations do. */
function dayIn(spoken: Spoken, iso: string): string {
  if (isLanguage(spoken)) return longDate(iso, saidIn(spoken).terms);
  return new Intl.DateTimeFormat(`${spoken}-u-nu-latn`, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}
