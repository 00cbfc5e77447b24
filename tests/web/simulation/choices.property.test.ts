/**
 * These tests check that the choices for a scenario can be read back, without any change, from its address and from the
 * options of the command line.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RULES_FOLDER } from '../../../engine/core/src/node.ts';
import { EDITABLE_GRANTS, openScenarios, READS, type Scenario } from '../../../engine/population/src/scenarios.ts';
import {
  readChoices,
  listReadLikelihoods,
  listCommandOptions,
  formatChoicesQuery,
  SHARE,
  type ChoiceContext,
} from '../../../web/src/lib/server/simulation/choices.ts';
import { readEdits } from '../../../api/src/cli/populations/edits.ts';
import { rulebook } from '../../open-rulebook.ts';

const book = await openScenarios(RULES_FOLDER, rulebook);
const choosingOf = (scenario: Scenario): ChoiceContext => ({ rulebook, book, scenario });

/** Draws a scenario, and a form for it with valid and invalid values. */
const forms = fc.constantFrom(...book.scenarios).chain((scenario) => {
  const choosing = choosingOf(scenario);
  const names = listReadLikelihoods(choosing, null, { rounds: 1, computerOnly: true }).map(
    ({ name }) => `${SHARE}${name}`,
  );
  const junk = fc.constantFrom('', 'x', '-1', '1e9', '101', '12,5', '0', '50', '007');
  const fields = fc.record({
    variant: fc.constantFrom('', 'nothing', ...scenario.variants.keys()),
    grant: fc.constantFrom('', 'never', ...EDITABLE_GRANTS),
    reads: fc.constantFrom('', 'tea', ...READS),
    rounds: fc.oneof(junk, fc.constantFrom('1', '3', '5', '6')),
    computer: fc.constantFrom('', 'yes', 'no', 'perhaps'),
    seed: junk,
    homes: junk,
    ...Object.fromEntries(names.map((name) => [name, fc.oneof(junk, fc.integer({ min: 0, max: 100 }).map(String))])),
  });
  return fields.map((form) => ({ choosing, form: new URLSearchParams(form as Record<string, string>) }));
});

test('an address is read as it was written, and written as it was read', () => {
  let edited = 0;
  fc.assert(
    fc.property(forms, ({ choosing, form }) => {
      const choices = readChoices(form, choosing);
      const query = formatChoicesQuery(choices);
      const again = readChoices(new URLSearchParams(query), choosing);
      expect(again).toEqual(choices);
      expect(formatChoicesQuery(again)).toBe(query);
      if (choices.edits.likelihoods !== undefined) edited++;
    }),
  );
  expect(edited).toBeGreaterThan(30);
});

test('the command line is given the same edits', () => {
  fc.assert(
    fc.property(forms, ({ choosing, form }) => {
      const choices = readChoices(form, choosing);
      const options = listCommandOptions(choices);
      const value = (name: string): string | undefined => options[options.indexOf(`--${name}`) + 1];
      const given = (name: string): string | undefined => (options.includes(`--${name}`) ? value(name) : undefined);
      const likely = options.filter((_, i) => options[i - 1] === '--likely');
      const asked = {
        args: [],
        tell: [],
        likely,
        language: undefined,
        estimates: false,
        json: false,
        csv: false,
        svg: false,
        strict: false,
        watch: false,
        name: [],
      };
      const names = ['grant', 'reads', 'rounds', 'computer-only'] as const;
      const others = Object.fromEntries(names.map((name) => [name, given(name)]));
      expect(readEdits({ ...asked, ...others })).toEqual(choices.edits);
    }),
  );
});
