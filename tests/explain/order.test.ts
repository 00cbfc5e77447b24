/** Tests the order in which an answer lists rights, and what to do first. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printAnswer } from '../../api/src/cli/print-answer.ts';
import { listLinkedSubjects } from '../../engine/core/src/explain/order/linked.ts';
import { Trials } from '../../engine/core/src/explain/trials/trials.ts';
import { evaluate, evaluateInOrder, type Answer, type RightAnswer } from '../../engine/core/src/index.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import {
  createPropertySettings,
  compiledRulebook,
  drawPartlyKnownHousehold,
  PATIENCE,
  rulebook,
} from '../properties/shared.ts';

const DAY = 20261129;
const SURE = ['to-claim', 'automatic'];
const LAST = ['received', 'unlikely', 'not-now', 'not-computed'];

const answered = (persons: object, more: object = {}): Promise<Answer> =>
  evaluateInOrder(
    compiledRulebook,
    { persons, others: 'none', ...more },
    { date: DAY, language: 'en', whatIfs: false },
  );

const inOrder = ({ outcomes }: Answer): readonly RightAnswer[] =>
  [...outcomes].sort((a, b) => (a.rank ?? NaN) - (b.rank ?? NaN));

/** What comes by itself and may give nothing stands between what is likely and what is open. */
function levelOf({ outcome, pays, saves }: RightAnswer): number {
  const isCounted = [...pays, ...saves].some(({ value, period }) => {
    return value.kind === 'number' && value.unit.startsWith('money') && period !== null && value.min > 0;
  });
  if (outcome === 'to-claim' || (outcome === 'automatic' && isCounted)) return 0;
  if (outcome === 'likely') return 1;
  return outcome === 'automatic' ? 2 : 3 + LAST.indexOf(outcome) + 1;
}

describe('an answer in order', () => {
  const households = drawPartlyKnownHousehold({ unknown: [0.2, 0.5, 0.8] });

  test('gives each outcome a rank of its own, and is otherwise the same', { timeout: PATIENCE }, async () => {
    await fc.assert(
      fc.asyncProperty(households, async ({ input, date }) => {
        const options = { date, language: 'en', whatIfs: false };
        const { steps, outcomes, ...rest } = await evaluateInOrder(compiledRulebook, input, options);
        expect(outcomes.map(({ rank }) => rank).sort((a = 0, b = 0) => a - b)).toEqual(outcomes.map((_, i) => i + 1));
        expect(steps?.length).toBeLessThanOrEqual(8);
        const plain = await evaluate(compiledRulebook, input, options);
        // Usual and estimated values make open rights likely or unlikely; `standing.test.ts` checks these rights.
        const isAssumed = ({ unless = [] }: RightAnswer): boolean =>
          unless.some(({ because }) => because !== 'concern');
        const strict = outcomes.map((outcome, i) => {
          // Of a right whose verdict is yes the facts are named that narrow its amounts (`amounts.test.ts`).
          const isOtherwise = isAssumed(outcome) || outcome.verdict === 'yes';
          const strictly = isOtherwise ? (plain.outcomes[i] ?? outcome) : outcome;
          const { outcome: of, unless, missing, pays, saves, costs, tells } = strictly;
          return { ...outcome, outcome: of, unless, missing, pays, saves, costs, tells, rank: undefined };
        });
        expect(JSON.stringify({ ...rest, outcomes: strict })).toBe(
          JSON.stringify({ ...rest, outcomes: plain.outcomes }),
        );
        expect(rest.chain).toEqual(plain.chain);
      }),
      createPropertySettings(0.15),
    );
  });

  test(
    'tells what is sure, then what is likely, then what is open, and last what asks nothing',
    { timeout: PATIENCE },
    async () => {
      await fc.assert(
        fc.asyncProperty(households, async ({ input, date }) => {
          const answer = await evaluateInOrder(compiledRulebook, input, { date, language: 'en', whatIfs: false });
          const levels = inOrder(answer).map(levelOf);
          expect(levels).toEqual([...levels].sort((a, b) => a - b));
          const sure = new Set(
            inOrder(answer).flatMap(({ right, outcome }) => (SURE.includes(outcome) ? [right] : [])),
          );
          const named = (answer.steps ?? []).flatMap(({ rights }) => rights);
          expect(named.filter((one) => one.standing === 'sure' && !sure.has(one.right))).toEqual([]);
          expect(named.length).toBeGreaterThanOrEqual(Math.min(8, sure.size));
          expect(new Set(named.map(({ right }) => right)).size).toBe(named.length);
        }),
        createPropertySettings(0.15),
      );
    },
  );

  test('has the same ranks with what would be if something were otherwise', async () => {
    const her = { birth: '1962-04-23', partner: 'none', nationality: 'belgian', lives_in_belgium: 'yes' };
    const input = { persons: { her }, home: { region: 'brussels' } };
    const [whole, bare] = await Promise.all(
      [true, false].map((whatIfs) => evaluateInOrder(compiledRulebook, input, { date: DAY, language: 'en', whatIfs })),
    );
    expect(whole?.outcomes.map(({ rank }) => rank)).toEqual(bare?.outcomes.map(({ rank }) => rank));
    expect(whole?.steps).toEqual(bare?.steps);
  });

  test('begins with what cannot wait', async () => {
    const her = { birth: '1982-04-23', partner: 'none' };
    const domainOf = (right: string): string | undefined => rulebook.rights.find(({ id }) => id === right)?.domain;
    const [first] = inOrder(await answered({ her }, { urgent: ['energy'] }));
    expect(['energy', 'water']).toContain(domainOf(first?.right ?? ''));
    const [other] = inOrder(await answered({ her }));
    expect(['energy', 'water']).not.toContain(domainOf(other?.right ?? ''));
  });

  test('of what is open, names before all else what most people in this situation have', async () => {
    const rankOf = (answer: Answer, right: string): number =>
      Math.min(...answer.outcomes.flatMap((one) => (one.right === right ? (one.rank ?? NaN) : [])));
    const young = await answered({ him: { birth: '2001-04-23', partner: 'none' } });
    const old = await answered({ him: { birth: '1941-04-23', partner: 'none' } });
    expect(rankOf(young, 'ris')).toBeLessThan(rankOf(young, 'grapa'));
    expect(rankOf(old, 'grapa')).toBeLessThan(rankOf(old, 'chomage'));
  });

  test('takes the rest of a linked screen for open once something else was told there', async () => {
    const him = { birth: '1991-10-04', partner: 'none', nationality: 'belgian', gets: 'none' };
    const rankOf = async (told: object): Promise<number> => {
      const { outcomes } = await answered({ him: { ...him, ...told } }, { home: { region: 'wallonia' } });
      return Math.min(...outcomes.flatMap(({ right, rank }) => (right.startsWith('arr-ai') ? [rank ?? NaN] : [])));
    };
    const [without, well, unable] = [
      await rankOf({}),
      await rankOf({ lasting_incapacity: 'no' }),
      await rankOf({ lasting_incapacity: 'yes' }),
    ];
    expect(unable).toBeLessThan(well);
    expect(unable).toBeLessThan(without);
  });
});

