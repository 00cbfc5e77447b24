/**
 * This module derives the names of rights and of the facts of laws, and the values of the choices among these facts, as
 * rule files write them.
 */
import type { LawFact, Law, Right } from './model.ts';
import type { Rulebook } from './rulebook.ts';

/**
 * Returns the name by which formulas refer to the right of a folder, or to a rule of crossings: `some-right` →
 * `some_right`.
 */
export function toFormulaName(id: string): string {
  return id.replaceAll('-', '_');
}

/**
 * Returns the name of a fact or figure of a right in its law and in texts: `example.building.counted` →
 * `building.counted`.
 */
export function toLocalFactName(right: Pick<Right, 'name'>, id: string): string {
  return id.slice(right.name.length + 1);
}

/** Lists the words of the rule language that stand for a day or a person on their own. */
const OF_THE_LANGUAGE: ReadonlySet<string> = new Set(['date', 'asked', 'granted', 'me']);

/**
 * Returns the values of a fact that is written as `first_of` over plain words that are neither facts nor words of the
 * language. Returns `null` for any other fact.
 */
export function listChoiceValues(right: Right, law: Law, fact: LawFact, rulebook: Rulebook): readonly string[] | null {
  if (fact.body.kind !== 'first_of') return null;
  const words: string[] = [];
  for (const { value } of fact.body.branches) {
    if (value.ast.kind !== 'name') return null;
    words.push(value.ast.name);
  }
  const isFact = (word: string): boolean =>
    law.facts.some(
      (f) => toLocalFactName(right, f.id) === word || toLocalFactName(right, f.id) === `${fact.scope}.${word}`,
    ) || rulebook.facts.some((f) => f.id === word || f.id === `${fact.scope}.${word}`);
  return words.some((word) => isFact(word) || OF_THE_LANGUAGE.has(word)) ? null : [...new Set(words)];
}
