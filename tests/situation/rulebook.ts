/**
 * This module is a small rulebook made by hand. It has truths, numbers, days, choices and persons, kept in every way
 * that a situation can state, and also receipts, things, communes and open points of the law.
 */
import type { Place } from '../../engine/core/src/language/ast.ts';
import type { Commune } from '../../engine/core/src/rulebook/desks/book.ts';
import { NO_CROSSINGS } from '../../engine/core/src/rulebook/crossings/book.ts';
import type { DatedCell, FactDef, Law, OpenPoint, Right } from '../../engine/core/src/rulebook/model.ts';
import type { Rulebook } from '../../engine/core/src/rulebook/rulebook.ts';
import type { Unit, ValueType } from '../../engine/core/src/values/types.ts';

/** This is the day of the answer in the tests of the situation reader, an integer, yyyymmdd. */
export const SITUATION_DAY = 20250615;

const place: Place = { file: 'vocabulary/test.yaml', line: 1, field: '' };
const MONTH: Unit = { money: 1, month: -1 };
const YEAR: Unit = { money: 1, year: -1 };

const truth: ValueType = { kind: 'truth' };
const person: ValueType = { kind: 'person' };
const number = (unit: Unit, min: number, max: number): ValueType => ({ kind: 'number', unit, min, max });
const date = (min: number, max: number): ValueType => ({ kind: 'date', min, max });
const choice = (...values: string[]): ValueType => ({ kind: 'choice', values });

function fact(id: string, type: ValueType, more: Partial<FactDef> = {}): FactDef {
  return {
    id,
    type,
    scope: 'person',
    kept: null,
    is: null,
    implied: [],
    estimated: [],
    usual: [],
    listed: null,
    unborn: null,
    communes: null,
    isAlwaysAsked: false,
    fixed: false,
    holder: null,
    delay: null,
    place,
    ...more,
  };
}

function receipt(name: string, max: number): readonly FactDef[] {
  const kept = 'spells' as const;
  return [
    fact(`gets.${name}`, truth, { kept }),
    fact(`gets.${name}.amount`, number(MONTH, 0, max), { kept }),
    fact(`gets.${name}.asked`, date(19500101, 20991231), { kept }),
    fact(`gets.${name}.granted`, date(19500101, 20991231), { kept }),
  ];
}

const FACTS: readonly FactDef[] = [
  fact('birth', date(19000101, 20311231), { fixed: true }),
  fact('lives', choice('here', 'partly_here', 'elsewhere'), { kept: 'spells', listed: 'here', unborn: 'elsewhere' }),
  fact('registered', choice('here', 'elsewhere', 'nowhere'), { kept: 'spells', unborn: 'nowhere' }),
  fact('insured', choice('as_holder', 'as_dependant', 'none'), { kept: 'spells' }),
  fact('insured_head', person, { kept: 'spells' }),
  fact('fiscal_head', { kind: 'person', nobody: 'oneself' }, { kept: 'by-year' }),
  fact('jobseeker', truth, { kept: 'spells' }),
  fact('severance', truth),
  fact('minor', truth, {
    is: { text: 'age(birth, date) < param.majority', ast: { kind: 'truth', value: true }, place },
  }),
  fact('incapacity_percent', number({}, 0, 1), { kept: 'spells' }),
  fact('taxable_month', number(MONTH, 0, 50000), { kept: 'by-month' }),
  fact('health_cost', number({ money: 1 }, 0, 100000), { kept: 'by-quarter' }),
  fact('self_employed_year', number(YEAR, -200000, 600000), { kept: 'by-year' }),
  fact('savings', number({ money: 1 }, 0, 5000000)),
  fact('last_presence', date(20000101, 20311231)),
  ...receipt('pension', 10000),
  ...receipt('ris', 5000),
  fact('home.region', choice('brussels', 'wallonia', 'flanders'), { scope: 'home' }),
  fact('home.tenure', choice('owner', 'private_tenant', 'free'), { scope: 'home', kept: 'spells' }),
  fact('home.rent', number(MONTH, 0, 5000), { scope: 'home' }),
  fact('home.dear', truth, { scope: 'home', communes: 'dear_communes' }),
  fact('building.owner', person, { scope: 'building' }),
  fact('building.cadastral', number(YEAR, 0, 50000), { scope: 'building' }),
  fact('building.built', truth, { scope: 'building' }),
  fact('contract.holder', person, { scope: 'contract' }),
  fact('contract.fuel', choice('electricity', 'gas'), { scope: 'contract' }),
];