describe('facts of linked screens', () => {
  const linked = rulebook.interview.filter((form) => form.linked);
  const closings = linked.flatMap(({ screen }) =>
    screen.closes.flatMap(({ kind, name, value }) => (kind === 'fact' ? [{ screen, name, value }] : [])),
  );

  const listOf = (told: object): readonly string[] => {
    const input = { persons: { one: told, other: {} }, others: 'none' };
    const situation = readSituation(rulebook, input, DAY);
    const trials = new Trials(
      compiledRulebook.at(DAY),
      situation,
      DAY,
      rulebook.facts.map(({ id }) => id),
    );
    return listLinkedSubjects(rulebook.interview, trials).map(({ fact, of }) => `${fact} ${of}`);
  };
  const asClosed = Object.fromEntries(closings.map(({ name, value }) => [name, value]));

  test('are not linked for somebody of whom all is as "nothing else" says', () => {
    expect(closings.length).toBeGreaterThan(10);
    expect(listOf({})).toEqual([]);
    expect(listOf(asClosed)).toEqual([]);
  });

  test.each(closings)('are all linked, of that person alone, where $name is otherwise', ({ screen, name, value }) => {
    const other = otherValue(name, value);
    const expected = closings.flatMap((one) => (one.screen === screen ? [`${one.name} one`] : []));
    expect([...listOf({ ...asClosed, [name]: other })].sort()).toEqual(expected.sort());
  });
});

function otherValue(name: string, value: string | number): string | number {
  const type = rulebook.facts.find(({ id }) => id === name)?.type;
  if (type?.kind === 'choice') return type.values.find((one) => one !== value) ?? '';
  if (type?.kind === 'truth') return value === 'no' ? 'yes' : 'no';
  return 1;
}

describe('what to do first', () => {
  test('names rights of one desk together, and is printed before all else', async () => {
    const answer = await answered(
      {
        her: { birth: '1990-04-23', partner: 'none', nationality: 'belgian', related: { child: 'child' } },
        child: { birth: '2019-09-01' },
      },
      { home: { region: 'brussels' } },
    );
    const steps = answer.steps ?? [];
    const desks = steps.map(({ desk, deskId }) => deskId ?? desk);
    expect(new Set(desks).size).toBe(desks.length);
    expect(steps.some(({ rights }) => rights.length > 1)).toBe(true);
    const printed = printAnswer(answer, rulebook, 'en').split('\n');
    const [first, second] = desks.map((_, i) => printed.findIndex((line) => line.startsWith(`${i + 1}. `)));
    expect(first).toBeLessThan(8);
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first ?? Infinity);
  });

  test('names rights that should come by themselves together, at no desk', async () => {
    const answer = await answered(
      { her: { birth: '1950-04-23', partner: 'none', nationality: 'belgian', gets: { transport_sncb: 'no' } } },
      { home: { region: 'brussels' } },
    );
    const isUnasked = (id: string): boolean =>
      answer.outcomes
        .filter(({ right, isClaimant }) => right === id && isClaimant !== 'no')
        .every(
          ({ outcome, routes }) =>
            outcome === 'automatic' ||
            (outcome !== 'to-claim' &&
              routes.every(({ verdict, grant }) => verdict === 'no' || ['automatic', 'renewed'].includes(grant))),
        );
    const steps = answer.steps ?? [];
    const ids = (alone: boolean): readonly string[] =>
      steps.filter(({ desk }) => (desk === '') === alone).flatMap(({ rights }) => rights.map(({ right }) => right));
    expect(ids(true).length).toBeGreaterThan(0);
    expect(ids(true).filter((id) => !isUnasked(id))).toEqual([]);
    expect(ids(false).filter(isUnasked)).toEqual([]);
    expect(steps.filter(({ desk }) => desk === '').length).toBe(1);
    expect(printAnswer(answer, rulebook, 'en')).toMatch(/^\d\. Should come by itself$/m);
  });
});
