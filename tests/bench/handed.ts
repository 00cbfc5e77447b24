/**
 * This module runs json-rules-engine with all input prepared: one engine for each law file, run for a person to whom
 * the law file applies, with plain values that our generated module computed as its facts. Nobody could use it alone in
 * this way; it shows how much time its trees take.
 */
import { Engine } from 'json-rules-engine';
import { Closures, type Evaluate, type Frame } from '../../engine/core/src/run/interpret.ts';
import { toPlainConditions, nameRightFact } from '../../engine/core/src/run/conditions.ts';
import type { Memory } from '../../engine/core/src/run/memory.ts';
import type { Layout } from '../../engine/core/src/plan/layout.ts';
import type { LeafAtom, PlanLaw } from '../../engine/core/src/plan/plan.ts';
import { listLeafSides } from './dynamic-facts.ts';

export interface Handed {
  /** Returns the routes that hold for the person of a row, as named by the engine's events. */
  (memory: Memory, row: number): Promise<readonly string[]>;
}

interface Put {
  readonly name: string;
  readonly read: (frame: Frame) => unknown;
}

export function createHanded(law: PlanLaw, layout: Layout): Handed {
  const engine = new Engine();
  const leaves: { leaf: LeafAtom; name: string }[] = [];
  law.routes.forEach((route, i) => {
    const { conditions, names } = toPlainConditions(route.node, `${i}`);
    engine.addRule({ name: route.id, conditions, event: { type: route.id } });
    for (const [leaf, name] of names) leaves.push({ leaf: leaf as LeafAtom, name });
  });
  const closures = new Closures(
    layout,
    { me: 'person', member: null },
    leaves.flatMap(({ leaf }) => listLeafSides(leaf)),
  );
  const puts = leaves.flatMap(({ leaf, name }) => putsOf(leaf, name, closures));
  return async (memory, row) => {
    const frame: Frame = { memory, me: row, member: 0, cut: 0, shared: [] };
    closures.prepare(frame);
    const facts: Record<string, unknown> = {};
    for (const { name, read } of puts) facts[name] = read(frame);
    const { events } = await engine.run(facts);
    return events.map((e) => e.type);
  };
}

function putsOf(leaf: LeafAtom, name: string, closures: Closures): readonly Put[] {
  const [left, right] = listLeafSides(leaf).map((n) => closures.of(n)) as [Evaluate, Evaluate | undefined];
  switch (leaf.kind) {
    case 'compare': {
      const other = nameRightFact(leaf, name);
      return [{ name, read: left }, ...(other === null ? [] : [{ name: other, read: right as Evaluate }])];
    }
    case 'choice':
      return [{ name, read: (f) => leaf.values.find((_, i) => (left(f) & (2 ** i)) !== 0) }];
    case 'truth':
      return [{ name, read: (f) => left(f) !== 0 }];
  }
}
