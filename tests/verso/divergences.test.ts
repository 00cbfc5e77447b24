/**
 * Each divergence that can be worked out: a household where it arises, with what it does to which right, and the same
 * household with one fact otherwise, where it cannot arise.
 */
import { describe, expect, test } from 'vitest';
import { readSituation, verso } from '../../engine/src/index.ts';
import { openRulebook } from '../../engine/src/node.ts';
import { workedRules } from '../../engine/src/patch/change/rules.ts';
import type { PatchRule } from '../../engine/src/rulebook/crossings/book.ts';
import { divergenceCases, withField, type DivergenceCase } from './cases.ts';

const compiled = await openRulebook();
const { divergences } = compiled.rulebook.crossings;
const cases = divergenceCases();

function ruleOf({ divergence }: DivergenceCase): PatchRule {
  const rule = divergences.find((d) => d.id === divergence)?.rule ?? null;
  if (rule === null) throw new Error(`${divergence} has a case and no rule`);
  return rule;
}

function arises(c: DivergenceCase, situation: unknown): Record<string, string> {
  const worked = workedRules(compiled, readSituation(compiled.rulebook, situation, c.date), c.date);
  return Object.fromEntries(worked.arises(ruleOf(c)));
}

test('every divergence of the catalogue is there: published or not, worked out or with what it waits for', () => {
  const ids = Array.from({ length: 47 }, (_, i) => `dm-${String(i + 1).padStart(2, '0')}`);
  expect(divergences.map((d) => d.id)).toEqual(ids);
  expect(divergences.filter((d) => (d.rule === null) === (d.awaits === null)).map((d) => d.id)).toEqual([]);
  const cased = new Set(cases.map((c) => c.divergence));
  expect(divergences.filter((d) => d.rule !== null && !cased.has(d.id)).map((d) => d.id)).toEqual([]);
});

describe.each(cases)('$divergence: $name', (c) => {
  test('it arises, and does what it says', async () => {
    expect(arises(c, c.situation)).toEqual(c.arises);
    if (!Object.values(c.arises).includes('yes')) return;
    const answer = await verso(compiled, c.situation, { date: c.date, language: 'en' });
    const found = answer.findings.find((f) => f.divergence === c.divergence);
    const kinds = (found?.effects ?? []).map((e) => {
      const symbol = compiled.rulebook.rights.find((r) => r.id === e.right)?.symbol ?? e.right;
      return `${symbol} ${e.claimant}: ${e.kind}`;
    });
    const expected = Object.entries(c.effects).flatMap(([right, of]) =>
      Object.entries(of).map(([claimant, kind]) => `${right} ${claimant}: ${kind}`),
    );
    expect(expected).not.toEqual([]);
    expect(kinds).toEqual(expect.arrayContaining(expected));
  });

  test('one fact otherwise, and it cannot arise', () => {
    expect(arises(c, withField(c.situation, c.without.field, c.without.value))).toEqual({});
  });
});
