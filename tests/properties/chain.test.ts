/**
 * These tests check that a household gets a right that another right is said to open, once it receives that other
 * right.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RightAnswer } from '../../engine/core/src/contract/answer.ts';
import { claimRights, type ClaimedRight } from '../../engine/core/src/explain/future/chain.ts';
import {
  findRightRelations,
  formatOriginKey,
  type RightTie,
} from '../../engine/core/src/explain/between/right-relations.ts';
import { carryForward } from '../../engine/core/src/explain/future/carry-forward.ts';
import { evaluate, evaluateSituation } from '../../engine/core/src/index.ts';
import type { PersonInput, SituationInput } from '../../engine/core/src/situation/input.ts';
import { createRandom, forget } from '../bench/forget.ts';
import { parseIsoDay } from './changed-situation.ts';
import {
  createPropertySettings,
  compiledRulebook,
  PATIENCE,
  readDrawnSituation,
  rulebook,
  findVerdict,
  evaluateInMemory,
} from './shared.ts';

const caseOf = (right: string, name: string): SituationInput =>
  rulebook.rights.find((r) => r.id === right)?.cases.find((c) => c.name === name)?.situation as SituationInput;
const personOf = (input: SituationInput, id: string): PersonInput => input.persons[id] as PersonInput;

/**
 * Returns the situation of a woman with no income, insured by herself, with high incomes last year and a contract in
 * her name. Several cases are merged, because one states what another leaves open.
 */
function woman(
  gets: Readonly<Record<string, unknown>> = {},
  besides: Readonly<Record<string, unknown>> = {},
): SituationInput {
  const wired = personOf(caseOf('tarif-social-energie-electricite', 'nobody in a category'), 'anna');
  const insured = personOf(caseOf('bim', 'a woman alone whose income fell'), 'her');
  const poor = personOf(caseOf('ris', 'a woman alone'), 'her');
  const all = { ...wired.gets, ...insured.gets, ...poor.gets, ...NOT_YET, ...gets };
  const person = {
    ...wired,
    ...insured,
    ...poor,
    insured_head: 'her',
    pillar_one_points: 0,
    mena: 'no',
    orphan: 'none',
    incapacity_percent: 0,
    ...besides,
  };
  const supply = { holder: 'her', meter: 'own', use: 'main_home', used: 900, bill: 300 };
  const contract = [
    { kind: 'electricity', meter_rate: 'single_rate', night_share: 0, ...supply },
    { kind: 'gas', ...supply },
  ];
  return {
    persons: { her: { ...person, lives: 'here', registered: 'here', gets: all } },
    home: { tenure: 'private_tenant', heating: 'mains_gas', collective_heating: 'no', contract },
  } as SituationInput;
}

const NOT_YET = Object.fromEntries(rulebook.rights.map((r) => [r.receipt, []]));

/**
 * Draws variants of `woman` on some days: some have an income or savings, and for some of them a little is not known.
 */
const women = fc.record({
  date: fc.constantFrom(20260115, 20260615, 20220315, 20240615, 20251031),
  net_benefits: fc.constantFrom(0, 0, 300, 900, 1500),
  savings: fc.constantFrom(0, 8000, 20000),
  account_holders: fc.constant(1),
  gross_taxable_year: fc.constantFrom(15000, 40000),
  kept: fc.constantFrom(0, 0, 0.02, 0.05),
  seed: fc.nat(2 ** 30),
  benefit: fc.constantFrom(null, null, 'grapa', 'arr_ai_remplacement', 'invalidity'),
});

