/**
 * What a column still rests on for one household: the walk down to the facts stops wherever a value is settled,
 * because more knowledge cannot change it any more.
 */
import type { Column } from '../lowering/columns.ts';
import { children, type Node, type RowName } from '../lowering/ir.ts';
import { indexOf } from '../lowering/layout.ts';
import type { Input, Plan, Step } from '../lowering/plan.ts';
import type { Household } from '../evaluate/household.ts';
import { isSettled } from './candidates.ts';

/** A row of a scope; `null`: any row of it. */
type At = number | null;

export interface Live {
  /** Facts by id, with the rows of their scope that matter. */
  readonly facts: ReadonlyMap<string, Rows>;
  /** Scopes of which somebody or something not listed can matter. */
  readonly lists: ReadonlySet<string>;
  /** Rows of persons whose partner matters. */
  readonly partners: Rows;
  readonly related: boolean;
  /** What was worked out on the way and is not settled: places in the memory of a scope. */
  readonly worked: readonly { readonly scope: string; readonly at: number; readonly row: At }[];
}

export class Rows {
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

interface Written {
  readonly node: Node;
  readonly scope: string;
  /** Of a reduction, the scope of the rows that it goes over. */
  readonly over: string | null;
}

/** The plan by slot, made once a plan. */
export interface Slots {
  readonly writes: ReadonlyMap<string, readonly Written[]>;
  readonly inputs: ReadonlyMap<string, Input>;
  readonly columns: ReadonlyMap<string, Column>;
}

const made = new WeakMap<Plan, Slots>();

export function slotsOf(plan: Plan): Slots {
  const known = made.get(plan);
  if (known !== undefined) return known;
  const writes = new Map<string, Written[]>();
  for (const step of plan.steps)
    for (const { slot, node } of step.writes)
      writes.set(slot, [...(writes.get(slot) ?? []), { node, scope: step.scope, over: overOf(step) }]);
  const inputs = new Map(plan.inputs.flatMap((i) => i.column.slots.map((slot) => [slot, i] as const)));
  const columns = new Map([...plan.columns.values()].flatMap((c) => c.slots.map((slot) => [slot, c] as const)));
  const slots = { writes, inputs, columns };
  made.set(plan, slots);
  return slots;
}

function overOf(step: Step): string | null {
  return step.kind === 'reduce' ? step.over : null;
}

/** What is alive below some columns of one row. */
export function liveOf(h: Household, columns: readonly Column[], row: number): Live {
  const walk = new Walk(h, slotsOf(h.period.plan));
  for (const column of columns) for (const slot of column.slots) walk.slot(slot, column.scope === 'home' ? 0 : row);
  return walk;
}

class Walk implements Live {
  readonly facts = new Map<string, Rows>();
  readonly lists = new Set<string>();
  readonly partners = new Rows();
  related = false;
  readonly worked: { scope: string; at: number; row: At }[] = [];
  readonly #h: Household;
  readonly #slots: Slots;
  readonly #seen = new Set<string>();

  constructor(h: Household, slots: Slots) {
    this.#h = h;
    this.#slots = slots;
  }

  slot(slot: string, row: At): void {
    if (this.#seen.has(`${slot} *`) || this.#seen.has(`${slot} ${row ?? '*'}`)) return;
    this.#seen.add(`${slot} ${row ?? '*'}`);
    const input = this.#slots.inputs.get(slot);
    if (input !== undefined) return this.#input(input, row);
    const column = this.#slots.columns.get(slot);
    if (column !== undefined && this.#settled(column, row)) return;
    for (const { node, scope, over } of this.#slots.writes.get(slot) ?? []) {
      this.worked.push({ scope, at: indexOf(this.#h.period.layout, scope, slot), row });
      this.#node(node, scope, over, row);
    }
  }

  #input({ source, column }: Input, row: At): void {
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
    const rows = this.facts.get(fact) ?? new Rows();
    rows.add(scope === 'home' ? 0 : row);
    this.facts.set(fact, rows);
    // The amount of a receipt is open as long as it is not known whether there is one.
    if (fact.startsWith('gets.') && fact.endsWith('.amount')) this.#fact(fact.slice(0, -'.amount'.length), scope, row);
  }

  #node(node: Node, scope: string, over: string | null, row: At): void {
    const seen = new Set<Node>();
    const at = (name: RowName): At => (name === 'me' ? row : name === 'home' ? 0 : null);
    const scopeOf = (name: RowName): string => (name === 'home' ? 'home' : name === 'me' ? scope : (over ?? scope));
    const visit = (n: Node): void => {
      if (seen.has(n)) return;
      seen.add(n);
      if (n.op === 'cell') this.slot(n.slot, at(n.row));
      if (n.op === 'dated') this.#fact(n.fact, scopeOf(n.row), at(n.row));
      if (n.op === 'held_since') n.facts.forEach((f) => this.#fact(f, scopeOf(n.row), at(n.row)));
      if (n.op === 'relation') this.related = true;
      children(n).forEach(visit);
    };
    visit(node);
  }

  #settled(column: Column, row: At): boolean {
    const block = this.#h.memory.blocks[column.scope];
    if (block === undefined) return false;
    const [lo, hi] = column.slots.map((slot) => indexOf(this.#h.period.layout, column.scope, slot)) as [number, number];
    const at = (r: number): boolean => {
      const ends = {
        lo: block.data[r * block.stride + lo] as number,
        hi: block.data[r * block.stride + hi] as number,
      };
      return isSettled(column.type, ends);
    };
    if (row !== null) return at(row);
    for (let r = 0; r < block.rows; r++) if (!at(r)) return false;
    return true;
  }
}
