/**
 * Tests that published amounts equal base × coefficient to the cent, at two later dates for each base. Also tests that
 * amounts of a month are a twelfth of those of the year, and that ceilings of a year are the mean of the months of the
 * year before. Amounts and bases for which this does not hold are listed with a reason.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  listAmounts,
  listClimbs,
  readLadderFigures,
  readListedExceptions,
  readPublishedValues,
  computeLadderValue,
} from './index-ladders.ts';

interface ShortBases {
  readonly why: string;
  readonly steps?: number;
  readonly bases: Readonly<Record<string, readonly string[]>>;
}
interface Published {
  readonly figure: string;
  readonly months?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly mean_published_in?: string;
  readonly off?: Readonly<Record<string, string>>;
}

function data<T>(name: string): T {
  return parse(readFileSync(new URL(name, import.meta.url), 'utf8'), { schema: 'core' }) as T;
}

const all = listClimbs();
const exceptions = readListedExceptions();
const bases = [...readLadderFigures()].flatMap(([figure, file]) =>
  Object.keys(file.base ?? {}).map((base) => ({ figure, base })),
);
const short = data<readonly ShortBases[]>('./ladder-exceptions.yaml').flatMap(({ why, steps = null, bases: list }) =>
  Object.entries(list).flatMap(([figure, days]) => days.map((base) => ({ figure, base, why, steps }))),
);
const besides = data<readonly Published[]>('./ladder-months.yaml');

describe('published amounts', () => {
  test('come out to the cent, but those that the file lists with a reason', () => {
    const off = all.flatMap((c) =>
      c.published
        .filter(
          (p) =>
            p.published !== p.reckoned &&
            !exceptions.some((e) => e.figure === c.figure && e.date === p.date && e.key === c.key),
        )
        .map((p) => `${c.figure} ${c.key} on ${p.date}: published ${p.published}, base × coefficient ${p.reckoned}`),
    );
    expect(off).toEqual([]);
    expect(all.flatMap((c) => c.published).length).toBeGreaterThanOrEqual(50);
  });

  test.each(bases)('$figure, base of $base: at two later dates', ({ figure, base }) => {
    const ofBase = all.filter((c) => c.figure === figure && c.base === base);
    const later = (c: (typeof ofBase)[number]): number =>
      c.published.filter((p) => p.date > base && p.published === p.reckoned).length;
    const fewest = Math.min(...ofBase.map(later));
    const excused = short.find((s) => s.figure === figure && s.base === base);
    if (excused === undefined) expect(fewest).toBeGreaterThanOrEqual(2);
    else expect(fewest, `no longer an exception: ${excused.why}`).toBeLessThan(2);
    if (excused !== undefined && excused.steps !== null) expect(ofBase[0]?.laterSteps, excused.why).toBe(excused.steps);
  });

  test('are missing only for bases that exist, with a reason', () => {
    const names = new Set(bases.map((b) => `${b.figure} ${b.base}`));
    expect(short.filter((s) => !names.has(`${s.figure} ${s.base}`) || s.why.length < 20)).toEqual([]);
    expect(exceptions.filter((e) => e.reason.length < 20)).toEqual([]);
  });
});

describe('amounts of a month', () => {
  const months = besides.flatMap(({ figure, months: list = {} }) =>
    Object.entries(list).map(([date, cell]) => ({ figure, date, cell })),
  );
  test.each(months)('$figure on $date: a twelfth of the year to the cent', ({ figure, date, cell }) => {
    const year = computeLadderValue(figure, date);
    const twelfth = Object.fromEntries(listAmounts(cell).map(([key]) => [key, cents((year.get(key) ?? NaN) / 12)]));
    expect(twelfth).toEqual(Object.fromEntries(listAmounts(cell)));
  });
});

describe('ceilings of a year', () => {
  const years = besides.flatMap(({ figure, mean_published_in: of, off = {} }) =>
    of === undefined
      ? []
      : [...readPublishedValues(of)].map(([day, { value, confidence }]) => ({
          figure,
          of,
          year: Number(day.slice(0, 4)),
          value,
          confidence,
          off,
        })),
  );
  test.each(years)(
    '$of of $year ($confidence): the mean of the months of the year before',
    ({ figure, year, value, off }) => {
      const why = off[String(year)];
      const mean = meanOf(figure, year - 1);
      if (why === undefined) expect(mean).toBe(value);
      else expect(mean, `no longer an exception: ${why}`).not.toBe(value);
    },
  );
});

/**
 * Returns the mean of a figure over the months of a year, rounded to the cent. It is `NaN` when one of the months lies
 * before the first base of the figure.
 */
function meanOf(figure: string, year: number): number {
  const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}-01`);
  return cents(months.reduce((sum, day) => sum + (computeLadderValue(figure, day).get('') ?? NaN), 0) / 12);
}

function cents(x: number): number {
  return Math.floor(x * 100 + 0.5 + 1e-6) / 100;
}
