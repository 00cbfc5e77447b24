/** These tests check what the loader makes of the sample rulebook. */
import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../engine/core/src/problem.ts';
import { inspectRulebook, loadRulebook } from '../../engine/core/src/rulebook/load/load.ts';
import type { Condition } from '../../engine/core/src/language/ast.ts';
import type { Right } from '../../engine/core/src/rulebook/model.ts';
import type { Rulebook } from '../../engine/core/src/rulebook/rulebook.ts';
import { editSample, SAMPLE } from './sample.ts';

const LAW = 'rights/winter-help/2020-01-01.yaml';
const PARAMETERS = 'rights/winter-help/parameters.yaml';
const RULEBOOK = loadRulebook(SAMPLE);
const winter = (rulebook: Rulebook = RULEBOOK): Right => {
  const right = rulebook.rights.find((r) => r.id === 'winter-help');
  if (right === undefined) throw new Error('The sample has no winter-help.');
  return right;
};
const figure = (name: string, rulebook?: Rulebook) =>
  winter(rulebook).figures.find((f) => f.id === `winter_help.${name}`);
const fact = (id: string) => RULEBOOK.facts.find((f) => f.id === id);

test('a rulebook with a problem throws all of its problems', () => {
  const files = editSample(LAW, 'claimant: adult', 'claimnt: adult');
  files.delete('rights/winter-help/claim.yaml');
  expect(() => loadRulebook(files)).toThrow(ProblemError);
  expect(new Set(inspectRulebook(files).problems.map((p) => p.code))).toEqual(new Set(['unknown-key', 'missing-key']));
});

describe('facts', () => {
  test('a fact has its bounds, how it is kept and who holds it', () => {
    expect(fact('income')).toMatchObject({
      scope: 'person',
      kept: 'by-month',
      holder: 'nobody',
      type: { kind: 'number', unit: { money: 1, month: -1 }, min: 0, max: 20000 },
    });
    expect(fact('birth')).toMatchObject({
      fixed: true,
      delay: '1 day',
      type: { kind: 'date', min: 19000101, max: 20311231 },
    });
    expect(fact('lives')).toMatchObject({ listed: 'here', unborn: 'elsewhere' });
    expect(fact('registered')).toMatchObject({ listed: null, unborn: null });
    expect(fact('home.heating')).toMatchObject({
      scope: 'home',
      type: { kind: 'choice', values: ['gas', 'oil', 'wood'] },
    });
    expect(fact('delivery.litres')).toMatchObject({ scope: 'delivery' });
    expect(fact('adult')?.is?.text).toBe('age(birth, date) >= param.majority');
  });
  test('a right and a benefit of the vocabulary each give a receipt with amount and days', () => {
    expect(fact('gets.winter_help')).toMatchObject({ kept: 'spells', type: { kind: 'truth' } });
    expect(fact('gets.winter_help.amount')).toMatchObject({
      type: { kind: 'number', unit: { money: 1, month: -1 }, min: 0, max: 500 },
    });
    expect(fact('gets.pension.amount')).toMatchObject({ holder: 'register_office', type: { max: 5000 } });
    expect(fact('gets.pension.asked')).toMatchObject({ kept: 'spells', type: { kind: 'date' } });
    expect(fact('gets.pension.granted')).toMatchObject({ kept: 'spells', type: { kind: 'date' } });
  });
  test('a share has bounds of its own', () => {
    const { rulebook } = inspectRulebook(
      editSample(LAW, 'hardship: { of: town, type: yes-no }', 'hardship: { of: town, type: share }'),
    );
    expect(winter(rulebook ?? undefined).laws[0]?.open).toContainEqual(
      expect.objectContaining({
        id: 'discretion.winter_help.hardship',
        type: { kind: 'number', unit: {}, min: 0, max: 1 },
      }),
    );
  });
  test('things have an owner, relations their degrees', () => {
    expect(RULEBOOK.things).toEqual([expect.objectContaining({ kind: 'delivery', of: 'home', owner: 'buyer' })]);
    expect(RULEBOOK.relations.degrees).toEqual({ child: [1, 1], parent: [1, 1], none: [9, 9] });
  });
});

test('a fact of a thing or of the dwelling may have its texts under its whole id', () => {
  const files = new Map(SAMPLE);
  for (const language of ['fr', 'nl', 'de', 'en']) {
    const path = `vocabulary/texts.${language}.yaml`;
    const text = (files.get(path) ?? '')
      .replaceAll('heating:', 'home.heating:')
      .replaceAll('litres:', 'delivery.litres:');
    files.set(path, text);
  }
  expect(loadRulebook(files).texts['en']?.vocabulary).toMatchObject({
    facts: { 'home.heating': 'heating', 'delivery.litres': 'litres' },
    values: { 'home.heating': { gas: 'gas' } },
    questions: { 'delivery.litres': 'How many?' },
  });
});

