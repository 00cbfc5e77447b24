/**
 * Tests the two readings of a rulebook, without and with estimates: estimates change no answer, a stated value
 * overrides an estimate, and further stated facts make an estimate narrower.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printRight } from '../../api/src/cli/print-right.ts';
import { WORDS } from '../../api/src/words/index.ts';
import { Answer as Contract } from '../../engine/core/src/contract.ts';
import {
  evaluate,
  evaluateWithEstimates,
  compileSecondReading,
  type Answer,
  type Reason,
} from '../../engine/core/src/index.ts';
import { LANGUAGES } from '../../engine/core/src/values/languages.ts';
import { listMeasuredHouseholds } from '../interview/households.ts';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';
import { findVectorFileProblems } from '../vectors/book.ts';
import { SMALL_DATE, compileSmall, readSmallValue, evaluateSmall } from '../vectors/small.ts';
import { readEstimatedRange, readAgain } from './read.ts';

type Facts = Readonly<Record<string, unknown>>;

const RUNS = { numRuns: 12 };
const households = listMeasuredHouseholds(rulebook);
const estimated = rulebook.facts.filter((fact) => fact.estimated.length > 0 && fact.scope === 'person');
const NOTHING = Object.fromEntries(estimated.map(({ id }) => [id, null]));

/** Lists the facts from which estimates are made. When some are left out, less is known. */
const GROUND = [
  'job',
  'gets',
  'building',
  'maintenance_received',
  'other_taxable_year',
  'exempt_year',
  'related',
  'partner',
];

const someone = fc.constantFrom(...households).chain((household) =>
  fc.record({
    household: fc.constant(household),
    who: fc.constantFrom(...Object.keys(household.situation.persons)),
    less: fc.subarray(GROUND),
    more: fc.subarray(GROUND),
  }),
);

test('what more is told makes an estimate narrower, never other', () => {
  fc.assert(
    fc.property(someone, ({ household: { date, situation }, who, less, more }) => {
      const ranges = (left: readonly string[]) => {
        const kept = Object.entries(situation.persons[who] as Facts).filter(([name]) => !left.includes(name));
        const person = { ...Object.fromEntries(kept), ...NOTHING, steady_income: 'yes' };
        const h = readAgain(compiledRulebook, { ...situation, persons: { ...situation.persons, [who]: person } }, date);
        return estimated.map((fact) => readEstimatedRange(h, fact, h.persons.indexOf(who), null));
      };
      const [wide, narrow] = [ranges(less), ranges(less.filter((name) => more.includes(name)))];
      for (const [i, { min, max }] of narrow.entries()) {
        expect(min).toBeGreaterThanOrEqual((wide[i]?.min ?? 0) - 0.001);
        expect(max).toBeLessThanOrEqual((wide[i]?.max ?? 0) + 0.001);
      }
    }),
    RUNS,
  );
});

test('what is told overrules what is estimated', () => {
  fc.assert(
    fc.property(someone, fc.constantFrom(...estimated), fc.nat(5000), ({ household, who }, fact, value) => {
      const { date, situation } = household;
      const person = { ...situation.persons[who], ...NOTHING, steady_income: 'yes', [fact.id]: value };
      const h = readAgain(compiledRulebook, { ...situation, persons: { ...situation.persons, [who]: person } }, date);
      expect(readEstimatedRange(h, fact, h.persons.indexOf(who), null)).toEqual({ min: value, max: value });
    }),
    RUNS,
  );
});

