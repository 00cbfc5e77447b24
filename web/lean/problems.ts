/** What the script of a page leaves out of the engine: words that it says otherwise. */
import type { Plugin } from 'vite';
import { callsIn } from './tree.ts';

/** Of `report(reading, code, field, what, why, mend)`, the first of its words. */
const WORDS_FROM = 3;

/**
 * What is wrong in a situation has words in the engine, for whoever writes to it. A page says it in those of its language,
 * by the code and the field: the engine's stay behind.
 */
export const leanProblems: Plugin = {
  name: 'lean-problems',
  enforce: 'post',
  transform(code, id) {
    if (!id.includes('/engine/core/src/situation/')) return null;
    const reports = callsIn(this.parse(code)).filter(({ callee }) => callee.name === 'report');
    // From the last to the first: what stands before keeps its place.
    const left = reports.reduceRight((text, { arguments: all }) => {
      const words = all.slice(WORDS_FROM);
      const [from, until] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
      return text.slice(0, from) + words.map(() => "''").join() + text.slice(until);
    }, code);
    return { code: left, map: null };
  },
};