function open(kind: 'reading' | 'discretion', id: string, type: ValueType): OpenPoint {
  return { id: `${kind}.${id}`, kind, of: null, type, source: null, usual: null, place };
}

function right(name: string, points: readonly OpenPoint[]): Right {
  const formula = { text: 'yes', ast: { kind: 'truth', value: true }, place } as const;
  const law: Law = {
    right: name,
    from: 20180901,
    until: null,
    appliesBy: 'date',
    reviewedWithin: null,
    source: null,
    claimant: formula,
    oncePer: null,
    extendsTo: null,
    lasts: null,
    notWith: [],
    heldBy: null,
    concerns: null,
    paidTo: null,
    groups: [],
    open: points,
    facts: [],
    routes: [],
    lines: [],
    file: `${name}/2018-09-01.yaml`,
  };
  return {
    id: name,
    name,
    receipt: name,
    formerly: [],
    level: 'federal',
    payer: 'office',
    domain: 'income',
    draft: false,
    typical: null,
    nonTakeUp: null,
    fromRequest: false,
    sources: {},
    laws: [law],
    figures: [],
    claim: null,
    cases: [],
    skipped: [],
    turns: null,
    noCase: [],
  };
}

const DEGREES: Readonly<Record<string, readonly [number, number]>> = {
  child: [1, 1],
  stepchild: [1, 1],
  parent: [1, 1],
  stepparent: [1, 1],
  sibling: [2, 2],
  grandchild: [2, 2],
  grandparent: [2, 2],
  child_in_law: [1, 1],
  parent_in_law: [1, 1],
  sibling_in_law: [2, 2],
  uncle_aunt: [3, 3],
  nephew_niece: [3, 3],
  cousin: [4, 4],
  other_kin: [3, 8],
  none: [9, 9],
};

function listed(from: number, ...values: string[]): DatedCell {
  return { from, cell: { kind: 'list', values }, source: 's', confidence: 'official', place };
}

/** Lists communes of two regions; two of the communes share a postcode. */
const COMMUNES: readonly Commune[] = [
  {
    nis: '10001',
    name: { fr: 'Un', nl: 'Een' },
    also: [],
    region: 'brussels',
    facilities: [],
    postcodes: ['1000', '1040'],
  },
  { nis: '10002', name: { fr: 'Deux', nl: 'Twee' }, also: [], region: 'brussels', facilities: [], postcodes: ['1040'] },
  {
    nis: '20002',
    name: { fr: 'Trois', nl: 'Drie' },
    also: [],
    region: 'wallonia',
    facilities: [],
    postcodes: ['2000'],
  },
];

export const RULEBOOK: Rulebook = {
  name: 'test',
  version: '2025.1',
  hash: '0',
  licence: null,
  starts: 20180901,
  lookAgain: {},
  languages: ['en'],
  facts: FACTS,
  things: [
    { kind: 'building', of: 'person', owner: 'owner', none: null, place },
    { kind: 'contract', of: 'home', owner: 'holder', none: null, place },
  ],
  relations: { values: Object.keys(DEGREES), degrees: DEGREES },
  screens: [],
  interview: [],
  chances: null,
  groups: [],
  figures: [
    {
      id: 'dear_communes',
      type: { kind: 'list', of: 'commune' },
      by: [],
      review: null,
      values: [listed(20200101, '10001'), listed(SITUATION_DAY + 1, '10001', '10002')],
      place,
    },
  ],
  sources: {},
  desks: {
    urgent: {},
    words: null,
    kinds: [],
    desks: [],
    generic: [],
    communes: COMMUNES,
    formerCommunes: { '90009': '20002' },
    mergers: [{ day: 20190101, into: '20002', parts: ['90009'] }],
  },
  crossings: NO_CROSSINGS,
  catalogue: [],
  glossary: [],
  texts: {},
  rights: [
    right('ris', [
      open('reading', 'ris.two_debtors', choice('grouped', 'individual')),
      open('discretion', 'ris.equity', number({}, 0, 1)),
    ]),
    right('aid', [open('discretion', 'aid.equity', number({}, 0, 1)), open('discretion', 'aid.urgent', truth)]),
  ],
};
