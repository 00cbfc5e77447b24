/** Letters in the worker: a file of its own, fetched when somebody opens one, with the words of its language. */
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

/** @param ask for the verso of a right with letters in some languages; `null`: no letter is open */
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
  // What was not to be had now may be to be had later.
  known.catch(() => files.delete(language));
  return known;
}
