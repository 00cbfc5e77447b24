/** What a browser is sent of a rulebook, made where the rulebook was read: the law, the words, the generated modules. */
import { compile } from './run/compiled.ts';
import { printScreen } from './run/javascript/screen.ts';
import { periodAround } from './plan/make.ts';
import { understand } from './rulebook/typecheck/index.ts';
import {
  crossingBundle,
  crossingTextBundle,
  eventBundle,
  eventTextBundle,
  type CrossingBundle,
  type CrossingTextBundle,
} from './bundle/crossings.ts';
import { letterTextBundle, type LetterTextBundle } from './bundle/letters.ts';
import { lawBundle, lawFrom, textBundle, textFrom } from './bundle/bundle.ts';
import type { LawBundle, TextBundle } from './bundle/opened.ts';
import { understoodOf } from './bundle/opened.ts';
import type { Rulebook } from './rulebook/rulebook.ts';
import { CALENDAR } from './values/calendar.ts';

export { phrasesOf, type Phrases } from './explain/sentences/phrases/index.ts';
export { letterLanguages } from './bundle/letters.ts';

/** A generated module, to be imported. */
export interface ScreenText {
  /** First day of its period, yyyymmdd. */
  readonly from: number;
  readonly text: string;
}

/** What a page needs to answer. */
export interface Answering {
  readonly law: LawBundle;
  readonly texts: (language: string) => TextBundle;
  /** The period of the day, and those that follow it, as far as they are asked for. */
  readonly screens: readonly ScreenText[];
}

export interface Bundles {
  /** For every day, with sources and reasons. */
  readonly all: Answering;
  /** For the period of the day and those that follow it, and for pages that show no source. */
  readonly ahead: Answering;
  /** What the verso reads beside them. */
  readonly crossings: CrossingBundle;
  readonly crossingTexts: (language: string) => CrossingTextBundle;
  /** What can happen in a life. */
  readonly events: CrossingBundle;
  readonly eventTexts: (language: string) => CrossingTextBundle;
  /** What letters of a language are written with. */
  readonly letterTexts: (language: string) => LetterTextBundle;
}

/**
 * @param day yyyymmdd; what a screen is generated for
 * @param most the most periods for which a screen is generated
 */
export function bundlesOf(rulebook: Rulebook, day: number, most: number): Bundles {
  const understood = understand(rulebook);
  const answering = (law: LawBundle, texts: (language: string) => TextBundle): Answering => ({
    law,
    texts,
    screens: screensOf(law, texts(rulebook.languages[0] ?? ''), day, most),
  });
  const [from] = periodAround(understood, day);
  return {
    all: answering(lawBundle(understood), (language) => textBundle(rulebook, language)),
    ahead: answering(lawFrom(understood, from), (language) => textFrom(rulebook, language)),
    crossings: crossingBundle(understood),
    crossingTexts: (language) => crossingTextBundle(rulebook, language),
    events: eventBundle(understood),
    eventTexts: (language) => eventTextBundle(rulebook, language),
    letterTexts: (language) => letterTextBundle(rulebook, language),
  };
}

const LAST_DAY = 20991231;

/** From the bundle and not from the rulebook, so that what the browser plans is what was generated for. */
function screensOf(law: LawBundle, texts: TextBundle, day: number, most: number): readonly ScreenText[] {
  const compiled = compile(understoodOf(law, texts));
  const screens: ScreenText[] = [];
  for (let at = day; screens.length < most && at < LAST_DAY;) {
    const { plan, layout } = compiled.at(at);
    screens.push({ from: plan.from, text: printScreen(plan, layout) });
    if (plan.until >= LAST_DAY) break;
    at = CALENDAR.days_after(plan.until, 1);
  }
  return screens;
}
