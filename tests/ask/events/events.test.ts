/**
 * Tests each event of the rulebook on at least one household: which rights are gained, lost or changed. Also tests that
 * a problem with a request says where it is and how to fix it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  listPossibleEvents,
  computeLifeEvent,
  ProblemError,
  type Comparison,
  type EventAnswer,
  type RightAnswer,
} from '../../../engine/core/src/index.ts';
import { compiledRulebook } from '../../open-rulebook.ts';

interface EventCase {
  readonly event: string;
  readonly name: string;
  /** Is the day for which the event is asked about, in ISO form; `day` is the day on which the event is expected. */
  readonly date: string;
  readonly who: string;
  readonly tells?: Readonly<Record<string, unknown>>;
  readonly day: string;
  readonly situation: unknown;
  /** Maps each right to the expected change of each claimant. */
  readonly changes: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const { events } = compiledRulebook.rulebook.crossings;
const cases = parse(readFileSync(join(import.meta.dirname, 'cases.yaml'), 'utf8')) as readonly EventCase[];

function day(iso: string): number {
  return Number(iso.replaceAll('-', ''));
}

function kindOf({ kind, yearly }: Comparison['differences'][number]): string {
  if (kind !== 'changed' || yearly === null) return kind;
  return yearly.min > 0 ? 'more' : yearly.max < 0 ? 'less' : kind;
}

test('every event has a household, and words in every language', () => {
  expect([...new Set(cases.map((c) => c.event))].sort()).toEqual(events.map((e) => e.id).sort());
  for (const language of compiledRulebook.rulebook.languages)
    for (const { event, date, situation } of cases) {
      const { events: possible } = listPossibleEvents(compiledRulebook, situation, { date: day(date), language });
      const found = possible.find((p) => p.event === event);
      expect(found?.name, `${event} in ${language}`).toMatch(/\p{L}/u);
      expect(found?.what, `${event} in ${language}`).toMatch(/\p{L}/u);
    }
});

test.each(cases)('$event: $name', async (c) => {
  const { event, who, tells, situation, date } = c;
  const rights = Object.keys(c.changes);
  const answer = await computeLifeEvent(compiledRulebook, situation, {
    event,
    who,
    tells,
    rights,
    date: day(date),
    language: 'en',
  });
  expect(answer.day).toBe(c.day);
  const found = answer.comparison.differences.map((d) => [d.right, d.claimant, kindOf(d)]);
  const expected = Object.entries(c.changes).flatMap(([right, of]) =>
    Object.entries(of).map(([claimant, kind]) => [right, claimant, kind]),
  );
  expect(expected).not.toEqual([]);
  expect(found.sort()).toEqual(expected.sort());
  expect(answer.declare.filter((duty) => duty.words === '' || duty.name === '')).toEqual([]);
});

test.each([
  ['partner-moves-in', ['aide-medicale-urgente', 'nationalite']],
  ['moving-region', ['eau-flandre', 'prime-naissance-vlaanderen']],
] as const)('%s: a right that is open on neither side is no change, whoever could claim it', async (event, rights) => {
  const found = cases.find((c) => c.event === event);
  if (found === undefined) throw new Error(`no case of ${event}`);
  const { who, tells, situation, date } = found;
  const { comparison } = await computeLifeEvent(compiledRulebook, situation, {
    event,
    who,
    tells,
    rights,
    date: day(date),
    language: 'en',
  });
  const { before, after, differences } = comparison;
  const keyOf = (o: Pick<RightAnswer, 'right' | 'claimant'>): string => `${o.right} ${o.claimant}`;
  const there = new Set(after.outcomes.map(keyOf));
  const gone = before.outcomes.filter((o) => o.outcome === 'not-now' && !there.has(keyOf(o))).map(keyOf);
  expect(gone).not.toEqual([]);
  const listed = differences.map(keyOf);
  expect(gone.filter((key) => listed.includes(key))).toEqual([]);
});

describe('what is wrong', () => {
  const alone = { persons: { her: { birth: '1990-01-01', partner: 'none' }, him: { birth: '1990-01-01' } } };
  const ask = (of: object): Promise<EventAnswer> =>
    computeLifeEvent(compiledRulebook, alone, {
      event: 'job-begins',
      who: 'her',
      date: 20260915,
      language: 'en',
      ...of,
    });
  const wrong: readonly (readonly [object, string, string, RegExp])[] = [
    [{ event: 'job-begin' }, 'event', 'unknown-event', /job-begins/],
    [{ who: 'hr' }, 'who', 'person-not-described', /her/],
    [{ who: undefined }, 'who', 'event-not-possible', /her, him/],
    [{ event: 'child-turns-18' }, 'who', 'event-not-possible', /nobody/],
    [{ tells: { nets: 1200 } }, 'tells.nets', 'unknown-tell', /"net"/],
    [{ tells: { net: -5 } }, 'tells.net', 'out-of-bounds', /digits/],
    [{ tells: { kind: 'a job' } }, 'tells.kind', 'wrong-type', /words/],
    [{ tells: [] }, 'tells', 'wrong-type', /name: value/],
    [{ date: 19990101 }, 'date', 'before-start', /later/],
  ];
  test.each(wrong)('%j is told at %s as %s', async (of, field, code, mend) => {
    const error: unknown = await ask(of).catch((e: unknown) => e);
    const [problem] = error instanceof ProblemError ? error.problems : [];
    expect(problem).toMatchObject({ code, where: { field } });
    expect(problem?.mend).toMatch(mend);
  });

  test('a day that rests on what is not known exactly asks for it', async () => {
    const child = { persons: { kid: { birth: { min: '2010-01-01', max: '2010-12-31' } } } };
    const asked = computeLifeEvent(compiledRulebook, child, {
      event: 'child-turns-18',
      date: 20260915,
      language: 'en',
    });
    await expect(asked).rejects.toThrow(/persons\.kid\.birth/);
  });
});

test('whoever joins has an id of their own, and lives elsewhere until then', async () => {
  const input = { persons: { newcomer: { birth: '1990-01-01', partner: 'none' } } };
  const options = { event: 'partner-moves-in', date: 20260915, language: 'en', tells: { birth: '1988-01-01' } };
  const { newcomer, who, comparison } = await computeLifeEvent(compiledRulebook, input, options);
  expect([who, newcomer]).toEqual(['newcomer', 'newcomer_2']);
  expect(comparison.before.outcomes.map((o) => o.claimant)).not.toContain('newcomer_2');
  expect(comparison.after.outcomes.map((o) => o.claimant)).toContain('newcomer_2');
});

test('a whole that was told stands no longer once a part of it changes', async () => {
  const her = { birth: '1990-01-01', partner: 'none', net_wage: 0, job: [] };
  const { comparison } = await computeLifeEvent(
    compiledRulebook,
    { persons: { her } },
    { event: 'job-begins', date: 20260915, language: 'en', tells: { kind: 'employee', net: 2900 }, rights: ['ris'] },
  );
  expect(comparison.after.outcomes.map((o) => o.verdict)).toEqual(['no']);
  expect(comparison.before.outcomes.map((o) => o.verdict)).not.toEqual(['no']);
});
