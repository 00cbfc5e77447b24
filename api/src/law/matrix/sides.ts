/**
 * This module computes the positions of the rows or columns of the table of ties. They are grouped by domain, and each
 * is `CELL` pixels wide.
 */
import type { BetweenNode } from '../../contract/between.ts';
import { capitalizeText } from '../../words/index.ts';
import { CELL } from './marks.ts';

/** Estimates the width of a letter at a font size of 12 pixels. */
export const LETTER = 6.5;
/** Sets the gap between two domains, in pixels. */
const GAP = 8;

export interface MatrixSide {
  readonly placed: readonly { readonly node: BetweenNode; readonly at: number }[];
  /** Lists the domains of the rows or columns, each with the position of its first one and of its end. */
  readonly groups: readonly { readonly label: string; readonly at: number; readonly end: number }[];
  readonly end: number;
}

/**
 * @param outside the name of the group of nodes without a domain
 * @param start the position of the first row or column, in pixels
 * @param heading the space for the name of each domain, in pixels
 */
export function placeMatrixSide(
  nodes: readonly BetweenNode[],
  outside: string,
  start: number,
  heading: number,
): MatrixSide {
  const domains = new Map<string, readonly BetweenNode[]>();
  for (const node of nodes) {
    const label = capitalizeText(node.domain?.label ?? outside);
    domains.set(label, [...(domains.get(label) ?? []), node]);
  }
  const placed: MatrixSide['placed'][number][] = [];
  const groups: MatrixSide['groups'][number][] = [];
  let end = start;
  for (const [label, own] of domains) {
    const at = end + heading;
    placed.push(...own.map((node, i) => ({ node, at: at + i * CELL })));
    groups.push({ label, at, end: at + own.length * CELL });
    end = at + own.length * CELL + GAP;
  }
  return { placed, groups, end: end - GAP };
}

/** Estimates the width of the longest label, in pixels. */
export function estimateLabelWidth(nodes: readonly BetweenNode[]): number {
  return Math.max(0, ...nodes.map(({ label }) => label.length)) * LETTER;
}
