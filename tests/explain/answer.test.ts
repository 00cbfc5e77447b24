/**
 * Tests what an answer shows of a right besides its reasons: the lines and the claim. Also tests that households which
 * are evaluated at the same time get the same answers as one after the other.
 */
import { describe, expect, test } from 'vitest';
import { describeClaim } from '../../engine/core/src/explain/sentences/claims.ts';
import { createLineAnswers } from '../../engine/core/src/explain/sentences/lines.ts';
import type { GivenLine, PlanLine } from '../../engine/core/src/plan/plan.ts';
import { getPaymentPeriod } from '../../engine/core/src/values/period.ts';
import { evaluate, type Answer } from '../../engine/core/src/index.ts';
import { GOLDEN_HOUSEHOLDS, readGoldenHousehold, type GoldenHousehold } from '../golden/household.ts';
import {
  findTestCase,
  compiledRulebook,
  getTestWords,
  judge,
  LANGUAGES,
  findTestRight,
  rulebook,
  type Judging,
} from './cases.ts';

const NOWHERE = { date: 20260915 };
const alone = findTestCase('ris', 'alone, no income');

describe('several households at once', () => {
  test('are answered as one after the other', async () => {
    const some = GOLDEN_HOUSEHOLDS.slice(0, 6).map((name) => readGoldenHousehold(name, rulebook));
    const ask = ({ situation, date }: GoldenHousehold): Promise<Answer> =>
      evaluate(compiledRulebook, situation, { date, language: 'en', whatIfs: false });
    const together = await Promise.all(some.map(ask));
    for (const [i, one] of some.entries())
      expect(outcomesOf(together[i] as Answer)).toEqual(outcomesOf(await ask(one)));
  });
});

test('what regions share is received from the one where it can be claimed', async () => {
  const { situation, date } = readGoldenHousehold('lone-parent', rulebook);
  const { outcomes } = await evaluate(compiledRulebook, situation, { date, language: 'en', whatIfs: false });
  const sharing = new Set(rulebook.rights.filter((r) => r.receipt === 'child_benefit').map((r) => r.id));
  expect(sharing.size).toBeGreaterThan(1);
  const received = outcomes.filter((one) => sharing.has(one.right) && one.outcome === 'received');
  expect(received.length).toBeGreaterThan(0);
  expect(new Set(received.map((one) => one.right)).size).toBe(1);
  expect(received.every((one) => one.isClaimant === 'yes')).toBe(true);
});

function outcomesOf({ outcomes }: Answer): readonly string[] {
  return outcomes.map(({ right, claimant, outcome }) => `${right} ${claimant} ${outcome}`);
}

function certain(line: PlanLine): GivenLine {
  return { ...line, there: null };
}

describe('a line', () => {
  test('has a label and the period of its unit', async () => {
    const { household: h, law, row } = (await judge(findTestRight('ris'), alone, 20260915)).at(-1) as Judging;
    const [income] = createLineAnswers(getTestWords('fr'), h, {
      right: findTestRight('ris'),
      lines: law.lines.map(certain),
      row,
    });
    expect(income).toEqual({
      id: 'income',
      label: getTestWords('fr').line(findTestRight('ris'), 'income'),
      value: { kind: 'number', min: 1367.34, max: 1367.34, unit: 'money/month' },
      period: 'month',
      asOf: '2026-09-01',
    });
  });

  test('comes once where its unit has no period, and has none where it is no amount', () => {
    expect(getPaymentPeriod({ kind: 'number', unit: { money: 1 }, min: 0, max: 1 })).toBe('once');
    expect(getPaymentPeriod({ kind: 'number', unit: { money: 1, year: -1 }, min: 0, max: 1 })).toBe('year');
    expect(getPaymentPeriod({ kind: 'number', unit: { money: 1, kWh: -1 }, min: 0, max: 1 })).toBe(null);
    expect(getPaymentPeriod({ kind: 'date', min: 19000101, max: 20991231 })).toBe(null);
  });
});

describe('a claim', () => {
  test.each(LANGUAGES)('names desk, telephone and post, in %s', (language) => {
    for (const r of rulebook.rights.filter((x) => x.claim !== null)) {
      const claim = describeClaim(getTestWords(language), r, null, NOWHERE);
      for (const channel of [claim?.desk, claim?.phone, claim?.post]) expect(channel, r.id).toBeTruthy();
      for (const { id, label } of [...(claim?.documents ?? []), ...(claim?.downsides ?? [])])
        expect(label, `${r.id} ${id}`).not.toBe(id);
    }
  });

  test('is that of the route where the route says otherwise', () => {
    const [all, own] = [
      describeClaim(getTestWords('en'), findTestRight('bim'), null, NOWHERE),
      describeClaim(getTestWords('en'), findTestRight('bim'), 'by_benefit', NOWHERE),
    ];
    expect(all?.documents.map((d) => d.id)).toContain('declaration');
    expect(own?.documents.map((d) => d.id)).toEqual(['partner_form']);
    expect(own?.desk).toBe(all?.desk);
    expect(own?.appeal).toEqual({ months: 3, days: null, court: 'labour_court', free: false });
  });

  test('keeps the court of an appeal whose time limit was not found', () => {
    const claim = describeClaim(getTestWords('en'), findTestRight('tarif-social-energie-electricite'), null, NOWHERE);
    expect(claim?.appeal).toEqual({ months: null, days: null, court: 'justice_of_the_peace', free: false });
    expect(claim?.appealWords).toBeNull();
  });

  test.each(LANGUAGES)('says decision and appeal in the words of the texts where they have some, in %s', (language) => {
    const words = getTestWords(language);
    const claim = describeClaim(words, findTestRight('ris'), null, NOWHERE);
    expect(claim?.decision).toBe(words.claim(findTestRight('ris'), 'decision'));
    expect(claim?.appealWords).toBe(words.claim(findTestRight('ris'), 'appeal'));
    expect(claim?.appealWords).toBeTruthy();
  });
});
