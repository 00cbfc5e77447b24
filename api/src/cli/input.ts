/**
 * This module reads a household from a file. The file is YAML or JSON, and holds either the situation alone or a whole
 * request.
 */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseDocument } from 'yaml';
import { didYouMean } from '@recto-verso/engine/rulebook';
import { LANGUAGES, type Language } from '@recto-verso/engine/languages';
import { CommandFailure } from './failure.ts';

export interface HouseholdFile {
  readonly situation: unknown;
  readonly date: string | undefined;
  readonly language: Language | undefined;
  /** Holds what the registers still say; only the command `verso` reads it. */
  readonly official: unknown;
  readonly decided: string | undefined;
}

/**
 * @param file a path, or `-` for standard input
 * @throws CommandFailure when the file cannot be read, is neither YAML nor JSON, holds no object, or names an unknown
 * language
 */
export async function readHouseholdFile(file: string): Promise<HouseholdFile> {
  const value = await readDocument(file);
  if (!isRecord(value)) {
    throw new CommandFailure(`${file}: a household starts with "persons:"; see "recto-verso help" for a whole one.`);
  }
  const said = (key: string) => (typeof value[key] === 'string' ? value[key] : undefined);
  const alone = { date: undefined, language: undefined, official: undefined, decided: undefined };
  if (!('situation' in value)) return { situation: value, ...alone };
  const language = said('language');
  return {
    situation: value['situation'],
    date: said('date'),
    language: language === undefined ? undefined : readLanguage(language),
    official: value['official'],
    decided: said('decided'),
  };
}

/**
 * Reads the content of a file, or of standard input when `file` is `-`.
 * @throws CommandFailure when the file cannot be read or is neither YAML nor JSON
 */
export async function readDocument(file: string): Promise<unknown> {
  return valueIn(await contents(file), (why) => `${file}: this is neither YAML nor JSON. ${why}`);
}

/**
 * Reads a text as a value of a household.
 * @throws CommandFailure when the text is not YAML
 */
export function parseYamlValue(text: string): unknown {
  return valueIn(text, (why) => `"${text}" cannot be read as a value. ${why}`);
}

function valueIn(text: string, said: (why: string) => string): unknown {
  const document = parseDocument(text);
  const broken = document.errors[0];
  if (broken !== undefined) throw new CommandFailure(said(broken.message));
  try {
    return document.toJS();
  } catch (error) {
    // The text has a YAML alias that refers to nothing, or aliases that expand to more than the library allows.
    throw new CommandFailure(said(`${error instanceof Error ? error.message : 'It cannot be unfolded'}.`));
  }
}

/** @throws CommandFailure when the word is not one of `LANGUAGES` */
export function readLanguage(word: string): Language {
  const language = LANGUAGES.find((one) => one === word);
  if (language !== undefined) return language;
  throw new CommandFailure(`"${word}" is no language of this rulebook. ${didYouMean(word, LANGUAGES, 'Choose one.')}`);
}

async function contents(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'this is a folder'
          : `it cannot be read (${code})`;
    throw new CommandFailure(`${file}: ${why}.`);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
