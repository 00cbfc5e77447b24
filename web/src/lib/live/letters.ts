/**
 * This module writes letters in the worker. It is a chunk of its own, fetched with the texts of a language when
 * somebody opens a letter.
 */
import type { Compiled } from '@recto-verso/engine/browser';
import { lettersIn, openLetters, type LetterWriter } from '@recto-verso/engine/letters';
import type { Answers } from '../door/answers.ts';
import type { AskedVerso } from '../door/ask-verso.ts';
import { pageOf, type Said } from '../door/fields.ts';
import { letterChoice, letterTongues, letterView, type LetterView } from '../door/letter.ts';
import type { LawAddresses } from '../door/law-addresses.ts';
import type { Language } from '../languages.ts';
import type { LetterFile } from './message.ts';
import { speak } from './phrases.ts';
import { read } from './read.ts';

const files = new Map<string, Promise<LetterFile>>();

/**
 * Writes the letter that is open; returns `null` when none is.
 * @param ask returns the verso of a right, with letters in some languages
 */
export async function writeLetter(
  compiled: Compiled,
  addresses: LawAddresses['letters'],
  said: Said,
  answers: Answers,
  ask: (
    compiled: Compiled,
    right: string,
    tongues: readonly Language[],
    writer: (languages: readonly string[]) => LetterWriter,
  ) => Promise<AskedVerso>,
): Promise<LetterView | null> {
  const choice = letterChoice(answers);
  if (choice === null) return null;
  const sent = addresses.filter((one) => one.sent).map(({ language }) => language);
  const tongues = letterTongues(choice, said.language, sent);
  const words = await Promise.all(tongues.map((language) => wordsAt(addresses, language)));
  for (const { language, phrases } of words) if (language !== said.language) speak(language, phrases);
  const opened = openLetters(compiled, words);
  const { report } = await ask(opened, choice.right, tongues, lettersIn);
  return letterView(pageOf(opened.rulebook, said, answers), report, choice, tongues, sent);
}

function wordsAt(addresses: LawAddresses['letters'], language: Language): Promise<LetterFile> {
  const known =
    files.get(language) ?? read<LetterFile>(addresses.find((one) => one.language === language)?.address ?? '');
  files.set(language, known);
  // A failed download may succeed later, so it is not cached.
  known.catch(() => files.delete(language));
  return known;
}
