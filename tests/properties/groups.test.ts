/** Groups that stand for a household, or for whom one answer is given once, are the same from every member, where all is known. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { household, valueOf, type Household } from '../../engine/src/evaluate/household.ts';
import { interpreter } from '../../engine/src/evaluate/interpret.ts';
import { loader } from '../../engine/src/evaluate/load.ts';
import type { GroupTerm } from '../../engine/src/language/term.ts';
import { layoutOf } from '../../engine/src/lowering/layout.ts';
import { makePlan } from '../../engine/src/lowering/make.ts';
import type { Column } from '../../engine/src/lowering/columns.ts';
import { asOften, compiled, drawnKnown, PATIENCE, read, rulebook } from './setting.ts';

/** Groups of the vocabulary that stand for a household. */
const HOUSEHOLDS = ['couple', 'all_here', 'registered_here', 'bim_household'];

const { understood } = compiled;

/** The members of each group as columns: a law may say of any number of groups whom it covers. */
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

const probed = withMembers();
const periods: Household['period'][] = [];

function periodOf(day: number): Household['period'] {
  const known = periods.find((p) => p.plan.from <= day && day <= p.plan.until);
  if (known !== undefined) return known;
  const plan = makePlan(probed, day);
  const layout = layoutOf(plan);
  const { run, parts } = interpreter(plan, layout);
  const period = {
    plan,
    layout,
    load: loader(plan, layout, rulebook),
    interpret: run,
    screen: run,
    parts,
    judges: new Map(),
  };
  periods.push(period);
  return period;
}

test(
  'a household, and those who share one answer, are the same from every member',
  () => {
    let shared = 0;
    fc.assert(
      fc.property(drawnKnown(), ({ input, date }) => {
        const h = household(periodOf(date), read(input, date), date, 'interpret');
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
      asOften(1),
    );
    expect(shared).toBeGreaterThan(100);
  },
  PATIENCE,
);

function membersOf(h: Household, column: Column, row: number): readonly string[] {
  const value = valueOf(h, column, row);
  return value.kind === 'set' ? value.values : [];
}
