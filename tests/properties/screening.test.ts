/** These tests check that the screening of a list of households says the same of each as the plain evaluation. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { screenAndAnswer } from '../backends/screened.ts';
import { createPropertySettings, compiledRulebook, drawPartlyKnownHousehold, PATIENCE } from './shared.ts';

test(
  'a screened household has the outcomes and amounts of its answer',
  async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(drawPartlyKnownHousehold({ unknown: [0, 0.1, 0.4] }), async ({ input, date }) => {
        const { screened, answered } = await screenAndAnswer(compiledRulebook, input, date);
        expect(screened).toEqual(answered);
        for (const { outcome } of screened) seen.add(outcome);
      }),
      createPropertySettings(0.1),
    );
    expect(seen.size).toBeGreaterThan(3);
  },
  PATIENCE,
);
