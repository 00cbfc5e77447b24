/** What the cases of the rights that are whole have to touch: every route alone, every threshold on its three sides, every worked case. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';
import { CALENDAR, showDay } from '../../engine/core/src/values/calendar.ts';
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
      l.routes.map((route) => ({ right: r.id, route: `${r.name}@${showDay(l.from)} ${route.id}` })),
    ),
  );
  test.each(routes)('$route: a case where it alone opens the right', ({ right, route }) => {
    const excused = exceptions.routes.find((e) => e.route === route);
    if (excused === undefined) expect(found.get(right)?.alone.has(route)).toBe(true);
    else expect(found.get(right)?.alone.has(route), `no longer an exception: ${excused.why}`).toBe(false);
  });
});

describe('amounts that may be computed again', () => {
  const routes = whole.flatMap((r) =>
    r.laws.flatMap(({ from, routes }, i) =>
      routes.flatMap(({ id, provisional }) => {
        if (provisional === null) return [];
        const until = r.laws[i + 1]?.from ?? Infinity;
        const said = r.cases
          .filter(({ date }) => date >= from && date < until)
          .flatMap((c) => Object.values(c.expect[r.id] ?? c.expect[r.name] ?? {}))
          .flatMap((want) => (want.route === id ? [want.provisional] : []));
        const always = provisional.ast.kind === 'truth';
        return [{ route: `${r.name}@${showDay(from)} ${id}`, said, sides: always ? ['yes'] : ['yes', 'no'] }];
      }),
    ),
  );
  test.each(routes)(
    '$route: a case in which it warns of it, and one in which the year settles it',
    ({ said, sides }) => {
      expect(sides.filter((side) => !said.some((one) => one === side))).toEqual([]);
    },
  );
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
  /** What each sheet works out by hand, and how many cases it numbers (4b stands with 4). */
  const SHEETS: readonly (readonly [start: string, count: number])[] = [
    ['aal-adel-wallonie', 5],
    ['adresse-de-reference', 5],
    ['affection-chronique', 4],
    ['aide-juridique', 6],
    ['aide-medicale-urgente', 5],
    ['aide-sociale-equivalente', 5],
    ['allocation-chauffage', 5],
    ['allocation-loyer-bruxelles', 6],
    ['allocations-familiales-bruxelles', 8],
    ['allocations-familiales-wallonie', 7],
    ['apa', 5],
    ['arr-ai', 8],
    ['bim', 6],
    ['bourse-etudes-fwb', 5],
    ['chomage', 6],
    ['client-protege-regional', 5],
    ['eau', 5],
    ['fle-parcours-accueil', 5],
    ['grapa', 7],
    ['groeipakket-vlaanderen', 7],
    ['huurpremie-huursubsidie-vlaanderen', 6],
    ['kindergeld-dg', 5],
    ['logement-social', 6],
    ['maf', 6],
    ['nationalite', 6],
    ['prime-naissance', 5],
    ['reduction-precompte-immobilier', 7],
    ['ris', 11],
    ['secal', 5],
    ['service-bancaire-de-base', 5],
    ['studietoelage-vlaanderen', 6],
    ['tarif-social-energie', 6],
    ['tarif-social-telecom', 5],
    ['transport', 5],
  ];
  const ids = readdirSync(join(RULES_FOLDER, 'rights'));
  const named = (start: string): readonly string[] => ids.filter((id) => id === start || id.startsWith(`${start}-`));
  const numbers = (rights: readonly string[]): readonly number[] =>
    [
      ...new Set(
        rights.flatMap((r) =>
          casesOf(r).flatMap((c) => (c.sheet === undefined ? [] : [Number.parseInt(`${c.sheet}`)])),
        ),
      ),
    ].sort((a, b) => a - b);

  test.each(SHEETS)('of %s: all %i are there, and none that nobody numbered', (start, count) => {
    expect(numbers(named(start))).toEqual(Array.from({ length: count }, (_, i) => i + 1));
  });
  test('are of rights in the table alone: one that came without a sheet has cases, and none with a number of a sheet', () => {
    const inTable = new Set(SHEETS.flatMap(([start]) => named(start)));
    expect(ids.filter((id) => !inTable.has(id) && numbers([id]).length > 0)).toEqual([]);
    const all = SHEETS.reduce((sum, [, count]) => sum + count, 0);
    process.stdout.write(`worked cases: ${all} of ${SHEETS.length} sheets, for ${ids.length} rights\n`);
  });
});

function casesOf(right: string): readonly { readonly sheet?: number | string }[] {
  return parse(readFileSync(join(RULES_FOLDER, 'rights', right, 'cases.yaml'), 'utf8'), {
    schema: 'core',
  }) as readonly { readonly sheet?: number | string }[];
}
