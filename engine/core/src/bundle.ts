/**
 * This module makes the bundles of a rulebook that a browser is sent: the law, the crossings, the life events, their
 * texts, the texts of letters, and the generated JavaScript modules. It runs where the rule files are read.
 */
import { compile } from './run/compiled.ts';
import { printScreen } from './run/javascript/screen.ts';
import { findPeriodAround } from './plan/make.ts';
import { understand } from './rulebook/typecheck/index.ts';
import {
  createCrossingBundle,
  createCrossingTextBundle,
  createEventBundle,
  createEventTextBundle,
  type CrossingBundle,
  type CrossingTextBundle,
} from './bundle/crossings.ts';
import { createLetterTextBundle, type LetterTextBundle } from './bundle/letters.ts';
import { createLawBundle, createLawBundleFrom, createTextBundle, createTextBundleFrom } from './bundle/bundle.ts';
import type { LawBundle, TextBundle } from './bundle/opened.ts';
import { openUnderstood } from './bundle/opened.ts';
import type { Rulebook } from './rulebook/rulebook.ts';
import { LAST_DAY } from './language/term.ts';
import { CALENDAR } from './values/calendar.ts';

export { getPhrases, type Phrases } from './explain/sentences/phrases/index.ts';
export { listLetterLanguages } from './bundle/letters.ts';

/** Holds the source text of a generated JavaScript module, which the browser imports. */
export interface ScreenText {
  /** Holds the first day of the period of the module as an integer, yyyymmdd. */
  readonly from: number;
  readonly text: string;
}

/** Holds the law, its texts and the generated modules, from which a page computes answers. */
export interface AnswerBundle {
  readonly law: LawBundle;
  readonly texts: (language: string) => TextBundle;
  /**
   * Holds one generated module for the period of the day that `createBundles` was given and for each following period,
   * at most as many as it was asked for.
   */
  readonly screens: readonly ScreenText[];
}

export interface Bundles {
  /** Holds the bundle that answers for every day that the rulebook knows, with sources and reasons. */
  readonly all: AnswerBundle;
  /**
   * Holds the bundle that answers for the period of the day and the periods after it; it is meant for pages that show
   * neither sources nor reasons.
   */
  readonly ahead: AnswerBundle;
  readonly crossings: CrossingBundle;
  readonly crossingTexts: (language: string) => CrossingTextBundle;
  readonly events: CrossingBundle;
  readonly eventTexts: (language: string) => CrossingTextBundle;
  readonly letterTexts: (language: string) => LetterTextBundle;
}

/**
 * Makes all bundles of a rulebook.
 * @param day yyyymmdd; `ahead` and the generated modules begin with the period of this day
 * @param most the greatest number of periods for which a module is generated
 */
export function createBundles(rulebook: Rulebook, day: number, most: number): Bundles {
  const understood = understand(rulebook);
  const answering = (law: LawBundle, texts: (language: string) => TextBundle): AnswerBundle => ({
    law,
    texts,
    screens: screensOf(law, texts(rulebook.languages[0] ?? ''), day, most),
  });
  const [from] = findPeriodAround(understood, day);
  return {
    all: answering(createLawBundle(understood), (language) => createTextBundle(rulebook, language)),
    ahead: answering(createLawBundleFrom(understood, from), (language) => createTextBundleFrom(rulebook, language)),
    crossings: createCrossingBundle(understood),
    crossingTexts: (language) => createCrossingTextBundle(rulebook, language),
    events: createEventBundle(understood),
    eventTexts: (language) => createEventTextBundle(rulebook, language),
    letterTexts: (language) => createLetterTextBundle(rulebook, language),
  };
}

/**
 * Returns the generated JavaScript module of the period of `day` and of each following period, at most `most` modules.
 * They are generated from the bundle and not from the rulebook, so that they match the plan that the browser makes from
 * the same bundle.
 */
function screensOf(law: LawBundle, texts: TextBundle, day: number, most: number): readonly ScreenText[] {
  const compiled = compile(openUnderstood(law, texts));
  const screens: ScreenText[] = [];
  for (let at = day; screens.length < most && at <= LAST_DAY;) {
    const { plan, layout } = compiled.at(at);
    screens.push({ from: plan.from, text: printScreen(plan, layout) });
    if (plan.until >= LAST_DAY) break;
    at = CALENDAR.days_after(plan.until, 1);
  }
  return screens;
}
