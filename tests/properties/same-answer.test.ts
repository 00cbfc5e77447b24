/**
 * With `together`, persons about whom the same is known get one answer. These tests check that it is the answer that
 * each of them would get separately.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate, type Answer, type Reason, type RightAnswer, ALIKE } from '../../engine/core/src/index.ts';
import type { SituationInput } from '../../engine/core/src/situation/input.ts';
import {
  createPropertySettings,
  compiledRulebook,
  drawMixedHousehold,
  PATIENCE,
  rulebook,
  type DrawnHousehold,
} from './shared.ts';
import { VerdictTally } from './tally.ts';

const COPIES = ['zz-copy-1', 'zz-copy-2'] as const;
/**
 * Returns the household in which one of its persons has two copies. So that the three are alike, the person has no
 * partner and no things, and no fact names the person.
 */
function withCopies({ input, date }: DrawnHousehold, who: number): DrawnHousehold {
  const ids = Object.keys(input.persons);
  const id = ids[who % ids.length] as string;
  const ties = (other: string): Ties => (input.persons[other]?.related ?? {}) as Ties;
  const persons: Record<string, object> = {};
  for (const other of ids) {
    const { partner, related: _, ...said } = unnamed(input.persons[other] ?? {}, id);
    const tie = ties(other)[id];
    const more = tie === undefined ? {} : Object.fromEntries(COPIES.map((copy) => [copy, tie]));
    // A couple may be stated from one side only.
    const named = ids.find((one) => one !== id && input.persons[one]?.partner === other);
    persons[other] = { ...said, partner: partner ?? named ?? 'none', related: { ...ties(other), ...more } };
  }
  const kinds = new Set(rulebook.things.map(({ kind }) => kind));
  const own = Object.entries(persons[id] ?? {}).filter(([key]) => !kinds.has(key));
  const copied = { ...Object.fromEntries(own), partner: 'none', related: ties(id) };
  for (const copy of [id, ...COPIES]) persons[copy] = copied;
  return { input: { ...input, home: unnamed(input.home ?? {}, id), persons } as SituationInput, date };
}

type Ties = Readonly<Record<string, unknown>>;

/** Returns the facts without those that name the person; `related` is kept. */
function unnamed<T extends object>(said: T, id: string): Partial<T> {
  const kept = Object.entries(said).filter(([key, value]) => key === 'related' || !names(value, id));
  return Object.fromEntries(kept) as Partial<T>;
}

function names(value: unknown, id: string): boolean {
  if (typeof value !== 'object' || value === null) return value === id;
  return Object.values(value).some((one) => names(one, id));
}

const some = fc.tuple(drawMixedHousehold(), fc.nat(9)).map(([drawn, who]) => withCopies(drawn, who));

test(
  'whoever is answered with somebody else would be answered the same apart',
  async () => {
    // The tally counts the verdicts of the persons whose answer is given under the name of somebody else.
    const tally = new VerdictTally();
    await fc.assert(
      fc.asyncProperty(some, async ({ input, date }) => {
        const options = { date, language: 'en' };
        const [apart, together] = await Promise.all([
          evaluate(compiledRulebook, input, options),
          evaluate(compiledRulebook, input, { ...options, together: ALIKE }),
        ]);
        for (const one of apart.outcomes) {
          const found = answering(together, one);
          expect(found, `${one.right} of ${one.claimant}`).toBeDefined();
          if (found === undefined) return;
          expect(judgedOf(found)).toEqual(judgedOf(one));
          const asked = new Set(ownOf(found));
          if (found.missing.length < MOST_MISSING) expect(ownOf(one).filter((fact) => !asked.has(fact))).toEqual([]);
          if (found.claimant !== one.claimant) tally.add(one.verdict);
        }
      }),
      createPropertySettings(0.3),
    );
    tally.print('answered together');
    expect(tally.size).toBeGreaterThan(500);
    for (const verdict of ['yes', 'no', 'depends'] as const) expect(tally.share(verdict)).toBeGreaterThan(0.05);
  },
  PATIENCE,
);

/**
 * In this test the amount of each child rises with the child's rank, which follows the ids where children were born on
 * the same day.
 */
test('triplets are answered apart where their rank gives them other amounts, and together for the rest', async () => {
  const lives = { lives: 'here', lives_in_belgium: 'yes', registered: 'here', registered_region: 'wallonia' };
  const child = { birth: '2015-05-04', ...lives, nationality: 'belgian', benefit_to: 'mother', orphan: 'none' };
  const input = {
    persons: {
      mother: { birth: '1985-02-03', partner: 'none', related: { x: 'child', y: 'child', z: 'child' } },
      x: child,
      y: child,
      z: child,
    },
    home: { region: 'wallonia' },
  };
  const rights = ['allocations-familiales-wallonie', 'bim'];
  const { outcomes } = await evaluate(compiledRulebook, input, {
    date: 20261130,
    language: 'en',
    rights,
    together: ALIKE,
  });
  const of = (right: string | undefined) => outcomes.filter((one) => one.right === right && one.claimant !== 'mother');
  const ranked = of(rights[0]);
  expect(ranked.map(({ claimant, alike }) => [claimant, alike])).toEqual(['x', 'y', 'z'].map((id) => [id, undefined]));
  expect(new Set(ranked.map(({ pays }) => JSON.stringify(pays))).size).toBeGreaterThan(1);
  expect(of(rights[1]).map(({ claimant, alike }) => [claimant, alike])).toEqual([['x', ['y', 'z']]]);
});

/** An answer lists at most this many missing facts for a right. */
const MOST_MISSING = 12;

function answering({ outcomes }: Answer, { right, claimant }: RightAnswer): RightAnswer | undefined {
  const found = outcomes.filter(
    (one) => one.right === right && (one.claimant === claimant || one.alike?.includes(claimant) === true),
  );
  expect(found.length).toBeLessThanOrEqual(1);
  return found[0];
}

/** Returns the parts of an outcome that name nobody. */
function judgedOf(one: RightAnswer): unknown {
  const { isClaimant, verdict, outcome, route, law, claim, warnings } = one;
  const lines = [one.pays, one.saves, one.costs, one.tells].map((all) =>
    all.map(({ id, value, period, asOf }) => ({ id, value: value.kind === 'choice' ? null : value, period, asOf })),
  );
  const routes = one.routes.map(({ id, verdict: of, starts, reasons }) => ({ id, of, starts, reasons: bare(reasons) }));
  const codes = warnings.map(({ code }) => code);
  const counts = [one.sharedWith.length, one.covers.length, one.open.map(({ id }) => id)];
  return { isClaimant, verdict, outcome, route, law, claim, codes, lines, routes, counts };
}

function bare({ id, verdict, children }: Reason): unknown {
  return [id, verdict, children.map(bare)];
}

/** Lists the missing facts of the claimant. */
function ownOf({ missing, claimant }: RightAnswer): readonly string[] {
  return missing.flatMap(({ fact, of }) => (of === claimant ? fact : []));
}
