/**
 * This module loads a situation into the memory of a plan. Each row starts as a copy of a row in which nothing is
 * known; then the stated values are written over it. Whatever does not depend on the household is prepared once,
 * because a loader runs as often as the plan itself.
 */
import { toLocalName } from '../situation/fields.ts';
import { UNLISTED } from '../plan/groups.ts';
import { findSlotIndex, type Layout } from '../plan/layout.ts';
import type { PlanInput, Plan } from '../plan/plan.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { computeStoredEnds, type StoredEnds } from '../situation/ends.ts';
import type { Situation } from '../situation/model.ts';
import {
  packSituation,
  getPackings,
  findPieceIndex,
  type Packed,
  type Packing,
  type PackedTable,
} from '../situation/packed.ts';
import { reservePieces, copyRelations, resize, type Block, type Memory } from './memory.ts';
import { PLACES, writeRequestDay, type RequestDayInput, type PositionInput } from './position.ts';

export interface Loader {
  (situation: Situation, today: number, memory: Memory): void;
}

interface Slots {
  readonly lo: number;
  readonly hi: number;
}

/** Describes a dated fact that laws read on other days than that of the answer. */
interface DatedFact {
  readonly id: string;
  readonly number: number;
  readonly ends: StoredEnds;
}

interface ScopeLoader {
  readonly scope: string;
  /** Is the index of this scope among the tables of stated values. */
  readonly at: number;
  /** `blank` is a row in which nothing is known; `unlisted` is a row that stands for unlisted persons or things. */
  readonly blank: Float64Array;
  readonly unlisted: Float64Array;
  /**
   * Lists the facts that may be stated, four numbers each: the number of the fact, the positions of its two ends, and
   * the position that records that somebody stated it (-1 if there is none).
   */
  readonly facts: Int32Array;
  /**
   * Lists the facts for which it is recorded that nothing may be implied, two numbers each: the number of the fact, and
   * the position of the record.
   */
  readonly apart: Int32Array;
  /**
   * Lists the slots whose values are persons. When nothing is stated, such a slot may name everybody in the household,
   * or nobody, except for the bits of `never`.
   */
  readonly persons: readonly { readonly at: number; readonly never: number }[];
  /** Gives the position of the owner of a thing. It is `null` when the plan reads no owner in this scope. */
  readonly owner: number | null;
  readonly places: readonly (Slots & { readonly of: PositionInput })[];
  readonly asked: readonly RequestDayInput[];
  readonly dated: readonly DatedFact[];
}

/** Prepares the loading of situations for one plan. */
export function createLoader(plan: Plan, layout: Layout, rulebook: Rulebook): Loader {
  const packings = getPackings(rulebook);
  const scopes = [...layout.scopes.keys()].map((scope) =>
    scopeLoader(scope, packings.scopes.get(scope) as Packing, plan, layout, rulebook),
  );
  return (situation, today, memory) => {
    const said = packSituation(packings, situation);
    memory.today = today;
    for (const scope of scopes) loadScope(scope, said, memory, memory.blocks[scope.scope] as Block);
    copyRelations(memory, said.people);
  };
}

function scopeLoader(scope: string, packing: Packing, plan: Plan, layout: Layout, rulebook: Rulebook): ScopeLoader {
  const inputs = plan.inputs.filter((i) => i.column.scope === scope);
  const slots = ({ column }: PlanInput): Slots => {
    const [lo, hi] = column.slots.map((slot) => findSlotIndex(layout, scope, slot)) as [number, number];
    return { lo, hi };
  };
  const number = (name: string): number | null => packing.numbers.get(name) ?? null;
  const noted = (fact: string): number => {
    const input = inputs.find(({ source }) => source.kind === 'stated' && source.fact === fact);
    return input === undefined ? -1 : slots(input).lo;
  };
  const facts: number[] = [];
  const apart: number[] = [];
  const places: (Slots & { readonly of: PositionInput })[] = [];
  const asked: RequestDayInput[] = [];
  const add = (name: string, { lo, hi }: Slots, note: number): void => {
    const own = number(name);
    if (own !== null) facts.push(own, lo, hi, note);
  };
  for (const input of inputs) {
    const { source } = input;
    const place = PLACES[source.kind];
    if (place !== undefined) places.push({ of: place, ...slots(input) });
    else if (source.kind === 'fact') add(toLocalName(scope, source.fact), slots(input), noted(source.fact));
    else if (source.kind === 'apart') {
      const own = number(toLocalName(scope, source.fact));
      if (own !== null) apart.push(own, slots(input).lo);
    } else if (source.kind === 'open') add(source.point.id, slots(input), -1);
    else if (source.kind === 'granted') add(`gets.${source.receipt}.granted`, slots(input), -1);
    else if (source.kind === 'asked') {
      const gets = `gets.${source.receipt}`;
      asked.push({ gets: number(gets), day: number(`${gets}.asked`), ...slots(input) });
    }
  }
  const owner = rulebook.things.find((t) => t.kind === scope)?.owner;
  const persons = inputs.filter((i) => i.source.kind === 'fact' && i.column.type.kind === 'person');
  const owned = persons.find(({ source }) => source.kind === 'fact' && toLocalName(scope, source.fact) === owner);
  return {
    scope,
    at: packing.at,
    blank: template(inputs, slots, false),
    unlisted: template(inputs, slots, true),
    facts: Int32Array.from(facts),
    apart: Int32Array.from(apart),
    persons: persons.map((i) => ({ at: slots(i).lo, never: computeStoredEnds(i.column.type).never })),
    owner: owned === undefined ? null : slots(owned).lo,
    places,
    asked,
    dated: plan.dated.flatMap(({ fact, scope: of }): DatedFact[] => {
      const own = of === scope ? number(toLocalName(scope, fact)) : null;
      return own === null ? [] : [{ id: fact, number: own, ends: (packing.facts[own] as { ends: StoredEnds }).ends }];
    }),
  };
}

