/** These tests check that a fact that is null says the same as a fact that is left out, wherever it stands. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getFields } from '../../engine/core/src/situation/fields.ts';
import { isObject } from '../../engine/core/src/situation/reading.ts';
import { createRandom, forget } from '../bench/forget.ts';
import { createPropertySettings, drawPartlyKnownHousehold, PATIENCE, readDrawnSituation, rulebook } from './shared.ts';

type Fields = Readonly<Record<string, unknown>>;

const { person, receipts, home, things } = getFields(rulebook);
const kinds = (of: 'person' | 'home'): readonly string[] =>
  [...things.values()].flatMap(({ def }) => ((def.of === 'home') === (of === 'home') ? [def.kind] : []));
const OF_A_PERSON = [...person.keys(), ...kinds('person'), 'partner', 'related', 'gets'];
const OF_THE_HOME = [...home.keys(), ...kinds('home'), 'commune'];

test(
  'null or left out, the situation is the same',
  () => {
    let [written, listed] = [0, 0];
    fc.assert(
      fc.property(drawPartlyKnownHousehold({ unknown: [0, 0.2, 0.6] }), fc.nat(2 ** 30), ({ input, date }, seed) => {
        const draw = createRandom(seed);
        const some = forget(input, 0.3, draw);
        const plain = told(some, () => false);
        const nulls = told(some, () => draw() < 0.3);
        written += JSON.stringify(nulls).split('null').length - JSON.stringify(plain).split('null').length;
        listed += Object.values(nulls.persons).filter(
          (one) => isObject(one) && LISTED.some((fact) => one[fact] === null),
        ).length;
        expect(readDrawnSituation(nulls as never, date)).toEqual(readDrawnSituation(plain as never, date));
      }),
      createPropertySettings(2),
    );
    expect(Math.min(written, listed)).toBeGreaterThan(20);
  },
  PATIENCE,
);

/**
 * Lists the facts for which `listed:` assumes a value wherever a person is described and nothing is said of the fact.
 */
const LISTED = [...person].flatMap(([name, def]) => (def.listed === null ? [] : name));

/**
 * Returns the household without null values. A field of which nothing is said becomes null where `isNull` returns
 * `true`.
 */
function told(said: object, isNull: () => boolean): { readonly persons: Fields } {
  const input = said as Fields;
  const persons = Object.entries((input['persons'] ?? {}) as Fields).map(([id, one]) => {
    const row = { ...(one as Fields), gets: received(((one as Fields | null)?.['gets'] ?? {}) as Fields, isNull) };
    return [id, withThings(filled(row, OF_A_PERSON, isNull), isNull)] as const;
  });
  const whole = { ...input, home: withThings(filled((input['home'] ?? {}) as Fields, OF_THE_HOME, isNull), isNull) };
  return { ...filled(whole, ['others', 'readings', 'discretion'], isNull), persons: Object.fromEntries(persons) };
}

function received(gets: Fields, isNull: () => boolean): Fields {
  const said = Object.entries(gets).map(([name, one]) => {
    const beside = [...(receipts.get(name)?.details.keys() ?? [])];
    return [name, isObject(one) && beside.some((key) => key in one) ? { ...one, ...filled(one, beside, isNull) } : one];
  });
  return filled(Object.fromEntries(said) as Fields, [...receipts.keys()], isNull);
}

function withThings(row: Fields, isNull: () => boolean): Fields {
  const lists = Object.entries(row).map(([name, list]) => {
    const thing = things.get(name);
    if (thing === undefined || !Array.isArray(list)) return [name, list] as const;
    return [name, list.map((one: Fields) => filled(one, [...thing.facts.keys()], isNull))] as const;
  });
  return Object.fromEntries(lists);
}

function filled(row: Fields, names: readonly string[], isNull: () => boolean): Fields {
  const said = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
  const nulls = names.filter((name) => !(name in said) && isNull()).map((name) => [name, null] as const);
  return { ...said, ...Object.fromEntries(nulls) };
}
