/** These tests check how answers become the situation that the engine reads, with the project's vocabulary. */
import { openService, type Service } from '@recto-verso/api';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  countThings,
  MOST_FORM_PERSONS,
  listPersonIds,
  listSkippedQuestions,
  applyForm,
  removeFormPerson,
  removeFormRow,
  addFormPerson,
  addFormRow,
  skipQuestion,
  type Answers,
} from './answers.ts';
import { findCommunes } from './commune.ts';
import { firstFacts } from './first-facts.ts';
import { ABSENT } from './parse.ts';
import { buildSituation } from './situation.ts';
import { findFieldTarget } from './vocabulary.ts';

let service: Service;
beforeAll(async () => {
  service = await openService();
});

const read = (answers: Answers) => buildSituation(answers, service.rulebook, 'fr');

describe('the first facts', () => {
  it('all stand in the vocabulary', () => {
    const names = [
      ...firstFacts.home.map((fact) => `home.${fact}`),
      ...firstFacts.groups.flatMap((group) => [...group.facts, ...(group.things ?? [])].map((fact) => `p1.${fact}`)),
      ...Object.entries(firstFacts.things).flatMap(([kind, facts]) => facts.map((fact) => `p1.${kind}[0].${fact}`)),
      ...Object.entries(firstFacts.named).flatMap(([kind, { by, facts }]) =>
        [by, ...facts].map((fact) => `home.${kind}[0].${fact}`),
      ),
    ];
    expect(names.filter((name) => findFieldTarget(service.rulebook, name) === null)).toEqual([]);
  });
});

describe('a situation', () => {
  it('of nothing leaves everything unknown', () => {
    expect(read({})).toEqual({
      situation: { persons: { p1: { gets: {} } }, home: {}, others: 'unknown' },
      errors: new Map(),
    });
  });

  it('has persons, their ties, and the home', () => {
    const { situation } = read({
      persons: 'p2 p3',
      others: 'none',
      'p1.birth': '1990',
      'p2.relation': 'partner',
      'p3.relation': 'child',
      'home.region': 'brussels',
    });
    expect(situation).toEqual({
      persons: {
        p1: { birth: { min: '1990-01-01', max: '1990-12-31' }, partner: 'p2', related: { p3: 'child' }, gets: {} },
        p2: { partner: 'p1', gets: {} },
        p3: { gets: {} },
      },
      home: { region: 'brussels' },
    });
  });

  it('has receipts: plain, with an amount, with a first day, and nothing else', () => {
    const persons = (answers: Answers) =>
      (
        read(answers).situation as {
          readonly persons: { readonly p1: { readonly gets: Readonly<Record<string, unknown>> } };
        }
      ).persons;
    expect(persons({ 'p1.gets.pension': 'yes' }).p1.gets).toEqual({ pension: 'yes' });
    expect(persons({ 'p1.gets.pension': 'yes', 'p1.gets.pension.amount': '800' }).p1.gets).toEqual({
      pension: { amount: 800 },
    });
    expect(persons({ 'p1.gets.pension': 'yes', 'p1.gets.pension.from': '01/02/2020' }).p1.gets).toEqual({
      pension: [{ from: '2020-02-01' }],
    });
    const all = persons({ 'p1.gets.pension': 'yes', 'p1.gets': 'none' }).p1.gets;
    expect(all['pension']).toBe('yes');
    expect(new Set(Object.entries(all).flatMap(([name, value]) => (name === 'pension' ? [] : [value])))).toEqual(
      new Set(['no']),
    );
  });

  it('has things: none, one with nothing known, and those that the form names', () => {
    const first = (answers: Answers) =>
      (read(answers).situation as { readonly persons: Readonly<Record<string, object>> }).persons['p1'];
    expect(first({ 'p1.job': '0' })).toMatchObject({ job: [] });
    expect(first({ 'p1.job': '1' })).toMatchObject({ job: [{}] });
    expect(first({ 'p1.job[0].net': '700' })).toMatchObject({ job: [{ net: 700 }] });
    // The list is complete. A row about which nothing was said is in the list, with nothing known; only a row that was
    // said not to exist is missing.
    const contracts = (answers: Answers) =>
      (read(answers).situation as { readonly home: { readonly contract: readonly object[] } }).home.contract;
    const [, , ...others] = (firstFacts.named['contract']?.rows ?? []).map((kind) => ({ kind }));
    expect(contracts({ 'home.contract[0].holder': 'p1', 'home.contract[1].holder': ABSENT })).toEqual([
      { kind: 'electricity', holder: 'p1' },
      ...others,
    ]);
    expect(contracts({ 'home.contract[0].holder': 'nobody' })).toEqual([
      { kind: 'electricity', holder: 'nobody' },
      { kind: 'gas' },
      ...others,
    ]);
    const kind = service.rulebook.facts.find((fact) => fact.id === 'contract.kind')?.type;
    expect(kind).toMatchObject({ values: firstFacts.named['contract']?.rows });
  });

  it('tells what cannot be read by the name of its field, and keeps the rest', () => {
    const { situation, errors } = read({ 'p1.birth': 'hier', 'p1.savings': '100' });
    expect(errors).toEqual(new Map([['p1.birth', 'date']]));
    expect(situation).toMatchObject({ persons: { p1: { savings: 100 } } });
  });
});

