/**
 * This module makes the files that the engine in the browser receives: the law, the texts of one language, and the
 * generated modules of the periods from today on. Beside them are the files of the verso, which no answer has to wait
 * for. `/droits` knows no day before today and shows no source, so its files hold only what it needs. Addresses hold a
 * hash of the content, so browsers may cache them for ever.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { base } from '$app/paths';
import { getToday } from '@recto-verso/api/date';
import { createBundles, listLetterLanguages, getPhrases, type AnswerBundle } from '@recto-verso/engine/bundle';
import type { LawAddresses, LawFiles } from '../door/law-addresses.ts';
import { LANGUAGES, type Language } from '../languages.ts';
import { getGuichetWords } from './guichet-words.ts';
import { DESK_LANGUAGES } from '../words/droits-results/index.ts';
import { collectDeskTexts } from './desk-texts.ts';
import { getLanguageWords } from './language-words.ts';
import { openPageService } from './service.ts';

/** Names a part of the site: `/guichet` accepts any day and shows the sources of the law, `/droits` does neither. */
export type LawPart = 'guichet' | 'droits';

type Bytes = Uint8Array<ArrayBuffer>;

export const ENCODINGS = ['br', 'gzip'] as const;

export interface ServedLawFile {
  readonly type: string;
  readonly plain: Bytes;
  /**
   * Maps each encoding to a function that returns the compressed file. The file is compressed once, at the first
   * request.
   */
  readonly encoded: Readonly<Record<(typeof ENCODINGS)[number], () => Promise<Bytes>>>;
}

type Addressed = (part: LawPart, language: Language) => LawAddresses;

/**
 * The generated modules cover the period of today and the following one, because an answer also evaluates later months,
 * which may lie there.
 */
const PERIODS = 2;

const files = new Map<string, ServedLawFile>();
let made: { readonly day: number; readonly result: Promise<Addressed> } | null = null;

/**
 * Returns the addresses of the files for today. The files are made anew each day, because a new day may begin a new
 * period of the law.
 */
export async function loadLawAddresses(part: LawPart, language: Language): Promise<LawAddresses> {
  const day = getToday();
  if (made?.day !== day) made = { day, result: make(day) };
  return (await made.result)(part, language);
}

/** Returns a file by the last part of its address, or `null` when there is none. */
export async function findServedLawFile(name: string): Promise<ServedLawFile | null> {
  await loadLawAddresses('droits', LANGUAGES[0]);
  return files.get(name) ?? null;
}

/**
 * Prepares the files that the first visitors of `/droits` receive, one after the other, so that requests for pages are
 * served first.
 */
export async function prepareLawFiles(): Promise<void> {
  for (const language of LANGUAGES) {
    const { law, texts, screens } = await loadLawAddresses('droits', language);
    for (const address of [law, ...screens.map((one) => one.address), texts])
      await files.get(address.slice(address.lastIndexOf('/') + 1))?.encoded.br();
  }
}

async function make(day: number): Promise<Addressed> {
  const { rulebook } = await openPageService();
  const bundles = createBundles(rulebook, day, PERIODS);
  const [all, ahead] = [answering(bundles.all), answering(bundles.ahead)];
  const crossings = keep('crossings', 'json', JSON.stringify(bundles.crossings));
  const crossingTexts = inEach((language) =>
    keep(`crossings-${language}`, 'json', JSON.stringify(bundles.crossingTexts(language))),
  );
  const events = keep('events', 'json', JSON.stringify(bundles.events));
  const eventTexts = inEach((language) =>
    keep(`events-${language}`, 'json', JSON.stringify(bundles.eventTexts(language))),
  );
  const ofDesk = DESK_LANGUAGES.map((one) => [
    one,
    keep(`desk-${one}`, 'json', JSON.stringify(collectDeskTexts(rulebook, one))),
  ]);
  const desk = Object.fromEntries(ofDesk) as LawAddresses['desk'];
  const letterTexts = inEach((language) =>
    keep(
      `letters-${language}`,
      'json',
      JSON.stringify({ ...bundles.letterTexts(language), phrases: getPhrases(language) }),
    ),
  );
  const tools = inEach((language) => keep(`guichet-${language}`, 'json', JSON.stringify(getGuichetWords(language))));
  const sent = listLetterLanguages(rulebook);
  const letters = LANGUAGES.map((language) => ({
    language,
    address: letterTexts[language],
    sent: sent.includes(language),
  }));
  return (part, language) => ({
    ...(part === 'droits' ? ahead : all)(language),
    all: part === 'droits' ? all(language) : null,
    crossings,
    crossingTexts: crossingTexts[language],
    letters,
    tools: tools[language],
    desk,
    events,
    eventTexts: eventTexts[language],
  });
}

function answering(bundle: AnswerBundle): (language: Language) => LawFiles {
  const law = keep('law', 'json', JSON.stringify(bundle.law));
  const screens = bundle.screens.map(({ from, text }) => ({ from, address: keep(String(from), 'js', text) }));
  const texts = inEach((language) =>
    keep(
      language,
      'json',
      JSON.stringify({ ...bundle.texts(language), phrases: getPhrases(language), said: getLanguageWords(language) }),
    ),
  );
  return (language) => ({ law, screens, texts: texts[language] });
}

function inEach(make: (language: Language) => string): Readonly<Record<Language, string>> {
  return Object.fromEntries(LANGUAGES.map((one) => [one, make(one)] as const)) as Record<Language, string>;
}

const TYPES = { json: 'application/json', js: 'text/javascript' } as const;

function keep(name: string, kind: keyof typeof TYPES, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const file = `${name}-${hash}.${kind}`;
  if (!files.has(file)) {
    const plain = new TextEncoder().encode(text);
    files.set(file, {
      type: TYPES[kind],
      plain,
      encoded: { br: once(() => brotli(plain)), gzip: once(() => gz(plain)) },
    });
  }
  return `${base}/law/${file}`;
}

function once(make: () => Promise<Bytes>): () => Promise<Bytes> {
  let made: Promise<Bytes> | null = null;
  return () => (made ??= make());
}

/**
 * This quality gives files that are 2 % larger than the smallest possible, in half of the time. After a start somebody
 * waits for them.
 */
const QUALITY = 10;

async function brotli(plain: Bytes): Promise<Bytes> {
  const params = {
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    [constants.BROTLI_PARAM_QUALITY]: QUALITY,
  };
  return new Uint8Array(await promisify(brotliCompress)(plain, { params }));
}

async function gz(plain: Bytes): Promise<Bytes> {
  return new Uint8Array(await promisify(gzip)(plain, { level: constants.Z_BEST_COMPRESSION }));
}