test(
  'what a right opens is open once it is received, and not without it',
  async () => {
    let announced = 0;
    await fc.assert(
      fc.asyncProperty(women, async ({ date, kept, seed, benefit, ...facts }) => {
        const whole = woman(benefit === null ? {} : { [benefit]: [{ from: '2020-01-01', amount: 700 }] }, facts);
        const situation = readDrawnSituation(forget(whole, kept, createRandom(seed)), date);
        const { outcomes, chain } = await evaluateSituation(compiledRulebook, situation, {
          date,
          language: 'en',
          rights: CHAINED,
        });
        const opening = outcomes.filter((o) => o.opens.length > 0);
        expect(chain.map((c) => c.start)).toEqual(opening.map((o) => o.right));
        for (const o of opening) {
          const claimed = claimRights(situation, date, [claimOf(o)]);
          for (const { right, claimant, after } of o.opens) {
            announced += 1;
            const day = parseIsoDay(after);
            const then = await evaluateSituation(compiledRulebook, claimed, {
              date: day,
              language: 'en',
              rights: [right],
              whatIfs: false,
            });
            const found = then.outcomes.find((x) => x.right === right && x.claimant === claimant);
            expect(found?.verdict, `${o.right} of ${o.claimant} opens ${right} of ${claimant} on ${after}`).toBe('yes');
            expect(saidToOpen(date, day), `${o.right} → ${right} on ${after}`).toContain(`${o.right} ${right}`);
            expect(findVerdict(evaluateInMemory(carryForward(situation, date), day), right, claimant)).not.toBe('yes');
            expect(findVerdict(evaluateInMemory(situation, date), right, claimant)).not.toBe('yes');
          }
        }
      }),
      createPropertySettings(0.2),
    );
    process.stdout.write(`chain: ${announced} rights opened by others\n`);
    expect(announced).toBeGreaterThan(5);
  },
  PATIENCE,
);

/**
 * Lists the pairs of rights of which the law files, on the day of the claim or on a later day, say that the first opens
 * the second.
 */
function saidToOpen(claimed: number, later: number): readonly string[] {
  return [claimed, later].flatMap((day) => {
    const ties = tiesOn.get(day) ?? findRightRelations(compiledRulebook.understood, day).ties;
    tiesOn.set(day, ties);
    return ties.flatMap(({ kind, from, to }) => (kind === 'opens' ? [`${formatOriginKey(from)} ${to.id}`] : []));
  });
}
const tiesOn = new Map<number, readonly RightTie[]>();

const CHAINED = ['ris', 'bim', 'tarif_social_energie_electricite', 'tarif_social_energie_gaz'];

/** Returns the claim of an outcome, from the answer alone. */
function claimOf(o: RightAnswer): ClaimedRight {
  const right = rulebook.rights.find((r) => r.id === o.right);
  const monthly = o.pays.every((l) => l.period === 'month' && l.value.kind === 'number') && o.pays.length > 0;
  const sum = (end: 'min' | 'max'): number =>
    o.pays.reduce((s, l) => s + (l.value.kind === 'number' ? l.value[end] : 0), 0);
  return {
    name: right?.name ?? '',
    receipt: right?.receipt ?? '',
    persons: [o.claimant, ...o.sharedWith, ...o.covers],
    amount: monthly ? { min: sum('min'), max: sum('max') } : null,
  };
}

describe('the chain of integration income, energy tariff and increased reimbursement', () => {
  const answer = async (input: SituationInput, date: number, right: string): Promise<RightAnswer | undefined> =>
    (await evaluate(compiledRulebook, input, { date, language: 'en', rights: [right] })).outcomes.find(
      (o) => o.right === right,
    );

  test(
    'integration income opens the tariff at once, and the reimbursement after three months',
    async () => {
      const ris = await answer(woman(), 20260115, 'ris');
      expect(ris?.outcome).toBe('to-claim');
      expect(ris?.opens).toContainEqual({
        right: 'tarif-social-energie-electricite',
        claimant: 'her',
        after: '2026-01-15',
      });
      expect(ris?.opens).toContainEqual({ right: 'bim', claimant: 'her', after: '2026-04-15' });
    },
    PATIENCE,
  );

  test.each([
    [20210131, 'no'],
    [20210201, 'yes'],
    [20230630, 'yes'],
    [20230701, 'no'],
  ])(
    'on %i the reimbursement opens the tariff: %s',
    async (date, opens) => {
      const tariff = 'tarif-social-energie-electricite';
      expect((await answer(woman({ bim: [{ from: '2020-01-01' }] }), date, tariff))?.verdict).toBe(opens);
      expect((await answer(woman(), date, tariff))?.verdict).toBe('no');
    },
    PATIENCE,
  );
});
