/** What a browser is sent of a rulebook, made where the rulebook was read: the law, the words, the generated modules. */
import { compile } from './evaluate/compiled.ts';
import { printScreen } from './lowering/javascript/screen.ts';
import { understand } from './rulebook/check/index.ts';
import { lawBundle, textBundle, understoodOf, type LawBundle, type TextBundle } from './rulebook/bundle/bundle.ts';
import type { Rulebook } from './rulebook/model.ts';
import { CALENDAR } from './values/calendar.ts';

export { phrasesOf, type Phrases } from './explain/phrases/index.ts';

/** A generated module as a script: it sets `screens[from]` on the global object. */
export interface ScreenScript {
  /** First day of its period, yyyymmdd. */
  readonly from: number;
  readonly text: string;
}

export interface Bundles {
  readonly law: LawBundle;
  readonly texts: (language: string) => TextBundle;
  /** The period of the day, and those that follow it, as far as they are asked for. */
  readonly screens: readonly ScreenScript[];
}

/**
 * @param day yyyymmdd; what a screen is generated for
 * @param most the most periods for which a screen is generated
 */
export function bundlesOf(rulebook: Rulebook, day: number, most: number): Bundles {
  const law = lawBundle(understand(rulebook));
  return {
    law,
    texts: (language) => textBundle(rulebook, language),
    screens: screensOf(rulebook, law, day, most),
  };
}

const LAST_DAY = 20991231;

/** From the bundle and not from the rulebook, so that what the browser plans is what was generated for. */
function screensOf(rulebook: Rulebook, law: LawBundle, day: number, most: number): readonly ScreenScript[] {
  const compiled = compile(understoodOf(law, textBundle(rulebook, rulebook.languages[0] ?? '')));
  const screens: ScreenScript[] = [];
  for (let at = day; screens.length < most && at < LAST_DAY;) {
    const { plan, layout } = compiled.at(at);
    screens.push({ from: plan.from, text: asScript(plan.from, printScreen(plan, layout, 'commonjs')) });
    if (plan.until >= LAST_DAY) break;
    at = CALENDAR.days_after(plan.until, 1);
  }
  return screens;
}

function asScript(from: number, module: string): string {
  return `(function(g){var exports={};(g.screens=g.screens||{})[${from}]=exports;\n${module}})(self);\n`;
}
