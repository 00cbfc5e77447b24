/** Names of what a law derives, and the values of its choices, as files write them. */
import type { LawFact, Law, Right } from './model.ts';
import type { Rulebook } from './rulebook.ts';

/** `allocation-chauffage` → `allocation_chauffage`: how formulas name the right of a folder; of a rule of crossings too. */
export function nameOf(id: string): string {
  return id.replaceAll('-', '_');
}

/** `ris.building.counted` → `building.counted`: the name of a fact in its law, and in texts. */
export function nameIn(right: Pick<Right, 'name'>, id: string): string {
  return id.slice(right.name.length + 1);
}

/** Words of the language that stand for a day or a person by themselves. */
const OF_THE_LANGUAGE: ReadonlySet<string> = new Set(['date', 'asked', 'granted', 'me']);

/** The values of a fact written as `first_of` over bare words that are no facts; `null` for any other fact. */
export function choiceValues(right: Right, law: Law, fact: LawFact, rulebook: Rulebook): readonly string[] | null {
  if (fact.body.kind !== 'first_of') return null;
  const words: string[] = [];
  for (const { value } of fact.body.branches) {
    if (value.ast.kind !== 'name') return null;
    words.push(value.ast.name);
  }
  const isFact = (word: string): boolean =>
    law.facts.some((f) => nameIn(right, f.id) === word || nameIn(right, f.id) === `${fact.scope}.${word}`) ||
    rulebook.facts.some((f) => f.id === word || f.id === `${fact.scope}.${word}`);
  return words.some((word) => isFact(word) || OF_THE_LANGUAGE.has(word)) ? null : [...new Set(words)];
}