describe('an answer with estimates', () => {
  const HER = { birth: '1985-05-11', partner: 'none', related: {}, nationality: 'belgian', lives_in_belgium: 'yes' };
  const situation = {
    persons: {
      her: {
        ...HER,
        closed: ['who', 'lives_from', 'property'],
        steady_income: 'yes',
        job: [{ kind: 'employee', hours: 1, net: 2450 }],
      },
    },
    home: { region: 'brussels' },
  };
  const answer = async (asked: boolean, language = 'en'): Promise<Answer> =>
    plain(
      await (asked ? evaluateWithEstimates : evaluate)(compiledRulebook, situation, {
        date: 20261101,
        language,
        rights: ['bim'],
      }),
    );

  test('is the same but for the estimates', async () => {
    const [strict, beside] = [await answer(false), await answer(true)];
    expect(without(beside)).toEqual(strict);
    expect(without(strict)).toEqual(strict);
  });

  test('shows the range of the month, and what it rests on', async () => {
    const facts = (await answer(true)).outcomes.flatMap(({ routes }) =>
      routes.flatMap(({ reasons }) => factsIn(reasons)),
    );
    const shown = facts.flatMap(({ id, estimate }) => (estimate === undefined ? [] : [{ id, estimate }]));
    const month = shown.find(({ id }) => id === 'taxable_month')?.estimate;
    expect(month?.value).toMatchObject({ kind: 'number', unit: 'money/month' });
    expect(month?.from.map(({ id }) => id)).toContain('job.net');
  });

  test.each(LANGUAGES)('is said in words on a terminal: %s', async (language) => {
    const said = await answer(true, language);
    expect(Contract.safeParse(said).success).toBe(true);
    const [right] = said.outcomes;
    if (right === undefined) throw new Error('There is no answer.');
    const [before = ''] = WORDS[language].estimated.split('{value}');
    expect(printRight(right, said, rulebook, language)).toContain(`(${before}`);
  });
});

function plain(answer: Answer): Answer {
  return JSON.parse(JSON.stringify(answer)) as Answer;
}

function without(answer: Answer): Answer {
  const text = JSON.stringify(answer, (key, value: unknown) => (key === 'estimate' ? undefined : value));
  return JSON.parse(text) as Answer;
}

function factsIn({ facts, children }: Reason): Reason['facts'] {
  return [...facts, ...children.flatMap(factsIn)];
}

describe('a small rulebook', () => {
  const vocabulary = (person: object) => ({
    person: { sure: { type: 'yes-no' }, net: { type: 'money/month', min: 0, max: 100 }, ...person },
  });
  const gross = { type: 'money/month', min: 0, max: 200, estimated: [{ value: 'net', when: 'sure' }] };

  test('says nothing of an estimate in its first reading', () => {
    const both = compileSmall({
      vocabulary: vocabulary({ gross }),
      law: { facts: { seen: 'gross' } },
    } as never);
    const ann = { persons: { ann: { sure: 'yes', net: 50 } } };
    expect(readSmallValue(evaluateSmall(both, ann), 'seen')).toEqual({ min: 0, max: 200 });
    expect(readSmallValue(evaluateSmall(compileSecondReading(both), ann), 'seen')).toEqual(50);
    expect(compileSecondReading(both)).toBe(compileSecondReading(both));
  });

  test.each([
    ['from itself', { gross: { ...gross, estimated: [{ value: 'net', when: 'gross > 1' }] } }, 'cycle'],
    [
      'from what is estimated from it',
      {
        gross: { ...gross, estimated: [{ value: 'x', when: 'sure' }] },
        x: { ...gross, estimated: [{ value: 'gross', when: 'sure' }] },
      },
      'cycle',
    ],
    ['by what is no value of it', { gross: { ...gross, estimated: [{ value: 'sure', when: 'sure' }] } }, 'wrong-type'],
    ['where no condition stands', { gross: { ...gross, estimated: [{ value: 'net' }] } }, 'missing-key'],
    [
      'by a range that another line reads',
      {
        x: { type: 'money/month', min: 0, max: 900, is: 'net * param.range' },
        y: { type: 'yes-no', implied: [{ value: 'yes', when: 'x > 1' }] },
      },
      'estimate-in-law',
    ],
  ])('refuses a fact that is estimated %s', (_, person, code) => {
    const problems = findVectorFileProblems({
      name: 'refused',
      about: '',
      date: SMALL_DATE,
      vectors: [],
      vocabulary: vocabulary(person),
      figures: { range: { unit: 'number', values: { '2000-01-01': { between: [1, 2] } } } },
      law: {},
    } as never);
    expect(problems.map((one) => one.code)).toContain(code);
  });
});
