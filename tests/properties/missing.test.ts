/**
 * These tests check that a fact that an answer calls decisive does settle the right, and that an adult of whom nothing
 * is known is asked and not turned away.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Missing, RightAnswer } from '../../engine/core/src/contract/answer.ts';
import { evaluate, evaluateSituation } from '../../engine/core/src/index.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import { showDay } from '../../engine/core/src/values/calendar.ts';
import { completeList, fillOpenFact, isIncompleteList } from './changed-situation.ts';
import {
  createPropertySettings,
  compiledRulebook,
  drawPartlyKnownHousehold,
  PATIENCE,
  readDrawnSituation,
  rulebook,
  findVerdict,
  listVerdicts,
  evaluateInMemory,
  type TruthValue,
} from './shared.ts';

/** Names the ties to other persons that may be missing beside facts and lists. */
const TIES = ['partner', 'related'];

describe('a missing fact', () => {
  test(
    'settles the right as it was tried',
    async () => {
      const counts = { settled: 0, tried: 0 };
      await fc.assert(
        fc.asyncProperty(drawPartlyKnownHousehold({ unknown: [0.05, 0.1, 0.2, 0.4] }), async ({ input, date }) => {
          const situation = readDrawnSituation(input, date);
          const open = listVerdicts(evaluateInMemory(situation, date)).filter((v) => v.verdict === 'depends');
          const rights = [...new Set(open.map((v) => v.right))];
          if (rights.length === 0) return;
          const { outcomes } = await evaluateSituation(compiledRulebook, situation, { date, language: 'en', rights });
          for (const answer of outcomes) {
            expect(
              answer.missing.length > 0 || answer.outcome !== 'depends',
              `${answer.right} of ${answer.claimant} depends on nothing`,
            ).toBe(true);
            for (const missing of answer.missing) {
              for (const { value, verdict } of missing.tried) {
                const after = withMissing(situation, missing, value);
                counts.tried += 1;
                if (verdict !== 'depends') counts.settled += 1;
                expect(
                  verdictAfter(after, date, answer),
                  `${answer.right} of ${answer.claimant}: ${missing.fact} of ${missing.of} = ${JSON.stringify(value)}`,
                ).toBe(verdict);
              }
              expect(missing.decisive).toBe(isSettling(missing));
            }
          }
        }),
        createPropertySettings(0.25),
      );
      process.stdout.write(`missing facts: ${counts.tried} values tried, ${counts.settled} settle\n`);
      expect(counts.settled).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});

/**
 * Checks whether a missing fact settles the right by one of the values that were tried. The fact of a concern is not
 * tried and always settles it; a tie is not tried and never called decisive.
 */
function isSettling({ fact, tried }: Missing): boolean {
  if (tried.length === 0) return !TIES.includes(fact);
  return tried.some(({ verdict }) => verdict !== 'depends');
}

function withMissing(situation: Situation, missing: Missing, value: Missing['tried'][number]['value']): Situation {
  return isIncompleteList(situation, missing)
    ? completeList(situation, missing)
    : fillOpenFact(situation, missing, value);
}

function verdictAfter(situation: Situation, date: number, answer: RightAnswer): TruthValue {
  return findVerdict(evaluateInMemory(situation, date), answer.right, answer.claimant);
}

describe('an adult of whom nothing at all, or only the age, is known, perhaps with others', () => {
  const date = 20261115;
  const answersFor = async (right: string, person: object): Promise<readonly RightAnswer[]> =>
    (
      await evaluate(
        compiledRulebook,
        { persons: { me: person }, others: 'unknown' },
        { date, language: 'en', rights: [right] },
      )
    ).outcomes;
  const isOpen = (outcomes: readonly RightAnswer[]): void => {
    expect(outcomes.length).toBeGreaterThan(0);
    for (const { verdict, outcome, missing, unless } of outcomes) {
      // For a right that concerns only some people nothing is asked; the answer names the concern in `unless`.
      expect({ verdict, outcome }).toEqual({
        verdict: 'depends',
        outcome: unless === undefined ? 'depends' : 'unlikely',
      });
      expect((unless ?? missing).length).toBeGreaterThan(0);
    }
  };
  test.each(rulebook.rights.map((r) => r.id))(
    '%s: depends, and says on what',
    async (right) => {
      isOpen(await answersFor(right, {}));
      const grown = await answersFor(right, { birth: '1985-06-01' });
      if (grown.every((o) => o.verdict === 'depends')) return isOpen(grown);
      // If the age alone settles the right, the right has to be open for a person of another age.
      isOpen(await answersFor(right, { birth: '1945-06-01' }));
    },
    PATIENCE,
  );
});

test('before its first law a right is not computed, and says so', async () => {
  const late = rulebook.rights.flatMap((r) =>
    r.laws[0] !== undefined && r.laws[0].from > rulebook.starts ? [{ right: r, from: r.laws[0].from }] : [],
  );
  expect(late.length).toBeGreaterThan(0);
  for (const { right, from } of late) {
    const { outcomes } = await evaluate(
      compiledRulebook,
      { persons: { me: {} } },
      { date: rulebook.starts, language: 'en', rights: [right.id] },
    );
    expect(outcomes).toEqual([expect.objectContaining({ right: right.id, outcome: 'not-computed' })]);
    expect(outcomes[0]?.warnings[0]?.text).toContain(showDay(from));
  }
});
