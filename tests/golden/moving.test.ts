/**
 * The region where somebody lives decides which regional rights there are. These tests put one household into each
 * region in turn, and check what a move between two regions takes away, brings, and leaves to be asked anew. The
 * rulebook says which right belongs to which region.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluate, computeLifeEvent, type RightAnswer } from '../../engine/core/src/index.ts';
import { compiledRulebook } from '../open-rulebook.ts';
import { readHouseholdYaml, type GoldenHousehold } from './household.ts';
import { isOfRegion, isRegional, doesLawNameRegion, canReachRegion, findRulebookRight } from './territory.ts';

const { rulebook } = compiledRulebook;
const regionFact = rulebook.facts.find((f) => f.id === 'home.region');
const REGIONS = regionFact?.type.kind === 'choice' ? regionFact.type.values : [];
const PAIRS = REGIONS.flatMap((from) => REGIONS.filter((to) => to !== from).map((to) => [from, to] as const));
const family = readHouseholdYaml(join(import.meta.dirname, 'family.yaml'), rulebook);

type Situation = GoldenHousehold['situation'];

function livingIn(region: string): Situation {
  return { ...family.situation, home: { ...family.situation.home, region } };
}

function withFacts(situation: Situation, person: string, facts: Readonly<Record<string, unknown>>): Situation {
  const { persons } = situation;
  return { ...situation, persons: { ...persons, [person]: { ...persons[person], ...facts } } };
}

/** Returns the answers about regional rights that somebody in the household has or may have. */
async function regional(situation: Situation): Promise<readonly RightAnswer[]> {
  const { outcomes } = await evaluate(compiledRulebook, situation, {
    date: family.date,
    language: 'en',
    whatIfs: false,
  });
  return outcomes.filter((one) => one.outcome !== 'not-now' && isRegional(findRulebookRight(rulebook, one.right)));
}

const there = new Map<string, Promise<readonly RightAnswer[]>>();
function rightsIn(region: string): Promise<readonly RightAnswer[]> {
  const known = there.get(region) ?? regional(livingIn(region));
  there.set(region, known);
  return known;
}

/**
 * Checks whether somebody who lives in a region may have the right: it is a right of that region, or its law extends to
 * it.
 */
function mayBeIn(id: string, region: string): boolean {
  const right = findRulebookRight(rulebook, id);
  return isOfRegion(right, region) || (canReachRegion(right, region) && doesLawNameRegion(right, region, rulebook));
}

/** Lists the receipts for which every region has a right of its own. */
const OWN_EVERYWHERE = [...new Set(rulebook.rights.map((right) => right.receipt))].filter((receipt) =>
  REGIONS.every((region) => rulebook.rights.some((right) => right.receipt === receipt && isOfRegion(right, region))),
);

function idsOf(outcomes: readonly RightAnswer[]): readonly string[] {
  return [...new Set(outcomes.map((one) => one.right))].sort();
}

test('there are four regions, and rights that each of them has of its own', () => {
  expect(REGIONS).toHaveLength(4);
  expect(OWN_EVERYWHERE.length).toBeGreaterThan(1);
  for (const region of REGIONS)
    expect(
      rulebook.rights.some((right) => isOfRegion(right, region)),
      region,
    ).toBe(true);
});

test.each(REGIONS)('a household in %s has rights of that region, and one of each kind', async (region) => {
  const open = await rightsIn(region);
  expect(idsOf(open).filter((id) => isOfRegion(findRulebookRight(rulebook, id), region)).length).toBeGreaterThan(3);
  for (const receipt of OWN_EVERYWHERE)
    expect(
      open.filter((one) => findRulebookRight(rulebook, one.right).receipt === receipt).length,
      receipt,
    ).toBeGreaterThan(0);
  const kinds = open.map((one) => `${one.claimant}: ${findRulebookRight(rulebook, one.right).receipt}`);
  expect(kinds.filter((kind, i) => kinds.indexOf(kind) !== i)).toEqual([]);
});

test.each(PAIRS)('a household in %s has no right of %s', async (region, other) => {
  const strange = idsOf(await rightsIn(region)).filter((id) => isOfRegion(findRulebookRight(rulebook, id), other));
  expect(strange.filter((id) => !mayBeIn(id, region))).toEqual([]);
});

test.each(PAIRS)(
  'a child who lives in %s and is registered with a parent in %s has the rights of the register',
  async (home, other) => {
    const child = {
      registered: [{ from: '2019-02-02', value: 'elsewhere' }],
      registered_region: [{ from: '2019-02-02', value: other }],
    };
    const shared = { ...child, lives: [{ from: '2019-02-02', value: 'partly_here' }], nights_here: 0.5 };
    await expectRegister(withFacts(livingIn(home), 'pupil', shared), 'pupil', home, other);
  },
);

