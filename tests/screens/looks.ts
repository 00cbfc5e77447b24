/**
 * This module lists the looks (device, language, colours, medium) in which screenshots are taken, and the pages that
 * each look shows.
 */
import type { BrowserContextOptions } from '@playwright/test';

export interface Look {
  readonly name: string;
  readonly language: 'fr' | 'nl' | 'de' | 'en' | 'ar';
  readonly context: BrowserContextOptions;
  readonly media?: 'print';
  /** Matches the pages that are shown in this look, by their path after the language. */
  readonly shows: RegExp;
  /** Selects an element that is on the page once its script has done its work. */
  readonly ready?: string;
  /** Is `true` when the first questions of `/droits` are shown too, one by one. */
  readonly questions: boolean;
}

const desk = { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false };
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 1.5, javaScriptEnabled: false };
/** The width is that of an A4 sheet between its margins. */
const sheet = { viewport: { width: 688, height: 1000 }, javaScriptEnabled: false };

const all = { language: 'fr', shows: /^/, questions: false } as const;
const door = /^(?:$|droits)/;
const printed = /^(?:droits\/(?:results|sheet|report)|guichet\/rights|rules\/)/;
const scripted = /^(?:droits\/results|guichet$|guichet\/rights)/;

export const LOOKS: readonly Look[] = [
  { ...all, name: 'desk light', context: desk },
  { ...all, name: 'desk dark', context: { ...desk, colorScheme: 'dark' } },
  { ...all, name: 'phone light', context: phone, questions: true },
  { ...all, name: 'phone dark', context: { ...phone, colorScheme: 'dark' } },
  { ...all, name: 'phone German', context: phone, language: 'de', shows: door },
  { ...all, name: 'phone Arabic', context: phone, language: 'ar', shows: door, questions: true },
  { ...all, name: 'desk German', context: desk, language: 'de' },
  { ...all, name: 'desk Arabic', context: desk, language: 'ar', shows: door },
  { ...all, name: 'phone forced colours', context: { ...phone, forcedColors: 'active' }, shows: door, questions: true },
  { ...all, name: 'paper', context: sheet, media: 'print', shows: printed },
  {
    ...all,
    name: 'desk with scripts',
    context: { ...desk, javaScriptEnabled: true },
    shows: scripted,
    ready: '.door.live:not([data-verso=coming]), .droits.live[data-ready] .week',
  },
];
