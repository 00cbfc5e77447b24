/** These tests check that renaming persons changes nothing in an answer except the order in which it names them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate, ALIKE } from '../../engine/core/src/index.ts';
import { screenHousehold } from '../../engine/core/src/desk.ts';
import { renamePersons } from './renamed.ts';
import {
  createPropertySettings,
  compiledRulebook,
  drawMixedHousehold,
  PATIENCE,
  rulebook,
  type DrawnHousehold,
} from './shared.ts';

/** Rights that rank persons are left out: among equals the id decides who comes first. */
const RANKING = new Set(
  compiledRulebook.understood.laws
    .filter((law) => JSON.stringify([law.facts, law.routes.map(({ when }) => when)]).includes('"op":"rank"'))
    .map(({ right }) => right.id),
);
const RIGHTS = rulebook.rights.map(({ id }) => id).filter((id) => !RANKING.has(id));

/** An answer lists at most this many missing facts for a right. */
const MOST_MISSING = 12;

test(
  'who is called last is answered as if called first',
  async () => {
    const some = fc.subarray(RIGHTS, { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(drawMixedHousehold(), some, async (drawn, rights) => {
        await expectSame(drawn, async ({ input, date }) => {
          const { outcomes } = await evaluate(compiledRulebook, input, {
            date,
            language: 'en',
            rights,
            whatIfs: false,
          });
          return outcomes;
        });
      }),
      createPropertySettings(0.2),
    );
  },
  PATIENCE,
);

test('a right that no law of the day carries is not computed for anybody, whatever they are called', async () => {
  const late = rulebook.rights.filter(({ laws }) => laws[0] !== undefined && laws[0].from > rulebook.starts);
  const rights = late.map(({ id }) => id);
  const input = { persons: { ann: { birth: '1980-05-01' }, ben: { birth: '1990-05-01' } } };
  const drawn = { input, date: rulebook.starts };
  for (const together of [false, true])
    await expectSame(drawn, async (one) => {
      const options = { date: one.date, language: 'en', rights, ...(together ? { together: ALIKE } : {}) };
      const { outcomes } = await evaluate(compiledRulebook, one.input, options);
      expect(outcomes.length).toBe(rights.length * (together ? 1 : 2));
      return outcomes.map(({ right, claimant, alike, outcome }) => [right, outcome, [claimant, ...(alike ?? [])]]);
    });
  await expectSame(drawn, ({ input: of, date }) =>
    screenHousehold(compiledRulebook, of, date).filter(({ right }) => rights.includes(right)),
  );
});

/**
 * Answers a household twice, with its persons named in their order and in the reverse order, and compares the answers.
 */
async function expectSame({ input, date }: DrawnHousehold, answer: (drawn: DrawnHousehold) => unknown): Promise<void> {
  const ids = Object.keys(input.persons).sort();
  const called = (at: (i: number) => number): ReadonlyMap<string, string> =>
    new Map(ids.map((id, i) => [id, `zq${String(at(i)).padStart(2, '0')}`]));
  const [first, last] = [called((i) => i), called((i) => 99 - i)];
  const back = new Map(ids.map((id) => [last.get(id) ?? '', first.get(id) ?? '']));
  const said = async (names: ReadonlyMap<string, string>): Promise<string> =>
    JSON.stringify(await answer({ input: renamePersons(input, names), date }));
  const [a, b] = [await said(first), await said(last)];
  expect(a).toContain('zq00');
  expect(inOrder(JSON.parse(b.replaceAll(/zq\d\d/g, (id) => back.get(id) ?? id)))).toEqual(inOrder(JSON.parse(a)));
}

/**
 * Matches the number of a thing at the end of a text, as in `(building or land 2)`. Things are numbered in the order of
 * their owners' ids.
 */
const NUMBERED = /\((.+) \d+\)$/;

/**
 * Sorts every list in an order that does not depend on names; a list of missing facts that was cut short is replaced by
 * a mark.
 */
function inOrder(value: unknown, key = ''): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (typeof value === 'string') return value.replace(NUMBERED, '($1)');
  if (Array.isArray(value)) {
    if (key === 'missing' && value.length >= MOST_MISSING) return 'cut';
    return value.map((one: unknown) => inOrder(one)).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inOrder(one, name)]));
}
