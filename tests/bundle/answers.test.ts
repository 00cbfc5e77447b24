/** What a browser is sent answers as the rulebook it was made from: the same answers, the same questions, byte for byte. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, nextQuestion } from '../../engine/src/browser.ts';
import { letterLanguages } from '../../engine/src/bundle.ts';
import { evaluate as evaluateHere } from '../../engine/src/explain/evaluate.ts';
import { nextQuestion as nextHere } from '../../engine/src/patch/next-question.ts';
import { verso as versoHere } from '../../engine/src/patch/verso/verso.ts';
import { lettersIn, openLetters } from '../../engine/src/letters.ts';
import { openCrossings, verso } from '../../engine/src/verso.ts';
import { household } from '../generators/household.ts';
import { asOften, compiled, PATIENCE, rulebook } from '../properties/setting.ts';
import { bundles, DAY, openSent, sent } from './sent.ts';

const opened = await openSent('fr');
const crossed = openCrossings(opened, sent(bundles.crossings), sent(bundles.crossingTexts('fr')));

describe('a bundle', () => {
  it('holds a generated module for the period of the day', () => {
    expect(bundles.screens.map((one) => one.from)).toContain(opened.at(DAY).plan.from);
  });

  it('holds one language, and no case', () => {
    const whole = JSON.stringify([bundles.law, bundles.texts('fr')]);
    const german = rulebook.texts['de']?.rights[rulebook.rights[0]?.id ?? '']?.['summary'];
    expect(typeof german === 'string' ? german.length : 0).toBeGreaterThan(10);
    expect(whole).not.toContain(german);
    for (const one of rulebook.rights.flatMap((right) => right.cases.slice(0, 1)))
      expect(whole).not.toContain(one.name);
  });

  it(
    'answers as the rulebook does',
    async () => {
      const households = fc
        .double({ min: 0.1, max: 0.8, noNaN: true })
        .chain((unknown) => household(rulebook, DAY, { unknown }));
      await fc.assert(
        fc.asyncProperty(households, async (input) => {
          const options = { date: DAY, language: 'fr' };
          expect(JSON.stringify(await evaluate(opened, input, options))).toBe(
            JSON.stringify(await evaluateHere(compiled, input, options)),
          );
          expect(JSON.stringify(nextQuestion(opened, input, options))).toBe(
            JSON.stringify(nextHere(compiled, input, options)),
          );
        }),
        asOften(0.05),
      );
    },
    PATIENCE,
  );

  it(
    'shows the verso as the rulebook does, with the crossings beside it',
    async () => {
      const households = household(rulebook, DAY, { unknown: 0.3 });
      await fc.assert(
        fc.asyncProperty(households, async (input) => {
          const options = { date: DAY, language: 'fr' };
          expect(JSON.stringify(await verso(crossed, input, options))).toBe(
            JSON.stringify(await versoHere(compiled, input, options)),
          );
        }),
        asOften(0.02),
      );
    },
    PATIENCE,
  );

  it(
    'writes letters as the rulebook does, in languages whose other words it does not have',
    async () => {
      const letters = letterLanguages(rulebook);
      const written = openLetters(
        crossed,
        letters.map((language) => sent(bundles.letterTexts(language))),
      );
      const households = household(rulebook, DAY, { unknown: 0.1 });
      await fc.assert(
        fc.asyncProperty(households, async (input) => {
          const options = { date: DAY, language: 'fr', letters: lettersIn(letters) };
          expect(JSON.stringify(await verso(written, input, options))).toBe(
            JSON.stringify(await versoHere(compiled, input, options)),
          );
        }),
        asOften(0.02),
      );
    },
    PATIENCE,
  );

  it('keeps the crossings out of what is sent first', () => {
    const first = JSON.stringify([bundles.law, bundles.texts('fr')]);
    const ids = rulebook.crossings.divergences.map(({ id }) => `"${id}"`);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => first.includes(id))).toEqual([]);
  });

  it('answers for a day of another period without its module', async () => {
    const input = { persons: { p1: { birth: '1990-04-23' } } };
    const options = { date: 20250601, language: 'fr' };
    expect(await evaluate(opened, input, options)).toEqual(await evaluateHere(compiled, input, options));
  });
});
