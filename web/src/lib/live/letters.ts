/**
 * This module writes letters in the worker. It is a chunk of its own, fetched with the texts of a language when
 * somebody opens a letter.
 */
import type { Compiled } from '@recto-verso/engine/browser';
import { createLetterWriter, openLetters, type LetterWriter } from '@recto-verso/engine/letters';
import type { Answers } from '../door/answers.ts';
import type { AskedVerso } from '../door/ask-verso.ts';
import { createPage, type PageTexts } from '../door/fields.ts';
import { readLetterChoice, chooseLetterLanguages, createLetterView, type LetterView } from '../door/letter.ts';
import type { LawAddresses } from '../door/law-addresses.ts';
import type { Language } from '../languages.ts';
import type { LetterFile } from './message.ts';
import { providePhrases } from './phrases.ts';
import { fetchJson } from './fetch-json.ts';

const files = new Map<string, Promise<LetterFile>>();

/**
 * Writes the letter that is open; returns `null` when none is.
 * @param ask returns the verso of a right, with letters in some languages
 */
export async function writeLetter(
  compiled: Compiled,
  addresses: LawAddresses['letters'],
  said: PageTexts,
  answers: Answers,
  ask: (
    compiled: Compiled,
    right: string,
    tongues: readonly Language[],
    writer: (languages: readonly string[]) => LetterWriter,
  ) => Promise<AskedVerso>,
): Promise<LetterView | null> {
  const choice = readLetterChoice(answers);
  if (choice === null) return null;
  const sent = addresses.filter((one) => one.sent).map(({ language }) => language);
  const tongues = chooseLetterLanguages(choice, said.language, sent);
  const words = await Promise.all(tongues.map((language) => wordsAt(addresses, language)));
  for (const { language, phrases } of words) if (language !== said.language) providePhrases(language, phrases);
  const opened = openLetters(compiled, words);
  const { report } = await ask(opened, choice.right, tongues, createLetterWriter);
  return createLetterView(createPage(opened.rulebook, said, answers), report, choice, tongues, sent);
}

function wordsAt(addresses: LawAddresses['letters'], language: Language): Promise<LetterFile> {
  const known =
    files.get(language) ?? fetchJson<LetterFile>(addresses.find((one) => one.language === language)?.address ?? '');
  files.set(language, known);
  // A failed download may succeed later, so it is not cached.
  known.catch(() => files.delete(language));
  return known;
}