test.each(PAIRS)(
  'a student in a room in %s, registered with parents in %s, has the rights of the register',
  async (room, parents) => {
    const { persons, home } = livingIn(room);
    const atParents = {
      registered: [{ from: '2015-01-01', value: 'elsewhere' }],
      registered_region: [{ from: '2015-01-01', value: parents }],
    };
    const away = { ...atParents, lives: [{ from: '2015-01-01', value: 'elsewhere' }] };
    const everybody = Object.entries(persons).map(([id, person]) => [id, { ...person, ...away }] as const);
    const student = {
      ...persons['pupil'],
      ...atParents,
      // The student lives in the room during the week and at home for the weekend.
      lives: [{ from: '2025-09-15', value: 'partly_here' }],
      birth: '2006-03-03',
      education: 'higher',
      lodging: 'room',
      living_place: 'student_room',
    };
    const situation = { persons: { ...Object.fromEntries(everybody), pupil: student }, home };
    await expectRegister(situation, 'pupil', room, parents);
  },
);

/**
 * Expects that, of the rights that every region has in a version of its own, the person may have only those of the
 * region where the person is registered, and at least one of them.
 */
async function expectRegister(situation: Situation, person: string, home: string, register: string): Promise<void> {
  const all = await regional(situation);
  const open = all.filter(
    (one) => one.claimant === person && OWN_EVERYWHERE.includes(findRulebookRight(rulebook, one.right).receipt),
  );
  expect(idsOf(open).filter((id) => isOfRegion(findRulebookRight(rulebook, id), home))).toEqual([]);
  expect(idsOf(open).filter((id) => isOfRegion(findRulebookRight(rulebook, id), register))).not.toEqual([]);
  expect(idsOf(open).filter((id) => !isOfRegion(findRulebookRight(rulebook, id), register))).toEqual([]);
}

test.each(REGIONS)(
  'who works elsewhere than in %s has the buses of there besides, and nothing else',
  async (region) => {
    const commuters = withFacts(withFacts(livingIn(region), 'father', { travels_elsewhere: true }), 'grandmother', {
      travels_elsewhere: true,
    });
    const home = idsOf(await rightsIn(region));
    const more = idsOf(await regional(commuters)).filter((id) => !home.includes(id));
    expect(more).not.toEqual([]);
    expect(new Set(more.map((id) => findRulebookRight(rulebook, id).domain))).toEqual(new Set(['transport']));
  },
);

test.each(PAIRS)('a move from %s to %s: what is lost, what is gained, what is asked anew', async (from, to) => {
  const tells = { to_region: to, tenure: 'private_tenant', heating: 'mains_gas', collective: false };
  const { comparison, declare } = await computeLifeEvent(compiledRulebook, livingIn(from), {
    event: 'moving-region',
    who: 'mother',
    tells,
    date: family.date,
    language: 'en',
  });
  const moved = comparison.differences.filter((d) => isRegional(findRulebookRight(rulebook, d.right)));
  const of = (kind: string): typeof moved => moved.filter((d) => d.kind === kind);

  // A right that is lost was possible in the region that is left, and is not a right of the new region. A right that is
  // gained is possible in the new region, and is not a right of the one that is left.
  expect(
    of('lost').filter((d) => !mayBeIn(d.right, from) || isOfRegion(findRulebookRight(rulebook, d.right), to)),
  ).toEqual([]);
  expect(
    of('gained').filter((d) => !mayBeIn(d.right, to) || isOfRegion(findRulebookRight(rulebook, d.right), from)),
  ).toEqual([]);
  // Every right that was there and is no longer possible is reported as a difference, and no right remains that is not
  // possible in the new region.
  const before = (await rightsIn(from)).filter((one) => one.outcome !== 'unlikely' && !mayBeIn(one.right, to));
  const told = new Set(
    moved.filter((d) => d.after?.outcome === 'not-now' || d.after === null).map((d) => `${d.right} ${d.claimant}`),
  );
  expect(before.map((one) => `${one.right} ${one.claimant}`).filter((one) => !told.has(one))).toEqual([]);
  const after = comparison.after.outcomes.filter((one) => one.outcome !== 'not-now');
  expect(idsOf(after).filter((id) => isRegional(findRulebookRight(rulebook, id)) && !mayBeIn(id, to))).toEqual([]);

  // Whoever loses a right of which each region has a version gains the version of the new region.
  const kept = (differences: typeof moved): readonly string[] =>
    differences
      .map((d) => [d.claimant, findRulebookRight(rulebook, d.right).receipt] as const)
      .filter(([, receipt]) => OWN_EVERYWHERE.includes(receipt))
      .map((one) => one.join(' '))
      .sort();
  expect(kept(of('gained'))).toEqual(kept(of('lost')));
  expect(kept(of('gained'))).not.toEqual([]);
  expect(of('gained').filter((d) => d.after?.outcome === 'to-claim')).not.toEqual([]);
  expect(declare).not.toEqual([]);
});
