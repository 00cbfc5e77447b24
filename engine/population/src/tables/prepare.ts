/**
 * This module computes what is needed once before a population is run: the plan narrowed to the columns of its tables,
 * and how its rows are read.
 */
import {
  type Brings,
  type Column,
  type CountedPlan,
  findColumnEnds,
  type Layout,
  computeLayout,
  makeCountedPlan,
  NOTHING_FIXED,
  readsRelations,
} from '@recto-verso/engine/plan';
import {
  listBaseTables,
  DUCKDB,
  printFirstQueries,
  formatPiecesColumn,
  RELATION_COLUMNS,
  type RawKnowledge,
} from '@recto-verso/engine/sql';
import type { ThingDef, Understood } from '@recto-verso/engine/rulebook';
import { writeExtraColumnsQuery, type ExtraColumnsQuery, type GroupingColumn } from './extra-columns.ts';
import { findEmptyScopes, computeConstantInputs, readTableMetadata } from './constant-columns.ts';
import { writeRowOrder, findScopesInOrder } from './order.ts';
import { quoteName, type Duck } from './duck.ts';
import type { Folder, Picture } from './folder.ts';
import { findKnownInputs } from './known-inputs.ts';
import { narrowPlan } from './narrow-plan.ts';
import type { ScopeQuery } from './scope-query.ts';
import { listRawColumns } from './views.ts';

export interface PopulationPlan {
  readonly plan: CountedPlan;
  readonly layout: Layout;
  readonly day: number;
  readonly understood: Understood;
  /** Holds what is known of the columns of the tables. Nothing is assumed when it is left out. */
  readonly told?: RawKnowledge;
  /** Lists the scopes whose rows are sorted in every picture. There are none when it is left out. */
  readonly inOrder?: ReadonlySet<string>;
}

/**
 * Makes one plan for both pictures.
 * @param rights the names of the rights to evaluate, or `null` for all
 */
export async function makePopulationPlan(
  duck: Duck,
  understood: Understood,
  folder: Folder,
  day: number,
  rights: readonly string[] | null = null,
): Promise<PopulationPlan> {
  const whole = makeCountedPlan(understood, day, rights);
  const asked = rights === null ? whole.counted : whole.counted.filter((c) => rights.includes(c.right.right.name));
  const { things } = understood.rulebook;
  const columns = [folder.lived, folder.official].flatMap((p) => (p === null ? [] : [listRawColumns(p, things)]));
  const brings: Brings = (scope, column) => columns.some((c) => c.get(scope)?.has(column) === true);
  const reached = narrowPlan({ ...whole, counted: asked }, brings, listCountedSlots(asked));
  const first: PopulationPlan = { plan: reached, layout: computeLayout(reached), day, understood };
  const { queries } = pictureJob(first, folder.lived, null);
  const { full, constant } = await readTableMetadata(duck, folder);
  const known = await findKnownInputs(duck, folder, reached, full);
  const same = await computeConstantInputs(duck, folder, things, reached, constant, queries);
  const plan = narrowPlan(reached, brings, listCountedSlots(asked), {
    ...NOTHING_FIXED,
    ...known,
    dated: same.dated,
    slots: new Map([...known.slots, ...same.slots]),
    empty: await findEmptyScopes(duck, folder),
  });
  const told = { full, related: known.related };
  return { plan, layout: computeLayout(plan), day, understood, told, inOrder: await findScopesInOrder(duck, folder) };
}

/** Returns the slots that hold the counted values of a plan. */
export function listCountedSlots(counted: CountedPlan['counted']): ReadonlySet<string> {
  return new Set(
    counted.flatMap((c) => [c.claims, c.reached, ...c.lines.map((l) => l.column)]).flatMap((c) => c.slots),
  );
}

/** Holds the positions of a right's counted values in the row of a person. */
export interface CountedAt {
  readonly claims: readonly [number, number];
  readonly reached: readonly [number, number];
  readonly lines: readonly (readonly [number, number])[];
}

export interface PictureJob {
  readonly picture: Picture;
  readonly beside: Readonly<Record<'home' | 'person', ExtraColumnsQuery>>;
  readonly queries: readonly ScopeQuery[];
}

