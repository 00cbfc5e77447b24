/**
 * This module computes the positions in memory that a part of a plan (`parts.ts`) reads and writes. A generated module
 * includes them, so that after a change only the parts that read a changed position run again.
 */
import type { RowName } from '../language/term.ts';
import { listChildren, type Node } from './ir.ts';
import { decodeNumbers, encodeNumbers } from '../values/number-text.ts';
import { findSlotIndex, type Layout, type Loop } from './layout.ts';

/**
 * Describes what a part reads and writes: `reads` lists positions by the scope of their rows, and `writes` lists
 * positions in the rows of `scope`.
 */
export interface PartPlaces {
  readonly reads: Readonly<Record<string, readonly number[]>>;
  /** Lists the dated facts whose pieces are read. */
  readonly dated: readonly string[];
  /** Is `true` when the part reads the day of the answer. */
  readonly today: boolean;
  /** Is `true` when the part reads what persons are to each other. */
  readonly related: boolean;
  readonly scope: string;
  readonly writes: readonly number[];
}

export function collectPartPlaces({ scope, over, steps }: Loop, layout: Layout): PartPlaces {
  const reads = new Map<string, Set<number>>();
  const dated = new Set<string>();
  const seen = new Set<Node>();
  let today = false;
  let related = false;
  const scopeOf = (row: RowName): string => (row === 'home' ? 'home' : row === 'me' ? scope : (over ?? scope));
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.op === 'today') today = true;
    if (node.op === 'relation') related = true;
    if (node.op === 'dated') dated.add(node.fact);
    if (node.op === 'held_since') node.facts.forEach((fact) => dated.add(fact));
    if (node.op === 'cell') {
      const of = scopeOf(node.row);
      reads.set(of, (reads.get(of) ?? new Set()).add(findSlotIndex(layout, of, node.slot)));
    }
    listChildren(node).forEach(visit);
  };
  for (const step of steps) for (const { node } of step.writes) visit(node);
  return {
    reads: Object.fromEntries([...reads].map(([of, places]) => [of, [...places]])),
    dated: [...dated],
    today,
    related,
    scope,
    writes: steps.flatMap((s) => s.writes.map((w) => findSlotIndex(layout, scope, w.slot))),
  };
}

/**
 * Holds the data of `PartPlaces` in the compact form in which a generated module includes it, because there are many
 * positions. Positions are sorted and encoded as the differences between neighbours.
 */
export interface PackedPlaces extends Pick<PartPlaces, 'dated' | 'today' | 'related' | 'scope'> {
  readonly reads: Readonly<Record<string, string>>;
  readonly writes: string;
}

export function packPartPlaces(places: PartPlaces): PackedPlaces {
  return {
    ...places,
    reads: Object.fromEntries(Object.entries(places.reads).map(([scope, list]) => [scope, steps(list)])),
    writes: steps(places.writes),
  };
}

export function unpackPartPlaces(places: PackedPlaces): PartPlaces {
  return {
    ...places,
    reads: Object.fromEntries(Object.entries(places.reads).map(([scope, text]) => [scope, stepped(text)])),
    writes: stepped(places.writes),
  };
}

function steps(places: readonly number[]): string {
  const inOrder = [...places].sort((a, b) => a - b);
  return encodeNumbers(inOrder.map((place, i) => place - (inOrder[i - 1] ?? 0)));
}

function stepped(text: string): readonly number[] {
  const next = decodeNumbers(text);
  let place = 0;
  return Array.from(text, () => (place += next()));
}
