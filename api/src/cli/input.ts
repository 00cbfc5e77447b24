/** Reading a household from a file: YAML or JSON, the situation alone or a whole request. */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseDocument } from 'yaml';
import { LANGUAGES, type Language } from '../contract/request.ts';
import { CommandFailure } from './failure.ts';

export interface Household {
  readonly situation: unknown;
  readonly date: string | undefined;
  readonly language: Language | undefined;
}

/** @throws CommandFailure where the file cannot be read or is neither YAML nor JSON */
export async function readHousehold(file: string): Promise<Household> {
  const document = parseDocument(await contents(file));
  const broken = document.errors[0];
  if (broken !== undefined) throw new CommandFailure(`${file}: this is neither YAML nor JSON. ${broken.message}`);
  const value: unknown = document.toJS();
  if (!isRecord(value)) {
    throw new CommandFailure(`${file}: a household starts with "persons:"; see "recto-verso help" for a whole one.`);
  }
  if (!('situation' in value)) return { situation: value, date: undefined, language: undefined };
  return {
    situation: value['situation'],
    date: typeof value['date'] === 'string' ? value['date'] : undefined,
    language: typeof value['language'] === 'string' ? readLanguage(value['language']) : undefined,
  };
}

/** @throws CommandFailure */
export function readLanguage(word: string): Language {
  const language = LANGUAGES.find((one) => one === word);
  if (language !== undefined) return language;
  throw new CommandFailure(`"${word}" is no language of this rulebook. Write one of ${LANGUAGES.join(', ')}.`);
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
