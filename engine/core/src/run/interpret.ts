/**
 * This module is the interpreter: it compiles nodes to closures over the memory. It needs no build step, so it works
 * for any day. The generated module does the same work faster for the period for which it was generated.
 */
import type { RowName } from '../language/term.ts';
import { findSlotIndex, groupIntoLoops, type Layout, type Loop } from '../plan/layout.ts';
import type { Node } from '../plan/ir.ts';
import { collectPartPlaces, type PartPlaces } from '../plan/part-places.ts';
import type { Plan } from '../plan/plan.ts';
import { listSharedNodes } from '../plan/sharing.ts';
import { CALENDAR, type CalendarFunction } from '../values/calendar.ts';
import type { Memory } from './memory.ts';
import { readDatedEnd, findHeldSince } from './pieces.ts';

/** Describes where an expression is evaluated: the rows `me` and `member`, and the day of `cut`. */
export interface Frame {
  memory: Memory;
  me: number;
  member: number;
  cut: number;
  readonly shared: number[];
}

export type Evaluate = (frame: Frame) => number;

interface Scopes {
  readonly me: string;
  readonly member: string | null;
}

/** Compiles nodes for rows of the given scopes. Booleans are the numbers 1 and 0. */
export class Closures {
  readonly #layout: Layout;
  readonly #scopes: Scopes;
  readonly #shared: ReadonlyMap<Node, number>;
  readonly #prepare: readonly { readonly at: number; readonly run: Evaluate }[];

  constructor(layout: Layout, scopes: Scopes, roots: readonly Node[]) {
    this.#layout = layout;
    this.#scopes = scopes;
    const shared = listSharedNodes(roots);
    this.#shared = new Map(shared.map((node, i) => [node, i]));
    this.#prepare = shared.map((node, at) => ({ at, run: this.#compile(node) }));
  }

  /** Evaluates the nodes that several expressions share. Call it once for each frame, before the expressions. */
  prepare(frame: Frame): void {
    for (const { at, run } of this.#prepare) frame.shared[at] = run(frame);
  }

  of(node: Node): Evaluate {
    const at = this.#shared.get(node);
    return at === undefined ? this.#compile(node) : (f) => f.shared[at] as number;
  }

  #compile(node: Node): Evaluate {
    switch (node.op) {
      case 'num':
        return constant(node.value);
      case 'bool':
        return constant(node.value ? 1 : 0);
      case 'today':
        return (f) => f.memory.today;
      case 'cut':
        return (f) => f.cut;
      case 'same_row':
        return (f) => (f.me === f.member ? 1 : 0);
      case 'cell':
        return this.#cell(node.row, node.slot);
      case 'select': {
        const [test, a, b] = [this.of(node.test), this.of(node.a), this.of(node.b)];
        return (f) => (test(f) !== 0 ? a(f) : b(f));
      }
      case 'not': {
        const a = this.of(node.a);
        return (f) => (a(f) === 0 ? 1 : 0);
      }
      case 'floor': {
        const a = this.of(node.a);
        return (f) => Math.floor(a(f));
      }
      case 'call':
        return this.#call(node);
      case 'dated':
        return this.#dated(node);
      case 'held_since':
        return this.#heldSince(node);
      case 'relation':
        return relation(node);
      default:
        return BINARY[node.op](this.of(node.a), this.of(node.b));
    }
  }

  #cell(row: RowName, slot: string): Evaluate {
    const scope = row === 'home' ? 'home' : row === 'me' ? this.#scopes.me : (this.#scopes.member as string);
    const at = findSlotIndex(this.#layout, scope, slot);
    const stride = this.#layout.scopes.get(scope)?.stride ?? 0;
    if (row === 'home') return (f) => f.memory.blocks['home']?.data[at] as number;
    if (row === 'me') return (f) => f.memory.blocks[scope]?.data[f.me * stride + at] as number;
    return (f) => f.memory.blocks[scope]?.data[f.member * stride + at] as number;
  }

