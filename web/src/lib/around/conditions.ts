/** The conditions of a law in words, for nobody in particular, each with the source that it alone has. */
import type { ConditionShape } from '@recto-verso/api';
import type { Citation, Words as RuleWords } from '@recto-verso/engine';
import type { Words } from '@recto-verso/api/words';
import { capital } from '@recto-verso/api/words';
import type { Cited } from '../door/detail.ts';

export interface ConditionView {
  /** A sentence, or how those below are joined. */
  readonly said: string | null;
  /** The line of the rules, where nothing says it in words. */
  readonly written: string | null;
  readonly source: Cited | null;
  readonly children: readonly ConditionView[];
}

interface Say {
  readonly rules: RuleWords;
  readonly terms: Words;
}

/** @param above the source of what stands above: it is not said again */
export function conditionShown(node: ConditionShape, above: Citation | null, say: Say): ConditionView {
  const { citation, line, children } = node;
  const joint = node.kind === 'line' ? nounOf(line, say.rules) : say.terms[node.kind];
  const below = children.map((child) => conditionShown(child, citation ?? above, say));
  const said = node.sentence === '' ? joint : node.sentence;
  // A fact made of conditions is told by them alone.
  const only = said === null && below.length === 1 ? below[0] : undefined;
  if (only !== undefined) return only;
  return {
    said,
    written: said === null && below.length === 0 ? line : null,
    source: citation === null || sameSource(citation, above) ? null : cited(citation),
    children: below,
  };
}

/** A line that is nothing but a fact is said by the noun of the fact, where it has one. */
function nounOf(line: string | null, { fact, book }: RuleWords): string | null {
  if (line === null || !/^[a-z_.]+$/.test(line) || !book.types.has(line)) return null;
  return capital(fact(line));
}

export function sameSource(a: Citation, b: Citation | null): boolean {
  return b !== null && a.act === b.act && a.link === b.link;
}

export function cited({ act, link }: Citation): Cited {
  return { text: act, link };
}
