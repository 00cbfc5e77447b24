/** This module prints one loop of a plan, in which shared sub-expressions are evaluated once. */
import { listChildren, type Node } from '../../plan/ir.ts';
import { findSlotIndex, type Loop } from '../../plan/layout.ts';
import type { LoweredStep } from '../../plan/plan.ts';
import { readsMemberRow, listSharedNodes } from '../../plan/sharing.ts';
import { Expressions, type Shared } from './expression.ts';

export function printLoop(loop: Loop, shared: Shared): string {
  return shared.form.loop(loop.scope, loop.kind === 'reduce' ? reduceBody(loop, shared) : scalarBody(loop, shared));
}

/**
 * Prints the body of a loop of scalar steps. A step may read what an earlier one stored, so the results of each step
 * are stored before the next step is evaluated.
 */
function scalarBody(loop: Loop, module: Shared): string {
  const expressions = new Expressions(module, { me: loop.scope, member: null });
  const shared = new Set(listSharedNodes(loop.steps.flatMap((s) => s.writes.map((w) => w.node))));
  const defined = new Set<Node>();
  const lines: string[] = [];
  for (const step of loop.steps) {
    for (const node of ordered(step, shared)) {
      if (defined.has(node)) continue;
      defined.add(node);
      lines.push(expressions.define(node));
    }
    for (const w of step.writes)
      lines.push(`${place(module, loop, w.slot)}=${stored(w.node, expressions.print(w.node))};`);
  }
  return `${lines.join('\n')}\n`;
}

/** Returns the shared nodes of a step, children first. */
function ordered(step: LoweredStep, shared: ReadonlySet<Node>): readonly Node[] {
  const found = new Set<Node>();
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    (node.op === 'held_since' ? [node.day] : listChildren(node)).forEach(visit);
    if (shared.has(node)) found.add(node);
  };
  step.writes.forEach((w) => visit(w.node));
  return [...found];
}

function place({ form, layout }: Shared, { scope }: Loop, slot: string): string {
  return form.cell('me', scope, findSlotIndex(layout, scope, slot));
}

function stored(node: Node, text: string): string {
  return node.t === 'b' ? `${text}|0` : text;
}

function reduceBody(loop: Loop, module: Shared): string {
  const over = loop.over as string;
  const expressions = new Expressions(module, { me: loop.scope, member: over });
  const writes = loop.steps.flatMap((s) => (s.kind === 'reduce' ? s.writes : []));
  const shared = listSharedNodes(writes.map((w) => w.node));
  // Nodes that do not read the member are evaluated once, before the loop over members.
  const outside = shared.filter((n) => !readsMemberRow(n)).map((n) => expressions.define(n));
  const inside = shared.filter((n) => readsMemberRow(n)).map((n) => expressions.define(n));
  const starts = writes.map((w, k) => `let s${k}=${Number(w.start)};`).join('');
  const adds = writes.map((w, k) => add(`s${k}`, w.reduce, expressions.print(w.node))).join('\n');
  const ends = writes.map((w, k) => `${place(module, loop, w.slot)}=${stored(w.node, `s${k}`)};`).join('');
  return `${starts}\n${outside.join('\n')}\n${module.form.members(over, `${inside.join('\n')}\n${adds}\n`)}${ends}\n`;
}

function add(sum: string, reduce: string, text: string): string {
  switch (reduce) {
    case 'sum':
      return `${sum}+=${text};`;
    case 'min':
    case 'max':
      return `${sum}=${reduce}(${sum},${text});`;
    case 'or':
      return `${sum}|=${text};`;
    case 'and':
      return `${sum}&=${text};`;
    default:
      return `${sum}|=${text};`;
  }
}