  #call(node: Extract<Node, { op: 'call' }>): Evaluate {
    const fn = CALENDAR[node.name as CalendarFunction] as ((a: number, b: number) => number) | undefined;
    if (fn === undefined) throw new Error(`the calendar has no "${node.name}"`);
    const [a, b] = node.args.map((x) => this.of(x)) as [Evaluate, Evaluate | undefined];
    return b === undefined ? (f) => fn(a(f), 0) : (f) => fn(a(f), b(f));
  }

  #dated(node: Extract<Node, { op: 'dated' }>): Evaluate {
    const [from, until] = [this.of(node.from), this.of(node.until)];
    const rowAt = rowOf(node.row);
    return (f) =>
      readDatedEnd(f.memory.dated[node.fact]?.[rowAt(f)] as Float64Array, from(f), until(f), node.shape, node.end);
  }

  #heldSince(node: Extract<Node, { op: 'held_since' }>): Evaluate {
    const day = this.of(node.day);
    // `holds` is evaluated on other days, so it must not read shared results from the frame outside.
    const holds = new Closures(this.#layout, this.#scopes, [node.holds]);
    const inside = holds.of(node.holds);
    const rowAt = rowOf(node.row);
    return (f) => {
      const lists = node.facts.map((fact) => f.memory.dated[fact]?.[rowAt(f)] as Float64Array);
      return findHeldSince(lists, day(f), (cut) => {
        const at: Frame = { memory: f.memory, me: f.me, member: f.member, cut, shared: [] };
        holds.prepare(at);
        return inside(at) !== 0;
      });
    };
  }
}

function constant(value: number): Evaluate {
  return () => value;
}

function rowOf(row: RowName): (f: Frame) => number {
  if (row === 'home') return () => 0;
  return row === 'me' ? (f) => f.me : (f) => f.member;
}

function relation(node: Extract<Node, { op: 'relation' }>): Evaluate {
  const [a, b] = [rowOf(node.a), rowOf(node.b)];
  const table = { related: 'related', degree_lo: 'degreeLo', degree_hi: 'degreeHi' }[node.what] as
    'related' | 'degreeLo' | 'degreeHi';
  return (f) => f.memory[table][a(f) * (f.memory.blocks['person']?.rows ?? 0) + b(f)] as number;
}

const BINARY: Readonly<
  Record<
    'add' | 'sub' | 'mul' | 'div' | 'min' | 'max' | 'band' | 'bor' | 'lt' | 'le' | 'eq' | 'and' | 'or',
    (a: Evaluate, b: Evaluate) => Evaluate
  >
> = {
  add: (a, b) => (f) => a(f) + b(f),
  sub: (a, b) => (f) => a(f) - b(f),
  mul: (a, b) => (f) => a(f) * b(f),
  div: (a, b) => (f) => a(f) / b(f),
  min: (a, b) => (f) => Math.min(a(f), b(f)),
  max: (a, b) => (f) => Math.max(a(f), b(f)),
  band: (a, b) => (f) => a(f) & b(f),
  bor: (a, b) => (f) => a(f) | b(f),
  lt: (a, b) => (f) => (a(f) < b(f) ? 1 : 0),
  le: (a, b) => (f) => (a(f) <= b(f) ? 1 : 0),
  eq: (a, b) => (f) => (a(f) === b(f) ? 1 : 0),
  and: (a, b) => (f) => (a(f) !== 0 && b(f) !== 0 ? 1 : 0),
  or: (a, b) => (f) => (a(f) !== 0 || b(f) !== 0 ? 1 : 0),
};

export type Run = (memory: Memory) => void;

/** Describes a plan in parts that run one after the other. */
export interface RunnableParts {
  readonly places: readonly PartPlaces[];
  readonly runs: readonly Run[];
  /** Must be called before the first part runs. */
  readonly begin: Run;
  /**
   * Maps each scope to the positions that repeat other positions of their row and that no part reads, as triples: to,
   * from, number of consecutive positions.
   */
  readonly copies: Readonly<Record<string, Int32Array>>;
}

