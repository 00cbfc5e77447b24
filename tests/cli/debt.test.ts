/**
 * Tests the debt of the law: it lists every disputed reading and every figure that is not official, with the rights
 * that are affected and a day, and a day that has passed is reported.
 */
import { openService } from '@recto-verso/api';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../api/src/cli/main.ts';
import { describeDebt, type DebtView } from '../../api/src/law/debt.ts';
import { getSureness } from '../../engine/core/src/explain/sentences/debt.ts';

const service = await openService();
const { rulebook } = service;
const views = describeDebt(service.words('en'));
const FACTORS = 'vocabulary/factors.yaml';

async function due(...args: readonly string[]) {
  const out: string[] = [];
  const code = await runCommandLine(['rules', 'due', ...args], { out: (text) => out.push(text), err: () => undefined });
  return { code, out: out.join('\n') };
}

describe('the debt', () => {
  test('has every disputed reading and every figure that is not official, and no other', () => {
    const figures = [...rulebook.figures, ...rulebook.rights.flatMap((right) => right.figures)];
    const wanted = new Set([
      ...rulebook.rights.flatMap(({ laws }) =>
        laws.flatMap(({ open }) => open.flatMap(({ id, kind }) => (kind === 'reading' ? [`reading ${id}`] : []))),
      ),
      ...figures.flatMap(({ id, values }) =>
        values.map(getSureness).flatMap((sure) => (sure === 'official' ? [] : [`${sure} ${id}`])),
      ),
    ]);
    const told = views
      .filter(({ kind }) => kind !== 'margin' && kind !== 'skipped')
      .map(({ kind, id }) => `${kind} ${id}`);
    expect(new Set(told)).toEqual(wanted);
    expect(told).toHaveLength(wanted.size);
  });

  test('says of each which answers it makes uncertain, since when, and by when somebody looks again', () => {
    // No answer depends on a factor of an estimate, nor on a figure that usual values alone read.
    const factors = new Set(rulebook.figures.flatMap(({ id, place }) => (place.file === FACTORS ? [id] : [])));
    for (const { id, uncertain, spans, lookAgain } of views) {
      if (uncertain.length === 0) expect(factors.has(id) || isReadByUsual(id), id).toBe(true);
      else expect(factors.has(id), id).toBe(false);
      expect(spans.length, id).toBeGreaterThan(0);
      expect(lookAgain, id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test('says of what is not known why', () => {
    expect(views.filter(({ kind, why }) => kind === 'unknown' && why.length === 0).map(({ id }) => id)).toEqual([]);
  });
});

describe('rules due --strict', () => {
  test('finds nothing before any day has passed: exit 0', async () => {
    expect((await due('--strict', '--by', '2018-09-01')).code).toBe(0);
  });

  test('fails once the day of a debt has passed, and not on the day itself', async () => {
    const day = views.find(({ kind }) => kind === 'reading')?.lookAgain ?? '';
    const readingsOn = async (by: string) => {
      const { code, out } = await due('--strict', '--json', '--by', by);
      expect(code).toBe(3);
      return (JSON.parse(out) as { readonly debt: readonly DebtView[] }).debt.filter(({ kind }) => kind === 'reading');
    };
    expect(await readingsOn(day)).toEqual([]);
    expect((await readingsOn('2099-01-01')).length).toBeGreaterThan(0);
  });
});

function isReadByUsual(figure: string): boolean {
  return rulebook.facts.some(({ usual }) => usual.some(({ when }) => when.text.includes(`param.${figure}`)));
}
