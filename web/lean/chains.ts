/**
 * `?.` as it is written. esbuild would write each out for Chrome 87, for one form of it that Chrome trips over until 90:
 * `a?.(...list, last)` (crbug.com/v8/11558). No script of a page may have that one.
 */
import type { Plugin } from 'vite';
import { callsIn, type Call, type Placed } from './tree.ts';

/** For `esbuild.supported`. */
export const CHAINS = { 'optional-chain': true };

export const plainChains: Plugin = {
  name: 'plain-chains',
  generateBundle(_options, bundle) {
    for (const made of Object.values(bundle)) {
      if (made.type !== 'chunk') continue;
      const trips = callsIn(this.parse(made.code)).find((call) => isChained(call) && spreadsBeforeLast(call));
      if (trips !== undefined)
        this.error(
          `${made.fileName}: Chrome 80 to 90 cannot read "${made.code.slice(trips.start, trips.end)}". Take the list apart before the call, or write out the "?.".`,
        );
    }
  },
};

interface Link extends Placed {
  readonly optional?: boolean;
  readonly object?: Link;
  readonly callee?: Link;
}

/** Whether a `?.` stands in it, or in what it is called on. */
function isChained(link: Link): boolean {
  const before = link.object ?? link.callee;
  return link.optional === true || (before !== undefined && isChained(before));
}

function spreadsBeforeLast({ arguments: all }: Call): boolean {
  return all.slice(0, -1).some(({ type }) => type === 'SpreadElement');
}