/** Computes a whole memory, at once or in parts. */
export interface PlanRunner {
  readonly run: Run;
  /**
   * Returns the parts that are valid for a memory in its present state. Whichever parts are chosen, every slot gets the
   * same value.
   */
  readonly parts: (memory: Memory) => RunnableParts;
}

/** Creates the functions with which the interpreter runs a plan over a memory, at once or in parts. */
export function createInterpreter(plan: Plan, layout: Layout): PlanRunner {
  const loops = groupIntoLoops(plan.steps);
  const runs = loops.map((loop) => compileLoop(loop, layout));
  const nothing = (): void => undefined;
  let parts: RunnableParts | null = null;
  return {
    run: (memory) => runs.forEach((run) => run(memory)),
    parts: () =>
      (parts ??= { places: loops.map((loop) => collectPartPlaces(loop, layout)), runs, begin: nothing, copies: {} }),
  };
}

function compileLoop(loop: Loop, layout: Layout): Run {
  const writes = loop.steps.flatMap((s) =>
    s.writes.map((w) => ({ ...w, at: findSlotIndex(layout, loop.scope, w.slot) })),
  );
  if (loop.kind === 'reduce') return compileReduce(loop, layout);
  // Later steps of a loop may read what earlier ones wrote, so each step evaluates its own shared nodes.
  const steps = loop.steps.map((s) => {
    const closures = new Closures(
      layout,
      { me: loop.scope, member: null },
      s.writes.map((w) => w.node),
    );
    return {
      closures,
      writes: s.writes.map((w) => ({ at: findSlotIndex(layout, loop.scope, w.slot), run: closures.of(w.node) })),
    };
  });
  const stride = layout.scopes.get(loop.scope)?.stride ?? writes.length;
  return (memory) => {
    const block = memory.blocks[loop.scope];
    if (block === undefined) return;
    const frame: Frame = { memory, me: 0, member: 0, cut: 0, shared: [] };
    for (let i = 0; i < block.rows; i++) {
      frame.me = i;
      for (const { closures, writes: list } of steps) {
        closures.prepare(frame);
        for (const { at, run } of list) block.data[i * stride + at] = run(frame);
      }
    }
  };
}

function compileReduce(loop: Loop, layout: Layout): Run {
  const over = loop.over as string;
  const items = loop.steps.flatMap((s) => (s.kind === 'reduce' ? s.writes : []));
  const closures = new Closures(
    layout,
    { me: loop.scope, member: over },
    items.map((w) => w.node),
  );
  const writes = items.map((w) => ({
    at: findSlotIndex(layout, loop.scope, w.slot),
    run: closures.of(w.node),
    add: REDUCE[w.reduce],
    start: Number(w.start),
  }));
  const stride = layout.scopes.get(loop.scope)?.stride ?? 0;
  return (memory) => {
    const [block, members] = [memory.blocks[loop.scope], memory.blocks[over]];
    if (block === undefined || members === undefined) return;
    const frame: Frame = { memory, me: 0, member: 0, cut: 0, shared: [] };
    for (let i = 0; i < block.rows; i++) {
      frame.me = i;
      const sums = writes.map((w) => w.start);
      for (let j = 0; j < members.rows; j++) {
        frame.member = j;
        closures.prepare(frame);
        writes.forEach((w, k) => (sums[k] = w.add(sums[k] as number, w.run(frame))));
      }
      writes.forEach((w, k) => (block.data[i * stride + w.at] = sums[k] as number));
    }
  };
}

/** Maps each kind of reduction to the function that combines two terms. */
export const REDUCE: Readonly<Record<'sum' | 'min' | 'max' | 'or' | 'and' | 'bor', (a: number, b: number) => number>> =
  {
    sum: (a, b) => a + b,
    min: (a, b) => Math.min(a, b),
    max: (a, b) => Math.max(a, b),
    or: (a, b) => (a !== 0 || b !== 0 ? 1 : 0),
    and: (a, b) => (a !== 0 && b !== 0 ? 1 : 0),
    bor: (a, b) => a | b,
  };