describe('answers', () => {
  const form = (entries: Readonly<Record<string, string>>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(entries)) data.append(name, value);
    return data;
  };

  it('change where a form says so, and go where it is empty', () => {
    expect(
      applyForm({ 'p1.birth': '1990', 'home.region': 'brussels' }, form({ 'p1.birth': ' 1991 ', 'home.region': '' })),
    ).toEqual({ 'p1.birth': '1991' });
  });

  it('take nothing else: no foreign name, no long text', () => {
    const answers = applyForm({}, form({ __proto__: 'x', 'p1.birth': '1'.repeat(500), evil: 'y', 'p1..x': 'z' }));
    expect(Object.keys(answers)).toEqual(['p1.birth']);
    expect(answers['p1.birth']?.length).toBeLessThan(100);
  });

  it('have as many persons as there is room for, and lose with a person all that was said of her', () => {
    let answers: Answers = {};
    for (let i = 0; i < MOST_FORM_PERSONS + 5; i++) answers = addFormPerson(answers);
    expect(listPersonIds(answers)).toHaveLength(MOST_FORM_PERSONS);
    const without = removeFormPerson({ ...answers, 'p2.birth': '2000', 'p3.partner': 'p2' }, 'p2');
    expect(listPersonIds(without)).not.toContain('p2');
    expect(without).not.toHaveProperty(['p2.birth']);
    expect(without).not.toHaveProperty(['p3.partner']);
    expect(listPersonIds(addFormPerson(without))).toContain('p2');
  });

  it('have rows that are added and taken out; those behind move up', () => {
    let answers: Answers = {};
    for (let i = 0; i < 4; i++) answers = addFormRow(answers, 'p1.job');
    answers = { ...answers, 'p1.job[1].net': '100', 'p1.job[3].net': '300' };
    expect(countThings(answers, 'p1.job')).toBe(4);
    answers = removeFormRow(answers, 'p1.job[1]');
    expect(answers).toEqual({ 'p1.job': '3', 'p1.job[2].net': '300' });
    expect(read(answers).situation).toMatchObject({ persons: { p1: { job: [{}, {}, { net: 300 }] } } });
    for (let i = 0; i < 3; i++) answers = removeFormRow(answers, 'p1.job[0]');
    expect(answers).toEqual({});
    expect(countThings({ 'p1.job': '0' }, 'p1.job')).toBe(0);
  });

  it('pass a question over once', () => {
    const skipped = skipQuestion(skipQuestion({}, 'p1/birth'), 'p1/birth');
    expect(listSkippedQuestions(skipped)).toEqual(['p1/birth']);
    expect(listSkippedQuestions(skipQuestion({}, '<script>'))).toEqual([]);
  });
});

describe('the commune', () => {
  const communes = (written: string) => findCommunes(service.rulebook, written).map((one) => one.nis);

  it.each([
    '1080',
    'Molenbeek-Saint-Jean',
    'sint jans molenbeek',
    '1080 Molenbeek',
    'MOLENBEEK SAINT JEAN',
    'Molenbeek St. Jean',
    'molenbeeksaintjean',
  ])('is found by %s', (written) => expect(communes(written)).toEqual(['21012']));

  it.each([
    ['Brussels', '21004'],
    ['Laeken', '21004'],
    ['1020 Laken', '21004'],
    ['Ghent', '44021'],
    ['Lüttich', '62063'],
    ['St-Gilles', '21013'],
    ['St. Gillis', '21013'],
    ['Ste-Ode', '82038'],
    ['Boitsfort', '21017'],
    ['Borgloon', '73111'],
  ])('is found by another name, in short, or by its second name: %s', (written, nis) =>
    expect(communes(written)).toEqual([nis]),
  );

  it('is found by each of its names, with every saint in short, and by each of its parts', () => {
    for (const { nis, name, also } of service.rulebook.desks.communes) {
      for (const one of Object.values(name)) {
        expect(communes(one), one).toContain(nis);
        const short = one.replace(/\b(?:Saint|Sint|Sankt)\b/g, 'St.').replace(/\bSainte\b/g, 'Ste');
        expect(communes(short.toUpperCase().replaceAll('-', ' ')), short).toContain(nis);
      }
      for (const one of also) expect(communes(one), one).toContain(nis);
    }
  });

  it('of which a name leaves several open is none of them: Berchem is a part of Antwerp too', () => {
    expect(communes('Berchem')).toEqual(expect.arrayContaining(['11002', '21003']));
    expect(read({ 'home.commune': 'Berchem' }).situation).toMatchObject({ home: { region: null } });
  });

  it('that nobody knows is told, and a shared postcode leaves both', () => {
    expect(read({ 'home.commune': 'Atlantis' }).errors).toEqual(new Map([['home.commune', 'commune']]));
    const shared = service.rulebook.desks.communes
      .flatMap((one) => one.postcodes)
      .find((code, i, all) => all.indexOf(code) !== i);
    expect(communes(shared ?? '').length).toBeGreaterThan(1);
  });

  it('gives the region', () => {
    expect(read({ 'home.commune': '1080', 'home.region': 'wallonia' }).situation).toMatchObject({
      home: { commune: '21012', region: null },
    });
  });
});
