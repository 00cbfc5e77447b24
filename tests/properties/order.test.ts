/**
 * These tests check that an answer depends neither on the order in which persons are described nor on their ids, except
 * that the ids decide who comes first among equals.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../engine/core/src/index.ts';
import { readColumnValue } from '../../engine/core/src/run/household.ts';
import type { SituationInput } from '../../engine/core/src/situation/input.ts';
import { listAnswerColumns, formatColumnValue } from './contradictions.ts';
import { renamePersons } from './renamed.ts';
import {
  createPropertySettings,
  compiledRulebook,
  findDifferentSlots,
  drawMixedHousehold,
  PATIENCE,
  readDrawnSituation,
  rulebook,
  evaluateInMemory,
  type DrawnHousehold,
} from './shared.ts';
import { createCheckedTally } from './tally.ts';

const tally = createCheckedTally('order of persons');
const some = drawMixedHousehold();

describe('the order of persons', () => {
  test(
    'changes nothing that is worked out',
    () => {
      fc.assert(
        fc.property(shuffled(some), ([{ input, date }, other]) => {
          const [a, b] = [
            evaluateInMemory(readDrawnSituation(input, date), date),
            evaluateInMemory(readDrawnSituation(other, date), date),
          ];
          tally.of(a);
          expect(b.persons).toEqual(a.persons);
          expect(findDifferentSlots(a.period, a.memory, b.memory)).toEqual([]);
        }),
        createPropertySettings(2),
      );
    },
    PATIENCE,
  );

  test(
    'changes no word of the answer',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          shuffled(some),
          fc.constantFrom(...rulebook.rights.map((r) => r.id)),
          async ([{ input, date }, other], right) => {
            const options = { date, language: 'en', rights: [right] };
            expect(await evaluate(compiledRulebook, other, options)).toEqual(
              await evaluate(compiledRulebook, input, options),
            );
          },
        ),
        createPropertySettings(0.15),
      );
    },
    PATIENCE,
  );
});

describe('what persons are called', () => {
  test(
    'changes nothing, while the order of the ids stays',
    () => {
      expectSame(
        (ids) => new Map([...ids].sort().map((id, i) => [id, `p${String(i).padStart(2, '0')}`])),
        () => true,
      );
    },
    PATIENCE,
  );

  test(
    'changes nothing but who comes first among equals',
    () => {
      const ranking = new Set(
        rulebook.rights
          .filter((r) =>
            JSON.stringify(
              compiledRulebook.understood.laws
                .filter((l) => l.right === r)
                .map((l) => [l.facts, l.routes.map((x) => x.when)]),
            ).includes('"op":"rank"'),
          )
          .map((r) => r.name),
      );
      expectSame(
        (ids) => new Map([...ids].sort().map((id, i) => [id, `p${String(99 - i).padStart(2, '0')}`])),
        (column) => ![...ranking].some((name) => column.includes(`${name}@`) || column.endsWith(`.${name}`)),
      );
    },
    PATIENCE,
  );

  function expectSame(
    rename: (ids: readonly string[]) => ReadonlyMap<string, string>,
    counts: (column: string) => boolean,
  ): void {
    fc.assert(
      fc.property(some, ({ input, date }) => {
        const names = rename(Object.keys(input.persons));
        const [a, b] = [
          evaluateInMemory(readDrawnSituation(input, date), date),
          evaluateInMemory(readDrawnSituation(renamePersons(input, names), date), date),
        ];
        const different = listAnswerColumns(a)
          .filter((c) => counts(c.id))
          .flatMap((column) =>
            a.persons.flatMap((person, row) => {
              const [x, y] = [
                readColumnValue(a, column, row),
                readColumnValue(b, column, b.persons.indexOf(names.get(person) ?? '')),
              ];
              const [before, after] =
                x.kind === 'set' && y.kind === 'set'
                  ? [
                      // Only values of type person are renamed, because a value of a choice may look like an id.
                      [...x.values].map((v) => (x.type.kind === 'person' ? (names.get(v) ?? v) : v)).sort(),
                      [...y.values].sort(),
                    ]
                  : [x, y];
              return JSON.stringify(rounded(before)) === JSON.stringify(rounded(after))
                ? []
                : [`${column.id} of ${person}: ${formatColumnValue(x)}, then ${formatColumnValue(y)}`];
            }),
          );
        expect(different).toEqual([]);
      }),
      createPropertySettings(1),
    );
  }
});

/**
 * Draws a household, together with the same household whose persons, and the fields of each, stand in another order.
 */
function shuffled(some: fc.Arbitrary<DrawnHousehold>): fc.Arbitrary<[DrawnHousehold, SituationInput]> {
  return some.chain((d) => {
    const entries = Object.entries(d.input.persons);
    return fc
      .shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length })
      .map((list): [DrawnHousehold, SituationInput] => {
        const persons = list.map(
          ([id, person]) =>
            [id, person === null ? null : Object.fromEntries(Object.entries(person).reverse())] as const,
        );
        return [d, { ...d.input, persons: Object.fromEntries(persons) as SituationInput['persons'] }];
      });
  });
}

/** Rounds numbers, because sums of shares are added up in the order of the ids. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, key === 'type' ? null : rounded(v)]));
}
