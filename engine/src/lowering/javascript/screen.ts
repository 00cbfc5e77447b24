/**
 * A plan → the text of a JavaScript module with a function `run(memory, runtime)`: one loop over the rows of a scope
 * for each level, shared sub-expressions worked out once. It holds the plan twice: for a household of which all
 * is known, and for any. The text is written to a file when the rulebook is built, and imported; nothing is ever
 * evaluated from a string.
 */
import { children, type Node } from '../ir.ts';
import { indexOf, type Layout, type Loop } from '../layout.ts';
import { packed, placesOf } from '../part-places.ts';
import { partsOf } from '../parts.ts';
import type { Plan, Step } from '../plan.ts';
import { readsMember, sharedNodes } from '../sharing.ts';
import { COPY, printCopies } from './copies.ts';
import { OfTheDay } from './days.ts';
import type { Knowing } from '../thrift.ts';
import { Expressions, type Shared } from './expression.ts';
import { HeldSince } from './held.ts';
import { printIsKnown } from './known.ts';
import { prologue, rowsName } from './prologue.ts';

/**
 * For Node's `require`, or for a browser, which is sent one half of it: nobody tells a page all that the rulebook can read,
 * and the half for anybody is right for whoever does.
 */
export function printScreen(plan: Plan, layout: Layout, form: 'browser' | 'node' = 'browser'): string {
  const shared: Shared = { layout, days: new OfTheDay(), held: new HeldSince(layout) };
  const halves = form === 'node' ? bothHalves(plan, shared) : openHalf(plan, shared);
  return [
    `// Generated from the rulebook for ${plan.from} to ${plan.until}. Do not edit.\n`,
    `const {min,max,floor}=Math;\n`,
    COPY,
    shared.days.text(),
    shared.held.text(),
    `function begin(m,rt){if(m.today!==day)ofTheDay(m.today,rt);}\n`,
    halves,
    form === 'browser' ? `export ${EXPORTS};\n` : `Object.assign(exports,${EXPORTS});\n`,
  ].join('');
}

const EXPORTS = '{run,isKnown,begin,known,open}';

function bothHalves(plan: Plan, shared: Shared): string {
  const [known, open] = [printed(plan, shared, 'known'), printed(plan, shared, 'open')];
  return [
    printIsKnown(plan, shared.layout),
    known.functions,
    open.functions,
    `function run(m,rt){begin(m,rt);if(isKnown(m)){${known.calls}}else{${open.calls}}}\n`,
    `const known=${known.half},open=${open.half};\n`,
  ].join('');
}

function openHalf(plan: Plan, shared: Shared): string {
  const { functions, calls, half } = printed(plan, shared, 'open');
  return [
    `function isKnown(){return false;}\n`,
    functions,
    `function run(m,rt){begin(m,rt);${calls}}\n`,
    `const open=${half},known=open;\n`,
  ].join('');
}

interface Printed {
  readonly functions: string;
  readonly calls: string;
  /** The functions of the parts, what each reads and writes, and what is filled after them: as `ModuleHalf` has it. */
  readonly half: string;
}

function printed(plan: Plan, shared: Shared, knowing: Knowing): Printed {
  const { loops, copies } = partsOf(plan, knowing);
  const functions = loops.map((loop, k) => {
    const body = printLoop(loop, shared);
    return `function ${knowing}${k}(m,rt){\n${prologue(shared.layout, body)}${body}}\n`;
  });
  const fills = printCopies(`${knowing}Copies`, copies, shared.layout);
  const names = loops.map((_, k) => `${knowing}${k}`);
  const places = JSON.stringify(loops.map((loop) => packed(placesOf(loop, shared.layout))));
  return {
    functions: [...functions, ...fills.map((f) => f.text)].join(''),
    calls: [...names, ...fills.map((f) => f.name)].map((name) => `${name}(m,rt);`).join(''),
    half: `{parts:[${names}],places:${places},copies:{${fills.map((f) => `${f.scope}:${f.table}`)}}}`,
  };
}

function printLoop(loop: Loop, shared: Shared): string {
  const stride = shared.layout.scopes.get(loop.scope)?.stride ?? 0;
  const body = loop.kind === 'reduce' ? reduceBody(loop, shared) : scalarBody(loop, shared);
  return `for(let i=0,o=0;i<n_${loop.scope};i++,o+=${stride}){\n${body}}\n`;
}

/** Steps of a loop may read what earlier ones stored: each is written before the next is worked out. */
function scalarBody(loop: Loop, module: Shared): string {
  const expressions = new Expressions(module, { me: loop.scope, member: null });
  const shared = new Set(sharedNodes(loop.steps.flatMap((s) => s.writes.map((w) => w.node))));
  const defined = new Set<Node>();
  const lines: string[] = [];
  for (const step of loop.steps) {
    for (const node of ordered(step, shared)) {
      if (defined.has(node)) continue;
      defined.add(node);
      lines.push(expressions.define(node));
    }
    for (const w of step.writes)
      lines.push(
        `${rowsName(loop.scope)}[o+${indexOf(module.layout, loop.scope, w.slot)}]=${stored(w.node, expressions.print(w.node))};`,
      );
  }
  return `${lines.join('\n')}\n`;
}

/** The shared nodes below a step, children first. */
function ordered(step: Step, shared: ReadonlySet<Node>): readonly Node[] {
  const found = new Set<Node>();
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    (node.op === 'held_since' ? [node.day] : children(node)).forEach(visit);
    if (shared.has(node)) found.add(node);
  };
  step.writes.forEach((w) => visit(w.node));
  return [...found];
}

function stored(node: Node, text: string): string {
  return node.t === 'b' ? `${text}|0` : text;
}

function reduceBody(loop: Loop, module: Shared): string {
  const { layout } = module;
  const over = loop.over as string;
  const expressions = new Expressions(module, { me: loop.scope, member: over });
  const writes = loop.steps.flatMap((s) => (s.kind === 'reduce' ? s.writes : []));
  const shared = sharedNodes(writes.map((w) => w.node));
  // What does not read the member is worked out once, before its loop.
  const outside = shared.filter((n) => !readsMember(n)).map((n) => expressions.define(n));
  const inside = shared.filter((n) => readsMember(n)).map((n) => expressions.define(n));
  const stride = layout.scopes.get(over)?.stride ?? 0;
  const starts = writes.map((w, k) => `let s${k}=${Number(w.start)};`).join('');
  const adds = writes.map((w, k) => add(`s${k}`, w.reduce, expressions.print(w.node))).join('\n');
  const ends = writes
    .map((w, k) => `${rowsName(loop.scope)}[o+${indexOf(layout, loop.scope, w.slot)}]=${stored(w.node, `s${k}`)};`)
    .join('');
  return `${starts}\n${outside.join('\n')}\nfor(let j=0,q=0;j<n_${over};j++,q+=${stride}){\n${inside.join('\n')}\n${adds}\n}\n${ends}\n`;
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
