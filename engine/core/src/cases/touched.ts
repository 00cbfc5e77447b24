/** This module finds which thresholds and routes the cases of a right cover. */
import type { PlanLaw } from '../plan/plan.ts';
import type { Case } from '../rulebook/case.ts';
import type { Right } from '../rulebook/model.ts';
import { computeHousehold, readTruth, type Household } from '../run/household.ts';
import type { PreparedCases } from './prepared-cases.ts';
import type { ThresholdSide, Threshold } from './thresholds.ts';

/** Describes a threshold over all law files of a right; its place is the one in the newest law file that has it. */
export interface TouchedThreshold extends Omit<Threshold, 'probes'> {
  readonly sides: ReadonlySet<ThresholdSide>;
  readonly met: Set<ThresholdSide>;
}

export interface Touched {
  readonly thresholds: ReadonlyMap<string, TouchedThreshold>;
  /**
   * Lists routes by the day of their law file and their id, for example `2024-10-01 by_last_year`. Each of them is the
   * only open route of some person for whom a case expects the right.
   */
  readonly alone: ReadonlySet<string>;
}

export function findTouched({ right, readable, thresholds: found, compiled }: PreparedCases): Touched {
  const thresholds = new Map<string, TouchedThreshold>();
  for (const list of found.values())
    for (const { probes, ...one } of list) {
      const sides = new Set([...(thresholds.get(one.name)?.sides ?? []), ...probes.map(({ side }) => side)]);
      thresholds.set(one.name, { ...one, sides, met: new Set() });
    }
  const alone = new Set<string>();
  for (const { expected: c, situation } of readable) {
    const h = computeHousehold(compiled.at(c.date), situation, c.date, 'interpret');
    for (const law of h.period.plan.rights.find((r) => r.right === right)?.laws ?? []) {
      for (const t of found.get(law.id) ?? [])
        for (const side of sidesMet(h, law, t)) thresholds.get(t.name)?.met.add(side);
      for (const route of openedAlone(h, law, c, right)) alone.add(`${law.id.slice(law.id.indexOf('@') + 1)} ${route}`);
    }
  }
  return { thresholds, alone };
}
function sidesMet(h: Household, law: PlanLaw, threshold: Threshold): readonly ThresholdSide[] {
  return threshold.probes.flatMap(({ side, fact }) => {
    const column = law.facts.get(fact.name);
    if (column === undefined) return [];
    const rows = Array.from({ length: h.memory.blocks[column.scope]?.rows ?? 0 }, (_, i) => i);
    const met = rows.some(
      (i) => readTruth(h, column, i) === 'yes' && (column.scope !== 'person' || readTruth(h, law.applies, i) === 'yes'),
    );
    return met ? [side] : [];
  });
}

/**
 * Returns, for each person for whom the case expects the right under this law file, the id of the only route that is
 * not closed. A person is left out who has no such route or several, whose only route is not certain, or who may keep
 * the right by an earlier grant.
 */
function openedAlone(h: Household, law: PlanLaw, c: Case, right: Right): readonly string[] {
  const expected = Object.entries(c.expect[right.id] ?? {});
  return expected.flatMap(([person, want]) => {
    const row = h.persons.indexOf(person);
    if (want.verdict !== 'yes' || row < 0 || readTruth(h, law.applies, row) !== 'yes') return [];
    const open = law.routes.filter((r) => readTruth(h, r.verdict, row) !== 'no');
    const [only] = open;
    if (
      only === undefined ||
      open.length > 1 ||
      readTruth(h, only.verdict, row) !== 'yes' ||
      readTruth(h, law.kept, row) !== 'no'
    )
      return [];
    return [only.id];
  });
}
