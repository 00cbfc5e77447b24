/** The glossary of a rulebook: official terms, the same whoever reads them; what they mean stands in its texts. */
export interface GlossaryTerm {
  readonly id: string;
  readonly group: TermGroup;
  /** By language. */
  readonly official: Readonly<Record<string, string>>;
  /** Languages in which it was read in no source. */
  readonly unread: readonly string[];
}

export type TermGroup = 'money' | 'household' | 'registers' | 'procedure' | 'bodies';
