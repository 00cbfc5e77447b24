/**
 * This module defines the glossary of a rulebook: official terms, which are the same for every reader. Their
 * explanations stand in the texts.
 */
export interface GlossaryTerm {
  readonly id: string;
  readonly group: TermGroup;
  /** Gives the official term by language. */
  readonly official: Readonly<Record<string, string>>;
  /** Lists the languages in which no source was found for the term. */
  readonly unread: readonly string[];
}

export type TermGroup = 'money' | 'household' | 'registers' | 'procedure' | 'bodies';
