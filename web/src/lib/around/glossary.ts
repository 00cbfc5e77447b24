/** This module makes the page of the glossary: the official terms with their meaning, and the names of the rights. */
import { rightHead } from '@recto-verso/api';
import { find } from '@recto-verso/api/words';
import type { GlossaryTerm } from '@recto-verso/engine';
import { LANGUAGES } from '../languages.ts';
import { ruleAddress } from './addresses.ts';
import { reviewIn } from './review.ts';
import { officialNames, type Named } from './rules.ts';
import type { SaidAround } from './said.ts';

export interface TermRow {
  readonly id: string;
  /** The name is in the language of the reader. */
  readonly name: string;
  readonly means: string;
  readonly others: readonly (Named & { readonly read: boolean })[];
  readonly read: boolean;
}

export interface GlossaryPage {
  readonly review: string;
  readonly groups: readonly { readonly id: string; readonly label: string; readonly terms: readonly TermRow[] }[];
  readonly rights: readonly {
    readonly id: string;
    readonly name: string;
    readonly href: string;
    readonly official: readonly Named[];
  }[];
}

export function glossaryPage(said: SaidAround): GlossaryPage {
  const { rules, around, language, home, terms } = said;
  const { rulebook } = rules.book;
  const groups = Object.entries(around.glossary.groups);
  const inOrder = (a: { readonly name: string }, b: { readonly name: string }) =>
    a.name.localeCompare(b.name, terms.locale);
  return {
    review: reviewIn(rulebook.texts[language]?.glossary, around),
    groups: groups.map(([id, label]) => ({
      id: `about-${id}`,
      label,
      terms: rulebook.glossary
        .filter(({ group }) => group === id)
        .map((term) => termRow(term, said))
        .sort(inOrder),
    })),
    rights: rulebook.rights
      .map((right) => rightHead(rules, right))
      .map(({ right, name, official }) => ({
        id: right,
        name,
        href: ruleAddress(home, right),
        official: officialNames(official),
      }))
      .sort(inOrder),
  };
}

function termRow({ id, official, unread }: GlossaryTerm, { rules, language }: SaidAround): TermRow {
  const means = find(rules.book.rulebook.texts[language]?.glossary, id) ?? '';
  const read = (one: string) => !unread.includes(one);
  const others = LANGUAGES.filter((one) => one !== language && one !== 'en').flatMap((one) => {
    const name = official[one];
    return name === undefined ? [] : [{ language: one, name, read: read(one) }];
  });
  return { id: `term-${id}`, name: official[language] ?? id, means, others, read: read(language) };
}
