/**
 * Tests that what a browser is sent answers like the rulebook it was made from: with the same answers, questions and
 * letters. The bundle with the law of one day and later does so too, except for sources, labels of routes and other
 * parts of an answer that the pages which are sent this bundle do not show.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateInOrder } from '../../engine/core/src/answer.ts';
import { findNextQuestion, type Compiled } from '../../engine/core/src/browser.ts';
import { listLetterLanguages } from '../../engine/core/src/bundle.ts';
import { evaluateInOrder as evaluateHere } from '../../engine/core/src/explain/order/evaluate-in-order.ts';
import { findNextQuestion as nextHere } from '../../engine/core/src/ask/questions/next-question.ts';
import { computeVerso as versoHere } from '../../engine/core/src/ask/verso/verso.ts';
import { createLetterWriter, openLetters } from '../../engine/core/src/letters.ts';
import { openCrossings, computeVerso } from '../../engine/core/src/verso.ts';
import { drawHousehold } from '../generators/household.ts';
import { createPropertySettings, compiledRulebook, PATIENCE, rulebook } from '../properties/shared.ts';
import { bundles, BUNDLE_DAY, openSent, passThroughJson } from './sent.ts';

const crossed = (opened: Compiled): Compiled =>
  openCrossings(opened, passThroughJson(bundles.crossings), passThroughJson(bundles.crossingTexts('fr')));
const [all, ahead] = [await openSent('fr'), await openSent('fr', bundles.ahead)];
const letters = listLetterLanguages(rulebook);
const written = openLetters(
  crossed(all),
  letters.map((language) => passThroughJson(bundles.letterTexts(language))),
);
const crossedAhead = crossed(ahead);

/** Lists keys of reasons, figures and open points that the pages with the law of one day and later do not show. */
const UNTOLD: ReadonlySet<string> = new Set(['citation', 'source', 'act', 'numac', 'link', 'facts', 'open']);

function told(value: unknown): unknown {
  return JSON.stringify(value, function (this: unknown, key: string, entry: unknown) {
    // The label of a route is left out; all other labels are compared.
    const unsaid =
      UNTOLD.has(key) || (key === 'label' && typeof this === 'object' && this !== null && 'reasons' in this);
    return unsaid ? undefined : entry;
  });
}

describe('a bundle', () => {
  it('holds a generated module for the period of the day', () => {
    for (const [bundle, opened] of [
      [bundles.all, all],
      [bundles.ahead, ahead],
    ] as const)
      expect(bundle.screens.map((one) => one.from)).toContain(opened.at(BUNDLE_DAY).plan.from);
  });

  it('holds one language, no case, and nothing of the crossings', () => {
    const whole = JSON.stringify([bundles.all.law, bundles.all.texts('fr')]);
    const german = rulebook.texts['de']?.rights[rulebook.rights[0]?.id ?? '']?.['summary'];
    expect(typeof german === 'string' ? german.length : 0).toBeGreaterThan(10);
    expect(whole).not.toContain(german);
    for (const one of rulebook.rights.flatMap((right) => right.cases.slice(0, 1)))
      expect(whole).not.toContain(one.name);
    const ids = rulebook.crossings.divergences.map(({ id }) => `"${id}"`);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => whole.includes(id))).toEqual([]);
  });

  it(
    'answers and asks as the rulebook does',
    async () => {
      const households = fc
        .double({ min: 0.1, max: 0.8, noNaN: true })
        .chain((unknown) => drawHousehold(rulebook, BUNDLE_DAY, { unknown }));
      await fc.assert(
        fc.asyncProperty(households, async (input) => {
          const options = { date: BUNDLE_DAY, language: 'fr' };
          const answer = await evaluateHere(compiledRulebook, input, options);
          expect(JSON.stringify(await evaluateInOrder(all, input, options))).toBe(JSON.stringify(answer));
          expect(told(await evaluateInOrder(ahead, input, options))).toBe(told(answer));
          const next = JSON.stringify(nextHere(compiledRulebook, input, options));
          expect(JSON.stringify(findNextQuestion(all, input, options))).toBe(next);
          expect(JSON.stringify(findNextQuestion(ahead, input, options))).toBe(next);
        }),
        createPropertySettings(0.05),
      );
    },
    PATIENCE,
  );

  it(
    'shows the verso as the rulebook does, with the crossings beside it, and letters in languages whose other words it does not have',
    async () => {
      const households = drawHousehold(rulebook, BUNDLE_DAY, { unknown: 0.2 });
      await fc.assert(
        fc.asyncProperty(households, async (input) => {
          const options = { date: BUNDLE_DAY, language: 'fr' };
          const report = await versoHere(compiledRulebook, input, { ...options, letters: createLetterWriter(letters) });
          expect(
            JSON.stringify(await computeVerso(written, input, { ...options, letters: createLetterWriter(letters) })),
          ).toBe(JSON.stringify(report));
          const shown = await versoHere(compiledRulebook, input, options);
          expect(told(await computeVerso(crossedAhead, input, options))).toBe(told(shown));
        }),
        createPropertySettings(0.02),
      );
    },
    PATIENCE,
  );

  it('answers for a day of another period without its module; the law of a day does not', async () => {
    const input = { persons: { p1: { birth: '1990-04-23' } } };
    const options = { date: 20250601, language: 'fr' };
    expect(await evaluateInOrder(all, input, options)).toEqual(await evaluateHere(compiledRulebook, input, options));
    await expect(evaluateInOrder(ahead, input, options)).rejects.toThrow();
  });
});
