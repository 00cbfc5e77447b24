/**
 * This module writes the conditions of a law in words, independently of any household. Each condition shows its source
 * where it has one of its own.
 */
import type { ConditionShape } from '@recto-verso/api';
import type { Citation, Words as RuleWords } from '@recto-verso/engine';
import type { AnswerWords } from '@recto-verso/api/words';
import { capitalizeText } from '@recto-verso/api/words';
import type { Cited } from '../door/detail.ts';

export interface ShownCondition {
  /**
   * Holds a sentence, the noun of a fact, or the word that joins the conditions below; `null` means that there is none
   * of these.
   */
  readonly said: string | null;
  /**
   * Holds the line as written in the rule file, when no text and no conditions below describe it; otherwise it is
   * `null`.
   */
  readonly written: string | null;
  readonly source: Cited | null;
  readonly children: readonly ShownCondition[];
}

interface Say {
  readonly rules: RuleWords;
  readonly terms: AnswerWords;
}

/** @param above the source of the parent condition, which is not repeated */
export function showCondition(node: ConditionShape, above: Citation | null, say: Say): ShownCondition {
  const { citation, line, children } = node;
  const joint = node.kind === 'line' ? nounOf(line, say.rules) : say.terms[node.kind];
  const below = children.map((child) => showCondition(child, citation ?? above, say));
  const said = node.sentence === '' ? joint : node.sentence;
  // A node that has no text of its own and one condition below it, such as a fact that is made of conditions, is shown
  // as that condition.
  const only = said === null && below.length === 1 ? below[0] : undefined;
  if (only !== undefined) return only;
  return {
    said,
    written: said === null && below.length === 0 ? line : null,
    source: citation === null || isSameSource(citation, above) ? null : toCited(citation),
    children: below,
  };
}

/** Returns the noun of a fact when a line consists of the name of that fact alone, and otherwise `null`. */
function nounOf(line: string | null, { fact, book }: RuleWords): string | null {
  if (line === null || !/^[a-z_.]+$/.test(line) || !book.types.has(line)) return null;
  return capitalizeText(fact(line));
}

export function isSameSource(a: Citation, b: Citation | null): boolean {
  return b !== null && a.act === b.act && a.link === b.link;
}

export function toCited({ act, link }: Citation): Cited {
  return { text: act, link };
}
