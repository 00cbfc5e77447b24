/** These tests check that a kept situation with former names of receipts is read as one with today's names. */
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../engine/core/src/index.ts';
import { ProblemError } from '../../engine/core/src/problem.ts';
import { readCorrections } from '../../engine/core/src/ask/verso/corrections.ts';
import { buildOfficialPicture } from '../../engine/core/src/ask/verso/official.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { situationSchema } from '../../engine/core/src/situation/schema.ts';
import { GOLDEN_HOUSEHOLDS, readGoldenHousehold } from '../golden/household.ts';
import { compiledRulebook, rulebook } from '../open-rulebook.ts';

type Facts = Readonly<Record<string, unknown>>;

const FORMER = new Map(rulebook.rights.flatMap(({ receipt, formerly }) => formerly.map((name) => [receipt, name])));
const DATE = 20261101;

/** Returns the situation with the former names of its receipts. */
function before<S extends { readonly persons: Readonly<Record<string, Facts>> }>(situation: S): S {
  const named = (gets: Facts): Facts =>
    Object.fromEntries(Object.entries(gets).map(([name, told]) => [FORMER.get(name) ?? name, told]));
  const persons = Object.entries(situation.persons).map(([id, facts]) => {
    const gets = facts['gets'];
    return [id, gets === undefined ? facts : { ...facts, gets: named(gets as Facts) }] as const;
  });
  return { ...situation, persons: Object.fromEntries(persons) };
}

describe.each(GOLDEN_HOUSEHOLDS)('%s', (name) => {
  const { date, situation } = readGoldenHousehold(name, rulebook);

  test('is read alike by the names of then', () => {
    expect(before(situation)).not.toEqual(situation);
    expect(readSituation(rulebook, before(situation), date)).toEqual(readSituation(rulebook, situation, date));
  });
});

test('is answered alike by the names of then', async () => {
  const { date, situation } = readGoldenHousehold(GOLDEN_HOUSEHOLDS[0] ?? '', rulebook);
  const options = { date, language: 'en', whatIfs: false };
  expect(await evaluate(compiledRulebook, before(situation), options)).toEqual(
    await evaluate(compiledRulebook, situation, options),
  );
});

const [RECEIPT, NAME] = [...FORMER][0] as [string, string];
const toldOf = (gets: Facts) => ({ persons: { her: { gets } } });

test('a register is told by the names of then too', () => {
  const situation = readSituation(rulebook, toldOf({ [RECEIPT]: 'no' }), DATE);
  const seen = (gets: Facts) => buildOfficialPicture(compiledRulebook, situation, DATE, toldOf(gets));
  expect(seen({ [NAME]: 'yes' })).toEqual(seen({ [RECEIPT]: 'yes' }));
  expect(seen({ [NAME]: 'yes' })).not.toEqual(seen({}));
  expect(() => readCorrections(rulebook, ['her'], toldOf({ [RECEIPT]: 'yes', [NAME]: 'yes' }), DATE)).toThrow(
    ProblemError,
  );
});

test.each([...FORMER])('%s and %s are not told both of one person', (receipt, name) => {
  const problemsOf = (gets: Facts) => {
    try {
      readSituation(rulebook, toldOf(gets), DATE);
      return [];
    } catch (problem) {
      if (!(problem instanceof ProblemError)) throw problem;
      return problem.problems.map(({ code, where, mend }) => ({ code, field: where.field, mend }));
    }
  };
  const mend = `Tell it once, as gets.${receipt}.`;
  expect(problemsOf({ [receipt]: 'no', [name]: 'no' })).toEqual([
    { code: 'told-twice', field: `persons.her.gets.${name}`, mend },
  ]);
  expect(problemsOf({ [receipt]: 'no', [name]: null })).toEqual([]);
});

test('only the names of today are shown', () => {
  const schema = situationSchema(rulebook);
  expect(schema.safeParse(toldOf({ [RECEIPT]: 'yes' })).success).toBe(true);
  expect(schema.safeParse(toldOf({ [NAME]: 'yes' })).success).toBe(false);
});
