/**
 * These tests check that, whichever value somebody chooses for a fact, a right that stays open says what would close
 * it.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RightAnswer } from '../../engine/core/src/contract/answer.ts';
import { evaluateSituation } from '../../engine/core/src/index.ts';
import { ProblemError } from '../../engine/core/src/problem.ts';
import type { FactDef } from '../../engine/core/src/rulebook/model.ts';
import { getFields } from '../../engine/core/src/situation/fields.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import { readHouseholdYaml } from '../golden/household.ts';
import { compiledRulebook, PATIENCE, readDrawnSituation, rulebook, listVerdicts, evaluateInMemory } from './shared.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Every fact of this family is stated. The tests go through the facts of a parent, of a child at nursery school, of one
 * in day-care, and of the home.
 */
const { date, situation: told } = readHouseholdYaml(join(import.meta.dirname, '../golden/family.yaml'), rulebook);
const HOME: Fields = { ...told.home, region: 'flanders' };
const PERSONS: Readonly<Record<string, Fields>> = {
  ...told.persons,
  pupil: {
    ...told.persons['pupil'],
    birth: '2023-02-02',
    education: [{ from: '2025-09-01', value: 'nursery' }],
    school_language: 'dutch',
  },
  toddler: { ...told.persons['toddler'], daycare: 'own_price', daycare_days: 10 },
};
const WALKED = ['father', 'pupil', 'toddler'];

/** Lists each choice of a fact; amounts and days have none. */
function choicesOf({ type }: FactDef): readonly string[] {
  switch (type.kind) {
    case 'truth':
      return ['yes', 'no'];
    case 'choice':
      return type.values;
    case 'person':
      return ['nobody', ...Object.keys(PERSONS)];
    default:
      return [];
  }
}

interface Chosen {
  readonly says: string;
  readonly persons: Fields;
  readonly home: Fields;
}

/**
 * Maps a choice to facts that have to go with it, because they would contradict it otherwise: a person who is the
 * dependant of nobody is not insured.
 */
const GOES_WITH: Readonly<Record<string, Fields>> = { 'insured_head: nobody': { insured: 'none' } };

function* chosen(): Generator<Chosen> {
  const { person, home } = getFields(rulebook);
  for (const [name, def] of home)
    for (const value of [null, ...choicesOf(def)])
      yield { says: `home.${name}: ${value}`, persons: PERSONS, home: { ...HOME, [name]: value } };
  for (const id of WALKED)
    for (const [name, def] of person)
      for (const value of [null, ...choicesOf(def)]) {
        const persons = { ...PERSONS, [id]: { ...PERSONS[id], [name]: value, ...GOES_WITH[`${name}: ${value}`] } };
        yield { says: `${id}.${name}: ${value}`, persons, home: HOME };
      }
}

test(
  'nothing that is chosen is an open end',
  async () => {
    const plain = await openIn(readDrawnSituation({ persons: PERSONS, home: HOME } as never, date), new Set());
    expect(plain.filter((one) => !isClosable(one)).map(named)).toEqual([]);
    // Rights that are open for the family as it is told are not checked again.
    const rights = new Set(plain.map(named));
    const ends: string[] = [];
    let looked = 0;
    for (const { says, ...input } of chosen()) {
      const situation = readOrNull(input);
      const open = situation === null ? [] : await openIn(situation, rights);
      looked += open.length;
      ends.push(...open.filter((one) => !isClosable(one)).map((one) => `${says} → ${named(one)}`));
    }
    expect(ends).toEqual([]);
    expect(looked).toBeGreaterThan(100);
  },
  PATIENCE,
);

test.each([
  ['logement-social-bruxelles', 'alone, an income of 27 499.10 in 2021', 28_500],
  ['logement-social-wallonie', 'alone with one child, 26 000', 30_500],
])('a limit that is not known, and parts two routes: %s', async (id, name, income) => {
  const found = rulebook.rights.find((right) => right.id === id)?.cases.find((one) => one.name === name);
  const { persons, home } = found?.situation as {
    readonly persons: Readonly<Record<string, Fields>>;
    readonly home: Fields;
  };
  const ann = { ...persons['ann'], net_taxable_year: income, present_taxable: income };
  const input = { persons: { ...persons, ann }, home, readings: {}, discretion: {} };
  const { outcomes } = await evaluateSituation(compiledRulebook, readDrawnSituation(input as never, 20250615), {
    date: 20250615,
    language: 'en',
    rights: [id],
  });
  const open = outcomes.filter((one) => one.verdict === 'depends');
  expect(open.map((one) => [one.claimant, isClosable(one)])).toEqual([['ann', true]]);
});

/** Lists the answers that are open, except those for the given pairs of right and person. */
async function openIn(situation: Situation, without: ReadonlySet<string>): Promise<readonly RightAnswer[]> {
  const depends = listVerdicts(evaluateInMemory(situation, date)).filter((v) => v.verdict === 'depends');
  const rights = depends.filter((v) => !without.has(`${idOf.get(v.right)} of ${v.person}`)).map((v) => v.right);
  if (rights.length === 0) return [];
  const { outcomes } = await evaluateSituation(compiledRulebook, situation, { date, language: 'en', rights });
  return outcomes.filter((one) => one.verdict === 'depends' && !without.has(named(one)));
}

const idOf = new Map(rulebook.rights.map(({ name, id }) => [name, id]));

function named({ right, claimant }: RightAnswer): string {
  return `${right} of ${claimant}`;
}

/** Reads the household; returns `null` where the choice contradicts the rest of it. */
function readOrNull(input: Omit<Chosen, 'says'>): Situation | null {
  try {
    return readDrawnSituation(input as never, date);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

/**
 * Checks whether an answer names something that may close it: a missing fact, a concern (`unless`), or an open point of
 * the law that would settle the verdict.
 */
function isClosable({ missing, unless, open }: RightAnswer): boolean {
  return (
    (unless ?? missing).length > 0 || open.some(({ results }) => results.some(({ verdict }) => verdict !== 'depends'))
  );
}
