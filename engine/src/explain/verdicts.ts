/** Every verdict of a household at once, read straight from memory: what one trial gives for all rights. */
import type { Column } from '../lowering/columns.ts';
import { indexOf } from '../lowering/layout.ts';
import type { PlanNode } from '../lowering/plan.ts';
import type { Period } from '../evaluate/compiled.ts';
import type { Block } from '../evaluate/memory.ts';
import { three, type Household, type Three } from '../evaluate/household.ts';

/** The verdicts of all rights and their conditions, as they were when they were read. */
export interface Verdicts {
  readonly layout: Reading;
  /** Row by row, condition by condition: 2 where it is certain, 1 where it is possible, else 0. */
  readonly states: Uint8Array;
  /** Of those after a change: which states are otherwise than before, in order. */
  readonly moved: readonly number[];
}

/** Where verdicts and conditions are read, and where they stand among the states of a row. */
interface Reading {
  /** How many states a row has. */
  readonly count: number;
  /** In the order of the states: both ends in the row of a person. */
  readonly certain: Int32Array;
  readonly possible: Int32Array;
  /** By symbol: the verdict stands at `from`, the conditions behind it, up to `until`. */
  readonly rights: ReadonlyMap<string, { readonly from: number; readonly until: number }>;
  /** Whether some condition is an input itself: it is otherwise as soon as that is. */
  readonly readsInputs: boolean;
}

const readings = new WeakMap<Period, Reading>();

export function verdictsOf(h: Household): Verdicts {
  return { ...statesOf(h), moved: [] };
}

function statesOf(h: Household): Omit<Verdicts, 'moved'> {
  const { data, stride } = persons(h);
  const layout = readingOf(h.period);
  const { count, certain, possible } = layout;
  const states = new Uint8Array(h.persons.length * count);
  for (let base = 0, at = 0; at < states.length; base += stride)
    for (let k = 0; k < count; k++, at++)
      states[at] = data[base + (certain[k] as number)] !== 0 ? 2 : data[base + (possible[k] as number)] !== 0 ? 1 : 0;
  return { layout, states };
}

/**
 * The verdicts after a change: those of before where nothing that is worked out came out otherwise.
 * @param before as `verdictsOf` gives them
 */
export function verdictsAfter(h: Household, before: Verdicts, isMoved = true): Verdicts {
  if (!isMoved && !before.layout.readsInputs) return before;
  const now = statesOf(h);
  const moved: number[] = [];
  for (let at = 0; at < now.states.length; at++) if (now.states[at] !== before.states[at]) moved.push(at);
  return { ...now, moved };
}

/** The verdicts alone, by symbol of the right, row by row. */
export function bareVerdicts(h: Household): ReadonlyMap<string, readonly Three[]> {
  const { data, stride } = persons(h);
  const { rights, certain, possible } = readingOf(h.period);
  const ends = (at: Int32Array, k: number, row: number): boolean => data[row * stride + (at[k] as number)] !== 0;
  return new Map(
    [...rights].map(([symbol, { from }]) => [
      symbol,
      h.persons.map((_, row) => three(ends(certain, from, row), ends(possible, from, row))),
    ]),
  );
}

const NAMES: readonly Three[] = ['no', 'depends', 'yes'];

/** The verdict of a right for a person; open where the right is not there. */
export function verdictIn({ layout, states }: Verdicts, symbol: string, row: number): Three {
  const there = layout.rights.get(symbol);
  return there === undefined ? 'depends' : (NAMES[states[row * layout.count + there.from] ?? 1] as Three);
}

/** Whether some condition of a right for a person is otherwise than it was before. */
export function isMoved({ layout, moved }: Verdicts, symbol: string, row: number): boolean {
  const there = layout.rights.get(symbol);
  if (there === undefined) return false;
  const base = row * layout.count;
  return moved.some((k) => base + there.from < k && k < base + there.until);
}

function persons(h: Household): Block {
  const block = h.memory.blocks['person'];
  if (block === undefined) throw new Error('no persons in memory');
  return block;
}

function readingOf(period: Period): Reading {
  const known = readings.get(period) ?? makeReading(period);
  readings.set(period, known);
  return known;
}

function makeReading(period: Period): Reading {
  const rights = new Map<string, { readonly from: number; readonly until: number }>();
  const columns: Column[] = [];
  for (const { right, laws, mayGet } of period.plan.rights) {
    if (laws.length === 0) continue;
    const from = columns.length;
    columns.push(mayGet);
    for (const l of laws)
      columns.push(l.claimant, l.compatible, l.kept, ...l.routes.flatMap((x) => conditionColumns(x.node)));
    rights.set(right.symbol, { from, until: columns.length });
  }
  const places = (end: 0 | 1): Int32Array =>
    Int32Array.from(columns, (c) => indexOf(period.layout, c.scope, c.slots[end]));
  const inputs = new Set(period.plan.inputs.map((i) => i.column));
  const readsInputs = columns.some((c) => inputs.has(c));
  return { count: columns.length, certain: places(0), possible: places(1), rights, readsInputs };
}

function conditionColumns(node: PlanNode): readonly Column[] {
  return node.kind === 'line' ? [node.column] : node.items.flatMap(conditionColumns);
}
