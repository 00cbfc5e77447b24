/**
 * These tests check that the verdicts of a soak test report what does not hold, with values on both sides of each
 * bound.
 */
import { expect, test } from 'vitest';
import { createStatusTally, leadsElsewhere } from './attack.ts';
import type { ObservedRequest } from './ordinary.ts';
import {
  checkServerAlive,
  checkAllAnswered,
  checkNoFailures,
  checkLatency,
  checkMemoryGrowth,
  checkNoForeignRedirects,
  type End,
} from './verdicts.ts';

const seen = (...milliseconds: readonly number[]): readonly ObservedRequest[] =>
  milliseconds.map((one) => ({ kind: 'health', at: 0, milliseconds: one, status: 200 }));
const refused = (status: number | null): readonly ObservedRequest[] => [
  { kind: 'health', at: 0, milliseconds: 1, status },
];
const phases = { without: seen(10, 20, 30), beside: seen(39, 40, 4_000), after: seen(1) };
const end: End = { ended: null, health: 200, evaluations: [200, 200], threads: { before: 9, after: 9 } };

test.each([
  { verdict: checkLatency(phases), held: true },
  { verdict: checkLatency({ ...phases, beside: seen(39, 41, 42) }), held: false },
  { verdict: checkLatency({ ...phases, beside: refused(null) }), held: false },
  { verdict: checkAllAnswered(phases), held: true },
  { verdict: checkAllAnswered({ ...phases, after: refused(503) }), held: false },
  { verdict: checkAllAnswered({ ...phases, beside: refused(429) }), held: false },
  { verdict: checkAllAnswered({ ...phases, beside: refused(null) }), held: false },
  { verdict: checkServerAlive(end), held: true },
  { verdict: checkServerAlive({ ...end, ended: 'the server ended' }), held: false },
  { verdict: checkServerAlive({ ...end, health: null }), held: false },
  { verdict: checkServerAlive({ ...end, evaluations: [200, 503] }), held: false },
  { verdict: checkServerAlive({ ...end, threads: { before: 9, after: 8 } }), held: false },
  { verdict: checkMemoryGrowth(1_000, 1_200), held: true },
  { verdict: checkMemoryGrowth(1_000, 1_201), held: false },
  { verdict: checkNoFailures({ ...createStatusTally(), '503': 9, '429': 9 }), held: true },
  { verdict: checkNoFailures({ ...createStatusTally(), '500': 1 }), held: false },
  { verdict: checkNoForeignRedirects(createStatusTally()), held: true },
  { verdict: checkNoForeignRedirects({ ...createStatusTally(), elsewhere: 1 }), held: false },
])('held is $held: $verdict.says', ({ verdict, held }) => {
  expect(verdict.held).toBe(held);
});

test.each([
  { location: '/fr/droits', elsewhere: false },
  { location: 'http://127.0.0.1:9/fr', elsewhere: false },
  { location: '//other.example', elsewhere: true },
  { location: 'http://other.example/', elsewhere: true },
  { location: 'http://[', elsewhere: true },
  { location: null, elsewhere: false },
])('$location leads elsewhere: $elsewhere', ({ location, elsewhere }) => {
  expect(leadsElsewhere(location, 'http://127.0.0.1:9')).toBe(elsewhere);
});