/** Holds everything that a thread needs. It is plain data, so that it can be sent to the thread. */
export interface PopulationJob {
  /** Is the path of the generated module. */
  readonly module: string;
  readonly day: number;
  readonly strides: ReadonlyMap<string, number>;
  readonly dated: readonly string[];
  readonly relations: boolean;
  readonly counted: readonly CountedAt[];
  readonly things: readonly ThingDef[];
  readonly lived: PictureJob;
  readonly official: PictureJob | null;
  readonly by: GroupingColumn | null;
}

export function createPopulationJob(
  of: PopulationPlan,
  folder: Folder,
  module: string,
  by: GroupingColumn | null,
): PopulationJob {
  const { plan, layout, day, understood } = of;
  const at = (column: Column): readonly [number, number] => findColumnEnds(layout, column);
  return {
    module,
    day,
    strides: new Map([...layout.scopes].map(([scope, { stride }]) => [scope, stride])),
    dated: plan.dated.map((d) => d.fact),
    relations: readsRelations(plan.steps),
    counted: plan.counted.map((c) => ({
      claims: at(c.claims),
      reached: at(c.reached),
      lines: c.lines.map((l) => at(l.column)),
    })),
    things: understood.rulebook.things,
    lived: pictureJob(of, folder.lived, by),
    official: folder.official === null ? null : pictureJob(of, folder.official, by),
    by,
  };
}

function pictureJob(of: PopulationPlan, picture: Picture, by: GroupingColumn | null): PictureJob {
  const { plan, layout, day, understood, told, inOrder = new Set<string>() } = of;
  const { rulebook } = understood;
  const first = new Map(
    printFirstQueries({
      plan,
      relations: rulebook.relations,
      dialect: DUCKDB,
      columns: listRawColumns(picture, rulebook.things),
      ...(told === undefined ? {} : { told }),
      today: day,
    }).map((one) => [one.scope, one]),
  );
  const relations = readsRelations(plan.steps) ? RELATION_COLUMNS : [];
  const queries = listBaseTables(plan)
    .filter(({ scope }) => layout.scopes.has(scope) && isUsed(plan, scope))
    .map(({ scope }): ScopeQuery => {
      const slots = slotsInOrder(plan, layout, scope);
      const dated = plan.dated.filter((d) => d.scope === scope).map((d) => d.fact);
      const lists = [
        ...dated.map((fact) => flat(quoteName(formatPiecesColumn(fact)))),
        ...(scope === 'person' ? relations.map(quoteName) : []),
      ];
      const columns = ['hh', ...slots.map(quoteName)].map((c) => `CAST(${c} AS DOUBLE)`);
      const one = first.get(scope);
      const asTheyStand = inOrder.has(scope) && one?.keepsOrder === true;
      return {
        scope,
        sql: `SELECT ${[...columns, ...lists].join(', ')} FROM (${one?.query ?? ''})${asTheyStand ? '' : writeRowOrder(scope)}`,
        shape: { doubles: slots.length, lists: lists.length, words: 0 },
        slots,
        dated,
      };
    });
  const beside = (scope: 'home' | 'person'): ExtraColumnsQuery =>
    writeExtraColumnsQuery(picture, scope, by, inOrder.has(scope));
  return { picture, beside: { home: beside('home'), person: beside('person') }, queries };
}

function isUsed(plan: CountedPlan, scope: string): boolean {
  return (
    scope === 'home' ||
    scope === 'person' ||
    plan.steps.some((s) => s.scope === scope || (s.kind === 'reduce' && s.over === scope))
  );
}

/** Returns the slots of the inputs in the order of a row, in which the inputs come first. */
function slotsInOrder(plan: CountedPlan, layout: Layout, scope: string): readonly string[] {
  const index = layout.scopes.get(scope)?.index ?? new Map<string, number>();
  const slots = [...new Set(plan.inputs.filter((i) => i.column.scope === scope).flatMap((i) => i.column.slots))];
  const inOrder = slots.sort((a, b) => (index.get(a) as number) - (index.get(b) as number));
  if (inOrder.some((slot, k) => index.get(slot) !== k)) throw new Error(`inputs of "${scope}" do not stand first`);
  return inOrder;
}

/** Returns SQL that turns a list of records into a list of doubles: from, least, greatest. */
function flat(list: string): string {
  return `flatten(list_transform(${list}, lambda p: [p."from", p.lo, p.hi]))`;
}
