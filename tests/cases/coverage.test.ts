/** What the cases of the rights that are whole have to touch: every route alone, every threshold on its three sides, every worked case. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { RULES_FOLDER } from '../../engine/src/node.ts';
import { CALENDAR, showDay } from '../../engine/src/values/calendar.ts';
import { rulebook, understood } from '../opened.ts';
import { touched } from './meets.ts';
import { SIDES, type Side } from './thresholds.ts';

interface Exceptions {
  readonly routes: readonly { readonly route: string; readonly why: string }[];
  readonly thresholds: readonly {
    readonly thresholds: readonly string[];
    readonly missing: readonly Side[];
    readonly why: string;
  }[];
  readonly days: readonly { readonly day: string; readonly why: string }[];
}

const whole = rulebook.rights.filter((r) => !r.draft);
const found = new Map(whole.map((r) => [r.id, touched(understood, r)]));
const exceptions = parse(readFileSync(new URL('./coverage-exceptions.yaml', import.meta.url), 'utf8'), {
  schema: 'core',
}) as Exceptions;

describe('routes', () => {
  const routes = whole.flatMap((r) =>
    r.laws.flatMap((l) =>
      l.routes.map((route) => ({ right: r.id, route: `${r.symbol}@${showDay(l.from)} ${route.id}` })),
    ),
  );
  test.each(routes)('$route: a case where it alone opens the right', ({ right, route }) => {
    const excused = exceptions.routes.find((e) => e.route === route);
    if (excused === undefined) expect(found.get(right)?.alone.has(route)).toBe(true);
    else expect(found.get(right)?.alone.has(route), `no longer an exception: ${excused.why}`).toBe(false);
  });
});

describe('thresholds', () => {
  const sides = new Map<string, Set<Side>>();
  for (const { thresholds } of found.values()) {
    for (const [name, met] of thresholds) sides.set(name, new Set([...(sides.get(name) ?? []), ...met]));
  }
  test.each([...sides])('%s: cases just under, at and just over', (name, met) => {
    const excused = exceptions.thresholds.filter((e) => e.thresholds.includes(name)).flatMap((e) => e.missing);
    expect(SIDES.filter((s) => !met.has(s))).toEqual(SIDES.filter((s) => excused.includes(s)));
  });
  test('that are excused exist, each with a reason', () => {
    expect(sides.size).toBeGreaterThan(40);
    expect(exceptions.thresholds.flatMap((e) => e.thresholds.filter((t) => !sides.has(t)))).toEqual([]);
    expect(
      [...exceptions.thresholds, ...exceptions.routes, ...exceptions.days].filter((e) => e.why.length < 20),
    ).toEqual([]);
  });
});

describe('days', () => {
  const days = whole.flatMap((r) => {
    const dated = r.laws.flatMap((l, i) => [
      ...(i === 0 ? [] : [{ what: `law of ${showDay(l.from)}`, last: CALENDAR.days_after(l.from, -1) }]),
      ...l.routes.flatMap((route) => [
        ...(route.since === null ? [] : [{ what: `${route.id} since`, last: CALENDAR.days_after(route.since, -1) }]),
        ...(route.until === null ? [] : [{ what: `${route.id} until`, last: route.until }]),
      ]),
    ]);
    const spoken = new Set(r.cases.flatMap((c) => [c.date, ...datesIn(c.situation)]));
    return [...new Map(dated.map((d) => [`${r.id} ${d.what}`, d.last]))].map(([what, last]) => ({
      what,
      last,
      spoken,
    }));
  });
  test.each(days)('$what: cases on the last day before and on the first day after', ({ what, last, spoken }) => {
    const excused = exceptions.days.some((e) => e.day === what);
    expect(spoken.has(last) && spoken.has(CALENDAR.days_after(last, 1))).toBe(!excused);
  });
});

/** The days of requests that a case states: a law may apply by them. */
function datesIn(situation: unknown): readonly number[] {
  return [...JSON.stringify(situation).matchAll(/"asked":"(\d{4})-(\d{2})-(\d{2})"/g)].map((m) =>
    Number(`${m[1]}${m[2]}${m[3]}`),
  );
}

describe('worked cases', () => {
  const numbers = (rights: readonly string[]): readonly string[] =>
    [
      ...new Set(rights.flatMap((r) => casesOf(r).flatMap((c) => (c.sheet === undefined ? [] : [String(c.sheet)])))),
    ].sort((a, b) => Number.parseInt(a) - Number.parseInt(b));
  const upTo = (n: number): readonly string[] => Array.from({ length: n }, (_, i) => String(i + 1));
  const ids = readdirSync(join(RULES_FOLDER, 'rights'));
  const named = (start: string): readonly string[] => ids.filter((id) => id.startsWith(start));

  test.each([
    ['ris', 11],
    ['bim', 6],
    ['tarif-social-energie', 6],
  ])('of %s: all %i are there', (start, count) => {
    expect(numbers(named(start))).toEqual(expect.arrayContaining([...upTo(count)]));
  });
  test.each(['maf', 'chomage', 'groeipakket-vlaanderen'])('of %s: at least three', (start) => {
    expect(numbers(named(start)).length).toBeGreaterThanOrEqual(3);
  });
});

function casesOf(right: string): readonly { readonly sheet?: number | string }[] {
  return parse(readFileSync(join(RULES_FOLDER, 'rights', right, 'cases.yaml'), 'utf8'), {
    schema: 'core',
  }) as readonly { readonly sheet?: number | string }[];
}
