/**
 * This module handles expressions that depend only on the day of the answer. They are evaluated when the day changes,
 * and not for each person of each household.
 */
import { listChildren, type Node } from '../../plan/ir.ts';

/**
 * Collects the expressions of a module that depend only on the day of the answer, in the order in which they are found.
 */
export class OfTheDay {
  readonly #places = new Map<Node, number>();
  readonly #lines: string[] = [];
  readonly #seen = new Map<Node, boolean>();

  /**
   * Returns the text that reads a node if it is computed from the day alone. Returns `null` for any other node, and for
   * the day itself and a literal, which need no computation.
   * @param print prints the expression that computes the node
   */
  read(node: Node, print: (node: Node) => string): string | null {
    if (!this.holds(node)) return null;
    const place = this.#places.get(node) ?? this.#add(node, print(node));
    return node.t === 'b' ? `(D[${place}]!==0)` : `D[${place}]`;
  }

  holds(node: Node): boolean {
    return listChildren(node).length > 0 && this.#isOfTheDay(node);
  }

  #add(node: Node, text: string): number {
    const place = this.#lines.length;
    this.#places.set(node, place);
    this.#lines.push(`D[${place}]=${text}${node.t === 'b' ? '?1:0' : ''};`);
    return place;
  }

  #isOfTheDay(node: Node): boolean {
    const known = this.#seen.get(node);
    if (known !== undefined) return known;
    const below = listChildren(node);
    const found =
      below.length === 0
        ? node.op === 'today' || node.op === 'num' || node.op === 'bool'
        : node.op !== 'dated' && node.op !== 'held_since' && below.every((n) => this.#isOfTheDay(n));
    this.#seen.set(node, found);
    return found;
  }

  /** Prints the table of the values of the collected expressions, and the function that fills it for a day. */
  text(): string {
    const lines = this.#lines.join('\n');
    return `const D=new Float64Array(${this.#lines.length});\nlet day=NaN;\nfunction ofTheDay(today,{C}){\nday=today;\n${lines}\n}\n`;
  }
}
