/** Where the rows and columns of the picture stand: domain by domain, each as wide as a mark. */
import type { BetweenNode } from '../../contract/between.ts';
import { capital } from '../../words/index.ts';
import { CELL } from './marks.ts';

/** About how wide a letter is, set in 12 pixels. */
export const LETTER = 6.5;
/** Between two domains. */
const GAP = 8;

export interface Side {
  readonly placed: readonly { readonly node: BetweenNode; readonly at: number }[];
  /** What the rows are about, from the first to the last of them. */
  readonly groups: readonly { readonly label: string; readonly at: number; readonly end: number }[];
  readonly end: number;
}

/** @param heading room for the name of each domain */
export function sideOf(nodes: readonly BetweenNode[], outside: string, start: number, heading: number): Side {
  const domains = new Map<string, readonly BetweenNode[]>();
  for (const node of nodes) {
    const label = capital(node.domain?.label ?? outside);
    domains.set(label, [...(domains.get(label) ?? []), node]);
  }
  const placed: Side['placed'][number][] = [];
  const groups: Side['groups'][number][] = [];
  let end = start;
  for (const [label, own] of domains) {
    const at = end + heading;
    placed.push(...own.map((node, i) => ({ node, at: at + i * CELL })));
    groups.push({ label, at, end: at + own.length * CELL });
    end = at + own.length * CELL + GAP;
  }
  return { placed, groups, end: end - GAP };
}

/** About how wide the longest of some names is. */
export function widthOf(nodes: readonly BetweenNode[]): number {
  return Math.max(0, ...nodes.map(({ label }) => label.length)) * LETTER;
}
