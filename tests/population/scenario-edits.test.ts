/**
 * These tests check the edits of an analyst: only what was edited changes in the scenario, and an edit that could
 * change nothing is reported.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyEdits,
  EDITABLE_GRANTS,
  listLikelihoods,
  openScenarios,
  READS,
  type Edits,
} from '../../engine/population/src/scenarios.ts';
import { ProblemError } from '../../engine/core/src/problem.ts';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';
import { rulebook } from '../open-rulebook.ts';

const book = await openScenarios(RULES_FOLDER, rulebook);
const asked = book.scenarios.flatMap(({ rights, change, variants }) =>
  [change, ...[...variants.values()].map((one) => one.change)].map((own) => ({
    change: own,
    rights,
    takeUp: book.takeUp,
  })),
);
const anyAsked = fc.constantFrom(...asked);

const edits = (names: readonly string[]): fc.Arbitrary<Edits> =>
  fc.record(
    {
      grant: fc.constantFrom(...EDITABLE_GRANTS),
      reads: fc.constantFrom(...READS),
      rounds: fc.nat(5),
      computerOnly: fc.boolean(),
      likelihoods: fc.dictionary(fc.constantFrom(...names), fc.double({ min: 0, max: 1, noNaN: true })),
    },
    { requiredKeys: [] },
  );
const editedOnes = anyAsked.chain((one) =>
  edits(listLikelihoods(one).map(({ name }) => name)).map((made) => ({ one, made })),
);

test('what is left out stands as the scenario has it, and no right but the first is granted otherwise', () => {
  fc.assert(
    fc.property(editedOnes, ({ one, made }) => {
      const result = applyEdits(rulebook, one, made);
      const [first = ''] = one.rights;
      const [before, after] = [one.change.channels.get(first), result.change.channels.get(first)];
      expect(after?.reads ?? 'registers').toBe(made.reads ?? before?.reads ?? 'registers');
      expect(after?.rounds ?? 0).toBe(made.rounds ?? before?.rounds ?? 0);
      expect(after?.computerOnly ?? false).toBe(made.computerOnly ?? before?.computerOnly ?? false);
      if (made.grant === undefined) expect(after?.routes ?? new Map()).toEqual(before?.routes ?? new Map());
      else expect(new Set(after?.routes.values())).toEqual(new Set([made.grant]));
      for (const [right, channel] of one.change.channels)
        if (right !== first) expect(result.change.channels.get(right)).toBe(channel);
      for (const [name, likelihood] of book.takeUp)
        expect(result.takeUp.get(name)).toEqual({
          ...likelihood,
          value: made.likelihoods?.[name] ?? likelihood.value,
        });
    }),
  );
});

const REFUSED: readonly (readonly [code: string, edits: Edits])[] = [
  ['unknown-word', { likelihoods: { leter: 0.2 } }],
  ['unknown-word', { likelihoods: { 'on_request.nothing': 0.2 } }],
  ['unknown-word', { likelihoods: { computer: 0.2 } }],
  ['out-of-bounds', { likelihoods: { letter: 1.1 } }],
  ['out-of-bounds', { likelihoods: { letter: NaN } }],
];

test.each(REFUSED)('refuses %s in %j', (code, wrong) => {
  const [one] = asked;
  if (one === undefined) throw new Error('no scenario');
  let told: unknown = null;
  try {
    applyEdits(rulebook, one, wrong);
  } catch (error) {
    told = error instanceof ProblemError ? error.problems.map((p) => p.code) : error;
  }
  expect(told).toEqual([code]);
});

test('a likelihood of a computer is read once a computer is the only way', () => {
  const [one] = asked;
  if (one === undefined) throw new Error('no scenario');
  const made = applyEdits(rulebook, one, { computerOnly: true, likelihoods: { computer: 0.5 } });
  expect(made.takeUp.get('computer')?.value).toBe(0.5);
});
