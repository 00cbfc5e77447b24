/**
 * This module prepares what one law of a scenario needs once for all homes: a plan with all rights of the scenario and
 * their shadows, and the stages in which the rights are evaluated. The scenario decides who receives these rights, so
 * their receipts are not read from the tables.
 */
import {
  type Brings,
  type CountedPlan,
  type Fixed,
  computeLayout,
  makeCountedPlan,
  NOTHING_FIXED,
} from '@recto-verso/engine/plan';
import type { Understood } from '@recto-verso/engine/rulebook';
import {
  findEmptyScopes,
  computeConstantInputs,
  readTableMetadata,
  type ColumnNames,
} from '../tables/constant-columns.ts';
import type { Duck } from '../tables/duck.ts';
import type { Folder } from '../tables/folder.ts';
import { findKnownInputs } from '../tables/known-inputs.ts';
import { narrowPlan } from '../tables/narrow-plan.ts';
import { createPopulationJob, listCountedSlots, type PopulationPlan } from '../tables/prepare.ts';
import { getFactOfSlot } from '../tables/stated-column.ts';
import { listRawColumns } from '../tables/views.ts';
import { computeStages, type Stages } from './stages.ts';
import type { ShadowNames } from './patch.ts';

export interface ScenarioPlan extends PopulationPlan, Stages {
  /** Lists the receipts that the scenario sets, in the order of the rights. */
  readonly receipts: readonly string[];
}

export interface ScenarioPlanOf {
  /** Is the law from which the plan is made. It includes the shadows of the rights. */
  readonly understood: Understood;
  readonly day: number;
  /**
   * Lists the names of the rights in the order of the scenario. `told` holds the names under which the plan evaluates
   * the right and its shadows: one entry for how the right is granted today and one for the scenario, or only the one
   * that uses this law.
   */
  readonly rights: readonly { readonly name: string; readonly told: readonly ShadowNames[] }[];
  readonly ended: readonly string[];
}

export async function makeScenarioPlan(duck: Duck, folder: Folder, of: ScenarioPlanOf): Promise<ScenarioPlan> {
  const { understood, day, rights, ended } = of;
  const { rulebook } = understood;
  const names = new Set(
    rights.flatMap(({ name, told }) => [name, ...told.flatMap((t) => [t.whole, t.byItself, t.byLetter])]),
  );
  names.delete(null);
  const asked = [...names] as readonly string[];
  const whole = makeCountedPlan(understood, day, asked);
  const counted = whole.counted.filter((c) => names.has(c.right.right.name));
  const receipts = rights.map(({ name }) => rulebook.rights.find((r) => r.name === name)?.receipt ?? name);
  const said = new Set([...receipts, ...ended].flatMap((r) => [`gets.${r}`, `gets.${r}.amount`]));
  const tables = [folder.lived, folder.official].flatMap((p) =>
    p === null ? [] : [listRawColumns(p, rulebook.things)],
  );
  const brings: Brings = (scope, column) =>
    (scope === 'person' && said.has(column)) || tables.some((t) => t.get(scope)?.has(column) === true);
  const first = planned(narrowPlan({ ...whole, counted }, brings, listCountedSlots(counted)), understood, day);
  const { full, constant } = await readTableMetadata(duck, folder);
  const known = await findKnownInputs(duck, folder, first.plan, full);
  const same = await computeConstantInputs(
    duck,
    folder,
    rulebook.things,
    first.plan,
    constant,
    createPopulationJob(first, folder, '', null).lived.queries,
  );
  const fixed: Fixed = {
    ...NOTHING_FIXED,
    ...without(known, said),
    ...without({ ...same, slots: new Map([...known.slots, ...same.slots]) }, said),
    empty: await findEmptyScopes(duck, folder),
  };
  const last = planned(narrowPlan(first.plan, brings, listCountedSlots(counted), fixed), understood, day);
  const told = { full: withoutColumns(full, said), related: known.related };
  return { ...last, told, receipts, ...computeStages(last.plan, rights, receipts) };
}

function planned(plan: CountedPlan, understood: Understood, day: number): PopulationPlan {
  return { plan, layout: computeLayout(plan), day, understood };
}

/**
 * Removes what is known from the tables about the facts that the scenario sets: these facts may differ from home to
 * home, and the tables are not read for them.
 */
function without<F extends Partial<Fixed>>(fixed: F, said: ReadonlySet<string>): F {
  const isSaid = (slot: string): boolean => said.has(getFactOfSlot(slot));
  const { slots, dated, settled, complete } = fixed;
  return {
    ...fixed,
    ...(slots === undefined ? {} : { slots: new Map([...slots].filter(([slot]) => !isSaid(slot))) }),
    ...(dated === undefined ? {} : { dated: new Map([...dated].filter(([fact]) => !said.has(fact))) }),
    ...(settled === undefined ? {} : { settled: new Set([...settled].filter((slot) => !isSaid(slot))) }),
    ...(complete === undefined ? {} : { complete: new Set([...complete].filter((fact) => !said.has(fact))) }),
  };
}

function withoutColumns(columns: ColumnNames, said: ReadonlySet<string>): ColumnNames {
  const isSaid = (column: string): boolean => said.has(column) || said.has(column.slice(2));
  return new Map([...columns].map(([scope, names]) => [scope, new Set([...names].filter((n) => !isSaid(n)))]));
}
