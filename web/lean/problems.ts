/** What the script of a page leaves out of the engine: words that it says otherwise. */
import type { Plugin } from 'vite';
import { callsIn, functionsIn, propertiesIn } from './tree.ts';

/** Words that somebody may have meant are told in the engine's words alone. */
const NOTHING_MEANT = `export const nearestWord = () => null;
export const nearestPath = nearestWord;
export const didYouMean = (word, known, otherwise) => otherwise;`;

/**
 * What is wrong in a situation has words in the engine, for whoever writes to it. A page says it in those of its language,
 * by the code and the field: the engine's stay behind.
 */
export const leanProblems: Plugin = {
  name: 'lean-problems',
  enforce: 'post',
  transform(code, id) {
    if (id.endsWith('/engine/core/src/rulebook/word.ts')) return { code: NOTHING_MEANT, map: null };
    if (!id.includes('/engine/core/src/')) return null;
    const parts = id.includes('/situation/') ? [withoutReported, withoutSaying] : [withoutThrown, withoutSaying];
    return { code: parts.reduce((text, without) => without(text, this.parse(text)), code), map: null };
  },
};

/** Of `report(reading, code, field, what, why, mend)`, the first of its words. */
const WORDS_FROM = 3;

// From the last to the first: what stands before keeps its place.
function withoutReported(code: string, tree: unknown): string {
  const reports = callsIn(tree).filter(({ callee }) => callee.name === 'report');
  return reports.reduceRight((text, { arguments: all }) => {
    const words = all.slice(WORDS_FROM);
    const [from, until] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
    return text.slice(0, from) + words.map(() => "''").join() + text.slice(until);
  }, code);
}

/** The sentences of a problem, whose code and field say what it is. */
const SENTENCES: ReadonlySet<string | undefined> = new Set(['what', 'why', 'mend']);

/** The same without the sentences of `new ProblemError([{ code, what, where, why, mend }])`. */
function withoutThrown(code: string, tree: unknown): string {
  const thrown = callsIn(tree, 'NewExpression').filter(({ callee }) => callee.name === 'ProblemError');
  return thrown
    .flatMap(({ arguments: all }) => propertiesIn(all))
    .filter(({ key }) => SENTENCES.has(key.name))
    .reduceRight((text, { value }) => `${text.slice(0, value.start)}''${text.slice(value.end)}`, code);
}

/** Functions that give nothing but sentences of a problem. */
const SAYING: ReadonlySet<string> = new Set(['expectation', 'guess', 'sentence']);

function withoutSaying(code: string, tree: unknown): string {
  return functionsIn(tree)
    .filter(({ id }) => SAYING.has(id.name))
    .reduceRight((text, { body }) => `${text.slice(0, body.start)}{ return ''; }${text.slice(body.end)}`, code);
}