describe('figures', () => {
  test('base × ladder changes with each of them, and a check that comes out lends its source', () => {
    expect(figure('ceiling')?.values.map((v) => [v.from, v.cell, v.confidence])).toEqual([
      [20200101, { kind: 'number', value: 1428.2 }, 'derived'],
      [20220101, { kind: 'number', value: 1485.9 }, 'official'],
    ]);
    expect(figure('ceiling')?.review).toBe(20270101);
  });
  test.each<readonly [string, string, object]>([
    ['from', 'from: { 0: 30, 12: 20 }', { kind: 'steps', equal: 'upper', bounds: [0, 12], cells: [null, 30, 20] }],
    ['above', 'above: { 0: 30, 12: 20 }', { kind: 'steps', equal: 'lower', bounds: [0, 12], cells: [null, 30, 20] }],
    [
      'below with more',
      'below: { 12: 20, 6: 30 }, more: 10',
      { kind: 'steps', equal: 'upper', bounds: [6, 12], cells: [30, 20, 10] },
    ],
    [
      'up_to without more',
      'up_to: { 500: 30, 1000: 20 }',
      { kind: 'steps', equal: 'lower', bounds: [500, 1000], cells: [30, 20, null] },
    ],
  ])('steps by %s', (_, written, cell) => {
    const { rulebook } = inspectRulebook(editSample(PARAMETERS, 'up_to: { 500: 30, 1000: 20 }, more: 10', written));
    const numbers = (c: unknown): unknown =>
      JSON.parse(JSON.stringify(c), (_key, v: unknown) =>
        v !== null && typeof v === 'object' && 'value' in v ? v.value : v,
      );
    expect(numbers(figure('step', rulebook ?? undefined)?.values[0]?.cell)).toEqual(cell);
  });
  test('tables hold tables and steps; an unknown says why', () => {
    const { rulebook } = inspectRulebook(
      editSample(
        PARAMETERS,
        '{ low: 0.5, high: 0.1,',
        '{ low: { from: { 0: 0.5 } }, high: { unknown: [0, 1], why: not published },',
      ),
    );
    expect(figure('rate', rulebook ?? undefined)?.values[0]?.cell).toMatchObject({
      kind: 'table',
      cells: { low: { kind: 'steps' }, high: { kind: 'unknown', min: 0, max: 1, why: 'not published' } },
    });
  });
  test('brackets, lists, days and days of the year', () => {
    const more = `
scale: { unit: money/month, brackets: { 2020-01-01: { above: { 12500: 0.10, 6200: 0.06 }, source: law, confidence: official } } }
fuels: { type: heating, values: { 2020-01-01: { any_of: [gas, oil], source: law, confidence: official } } }
begins: { type: date, values: { 2020-01-01: { value: 2021-02-03, source: law, confidence: official } } }
each_year: { type: month_day, values: { 2020-01-01: { value: "09-01", source: law, confidence: official } } }
`;
    const { rulebook } = inspectRulebook(editSample(PARAMETERS, 'rate:\n', `${more}rate:\n`));
    const cell = (name: string) => figure(name, rulebook ?? undefined)?.values[0]?.cell;
    expect(cell('scale')).toEqual({ kind: 'scale', thresholds: [6200, 12500], rates: [0.06, 0.1] });
    expect(cell('fuels')).toEqual({ kind: 'list', values: ['gas', 'oil'] });
    expect(cell('begins')).toEqual({ kind: 'date', value: 20210203 });
    expect(cell('each_year')).toEqual({ kind: 'month_day', value: 901 });
  });
  test('an exception excuses a published amount, with its reason', () => {
    const files = editSample(
      PARAMETERS,
      'value: 1485.90, source: law, confidence: official } }',
      'value: 1486, source: law, confidence: official } }\n  exceptions: [ { date: 2022-01-01, reason: rounded in print } ]',
    );
    expect(figure('ceiling', loadRulebook(files))?.values[1]).toMatchObject({
      cell: { value: 1485.9 },
      confidence: 'derived',
    });
  });
});

