/**
 * This module lets esbuild keep `?.` as it is written. For Chrome 87, esbuild would rewrite every `?.` because of one
 * form that Chrome cannot read until version 90: `a?.(...list, last)` (crbug.com/v8/11558). The plugin therefore makes
 * the build fail when the script of a page has that form.
 */
import type { Plugin } from 'vite';
import { findCalls, type CallNode, type SyntaxNode } from './tree.ts';

/** This is the value for `esbuild.supported`. */
export const CHAINS = { 'optional-chain': true };

export const plainChains: Plugin = {
  name: 'plain-chains',
  generateBundle(_options, bundle) {
    for (const made of Object.values(bundle)) {
      if (made.type !== 'chunk') continue;
      const trips = findCalls(this.parse(made.code)).find((call) => isChained(call) && spreadsBeforeLast(call));
      if (trips !== undefined)
        this.error(
          `${made.fileName}: Chrome 80 to 90 cannot read "${made.code.slice(trips.start, trips.end)}". Take the list apart before the call, or write out the "?.".`,
        );
    }
  },
};

interface Link extends SyntaxNode {
  readonly optional?: boolean;
  readonly object?: Link;
  readonly callee?: Link;
}

/** Checks whether the call is optional (`?.`), or belongs to a chain that has a `?.` before it. */
function isChained(link: Link): boolean {
  const before = link.object ?? link.callee;
  return link.optional === true || (before !== undefined && isChained(before));
}

function spreadsBeforeLast({ arguments: all }: CallNode): boolean {
  return all.slice(0, -1).some(({ type }) => type === 'SpreadElement');
}
