/**
 * Which steps need not be worked out for a row: what they write is read only where something else of the same row holds.
 * A claim that cannot be has no amount, and a condition that fails has nothing after it.
 *
 * A guard is a slot of the same row: whoever reads the step, in that row, first asks it. Where it does not hold, what is
 * written may be anything.
 */
import { children, type Node, type RowName } from './ir.ts';
import type { Step } from './plan.ts';

/** Slots of its own row, each of which is asked before anything that a step writes is read. */
export type Guards = ReadonlySet<string>;

/** A slot as it is read: of the row itself, of the member, of the home. */
type Asked = `${RowName} ${string}`;
type Context = ReadonlySet<Asked>;

const NOTHING: Context = new Set();

/**
 * Of each step, in their order, its guards.
 *
 * @param keeps slots that are read when all is worked out, and what is asked before; `null`: nothing
 */
export function guardsOf(steps: readonly Step[], keeps: ReadonlyMap<string, string | null>): readonly Guards[] {
  const writer = new Map(steps.flatMap((step, k) => step.writes.map((w) => [w.slot, k] as const)));
  const found = steps.map((): Set<string> | null => null);
  const meet = (slot: string, guards: Iterable<string>): void => {
    const k = writer.get(slot);
    if (k === undefined) return;
    const before = found[k];
    const now = new Set(guards);
    found[k] = before === null || before === undefined ? now : new Set([...before].filter((g) => now.has(g)));
  };
  for (const [slot, asked] of keeps) meet(slot, asked === null ? [] : [asked]);
  for (let k = steps.length - 1; k >= 0; k--) {
    const step = steps[k] as Step;
    const own = found[k] ?? new Set<string>();
    for (const { slot } of step.writes) own.delete(slot);
    found[k] = own;
    for (const [cell, context] of contextsOf(step)) {
      const { row, slot } = cell;
      const isOwn = row === 'me' || (row === 'home' && step.scope === 'home');
      const asked = [...context].filter((a) => a.startsWith(`${row} `)).map((a) => a.slice(row.length + 1));
      meet(slot, isOwn ? [...asked, ...own] : asked);
    }
  }
  return found.map((guards) => guards ?? new Set());
}

type Cell = Extract<Node, { op: 'cell' }>;

/** Of each cell that a step reads, what holds wherever it is read. */
function contextsOf({ writes }: Step): ReadonlyMap<Cell, Context> {
  const contexts = new Map<Node, Context>();
  const put = (node: Node, context: Context): void => {
    const before = contexts.get(node);
    contexts.set(node, before === undefined ? context : both(before, context));
  };
  for (const { node } of writes) put(node, NOTHING);
  collect(writes.map((w) => w.node)).forEach((node) => {
    const context = contexts.get(node) ?? NOTHING;
    for (const [child, asked] of below(node)) put(child, asked.size === 0 ? context : new Set([...context, ...asked]));
  });
  return new Map([...contexts].filter((entry): entry is [Cell, Context] => entry[0].op === 'cell'));
}

function both(a: Context, b: Context): Context {
  return a === b || a.size === 0 ? a : new Set([...a].filter((x) => b.has(x)));
}

/** All nodes below some, parents first. */
function collect(roots: readonly Node[]): readonly Node[] {
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    children(node).forEach(visit);
  };
  roots.forEach(visit);
  return [...seen].sort((a, b) => b.id - a.id);
}

/** What is below a node, each with what holds besides where its value makes a difference. */
function below(node: Node): readonly (readonly [Node, Context])[] {
  switch (node.op) {
    case 'select':
      return [
        [node.test, NOTHING],
        [node.a, asks(node.test, true)],
        [node.b, asks(node.test, false)],
      ];
    case 'and':
    case 'or':
      return [
        [node.a, NOTHING],
        [node.b, asks(node.a, node.op === 'and')],
      ];
    default:
      return children(node).map((child) => [child, NOTHING] as const);
  }
}

/** Slots that certainly hold where a condition is true, or false. */
function asks(node: Node, value: boolean): Context {
  switch (node.op) {
    case 'cell':
      return value && node.t === 'b' ? new Set<Asked>([`${node.row} ${node.slot}`]) : NOTHING;
    case 'not':
      return asks(node.a, !value);
    case 'and':
    case 'or':
      return (node.op === 'and') === value ? new Set([...asks(node.a, value), ...asks(node.b, value)]) : NOTHING;
    default:
      return NOTHING;
  }
}
