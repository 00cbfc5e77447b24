/**
 * This module finds what a column (a computed value of the plan) still depends on for one household. The walk down to
 * the facts stops wherever a value is settled, because more knowledge cannot change that value.
 */
import type { RowName } from '../../language/term.ts';
import type { Column } from '../../plan/columns.ts';
import { listChildren, type Node } from '../../plan/ir.ts';
import { findColumnEnds, findSlotIndex } from '../../plan/layout.ts';
import type { PlanInput, Plan } from '../../plan/plan.ts';
import type { CompiledPeriod } from '../../run/compiled.ts';
import type { Household } from '../../run/household.ts';
import type { Block } from '../../run/memory.ts';
import { isSettled } from './candidates.ts';
import { computeLater } from './lazy.ts';

/** Identifies a row of a scope; `null` means any row of the scope. */
type At = number | null;

export interface Live {
  /** Maps the id of each fact to the rows of its scope that matter. */
  readonly facts: ReadonlyMap<string, LiveRows>;
  /** Holds the scopes in which an unlisted person or thing can matter. */
  readonly lists: ReadonlySet<string>;
  /** Holds the rows of the persons whose partner matters. */
  readonly partners: LiveRows;
  readonly related: boolean;
  /**
   * Lists the computed values that the walk passed and that are not settled, by their position in the memory of a
   * scope.
   */
  readonly worked: readonly { readonly scope: string; readonly at: number; readonly row: At }[];
}

export class LiveRows {
  #all = false;
  readonly #rows = new Set<number>();

  add(row: At): void {
    if (row === null) this.#all = true;
    else this.#rows.add(row);
  }

  has(row: number): boolean {
    return this.#all || this.#rows.has(row);
  }
}

interface Slot {
  readonly number: number;
  readonly input: PlanInput | null;
  readonly column: Column | null;
  readonly written: readonly Written[];
}

interface Written {
  readonly scope: string;
  /** Holds the position of the slot in the memory of the scope. */
  readonly at: number;
  readonly reads: () => Reads;
}

interface Reads {
  readonly cells: readonly { readonly row: RowName; readonly slot: Slot }[];
  readonly facts: readonly { readonly row: RowName; readonly fact: string; readonly scope: string }[];
  readonly related: boolean;
}

interface Slots {
  readonly named: ReadonlyMap<string, Slot>;
  /**
   * Holds for each slot and row the number of the last walk that visited it. All walks use the same array, one after
   * the other.
   */
  marks: Int32Array;
  walks: number;
}

const made = new WeakMap<Plan, Slots>();

/** Returns the slots of a plan by name, made once for each plan. What a slot reads is looked up on the first visit. */
function slotsIn({ plan, layout }: CompiledPeriod): Slots {
  const known = made.get(plan);
  if (known !== undefined) return known;
  const slots = new Map<string, Slot & { written: Written[] }>();
  const slotOf = (name: string): Slot & { written: Written[] } => {
    const there = slots.get(name) ?? { number: slots.size, input: null, column: null, written: [] };
    slots.set(name, there);
    return there;
  };
  for (const column of plan.columns.values())
    for (const name of column.slots) slots.set(name, { ...slotOf(name), column });
  for (const input of plan.inputs) for (const name of input.column.slots) slots.set(name, { ...slotOf(name), input });
  for (const step of plan.steps)
    for (const { slot, node } of step.writes)
      slotOf(slot).written.push({
        scope: step.scope,
        at: findSlotIndex(layout, step.scope, slot),
        reads: computeLater(() => readsIn(node, step.scope, step.kind === 'reduce' ? step.over : step.scope, slotOf)),
      });
  const all = { named: slots, marks: new Int32Array(0), walks: 0 };
  made.set(plan, all);
  return all;
}

/** @param over the scope of the rows that a reduction goes over; for any other expression the same as `own` */
function readsIn(node: Node, own: string, over: string, slotOf: (name: string) => Slot): Reads {
  const seen = new Set<Node>();
  const cells = new Map<string, Reads['cells'][number]>();
  const facts = new Map<string, Reads['facts'][number]>();
  let related = false;
  const addFact = (row: RowName, fact: string): void => {
    facts.set(`${row} ${fact}`, { row, fact, scope: row === 'home' ? 'home' : row === 'me' ? own : over });
  };
  const visit = (n: Node): void => {
    if (seen.has(n)) return;
    seen.add(n);
    if (n.op === 'cell') cells.set(`${n.row} ${n.slot}`, { row: n.row, slot: slotOf(n.slot) });
    if (n.op === 'dated') addFact(n.row, n.fact);
    if (n.op === 'held_since') for (const fact of n.facts) addFact(n.row, fact);
    if (n.op === 'relation') related = true;
    listChildren(n).forEach(visit);
  };
  visit(node);
  return { cells: [...cells.values()], facts: [...facts.values()], related };
}

