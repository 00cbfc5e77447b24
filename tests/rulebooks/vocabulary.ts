/**
 * This module is the vocabulary of random laws. It has yes-no facts, numbers, amounts, choices, days and persons, some
 * of them kept in spells, by month or by year, and it creates the places from which formulas read these facts.
 */
import { FORMULA_KINDS, type FormulaKind } from './term.ts';
import { SIZE_WORDS, type Leaves, type DatedLeaves, type FormulaPlace, type LeafRow } from './place.ts';

type Facts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const month = (min: number, max: number, kept?: string): Facts[string] => ({
  type: 'money/month net',
  min,
  max,
  ...(kept === undefined ? {} : { kept }),
});

/**
 * Lists the facts of a person. `part` is stated from 0 to 1, and a person who is described lives here unless something
 * else is stated.
 */
export const PERSON_FACTS: Facts = {
  wage: month(0, 100),
  result: month(-50, 50),
  visits: { type: 'number', min: 0, max: 5 },
  part: { type: 'share' },
  works: { type: 'yes-no' },
  ill: { type: 'yes-no' },
  size: { type: [...SIZE_WORDS] },
  day: { type: 'date', min: '2000-01-01', max: '2030-12-31' },
  head: { type: 'person' },
  studies: { type: 'yes-no', kept: 'spells' },
  rent: month(0, 100, 'spells'),
  stay: { type: [...SIZE_WORDS], kept: 'spells' },
  income: month(0, 100, 'by-month'),
  taxed: { type: 'money/year', min: 0, max: 1200, kept: 'by-year' },
  lives: { type: ['here', 'elsewhere'], kept: 'spells', listed: 'here' },
  registered: { type: ['in_place', 'not_there'], kept: 'spells' },
};
export const HOME_FACTS: Facts = {
  fuel: { type: [...SIZE_WORDS] },
  bill: month(0, 100),
  damp: { type: 'yes-no' },
};
export const ITEM: Facts = {
  owner: { type: 'person' },
  worth: month(0, 100),
  used: { type: 'yes-no' },
  sort: { type: [...SIZE_WORDS] },
  runs: { type: 'yes-no', kept: 'spells' },
};
export const RECEIPTS = { pension: { max: 100 } };
export const DRAWN_RELATIONS = { values: ['child', 'parent', 'none'], degrees: { child: 1, parent: 1, none: 9 } };
/**
 * Defines the frames of groups: everybody who lives here when `me` does, and everybody who is registered in place when
 * `me` is. `me` always belongs to both.
 */
export const FRAMES = {
  roof_frame: {
    over: 'everybody',
    where: 'same(me, member) or (me.lives == here and member.lives == here)',
  },
  register_frame: {
    over: 'everybody',
    where: 'same(me, member) or (me.registered == in_place and member.registered == in_place)',
  },
};

export const NO_LEAVES: Leaves = Object.fromEntries(FORMULA_KINDS.map((kind) => [kind, []])) as unknown as Leaves;
const NOTHING_OVER: DatedLeaves = { truths: [], amounts: [], choices: [], months: [], years: [] };

const PERSON_LEAVES: Partial<Leaves> = {
  amount: ['wage', 'result', 'rent', 'income', 'gets.pension.amount', 'head.wage'],
  number: ['visits'],
  ratio: ['part'],
  truth: ['works', 'ill', 'studies', 'gets.pension', 'head.works'],
  choice: ['size', 'stay'],
  day: ['day'],
  person: ['head'],
  lasting: ['studies', 'gets.pension', 'works'],
};
const PERSON_OVER: DatedLeaves = {
  truths: ['studies', 'gets.pension'],
  amounts: ['rent', 'income'],
  choices: ['stay'],
  months: ['income'],
  years: ['taxed'],
};
const ITEM_LEAVES: Partial<Leaves> = {
  amount: ['worth'],
  truth: ['used', 'runs'],
  choice: ['sort'],
  person: ['owner'],
  lasting: ['runs', 'used'],
};
const ITEM_OVER: DatedLeaves = { ...NOTHING_OVER, truths: ['runs'] };
/** Lists the leaves that have the same value for every row that reads them. */
export const COMMON_LEAVES: Partial<Leaves> = {
  amount: ['param.low', 'param.falling', 'param.open', 'home.bill'],
  number: ['param.two', '0', '1'],
  ratio: ['param.part', '0', '1'],
  truth: ['home.damp', 'yes', 'no'],
  choice: ['home.fuel'],
  day: ['date', 'param.begins'],
};

/**
 * Returns a row of a person or of an item, with its facts in the vocabulary and those in `derived`; `prefix` is put
 * before the names of all these facts, for example `member.`.
 */
export function createLeafRow(scope: 'person' | 'item', prefix: string, derived: Partial<Leaves> = {}): LeafRow {
  const [own, over] = scope === 'person' ? [PERSON_LEAVES, PERSON_OVER] : [ITEM_LEAVES, ITEM_OVER];
  const named = (names: readonly string[] = []): readonly string[] => names.map((name) => `${prefix}${name}`);
  return {
    leaves: joinLeaves(mapped(own, named), mapped(derived, named)),
    over: Object.fromEntries(
      Object.entries(over).map(([what, names]) => [what, named(names as string[])]),
    ) as unknown as DatedLeaves,
  };
}

function mapped(leaves: Partial<Leaves>, each: (names?: readonly string[]) => readonly string[]): Leaves {
  return Object.fromEntries(FORMULA_KINDS.map((kind) => [kind, each(leaves[kind])])) as unknown as Leaves;
}

export function joinLeaves(...all: readonly Partial<Leaves>[]): Leaves {
  const of = (kind: FormulaKind): readonly string[] => all.flatMap((leaves) => leaves[kind] ?? []);
  return Object.fromEntries(FORMULA_KINDS.map((kind) => [kind, of(kind)])) as unknown as Leaves;
}

/**
 * Returns a place in which formulas read the facts of `rows` and the leaves of `COMMON_LEAVES`. `besides` lists leaves
 * that are not facts of a row, such as `asked`.
 */
export function createFormulaPlace(
  rows: readonly LeafRow[],
  {
    besides = NO_LEAVES,
    ...rest
  }: Partial<Omit<FormulaPlace, keyof LeafRow | 'rows'>> & { readonly besides?: Partial<Leaves> } = {},
): FormulaPlace {
  return {
    groups: [],
    tests: [],
    isPair: false,
    ...rest,
    rows,
    leaves: joinLeaves(...rows.map((row) => row.leaves), besides, COMMON_LEAVES),
    over: rows.reduce(
      (a, { over: b }): DatedLeaves => ({
        truths: [...a.truths, ...b.truths],
        amounts: [...a.amounts, ...b.amounts],
        choices: [...a.choices, ...b.choices],
        months: [...a.months, ...b.months],
        years: [...a.years, ...b.years],
      }),
      NOTHING_OVER,
    ),
  };
}
