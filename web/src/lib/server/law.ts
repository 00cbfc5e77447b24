/**
 * What the browser's engine is sent: the law, the words of one language, and the generated modules of the periods from
 * today on; beside them what the verso reads, of which no answer has to wait. Addresses hold a hash of the contents, so that they are kept for ever; contents are compressed once.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { base } from '$app/paths';
import { today } from '@recto-verso/api/date';
import { bundlesOf, letterLanguages, phrasesOf } from '@recto-verso/engine/bundle';
import type { LawAddresses } from '../door/props.ts';
import { LANGUAGES, type Language } from '../languages.ts';
import { guichetWordsIn } from './guichet-words.ts';
import { saidIn } from './said.ts';
import { service } from './service.ts';

export interface LawFile {
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer>;
}

interface Made {
  readonly addresses: (language: Language) => LawAddresses;
}

/** The period of today and the one after it: what the chain announces lies there. */
const PERIODS = 2;

const files = new Map<string, LawFile>();
let made: { readonly day: number; readonly result: Promise<Made> } | null = null;

/** The addresses of the day: a new day may begin a new period. */
export async function lawAddresses(language: Language): Promise<LawAddresses> {
  const day = today();
  if (made?.day !== day) made = { day, result: make(day) };
  return (await made.result).addresses(language);
}

/** A file by the last part of its address. */
export async function lawFile(name: string): Promise<LawFile | null> {
  await lawAddresses(LANGUAGES[0]);
  return files.get(name) ?? null;
}

async function make(day: number): Promise<Made> {
  const { rulebook } = await service();
  const bundles = bundlesOf(rulebook, day, PERIODS);
  const law = await keep('law', 'json', JSON.stringify(bundles.law));
  const screens = await Promise.all(
    bundles.screens.map(async ({ from, text }) => ({ from, address: await keep(String(from), 'js', text) })),
  );
  const crossings = await keep('crossings', 'json', JSON.stringify(bundles.crossings));
  const texts = await inEach((language) =>
    keep(
      language,
      'json',
      JSON.stringify({ ...bundles.texts(language), phrases: phrasesOf(language), said: saidIn(language) }),
    ),
  );
  const crossingTexts = await inEach((language) =>
    keep(`crossings-${language}`, 'json', JSON.stringify(bundles.crossingTexts(language))),
  );
  const letterTexts = await inEach((language) =>
    keep(
      `letters-${language}`,
      'json',
      JSON.stringify({ ...bundles.letterTexts(language), phrases: phrasesOf(language) }),
    ),
  );
  const tools = await inEach((language) =>
    keep(`guichet-${language}`, 'json', JSON.stringify(guichetWordsIn(language))),
  );
  const sent = letterLanguages(rulebook);
  const letters = LANGUAGES.map((language) => ({
    language,
    address: letterTexts[language],
    sent: sent.includes(language),
  }));
  return {
    addresses: (language) => ({
      letters,
      tools: tools[language],
      law,
      texts: texts[language],
      screens,
      crossings,
      crossingTexts: crossingTexts[language],
    }),
  };
}

async function inEach(make: (language: Language) => Promise<string>): Promise<Readonly<Record<Language, string>>> {
  const made = await Promise.all(LANGUAGES.map(async (one) => [one, await make(one)] as const));
  return Object.fromEntries(made) as Record<Language, string>;
}

const TYPES = { json: 'application/json', js: 'text/javascript' } as const;

async function keep(name: string, kind: keyof typeof TYPES, text: string): Promise<string> {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const file = `${name}-${hash}.${kind}`;
  if (!files.has(file)) {
    const plain = new TextEncoder().encode(text);
    const [zipped, br] = await Promise.all([
      promisify(gzip)(plain, { level: 9 }),
      promisify(brotliCompress)(plain, {
        params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length, [constants.BROTLI_PARAM_QUALITY]: 10 },
      }),
    ]);
    files.set(file, { type: TYPES[kind], plain, gzip: new Uint8Array(zipped), br: new Uint8Array(br) });
  }
  return `${base}/law/${file}`;
}
