/**
 * These tests check that the smallest change that an answer names turns the verdict as it says, whether a fact changes
 * or only time passes.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Nearest, RightAnswer } from '../../engine/core/src/contract/answer.ts';
import type { Seen } from '../../engine/core/src/contract/seen.ts';
import { evaluateSituation } from '../../engine/core/src/index.ts';
import { carryForward } from '../../engine/core/src/explain/future/carry-forward.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import { CALENDAR, showDay } from '../../engine/core/src/values/calendar.ts';
import { parseIsoDay, listNearestChanges } from './changed-situation.ts';
import {
  createPropertySettings,
  compiledRulebook,
  drawPartlyKnownHousehold,
  PATIENCE,
  readDrawnSituation,
  findVerdict,
  listVerdicts,
  evaluateInMemory,
  type TruthValue,
} from './shared.ts';

interface Closed {
  readonly situation: Situation;
  readonly date: number;
  readonly answer: RightAnswer;
  readonly nearest: Nearest;
}

test(
  'the nearest change turns the verdict as it says, and a grain or a day less does not',
  async () => {
    const counts = { facts: 0, days: 0 };
    await closed((c) => {
      if (c.nearest.date === null) byFact(c);
      else byTime(c);
      counts[c.nearest.date === null ? 'facts' : 'days'] += 1;
    });
    process.stdout.write(`nearest changes: ${counts.facts} of a fact, ${counts.days} by time alone\n`);
    expect(counts.facts).toBeGreaterThan(0);
    expect(counts.days).toBeGreaterThan(0);
  },
  PATIENCE,
);

function byFact({ situation, date, answer, nearest }: Closed): void {
  const { fact, of, from, to } = nearest;
  if (fact === null || of === null || from === null || to === null) throw new Error('a change without a fact');
  expect(nearest.verdict).not.toBe('no');
  const after = (value: Seen): readonly TruthValue[] =>
    listNearestChanges(situation, { fact, of }, from, value, date).map((s) =>
      findVerdict(evaluateInMemory(s, date), answer.right, answer.claimant),
    );
  const short = aGrainShort(from, to);
  const [there, before] = [after(to), short === null ? null : after(short)];
  const turns = there.some((verdict, i) => verdict === nearest.verdict && (before === null || before[i] === 'no'));
  expect(
    turns,
    `${answer.right} of ${answer.claimant}: ${JSON.stringify(nearest)}; then ${there.join(', ')}, a grain less ${before?.join(', ') ?? 'is none'}`,
  ).toBe(true);
}

/**
 * Returns the value one smallest step before `to`, on the way from `from`. Returns `null` for numbers that are less
 * than a step apart, and for values that are neither numbers nor days.
 */
function aGrainShort(from: Seen, to: Seen): Seen | null {
  if (from.kind === 'number' && to.kind === 'number') {
    const grain = to.unit.startsWith('money') || to.unit === 'share' ? 0.01 : 1;
    const x = Math.round((to.min - Math.sign(to.min - from.min) * grain) * 10000) / 10000;
    return Math.abs(to.min - from.min) < grain ? null : { ...to, min: x, max: x };
  }
  if (from.kind !== 'date' || to.kind !== 'date') return null;
  const day = showDay(CALENDAR.days_after(parseIsoDay(to.min), from.min < to.min ? -1 : 1));
  return { ...to, min: day, max: day };
}

function byTime({ situation, date, answer, nearest }: Closed): void {
  const day = parseIsoDay(nearest.date ?? '');
  const still = carryForward(situation, date);
  expect(findVerdict(evaluateInMemory(still, day), answer.right, answer.claimant)).toBe(nearest.verdict);
  expect(findVerdict(evaluateInMemory(still, CALENDAR.days_after(day, -1)), answer.right, answer.claimant)).toBe('no');
}

/** Calls `check` with every nearest change of the rights whose verdict is no. */
async function closed(check: (c: Closed) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(drawPartlyKnownHousehold({ unknown: [0, 0, 0.05, 0.1] }), async ({ input, date }) => {
      const situation = readDrawnSituation(input, date);
      const no = listVerdicts(evaluateInMemory(situation, date)).filter((v) => v.verdict === 'no');
      const rights = [...new Set(no.map((v) => v.right))];
      if (rights.length === 0) return;
      const { outcomes } = await evaluateSituation(compiledRulebook, situation, { date, language: 'en', rights });
      for (const answer of outcomes) for (const nearest of answer.nearest) check({ situation, date, answer, nearest });
    }),
    createPropertySettings(0.4),
  );
}
