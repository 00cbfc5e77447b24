/**
 * This module reads all verdicts of a household at once, directly from memory; so one trial gives a result for all
 * rights.
 */
import type { Column } from '../../plan/columns.ts';
import { findSlotIndex } from '../../plan/layout.ts';
import type { PlanNode } from '../../plan/plan.ts';
import type { CompiledPeriod } from '../../run/compiled.ts';
import type { Block } from '../../run/memory.ts';
import type { Household, TruthValue } from '../../run/household.ts';
import type { Root } from './live.ts';

/** Holds the verdicts of all rights at the time when they were read. */
export interface Verdicts {
  readonly layout: Reading;
  /** Holds one state for each right, row by row: 2 for a certain yes, 1 for a possible one, 0 for a no. */
  readonly states: Uint8Array;
  /**
   * Holds after a change, row by row and for each right, 1 when some condition differs from before; `null` when nothing
   * was compared.
   */
  readonly moved: Uint8Array | null;
}

/** Holds the verdicts with which later ones are compared. */
export interface VerdictsBefore extends Verdicts {
  /** Holds one state for each condition, row by row, with the same values as `states`. */
  readonly conditions: Uint8Array;
}

interface Reading {
  /** Maps the name of each right to its number. */
  readonly rights: ReadonlyMap<string, number>;
  readonly verdicts: Ends;
  readonly conditions: Ends;
  /** Holds for each condition the number of its right. */
  readonly owners: Int32Array;
  /** Lists for each right the columns of its verdict and its conditions. */
  readonly columns: readonly (readonly Column[])[];
  /** Is `true` when some verdict or condition is an input itself, which then changes as soon as the input does. */
  readonly readsInputs: boolean;
}

/** Holds the positions of both ends of some columns within the row of a person. */
interface Ends {
  readonly certain: Int32Array;
  readonly possible: Int32Array;
}

const readings = new WeakMap<CompiledPeriod, Reading>();

export function readVerdicts(h: Household): VerdictsBefore {
  const layout = readingOf(h.period);
  return {
    layout,
    states: statesIn(h, layout.verdicts),
    moved: null,
    conditions: statesIn(h, layout.conditions),
  };
}

/**
 * Returns the verdicts after a change.
 * @param isMoved says whether some computed value changed; when none did, and no verdict or condition is an input
 * itself, the result is `before`
 */
export function readVerdictsAfter(h: Household, before: VerdictsBefore, isMoved = true): Verdicts {
  const { layout } = before;
  if (!isMoved && !layout.readsInputs) return before;
  return { layout, states: statesIn(h, layout.verdicts), moved: movedIn(h, before) };
}

function statesIn(h: Household, { certain, possible }: Ends): Uint8Array {
  const { data, stride } = persons(h);
  const count = certain.length;
  const states = new Uint8Array(h.persons.length * count);
  for (let base = 0, at = 0; at < states.length; base += stride)
    for (let k = 0; k < count; k++, at++) states[at] = stateAt(data, base, certain[k] as number, possible[k] as number);
  return states;
}

function movedIn(h: Household, { layout, conditions: before }: VerdictsBefore): Uint8Array {
  const { data, stride } = persons(h);
  const { rights, owners, conditions } = layout;
  const { certain, possible } = conditions;
  const count = certain.length;
  const moved = new Uint8Array(h.persons.length * rights.size);
  for (let row = 0, base = 0, at = 0; row < h.persons.length; row++, base += stride)
    for (let k = 0; k < count; k++, at++)
      if (stateAt(data, base, certain[k] as number, possible[k] as number) !== before[at])
        moved[row * rights.size + (owners[k] as number)] = 1;
  return moved;
}

function stateAt(data: Float64Array, base: number, certain: number, possible: number): number {
  return data[base + certain] !== 0 ? 2 : data[base + possible] !== 0 ? 1 : 0;
}

/**
 * Returns, for every right and person whose verdict is open (`depends`), the columns of the verdict and the conditions
 * with the row of the person.
 */
export function listOpenRoots({ layout: { columns }, states }: Verdicts): readonly Root[] {
  return [...states].flatMap((state, at) =>
    state === 1
      ? { columns: columns[at % columns.length] as readonly Column[], row: Math.floor(at / columns.length) }
      : [],
  );
}

/** Returns the verdicts without anything else, by the name of the right, row by row. */
export function readBareVerdicts(h: Household): ReadonlyMap<string, readonly TruthValue[]> {
  const { rights, verdicts } = readingOf(h.period);
  const states = statesIn(h, verdicts);
  return new Map(
    [...rights].map(([name, k]) => [
      name,
      h.persons.map((_, row) => NAMES[states[row * rights.size + k] ?? 1] as TruthValue),
    ]),
  );
}

const NAMES: readonly TruthValue[] = ['no', 'depends', 'yes'];

/** Returns the verdict of a right for a person; `depends` when the right is not computed. */
export function getVerdict({ layout: { rights }, states }: Verdicts, name: string, row: number): TruthValue {
  const k = rights.get(name);
  return k === undefined ? 'depends' : (NAMES[states[row * rights.size + k] ?? 1] as TruthValue);
}

/**
 * Checks whether some condition of a right for a person differs from before. Returns `false` when the right is not
 * computed or nothing was compared.
 */
export function hasMovedCondition({ layout: { rights }, moved }: Verdicts, name: string, row: number): boolean {
  const k = rights.get(name);
  return k !== undefined && moved !== null && moved[row * rights.size + k] !== 0;
}

function persons(h: Household): Block {
  const block = h.memory.blocks['person'];
  if (block === undefined) throw new Error('no persons in memory');
  return block;
}

function readingOf(period: CompiledPeriod): Reading {
  const known = readings.get(period) ?? makeReading(period);
  readings.set(period, known);
  return known;
}

function makeReading({ plan, layout }: CompiledPeriod): Reading {
  const computed = plan.rights.filter(({ laws }) => laws.length > 0);
  const conditions = computed.flatMap(({ laws }, k) =>
    laws
      .flatMap((l) => [l.claimant, l.compatible, l.kept, ...l.routes.flatMap((x) => conditionColumns(x.node))])
      .map((column) => ({ column, owner: k })),
  );
  const endsOf = (columns: readonly Column[]): Ends => ({
    certain: Int32Array.from(columns, (c) => findSlotIndex(layout, c.scope, c.slots[0])),
    possible: Int32Array.from(columns, (c) => findSlotIndex(layout, c.scope, c.slots[1])),
  });
  const inputs = new Set(plan.inputs.map((i) => i.column));
  const verdicts = computed.map(({ mayGet }) => mayGet);
  const columns = conditions.map(({ column }) => column);
  return {
    rights: new Map(computed.map(({ right }, k) => [right.name, k])),
    verdicts: endsOf(verdicts),
    conditions: endsOf(columns),
    owners: Int32Array.from(conditions, ({ owner }) => owner),
    columns: computed.map(({ mayGet }, k) => [
      mayGet,
      ...conditions.filter(({ owner }) => owner === k).map(({ column }) => column),
    ]),
    readsInputs: [...verdicts, ...columns].some((c) => inputs.has(c)),
  };
}

function conditionColumns(node: PlanNode): readonly Column[] {
  return node.kind === 'line' ? [node.column] : node.items.flatMap(conditionColumns);
}
