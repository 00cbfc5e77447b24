/** Tests figures in reasons: the value of the day, its source, and the warning once a newer one is due. */
import { describe, expect, test } from 'vitest';
import type { FigureSeen } from '../../engine/core/src/contract/answer.ts';
import { isStale, createStaleWarnings } from '../../engine/core/src/explain/sentences/figures.ts';
import { createWarnings } from '../../engine/core/src/explain/sentences/warnings.ts';
import {
  findTestCase,
  getTestWords,
  judge,
  judgeCases,
  LANGUAGES,
  listReasonNodes,
  writeReason,
  findTestRight,
  rulebook,
  type Judging,
} from './cases.ts';

const alone = findTestCase('ris', 'alone, no income');

async function judgingOn(day: number): Promise<Judging> {
  return (await judge(findTestRight('ris'), alone, day)).at(-1) as Judging;
}

async function amountOn(day: number): Promise<FigureSeen | undefined> {
  return listReasonNodes(writeReason('en', await judgingOn(day)))
    .flatMap((n) => n.figures)
    .find((f) => f.id === 'ris.amount');
}

/** Has no reasons, and no facts on which the right depends. */
const NOTHING = { routes: () => [], read: new Set<string>() };

describe('a figure', () => {
  test('is the value of the day, in the row that the person is in, with date, source and confidence', async () => {
    const amount = await amountOn(20260915);
    const { act } = findTestRight('ris').sources['vb'] ?? { act: '' };
    expect(amount).toEqual({
      id: 'ris.amount',
      value: { kind: 'number', min: 16408.11, max: 16408.11, unit: 'money/year' },
      from: '2026-09-01',
      source: { source: 'vb', act, numac: null, link: null },
      confidence: 'secondary',
      stale: false,
    });
  });

  test('is another on another day', async () => {
    expect((await amountOn(20260315))?.value).toEqual({
      kind: 'number',
      min: 16085.64,
      max: 16085.64,
      unit: 'money/year',
    });
  });

  test('is stale from the day on which a newer one is due', async () => {
    expect((await amountOn(20261130))?.stale).toBe(false);
    expect((await amountOn(20261201))?.stale).toBe(true);
  });

  test.each(LANGUAGES)('that is stale is said with its name, date and due day, in %s', async (language) => {
    const judging = await judgingOn(20261215);
    const words = getTestWords(language);
    const figures = listReasonNodes(writeReason(language, judging)).flatMap((n) => n.figures);
    const warnings = createStaleWarnings(words, figures);
    expect(warnings.length).toBeGreaterThan(0);
    for (const { code, text } of warnings) {
      expect(code).toBe('stale-figure');
      expect(text).not.toMatch(/[{}]/);
      expect(text).toMatch(/2026/);
    }
    expect(warnings.some((w) => w.text.includes(words.figure('ris.amount')))).toBe(true);
    const { household: h, law, route, row, judged } = judging;
    expect(
      createWarnings(words, h, { law, best: { route, verdict: 'yes', judged }, row }, NOTHING).map((w) => w.code),
    ).toContain('stale-figure');
  });

  test('is not stale where a value from that day on is there', () => {
    const figure = rulebook.figures.find((f) => f.id === 'pension_age');
    const [first, last] = [figure?.values[1], figure?.values.at(-1)];
    if (figure === undefined || first === undefined || last === undefined)
      throw new Error('the pension age has several values');
    expect(isStale(figure, first, 20300131)).toBe(false);
    expect(isStale(figure, last, 20310101)).toBe(false);
  });

  test('has a source and a date wherever it is cited', async () => {
    const seen = (await judgeCases(30)).flatMap((j) => listReasonNodes(writeReason('en', j)).flatMap((n) => n.figures));
    expect(seen.length).toBeGreaterThan(200);
    for (const figure of seen) {
      expect(figure.from, figure.id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(figure.source.act, figure.id).toBeTruthy();
      if (figure.confidence !== null) expect(figure.source.source, figure.id).toBeTruthy();
    }
  });

  test('has a name in every language', () => {
    for (const figure of [...rulebook.figures, ...rulebook.rights.flatMap((r) => r.figures)]) {
      for (const language of LANGUAGES) expect(getTestWords(language).figure(figure.id)).not.toMatch(/[_.]\w/);
    }
  });
});
