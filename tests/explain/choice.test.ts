/**
 * Tests two rights that can be claimed but exclude each other: what the answer says of both, and how they are shown in
 * a list of rights.
 */
import { describe, expect, test } from 'vitest';
import { printAnswer } from '../../api/src/cli/print-answer.ts';
import { printRight } from '../../api/src/cli/print-right.ts';
import { Answer as Contract } from '../../engine/core/src/contract.ts';
import { evaluateInOrder, type Answer, type RightAnswer } from '../../engine/core/src/index.ts';
import { LANGUAGES } from '../../engine/core/src/values/languages.ts';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';

const [WAITING, MOVING] = ['aal-adel-wallonie-aal', 'aal-adel-wallonie-adel'] as const;
const [PAID, FREE] = ['transport-de-lijn', 'transport-de-lijn-handicap'] as const;
const [BASIC, UNIVERSAL] = ['service-bancaire-de-base', 'service-bancaire-de-base-universel'] as const;

/**
 * Is a person who has been on the list for social housing for twenty months, and has just left a home that was declared
 * uninhabitable.
 */
const TENANT = {
  birth: '1980-05-01',
  lives: 'here',
  registered: 'here',
  partner: 'none',
  nationality: 'belgian',
  incapacity_percent: 0,
  pillar_one_points: 0,
  social_housing_candidate: [{ from: '2022-10-15' }],
  refused_offers: 0,
  net_taxable_year: 16900,
  taxable_month: 1400,
  debt_scheme: 'none',
  left_state: 'uninhabitable',
  old_rent: 400,
  building: [],
};
const HOME = {
  region: 'wallonia',
  tenure: 'private_tenant',
  sublet_out: false,
  state: 'fit',
  dwelling_kind: 'dwelling',
  rent: 620,
};

async function tenant(gets: object, language = 'en'): Promise<Answer> {
  const situation = { persons: { her: { ...TENANT, gets } }, home: HOME };
  return evaluateInOrder(compiledRulebook, situation, {
    date: 20240615,
    language,
    rights: [WAITING, MOVING],
    whatIfs: false,
  });
}

function rightsOfFirstSteps({ steps = [] }: Answer): string[] {
  return steps.flatMap(({ rights }) => rights.map(({ right }) => right));
}

function of({ outcomes }: Answer, id: string): RightAnswer {
  return outcomes.find(({ right }) => right === id) as RightAnswer;
}

describe('an allowance for waiting and one for moving', () => {
  const none = { aal_adel_wallonie_aal: false, aal_adel_wallonie_adel: false };

  test('each names the other, and the one that gives more', async () => {
    const answer = await tenant(none);
    for (const [id, other] of [[WAITING, MOVING] as const, [MOVING, WAITING] as const]) {
      expect(of(answer, id)).toMatchObject({ verdict: 'yes', outcome: 'to-claim' });
      // In a year, the second right gives more than the first: its monthly amount is lower, but it also pays once for
      // the move.
      expect(of(answer, id).choice).toMatchObject({ with: [other], better: MOVING });
    }
    expect(Contract.safeParse(JSON.parse(JSON.stringify(answer))).error).toBeUndefined();
  });

  const gives: Readonly<Record<(typeof LANGUAGES)[number], string>> = {
    fr: 'donne plus.',
    nl: 'geeft meer.',
    de: 'bringt mehr.',
    en: 'gives more.',
  };
  test.each(LANGUAGES)('%s: in words, by the names of both', async (language) => {
    const answer = await tenant(none, language);
    const [waiting, moving] = [of(answer, WAITING), of(answer, MOVING)];
    for (const { choice } of [waiting, moving]) {
      expect(choice?.text).toContain(waiting.name);
      expect(choice?.text).toContain(`${moving.name} ${gives[language]}`);
    }
  });

  test('where rights are listed it is said, and what is to be done first is the better one', async () => {
    const answer = await tenant(none);
    const { text = '' } = of(answer, WAITING).choice ?? {};
    expect(printAnswer(answer, rulebook, 'en')).toContain(`! ${text}`);
    expect(printRight(of(answer, WAITING), answer, rulebook, 'en')).toContain(text);
    expect(rightsOfFirstSteps(answer)).toEqual([MOVING]);
  });

  test('who receives one of them has no choice left', async () => {
    const answer = await tenant({ aal_adel_wallonie_aal: false, aal_adel_wallonie_adel: true });
    expect(of(answer, WAITING)).toMatchObject({ verdict: 'no', outcome: 'not-now' });
    expect([WAITING, MOVING].map((id) => of(answer, id).choice)).toEqual([undefined, undefined]);
  });
});

test('a pass that comes first is named as the better one, and the other one stays a sure yes', async () => {
  const her = {
    birth: '1985-03-01',
    partner: 'none',
    education: 'none',
    living_place: 'own_home',
    supervised_living: false,
    vaph_recognised: true,
    gets: { bim: true, transport_de_lijn: false, transport_de_lijn_handicap: false },
  };
  const options = { date: 20250602, language: 'en', rights: [PAID, FREE], whatIfs: false };
  const answer = await evaluateInOrder(compiledRulebook, { persons: { her }, home: { region: 'flanders' } }, options);
  const [paid, free] = [of(answer, PAID), of(answer, FREE)];
  expect([paid.verdict, free.verdict]).toEqual(['yes', 'yes']);
  expect(paid.choice).toMatchObject({ with: [FREE], better: FREE });
  expect(free.choice).toMatchObject({ with: [PAID], better: FREE });
  expect(paid.choice?.text).toContain(`${free.name} comes first`);
});

test('of two accounts one costs less, and neither gives more: both are left to ask for', async () => {
  const her = {
    birth: '1950-05-05',
    stay: 'not_needed',
    protection: 'none',
    payment_account: false,
    account_balance: 0,
    credit_outstanding: 0,
    counter_banking: true,
    bank_in_charter: true,
    gets: { service_bancaire_de_base: false, service_bancaire_de_base_universel: false },
  };
  const options = { date: 20220415, language: 'en', rights: [BASIC, UNIVERSAL], whatIfs: false };
  const answer = await evaluateInOrder(compiledRulebook, { persons: { her } }, options);
  const { choice, name } = of(answer, BASIC);
  expect(choice).toMatchObject({ with: [UNIVERSAL], better: null });
  expect(choice?.text).toContain(`${name} costs less.`);
  expect(rightsOfFirstSteps(answer).sort()).toEqual([BASIC, UNIVERSAL].sort());
});