/** Describes where a walk begins: some columns in one row. */
export interface Root {
  readonly columns: readonly Column[];
  readonly row: number;
}

/** Returns what some columns of one row still depend on. */
export function findLive(h: Household, columns: readonly Column[], row: number): Live {
  return findLiveBelow(h, [{ columns, row }]);
}

/** Returns what the given columns, each in its row, still depend on, all together. */
export function findLiveBelow(h: Household, roots: readonly Root[]): Live {
  const slots = slotsIn(h.period);
  const walk = new Walk(h, slots);
  for (const { columns, row } of roots)
    for (const column of columns)
      for (const name of column.slots) {
        const slot = slots.named.get(name);
        if (slot !== undefined) walk.slot(slot, column.scope === 'home' ? 0 : row);
      }
  return walk;
}

/**
 * Returns the row that a row name stands for; `null`, which means any row, for a member of a group.
 * @param own the row in which the expression is evaluated
 */
function rowOf(name: RowName, own: At): At {
  return name === 'me' ? own : name === 'home' ? 0 : null;
}

class Walk implements Live {
  readonly facts = new Map<string, LiveRows>();
  readonly lists = new Set<string>();
  readonly partners = new LiveRows();
  related = false;
  readonly worked: { scope: string; at: number; row: At }[] = [];
  readonly #h: Household;
  readonly #marks: Int32Array;
  readonly #walk: number;
  /** Holds the number of marks of a slot: one for any row, then one for each row. */
  readonly #wide: number;

  constructor(h: Household, slots: Slots) {
    this.#h = h;
    this.#wide = 1 + Math.max(1, ...Object.values(h.memory.blocks).map(({ rows }) => rows));
    const size = slots.named.size * this.#wide;
    if (slots.marks.length < size) slots.marks = new Int32Array(size);
    this.#marks = slots.marks;
    this.#walk = ++slots.walks;
  }

  slot(slot: Slot, row: At): void {
    const any = slot.number * this.#wide;
    const own = row === null ? any : any + row + 1;
    if (this.#marks[any] === this.#walk || this.#marks[own] === this.#walk) return;
    this.#marks[own] = this.#walk;
    if (slot.input !== null) return this.#input(slot.input, row);
    if (slot.column !== null && this.#settled(slot.column, row)) return;
    for (const written of slot.written) {
      this.worked.push({ scope: written.scope, at: written.at, row });
      this.#follow(written, row);
    }
  }

  #follow({ reads }: Written, row: At): void {
    const { cells, facts, related } = reads();
    for (const cell of cells) this.slot(cell.slot, rowOf(cell.row, row));
    for (const dated of facts) this.#fact(dated.fact, dated.scope, rowOf(dated.row, row));
    this.related ||= related;
  }

  #input({ source, column }: PlanInput, row: At): void {
    switch (source.kind) {
      case 'fact':
        return this.#fact(source.fact, column.scope, row);
      case 'asked':
      case 'granted':
        return this.#fact(`gets.${source.receipt}`, column.scope, row);
      case 'ghost':
        this.lists.add(column.scope);
        return;
      case 'partner_possible':
      case 'partner_certain':
        this.partners.add(row);
        return;
      default:
        return;
    }
  }

  #fact(fact: string, scope: string, row: At): void {
    let rows = this.facts.get(fact);
    if (rows === undefined) this.facts.set(fact, (rows = new LiveRows()));
    rows.add(scope === 'home' ? 0 : row);
    // The amount of a receipt is open as long as it is not known whether the receipt exists.
    if (fact.startsWith('gets.') && fact.endsWith('.amount')) this.#fact(fact.slice(0, -'.amount'.length), scope, row);
  }

  #settled(column: Column, row: At): boolean {
    const block = this.#h.memory.blocks[column.scope];
    if (block === undefined) return false;
    const ends = findColumnEnds(this.#h.period.layout, column);
    if (row !== null) return isSettledAt(block, row, column, ends);
    for (let r = 0; r < block.rows; r++) if (!isSettledAt(block, r, column, ends)) return false;
    return true;
  }
}

function isSettledAt(
  { data, stride }: Block,
  row: number,
  { type }: Column,
  [lo, hi]: ReturnType<typeof findColumnEnds>,
): boolean {
  return isSettled(type, { lo: data[row * stride + lo] as number, hi: data[row * stride + hi] as number });
}
