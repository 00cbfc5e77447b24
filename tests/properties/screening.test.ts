/** What a list of many households says of each is what plain evaluation says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../engine/src/index.ts';
import { screen } from '../../engine/src/desk.ts';
import { sideOf } from '../../engine/src/patch/side.ts';
import { rounded, worthOf } from '../../engine/src/patch/worth.ts';
import { asOften, compiled, drawn, PATIENCE } from './setting.ts';

test(
  'a screened household has the outcomes and amounts of its answer',
  async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(drawn({ unknown: [0, 0.1, 0.4] }), async ({ input, date }) => {
        const { outcomes } = await evaluate(compiled, input, { date, language: 'en', whatIfs: false });
        const expected = outcomes.map((one) => {
          const worth = one.law === null ? null : worthOf(sideOf(one));
          const yearly = worth === null ? null : { min: rounded(worth.min), max: rounded(worth.max) };
          const outcome = one.outcome === 'human' ? 'depends' : one.outcome;
          return { right: one.right, claimant: one.claimant, outcome, yearly };
        });
        const key = (one: { readonly right: string; readonly claimant: string }): string =>
          `${one.right} ${one.claimant}`;
        const sorted = <T extends { readonly right: string; readonly claimant: string }>(all: readonly T[]) =>
          [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1));
        const found = screen(compiled, input, date).map(({ shared: _, ...one }) => one);
        expect(sorted(found)).toEqual(sorted(expected));
        for (const { outcome } of found) seen.add(outcome);
      }),
      asOften(0.1),
    );
    expect(seen.size).toBeGreaterThan(3);
  },
  PATIENCE,
);
