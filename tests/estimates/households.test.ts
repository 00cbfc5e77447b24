/**
 * Tests estimates on the measured households of `tests/interview`, person by person. When somebody states the monthly
 * amounts and a gross, taxable or yearly figure, the range that is estimated without that figure must contain it,
 * unless `excepted.yaml` says why not.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { listThingOrder } from '../../engine/core/src/run/load.ts';
import { listMeasuredHouseholds } from '../interview/households.ts';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';
import { readEstimatedRange, readAgain } from './read.ts';

type Facts = Readonly<Record<string, unknown>>;

interface Excepted {
  readonly unsteady: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly untrue: readonly { readonly why: string; readonly facts: Readonly<Record<string, readonly string[]>> }[];
}

const { unsteady, untrue } = parse(readFileSync(join(import.meta.dirname, 'excepted.yaml'), 'utf8')) as Excepted;
const excepted = new Set(
  untrue.flatMap(({ facts }) => Object.entries(facts).flatMap(([fact, who]) => who.map((one) => `${one} ${fact}`))),
);
const estimated = rulebook.facts.filter((fact) => fact.estimated.length > 0 && fact.scope === 'person');
const untold = Object.fromEntries(estimated.map(({ id }) => [id, null]));

/**
 * Returns the stated figures of a person that lie outside the estimated range. A figure that is kept by year is checked
 * for each year.
 */
function outside(household: string, persons: Readonly<Record<string, Facts>>, who: string, rest: object, date: number) {
  const told = persons[who] as Facts;
  const person = { ...told, ...untold, steady_income: 'yes' };
  const h = readAgain(compiledRulebook, { ...rest, persons: { ...persons, [who]: person } }, date);
  const row = h.persons.indexOf(who);
  return estimated.flatMap((fact) =>
    figuresIn(told[fact.id], fact.kept === 'by-year', date).flatMap(({ day, value }) => {
      const { min, max } = readEstimatedRange(h, fact, row, day);
      return min <= value && value <= max ? [] : [`${household} ${who} ${fact.id}`];
    }),
  );
}

/**
 * Returns the stated figures with their day. Zero is left out, because the households state zero for everything that
 * they do not mention.
 */
function figuresIn(told: unknown, byYear: boolean, date: number): readonly { day: number | null; value: number }[] {
  if (typeof told === 'number') return told === 0 ? [] : [{ day: byYear ? yearOf(date) : null, value: told }];
  if (typeof told !== 'object' || told === null) return [];
  return Object.entries(told).map(([year, value]) => ({ day: Number(`${year}0101`), value: Number(value) }));
}

function yearOf(date: number): number {
  return Math.floor(date / 10000) * 10000 + 101;
}

describe.each(listMeasuredHouseholds(rulebook).map((one) => [one.name, one] as const))(
  '%s',
  (name, { date, situation }) => {
    const { persons, ...rest } = situation;
    const steady = Object.keys(persons).filter((who) => unsteady[name]?.[who] === undefined);

    test.each(steady)('%s', (who) => {
      const found = [...new Set(outside(name, persons, who, rest, date))].sort();
      expect(found).toEqual([...excepted].filter((one) => one.startsWith(`${name} ${who} `)).sort());
    });

    test('the gross wage of each job', () => {
      const gross = rulebook.facts.find(({ id }) => id === 'job.gross');
      if (gross === undefined) throw new Error('jobs have no gross wage');
      const without = Object.entries(persons).map(([who, told]) => [who, { ...told, ...withoutGross(told) }] as const);
      const jobs = Object.values(persons).flatMap(jobsOf);
      if (jobs.every((job) => job['gross'] === undefined)) return;
      const h = readAgain(compiledRulebook, { ...rest, persons: Object.fromEntries(without) }, date);
      for (const [row, id] of listThingOrder(h.situation, 'job').entries()) {
        // Rows that stand for unlisted things have no id.
        if (id === null) continue;
        const [who = '', at = ''] = id.split('.');
        const job = jobsOf(persons[who] as Facts)[Number(/\d+/.exec(at)?.[0] ?? 0)];
        if (typeof job?.['gross'] !== 'number' || job['kind'] === 'self_employed') continue;
        const { min, max } = readEstimatedRange(h, gross, row, null);
        expect([id, min <= job['gross'] && job['gross'] <= max]).toEqual([id, true]);
      }
    });
  },
);

function jobsOf({ job }: Facts): readonly Facts[] {
  return Array.isArray(job) ? (job as readonly Facts[]) : [];
}

function withoutGross(told: Facts): Facts {
  return jobsOf(told).length === 0 ? {} : { job: jobsOf(told).map((job) => ({ ...job, gross: null })) };
}
