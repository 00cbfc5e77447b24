/** This plugin removes from the script of a page those texts of the engine that the page writes in its own words. */
import type { Plugin } from 'vite';
import { findCalls, findFunctions, findProperties } from './tree.ts';

/** Replaces the suggestions of similar words, which occur only in the texts of the engine. */
const NOTHING_MEANT = `export const findSimilarWord = () => null;
export const findSimilarPath = findSimilarWord;
export const didYouMean = (word, known, otherwise) => otherwise;`;

/**
 * Removes the texts of problems. The engine describes a problem of a situation for programs that call it; a page
 * instead writes a text in its own language, chosen by the code and the field of the problem.
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

/** The texts of `reportProblem(reading, code, field, what, why, mend)` begin with the argument of this index. */
const WORDS_FROM = 3;

// Empties the texts in calls of `reportProblem`, from the last call to the first, so that positions stay valid.
function withoutReported(code: string, tree: unknown): string {
  const reports = findCalls(tree).filter(({ callee }) => callee.name === 'reportProblem');
  return reports.reduceRight((text, { arguments: all }) => {
    const words = all.slice(WORDS_FROM);
    const [from, until] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
    return text.slice(0, from) + words.map(() => "''").join() + text.slice(until);
  }, code);
}

/** Lists the fields of a problem that are texts; its code and field identify it without them. */
const SENTENCES: ReadonlySet<string | undefined> = new Set(['what', 'why', 'mend']);

/** Empties the texts in `new ProblemError([{ code, what, where, why, mend }])`. */
function withoutThrown(code: string, tree: unknown): string {
  const thrown = findCalls(tree, 'NewExpression').filter(({ callee }) => callee.name === 'ProblemError');
  return thrown
    .flatMap(({ arguments: all }) => findProperties(all))
    .filter(({ key }) => SENTENCES.has(key.name))
    .reduceRight((text, { value }) => `${text.slice(0, value.start)}''${text.slice(value.end)}`, code);
}

/** Lists the functions that return nothing but texts of a problem. */
const SAYING: ReadonlySet<string> = new Set(['describeExpectation', 'suggestField', 'formatProblem']);

function withoutSaying(code: string, tree: unknown): string {
  return findFunctions(tree)
    .filter(({ id }) => SAYING.has(id.name))
    .reduceRight((text, { body }) => `${text.slice(0, body.start)}{ return ''; }${text.slice(body.end)}`, code);
}
