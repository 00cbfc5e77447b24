/**
 * This module computes the positions in memory that a part of a plan reads and writes. A generated module includes
 * them.
 */
import { children, type Node, type RowName } from './ir.ts';
import { numbersIn, signsOf } from '../values/signs.ts';
import { indexOf, type Layout, type Loop } from './layout.ts';

/** Describes what a part reads and writes, as positions in the rows of scopes. */
export interface PartPlaces {
  readonly reads: Readonly<Record<string, readonly number[]>>;
  /** Lists the dated facts whose pieces are read. */
  readonly dated: readonly string[];
  /** Is `true` when the part reads the day of the answer. */
  readonly today: boolean;
  readonly scope: string;
  readonly writes: readonly number[];
}

export function placesOf({ scope, over, steps }: Loop, layout: Layout): PartPlaces {
  const reads = new Map<string, Set<number>>();
  const dated = new Set<string>();
  const seen = new Set<Node>();
  let today = false;
  const scopeOf = (row: RowName): string => (row === 'home' ? 'home' : row === 'me' ? scope : (over ?? scope));
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.op === 'today') today = true;
    if (node.op === 'dated') dated.add(node.fact);
    if (node.op === 'held_since') node.facts.forEach((fact) => dated.add(fact));
    if (node.op === 'cell') {
      const of = scopeOf(node.row);
      reads.set(of, (reads.get(of) ?? new Set()).add(indexOf(layout, of, node.slot)));
    }
    children(node).forEach(visit);
  };
  for (const step of steps) for (const { node } of step.writes) visit(node);
  return {
    reads: Object.fromEntries([...reads].map(([of, places]) => [of, [...places]])),
    dated: [...dated],
    today,
    scope,
    writes: steps.flatMap((s) => s.writes.map((w) => indexOf(layout, scope, w.slot))),
  };
}

/**
 * Holds the same data in the compact form in which a generated module includes it, because there are many positions.
 * Sorted positions are encoded as the differences between neighbours.
 */
export interface PackedPlaces extends Pick<PartPlaces, 'dated' | 'today' | 'scope'> {
  readonly reads: Readonly<Record<string, string>>;
  readonly writes: string;
}

export function packed(places: PartPlaces): PackedPlaces {
  return {
    ...places,
    reads: Object.fromEntries(Object.entries(places.reads).map(([scope, list]) => [scope, steps(list)])),
    writes: steps(places.writes),
  };
}

export function unpacked(places: PackedPlaces): PartPlaces {
  return {
    ...places,
    reads: Object.fromEntries(Object.entries(places.reads).map(([scope, text]) => [scope, stepped(text)])),
    writes: stepped(places.writes),
  };
}

function steps(places: readonly number[]): string {
  const inOrder = [...places].sort((a, b) => a - b);
  return signsOf(inOrder.map((place, i) => place - (inOrder[i - 1] ?? 0)));
}

function stepped(text: string): readonly number[] {
  const next = numbersIn(text);
  let place = 0;
  return Array.from(text, () => (place += next()));
}