describe('laws', () => {
  const second = `from: 2021-07-01
source: law
claimant: adult
routes: { by_income: { grant: on-request, starts: asked, when: { of_age: adult } } }
`;
  test('each holds until the day before the next', () => {
    const laws = winter(loadRulebook(new Map(SAMPLE).set('rights/winter-help/2021-07-01.yaml', second))).laws;
    expect(laws.map((law) => [law.from, law.until])).toEqual([
      [20200101, 20210630],
      [20210701, null],
    ]);
  });
  test('a node cites its own source, or that of its nearest ancestor', () => {
    const cited = (node: Condition): (string | null)[] =>
      node.kind === 'line' ? [node.source] : node.kind === 'not' ? cited(node.item) : node.items.flatMap(cited);
    expect(winter().laws[0]?.routes.map((route) => cited(route.when))).toEqual([
      ['law', 'law', 'study', 'law'],
      ['law'],
    ]);
  });
  test('facts, readings and discretions are named by their right', () => {
    const law = winter().laws[0];
    expect(law?.facts.map((f) => [f.id, f.scope, f.body.kind])).toEqual([
      ['winter_help.income_counted', 'person', 'formula'],
      ['winter_help.rest', 'person', 'formula'],
      ['winter_help.band', 'person', 'first_of'],
      ['winter_help.delivery.weighed', 'delivery', 'formula'],
    ]);
    expect(law?.open.map((o) => [o.id, o.kind, o.of])).toEqual([
      ['reading.winter_help.count_savings', 'reading', null],
      ['discretion.winter_help.hardship', 'discretion', 'town'],
    ]);
    expect(law?.lines.map((l) => `${l.kind}.${l.id}`)).toEqual(['pays.help', 'tells.band']);
  });
  test('a list within a map may close level with its key', () => {
    const files = editSample(LAW, 'not_with: { pension: law }', 'not_with: {\n  pension: law\n}');
    expect(winter(loadRulebook(files)).laws[0]?.notWith).toMatchObject([{ receipt: 'pension', source: 'law' }]);
  });
  test('every formula knows its line', () => {
    expect(winter().laws[0]?.routes[0]?.when).toMatchObject({
      items: [{ formula: { place: { file: LAW, line: 28, field: 'routes.by_income.when.all[0].of_age' } } }, {}, {}],
    });
  });
});

describe('trees of json-rules-engine', () => {
  test.each<readonly [string, string]>([
    [
      '{ fact: savings, operator: lessThanInclusive, value: { fact: param.most_saved } }',
      'savings <= param.most_saved',
    ],
    ['{ fact: income_counted, operator: greaterThan, value: 0 }', 'income_counted > 0'],
    ['{ fact: home.heating, operator: notEqual, value: gas }', 'home.heating != gas'],
    ['{ fact: home.heating, operator: in, value: [gas, oil] }', 'home.heating in [gas, oil]'],
    ['{ fact: home.heating, operator: notIn, value: [gas, oil] }', 'not (home.heating in [gas, oil])'],
    ['{ fact: adult, operator: equal, value: true }', 'adult'],
    ['{ fact: adult, operator: equal, value: false }', 'not adult'],
    ['{ fact: adult, operator: notEqual, value: true }', 'not adult'],
    ['{ fact: adult, operator: "not:equal", value: false }', 'adult'],
  ])('%s', (leaf, line) => {
    const { rulebook, problems } = inspectRulebook(
      editSample(LAW, '- of_age: adult', `- any: [ ${leaf.replace('{ fact', '{ name: of_age, fact')} ]`),
    );
    expect(problems).toEqual([]);
    expect(winter(rulebook ?? undefined).laws[0]?.routes[0]?.when).toMatchObject({
      items: [{ kind: 'any', items: [{ kind: 'line', id: 'of_age', formula: { text: line } }] }, {}, {}],
    });
  });
});

describe('cases', () => {
  test('a case is laid over the one that it is like, and names rights by their folder', () => {
    const [alone, rich] = winter().cases;
    expect(alone).toMatchObject({
      date: 20220115,
      expect: { 'winter-help': { me: { verdict: 'yes', route: 'by_income' } } },
    });
    expect(rich?.situation).toEqual({
      persons: { me: { birth: '1980-01-01', savings: 0, income: 9000, partner: 'none' } },
      home: { delivery: [] },
      readings: { 'winter_help.count_savings': 'counted' },
    });
    expect(rich?.expect['winter-help']?.['me']).toEqual({ verdict: 'no', route: null });
  });
});

describe('hash', () => {
  test('comments, layout and the order of files do not count', () => {
    const files = editSample(LAW, 'claimant: adult', 'claimant:   "adult"     # of age');
    expect(loadRulebook(new Map([...files].reverse())).hash).toBe(RULEBOOK.hash);
    expect(RULEBOOK.hash).toMatch(/^[0-9a-f]{64}$/);
  });
  test('a value counts, and so does the order in which lines are shown', () => {
    expect(inspectRulebook(editSample(PARAMETERS, 'high: 0.1', 'high: 0.2')).rulebook?.hash).not.toBe(RULEBOOK.hash);
    expect(
      inspectRulebook(editSample(PARAMETERS, 'low: 0.5, high: 0.1', 'high: 0.1, low: 0.5')).rulebook?.hash,
    ).not.toBe(RULEBOOK.hash);
  });
});
