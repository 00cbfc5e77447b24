/** Tests the interview in a terminal: the typed answers become a household that `evaluate` can read. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { readAmount, readDay, readNumbers } from '../../api/src/cli/ask/answers.ts';
import { writeAnswer, appendAnswer, readAnswer } from '../../api/src/cli/ask/situation-writer.ts';
import { runCommandLine } from '../../api/src/cli/main.ts';
import { findDesksById, showDesk, type FoundDesk } from '../../engine/core/src/index.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { listMeasuredHouseholds, type MeasuredHousehold } from '../interview/households.ts';
import { reduceToStory } from '../interview/story.ts';
import { walkThroughInterview } from '../interview/walk.ts';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';

const DATE = 20261101;
/** Limits the steps to the number of screens that can be answered from memory, without papers. */
const SCREENS = 12;

/** Types an answer to each prompt. The input ends after the last answer. */
async function asked(typed: readonly string[], ...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  let next = 0;
  const code = await runCommandLine(['ask', '--date', '2026-11-01', ...args], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    read: () => Promise.resolve(typed[next++] ?? null),
  });
  return { code, out: out.join('\n'), err: err.join('\n'), answers: next };
}

const NOTHING_URGENT = '';

type Persons = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

describe('recto-verso ask', () => {
  test('begins with the dates of birth, and keeps what was answered where somebody stops', async () => {
    const { code, out } = await asked(['1980-05-02 2017-03-04', 'q']);
    expect(code).toBe(0);
    expect(parse(out)).toEqual({ persons: { p1: { birth: '1980-05-02' }, p2: { birth: '2017-03-04' } } });
  });

  test('asks who is there first: the tie, the nationality of each, the place to live of the adult alone', async () => {
    const { out, err } = await asked(['1980-05-02 2017-03-04', NOTHING_URGENT, '1', '1', '1', '1', '', '', 'q']);
    const { persons } = parse(out) as { persons: Persons };
    expect(persons['p1']).toMatchObject({ related: { p2: 'child' }, nationality: 'belgian', closed: ['who'] });
    expect(persons['p2']).toMatchObject({ nationality: 'belgian', closed: ['who'] });
    expect(err).toContain('p1 → p2');
    expect(err).not.toContain('p2: Where do you stay');
    expect(() => readSituation(rulebook, parse(out), DATE)).not.toThrow();
  });

  test('says whom to call for what cannot wait, before anything else is asked', async () => {
    const { out, err } = await asked(['1980-05-02', '2 3', 'q']);
    const { urgent } = parse(out) as { urgent: readonly string[] };
    expect(urgent).toEqual(['sleep', 'food']);
    for (const need of urgent) {
      const [first] = findDesksById(rulebook.desks, rulebook.desks.urgent[need] ?? [], DATE);
      const { name, telephones } = showDesk(rulebook.desks, first as FoundDesk, 'en');
      expect(err).toContain([name, ...telephones.map(({ number }) => number)].join(' · '));
    }
    expect(err.indexOf('Whom to call')).toBeLessThan(err.indexOf('Who lives here'));
  });

  test('whoever does not know closes nothing, and is not asked again', async () => {
    const unsure = ['1980-05-02', ...Array.from({ length: 40 }, () => '?')];
    const { out, err } = await asked(unsure);
    expect(out).not.toContain('closed');
    const titles = [...err.matchAll(/^(?:Energy and water|Health|Trouble)$/gm)].map(([title]) => title);
    expect(titles.length).toBeGreaterThan(0);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('asks for what stands on papers together and once, with the years', async () => {
    const household = listMeasuredHouseholds(rulebook).find(
      ({ name }) => name === 'long-ill-alone',
    ) as MeasuredHousehold;
    const { told } = walkThroughInterview(compiledRulebook, household, reduceToStory(household), { most: SCREENS });
    const file = join(mkdtempSync(join(tmpdir(), 'recto-verso-ask-')), 'long-ill.yaml');
    writeFileSync(file, stringify(told.at(-1)));
    const { err } = await asked(
      Array.from({ length: 60 }, () => ''),
      file,
    );
    expect(err.split('\n').filter((line) => line === 'Papers at hand')).toHaveLength(1);
    expect(err).toMatch(/tax bill[^]*\((?:\d{4}, )*\d{4}\)/);
  });

  test.each(['fr', 'nl', 'de', 'en'])('speaks %s', async (language) => {
    const { err, out } = await asked(['1980-05-02', 'what?', 'q'], '--language', language);
    expect(err.split('\n').length).toBeGreaterThan(10);
    expect(err).toContain('what?');
    expect(out).toContain('p1');
  });
});

describe('what is typed', () => {
  test.each([
    ['1 3', 3, [0, 2]],
    ['2,1', 2, [1, 0]],
    ['4', 3, null],
    ['0', 3, null],
    ['one', 3, null],
  ])('"%s" of %i options', (text, count, expected) => {
    expect(readNumbers(text, count)).toEqual(expected);
  });

  test.each([
    ['1200', 1200],
    ['1200,50', 1200.5],
    ['1000-1500', { min: 1000, max: 1500 }],
    ['1500-1000', null],
    ['a lot', null],
  ])('the amount "%s"', (text, expected) => {
    expect(readAmount(text)).toEqual(expected);
  });

  test.each([
    ['2024-05-01', '2024-05-01'],
    ['2024-13-01', null],
    ['May', null],
  ])('the day "%s"', (text, expected) => {
    expect(readDay(text)).toBe(expected);
  });

  test('is written where it belongs, rows and all', () => {
    const situation = {};
    writeAnswer(situation, ['persons', 'p1', 'job', 0, 'net'], 1200);
    appendAnswer(situation, ['persons', 'p1', 'closed'], 'who');
    appendAnswer(situation, ['persons', 'p1', 'closed'], 'health');
    expect(situation).toEqual({ persons: { p1: { job: [{ net: 1200 }], closed: ['who', 'health'] } } });
    expect(readAnswer(situation, ['home', 'rent'])).toBeUndefined();
  });
});