/**
 * Returns the beginning of a row, which holds the inputs. Facts, and other inputs that may be unknown, have the full
 * range of values that they can have when nothing is stated.
 */
function template(inputs: readonly PlanInput[], slots: (input: PlanInput) => Slots, unlisted: boolean): Float64Array {
  const row = new Float64Array(inputs.reduce((n, input) => Math.max(n, slots(input).hi + 1), 0));
  for (const input of inputs) {
    const { lo, hi } = slots(input);
    const { source } = input;
    if (source.kind === 'ghost') row[lo] = unlisted ? 1 : 0;
    else if (source.kind === 'weight') row[lo] = unlisted ? UNLISTED : 1;
    else if (source.kind !== 'stated' && source.kind !== 'apart') {
      const ends = computeStoredEnds(input.column.type, source.kind === 'unknown' ? source : null);
      row[lo] = ends.least;
      row[hi] = ends.greatest;
    }
  }
  return row;
}

/**
 * Returns the ids of the things of a kind in the order of the memory's rows. The id is `null` for a row that stands for
 * unlisted things.
 */
export function listThingOrder(situation: Situation, kind: string): readonly (string | null)[] {
  return [
    ...situation.things.filter((t) => t.kind === kind).map((t) => t.id),
    ...situation.thingsUnknown.filter((u) => u.kind === kind).map(() => null),
  ];
}

function loadScope(scope: ScopeLoader, said: Packed, memory: Memory, block: Block): void {
  const { rows, unlisted } = said.tables[scope.at] as PackedTable;
  resize(block, rows.length + unlisted.length);
  const { data, stride } = block;
  for (let i = 0; i < block.rows; i++) {
    const base = i * stride;
    const row = i < rows.length ? (rows[i] as number) : null;
    data.set(row === null ? scope.unlisted : scope.blank, base);
    for (const { at, never } of scope.persons) data[base + at] = said.people.all - never;
    for (const { of, lo, hi } of scope.places) data[base + lo] = data[base + hi] = of(i, said.people);
    if (row !== null) {
      loadFacts(scope.facts, said, row, memory.today, data, base);
      if (said.apart.size > 0) loadApart(scope.apart, said, row, data, base);
    } else if (scope.owner !== null) data[base + scope.owner] = unlisted[i - rows.length] as number;
    for (const asked of scope.asked) writeRequestDay(asked, said, row, memory.today, data, base);
    for (const d of scope.dated) loadPieces(d, memory.dated[d.id] as Float64Array[], i, said, row);
  }
}

function loadFacts(
  facts: Int32Array,
  said: Packed,
  row: number,
  today: number,
  data: Float64Array,
  base: number,
): void {
  const { pieces } = said;
  for (let k = 0; k < facts.length; k += 4) {
    const at = findPieceIndex(said, row + (facts[k] as number), today);
    if (at < 0) continue;
    const lo = pieces[at + 1] as number;
    if (Number.isNaN(lo)) continue;
    data[base + (facts[k + 1] as number)] = lo;
    data[base + (facts[k + 2] as number)] = pieces[at + 2] as number;
    const noted = facts[k + 3] as number;
    if (noted >= 0) data[base + noted] = 1;
  }
}

function loadApart(facts: Int32Array, said: Packed, row: number, data: Float64Array, base: number): void {
  for (let k = 0; k < facts.length; k += 2)
    if (said.apart.has(row + (facts[k] as number))) data[base + (facts[k + 1] as number)] = 1;
}

/** Loads the pieces of a dated fact for a row. If nothing was stated, there is one piece in which nothing is known. */
function loadPieces(
  { number, ends }: DatedFact,
  lists: Float64Array[],
  i: number,
  { people, starts, pieces: said }: Packed,
  row: number | null,
): void {
  const start = row === null ? 0 : (starts[row + number] as number);
  const end = row === null ? 0 : (starts[row + number + 1] as number);
  const pieces = reservePieces(lists, i, Math.max(1, (end - start) / 3));
  const anybody = people.all - ends.never;
  const [least, greatest] = ends.kind === 'person' ? [anybody, anybody] : [ends.least, ends.greatest];
  pieces[0] = 0;
  pieces[1] = least;
  pieces[2] = greatest;
  for (let k = start, to = 0; k < end; k += 3, to += 3) {
    const lo = said[k + 1] as number;
    const known = !Number.isNaN(lo);
    pieces[to] = said[k] as number;
    pieces[to + 1] = known ? lo : least;
    pieces[to + 2] = known ? (said[k + 2] as number) : greatest;
  }
}
