/**
 * This module writes the conditions of a law in words, independently of any household. Each condition shows its source
 * where it has one of its own.
 */
import type { ConditionShape } from '@recto-verso/api';
import type { Citation, Words as RuleWords } from '@recto-verso/engine';
import type { Words } from '@recto-verso/api/words';
import { capital } from '@recto-verso/api/words';
import type { Cited } from '../door/detail.ts';

export interface ConditionView {
  /** Holds a sentence, or the word that joins the conditions below. */
  readonly said: string | null;
  /** Holds the line as written in the rule file, when no text describes it. */
  readonly written: string | null;
  readonly source: Cited | null;
  readonly children: readonly ConditionView[];
}

interface Say {
  readonly rules: RuleWords;
  readonly terms: Words;
}

/** @param above the source of the parent condition, which is not repeated */
export function conditionShown(node: ConditionShape, above: Citation | null, say: Say): ConditionView {
  const { citation, line, children } = node;
  const joint = node.kind === 'line' ? nounOf(line, say.rules) : say.terms[node.kind];
  const below = children.map((child) => conditionShown(child, citation ?? above, say));
  const said = node.sentence === '' ? joint : node.sentence;
  // A fact that is made of conditions is described by these conditions alone.
  const only = said === null && below.length === 1 ? below[0] : undefined;
  if (only !== undefined) return only;
  return {
    said,
    written: said === null && below.length === 0 ? line : null,
    source: citation === null || sameSource(citation, above) ? null : cited(citation),
    children: below,
  };
}

/** Returns the noun of the fact when a line consists of a single fact that has a noun, and otherwise `null`. */
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
