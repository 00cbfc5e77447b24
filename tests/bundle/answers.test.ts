/** What a browser is sent answers as the rulebook it was made from: the same answers, the same questions, byte for byte. */
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, nextQuestion, openBundle, type LawBundle, type TextBundle } from '../../engine/src/browser.ts';
import type { ScreenModule } from '../../engine/src/browser.ts';
import { bundlesOf } from '../../engine/src/bundle.ts';
import { evaluate as evaluateHere } from '../../engine/src/explain/evaluate.ts';
import { nextQuestion as nextHere } from '../../engine/src/patch/next-question.ts';
import { household } from '../generators/household.ts';
import { asOften, compiled, PATIENCE, rulebook } from '../properties/setting.ts';

const DAY = 20261126;
const bundles = bundlesOf(rulebook, DAY, 2);

function sent<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** The generated scripts, run as a browser runs them: in a global object of their own. */
function screens(): ReadonlyMap<number, ScreenModule> {
  const scope: { readonly screens?: Readonly<Record<string, ScreenModule>> } = {};
  for (const { text } of bundles.screens) runInNewContext(text, { self: scope, Math, Infinity, Float64Array });
  return new Map(Object.entries(scope.screens ?? {}).map(([from, module]) => [Number(from), module]));
}

const law = sent<LawBundle>(bundles.law);
const texts = sent<TextBundle>(bundles.texts('fr'));
const opened = openBundle(law, texts, screens());

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

  it('answers for a day of another period without its module', async () => {
    const input = { persons: { p1: { birth: '1990-04-23' } } };
    const options = { date: 20250601, language: 'fr' };
    expect(await evaluate(opened, input, options)).toEqual(await evaluateHere(compiled, input, options));
  });
});
