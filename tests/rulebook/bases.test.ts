/**
 * These tests check the basis of money: which lines the loader accepts, which it refuses and with which suggestion, and
 * that every income has a basis.
 */
import { describe, expect, test } from 'vitest';
import { inspectRulebook } from '../../engine/core/src/rulebook/load/load.ts';
import { readRulebookFolder } from '../../engine/core/src/rulebook/load/node.ts';
import { SAMPLE } from './sample.ts';

const FACTS = 'vocabulary/facts.yaml';
const FIGURES = 'rights/winter-help/parameters.yaml';
const LAW = 'rights/winter-help/2020-01-01.yaml';
const RULES = await readRulebookFolder(new URL('../../rules', import.meta.url).pathname);

function replaced(files: Map<string, string>, file: string, replace: string, by: string): void {
  const text = files.get(file) ?? '';
  if (text.split(replace).length !== 2) throw new Error(`"${replace}" does not stand once in ${file}.`);
  files.set(file, text.replace(replace, by));
}

/**
 * Returns the problems of the sample with a net income, a gross wage, a net ceiling and the given line in place of
 * `rest`.
 */
function problemsOf(line: string): readonly { readonly code: string; readonly mend: string; readonly line?: number }[] {
  const files = new Map(SAMPLE);
  replaced(
    files,
    FACTS,
    '  income: { type: money/month,',
    '  wage: { type: money/month gross, min: 0, max: 20000, holder: nobody }\n  income: { type: money/month net,',
  );
  replaced(files, FIGURES, 'ceiling:\n  unit: money/month\n', 'ceiling:\n  unit: money/month net\n');
  replaced(files, LAW, 'rest: max(0, param.ceiling - income_counted)', `rest: ${line}`);
  replaced(files, LAW, 'if(band == low, rest * param.rate[band], 0) + ', '');
  return inspectRulebook(files)
    .problems.filter((p) => p.code === 'mixed-bases' || p.code === 'missing-basis')
    .map(({ code, mend, where }) => ({ code, mend, ...(where.line === undefined ? {} : { line: where.line }) }));
}

const LINE = (SAMPLE.get(LAW) ?? '').split('\n').findIndex((line) => line.includes('rest:')) + 1;
const READ = 'taken_as(gross, x)';

describe('a line with money of a basis', () => {
  test.each([
    'max(0, param.ceiling - income_counted)',
    'income.at(date) * param.part',
    'taken_as(net, wage) + income.at(date)',
    'taken_as(none, wage) + param.step[0]',
    'if(adult, 0, wage)',
    'savings - param.most_saved + savings * (wage / max(1, wage))',
  ])('%s is taken', (line) => expect(problemsOf(line)).toEqual([]));

  test.each([
    ['wage + income.at(date)', 'mixed-bases', READ],
    ['wage - income.at(date)', 'mixed-bases', READ],
    ['max(wage, income.at(date))', 'mixed-bases', READ],
    ['if(adult, wage, income.at(date))', 'mixed-bases', READ],
    ['if(wage <= income.at(date), 0, wage)', 'mixed-bases', READ],
    ['wage - income.at(date) * param.part', 'mixed-bases', READ],
    ['param.ceiling - wage', 'mixed-bases', READ],
    ['wage + param.step[0]', 'missing-basis', 'unit: money/year gross'],
    ['min(wage, param.step[0] * param.part)', 'missing-basis', 'unit: money/year gross'],
  ])('%s is refused as %s', (line, code, mend) => {
    const [problem, ...others] = problemsOf(line);
    expect(problem).toMatchObject({ code, line: LINE });
    expect(problem?.mend).toContain(mend);
    expect(others).toEqual([]);
  });
});

test('a basis behind what is no money is refused', () => {
  const files = new Map(SAMPLE);
  replaced(files, FIGURES, 'rate:\n  unit: share\n', 'rate:\n  unit: share net\n');
  expect(inspectRulebook(files).problems.map(({ code, what }) => [code, what])).toContainEqual([
    'unknown-word',
    '"share net" is no unit.',
  ]);
});

test('what a patch lays over an income is of its basis', () => {
  const files = new Map(RULES);
  replaced(files, 'crossings/divergences/dm-29.yaml', 'is: "net_wage + seized_for_maintenance"', 'is: gross_pension');
  expect(inspectRulebook(files).problems.map(({ code, what }) => [code, what])).toEqual([
    [
      'wrong-type',
      'In "gross_pension": "net_wage" is a number (money/month net), and its formula gives a number (money/month gross).',
    ],
  ]);
});

/**
 * Lists money that nobody earns or receives, or from which nothing is taken off. All money that is not in this list has
 * to state its basis.
 */
const OF_NO_BASIS: readonly string[] = [
  // These amounts are owned, owed or spent.
  ...['savings', 'account_balance', 'credit_outstanding', 'sale.value', 'sale.debts', 'sale.proceeds_left'],
  ...[
    'own_shares',
    'health_cost',
    'trip.ticket_price',
    'delivery.price',
    'contract.bill',
    'contract.debt',
    'debt_payments',
  ],
  ...['home.rent', 'home.rent_at_start', 'old_rent', 'home.base_rent', 'home.property_tax', 'home.pump_helped'],
  ...['building.loan_interest', 'housing_paid_by_others', 'income_seized', 'seized_for_maintenance'],
  // These amounts come from property: the lump sum of the cadastre, and the rent before any cost.
  ...['building.cadastral', 'sale.cadastral', 'building.rent_received'],
  // Maintenance, and an amount of an older scheme, are paid as they are due.
  ...['maintenance_received', 'maintenance_paid', 'maintenance_due', 'maintenance_paid_by_debtor', 'old_scheme_amount'],
  // An office computes this amount from incomes of several bases.
  'care_income',
];

test('every income of the vocabulary states its basis', () => {
  const { rulebook } = inspectRulebook(RULES);
  const without = (rulebook?.facts ?? []).flatMap(({ id, type }) =>
    type.kind === 'number' && type.unit['money'] === 1 && type.basis === undefined ? [id] : [],
  );
  expect(without.toSorted()).toEqual([...OF_NO_BASIS].toSorted());
});
