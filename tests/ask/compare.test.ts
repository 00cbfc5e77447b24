/**
 * Tests the comparison of two answers: it lists exactly what differs, and comparing in the other direction gives the
 * mirrored result.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../engine/core/src/ask/compare/compare.ts';
import type { RightAnswer } from '../../engine/core/src/contract/answer.ts';
import type { Comparison } from '../../engine/core/src/contract/comparison.ts';
import { createPropertySettings, compiledRulebook, drawMixedHousehold, PATIENCE } from '../properties/shared.ts';

test(
  'what is listed differs, what differs is listed, and the way back mirrors it',
  async () => {
    const seen = { differences: 0, gained: 0, lost: 0 };
    await fc.assert(
      fc.asyncProperty(drawMixedHousehold(), drawMixedHousehold(), async (a, b) => {
        const [before, after] = [a, b].map(({ input, date }) => ({ situation: input, date })) as [Side, Side];
        const there = await compare(compiledRulebook, { before, after, language: 'en' });
        const back = await compare(compiledRulebook, { before: after, after: before, language: 'en' });
        seen.differences += there.differences.length;
        for (const d of there.differences) {
          expect(JSON.stringify(d.before)).not.toBe(JSON.stringify(d.after));
          if (d.kind === 'gained') seen.gained += 1;
          if (d.kind === 'lost') seen.lost += 1;
          const mirror = back.differences.find((m) => m.right === d.right && m.claimant === d.claimant);
          expect(mirror?.kind).toBe(d.kind === 'gained' ? 'lost' : d.kind === 'lost' ? 'gained' : d.kind);
          expect(mirror?.yearly?.min ?? null).toBe(d.yearly === null ? null : -d.yearly.max + 0);
        }
        for (const o of there.before.outcomes) {
          const same = there.after.outcomes.find((p) => p.right === o.right && p.claimant === o.claimant);
          if (standingOf(same) !== standingOf(o)) expect(keysOf(there)).toContain(`${o.right} ${o.claimant}`);
        }
        const none = await compare(compiledRulebook, { before, after: before, language: 'en' });
        expect(none.differences).toEqual([]);
      }),
      createPropertySettings(0.05),
    );
    process.stdout.write(`comparisons: ${seen.differences} differences, ${seen.gained} gained, ${seen.lost} lost\n`);
    expect(Math.min(seen.gained, seen.lost)).toBeGreaterThan(0);
  },
  PATIENCE,
);

/** Returns the verdict of an outcome. It is `no` when there is no outcome, or when the outcome is `unlikely`. */
function standingOf(outcome: RightAnswer | undefined): string {
  return outcome === undefined || outcome.outcome === 'unlikely' ? 'no' : outcome.verdict;
}

interface Side {
  readonly situation: unknown;
  readonly date: number;
}

function keysOf({ differences }: Comparison): readonly string[] {
  return differences.map((d) => `${d.right} ${d.claimant}`);
}
