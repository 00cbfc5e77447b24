/**
 * These tests check groups that stand for a household, or for which one answer is given once: where all is known, they
 * are the same from every member.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../engine/core/src/run/compiled.ts';
import { computeHousehold, readColumnValue, type Household } from '../../engine/core/src/run/household.ts';
import type { GroupTerm } from '../../engine/core/src/language/term.ts';
import type { Column } from '../../engine/core/src/plan/columns.ts';
import {
  createPropertySettings,
  compiledRulebook,
  drawKnownHousehold,
  PATIENCE,
  readDrawnSituation,
} from './shared.ts';

/** Lists the groups of the vocabulary that stand for a household. */
const HOUSEHOLDS = ['couple', 'all_here', 'registered_here', 'bim_household'];

const { understood } = compiledRulebook;

/**
 * Returns laws whose plans have the members of each group as columns, by means of `extendsTo`, which may name any
 * number of groups.
 */
function withMembers(): typeof understood {
  const shared = HOUSEHOLDS.map((name): readonly [string, GroupTerm] => {
    const group = understood.groups.get(name);
    if (group === undefined) throw new Error(`no group is called "${name}"`);
    return [`household ${name}`, group];
  });
  const laws = understood.laws.map((law) => ({
    ...law,
    extendsTo: new Map([...shared, ...(law.oncePer === null ? [] : [['once_per', law.oncePer] as const])]),
  }));
  return { ...understood, laws };
}

const probed = compile(withMembers());

test(
  'a household, and those who share one answer, are the same from every member',
  () => {
    let shared = 0;
    fc.assert(
      fc.property(drawKnownHousehold(), ({ input, date }) => {
        const h = computeHousehold(probed.at(date), readDrawnSituation(input, date), date, 'interpret');
        for (const law of h.period.plan.rights.flatMap((r) => r.laws)) {
          for (const [name, column] of law.covers) {
            const members = h.persons.map((_, row) => membersOf(h, column, row));
            if (members.some((m) => m.length > 1)) shared += 1;
            members.forEach((mine, row) => {
              for (const other of mine)
                expect(
                  members[h.persons.indexOf(other)],
                  `${law.id} ${name}: from ${h.persons[row]}, and from ${other}`,
                ).toEqual(mine);
            });
          }
        }
      }),
      createPropertySettings(1),
    );
    expect(shared).toBeGreaterThan(100);
  },
  PATIENCE,
);

function membersOf(h: Household, column: Column, row: number): readonly string[] {
  const value = readColumnValue(h, column, row);
  return value.kind === 'set' ? value.values : [];
}
