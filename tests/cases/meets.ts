/** Which thresholds, routes and days the cases of a right touch. */
import { compile } from '../../engine/core/src/run/compiled.ts';
import { household, truthOf, type Household } from '../../engine/core/src/run/household.ts';
import type { PlanLaw } from '../../engine/core/src/plan/plan.ts';
import type { Understood } from '../../engine/core/src/rulebook/typecheck/understood.ts';
import type { Case, Right } from '../../engine/core/src/rulebook/model.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { withProbes, type Side, type Threshold } from './thresholds.ts';

export interface Touched {
  /** Sides of each threshold that some case meets. */
  readonly thresholds: ReadonlyMap<string, ReadonlySet<Side>>;
  /** `2024-10-01 by_last_year`: routes that alone open the right in some case that states so. */
  readonly alone: ReadonlySet<string>;
}

export function touched(understood: Understood, right: Right): Touched {
  const probed = withProbes(understood, right.name);
  const compiled = compile(probed.understood, { rights: [right.name], mostPeriods: 64 });
  const thresholds = new Map<string, Set<Side>>();
  const alone = new Set<string>();
  for (const list of probed.thresholds.values())
    for (const t of list) if (!thresholds.has(t.name)) thresholds.set(t.name, new Set());
  for (const c of right.cases) {
    const period = compiled.at(c.date);
    const h = household(period, readSituation(understood.rulebook, c.situation, c.date), c.date, 'interpret');
    for (const law of period.plan.rights.find((r) => r.right === right)?.laws ?? []) {
      for (const t of probed.thresholds.get(law.id) ?? [])
        for (const side of sidesMet(h, law, t)) thresholds.get(t.name)?.add(side);
      for (const route of openedAlone(h, law, c, right)) alone.add(route);
    }
  }
  return { thresholds, alone };
}

function sidesMet(h: Household, law: PlanLaw, threshold: Threshold): readonly Side[] {
  return threshold.probes.flatMap(({ side, fact }) => {
    const column = law.facts.get(fact.name);
    if (column === undefined) return [];
    const rows = Array.from({ length: h.memory.blocks[column.scope]?.rows ?? 0 }, (_, i) => i);
    const met = rows.some(
      (i) => truthOf(h, column, i) === 'yes' && (column.scope !== 'person' || truthOf(h, law.applies, i) === 'yes'),
    );
    return met ? [side] : [];
  });
}

/** The route that is the only open one for a person of whom the case expects the right. */
function openedAlone(h: Household, law: PlanLaw, c: Case, right: Right): readonly string[] {
  const expected = Object.entries(c.expect[right.id] ?? c.expect[right.name] ?? {});
  return expected.flatMap(([person, want]) => {
    const row = h.persons.indexOf(person);
    if (want.verdict !== 'yes' || row < 0 || truthOf(h, law.applies, row) !== 'yes') return [];
    const open = law.routes.filter((r) => truthOf(h, r.verdict, row) !== 'no');
    const [only] = open;
    if (
      only === undefined ||
      open.length > 1 ||
      truthOf(h, only.verdict, row) !== 'yes' ||
      truthOf(h, law.kept, row) !== 'no'
    )
      return [];
    return [`${law.id} ${only.id}`];
  });
}
