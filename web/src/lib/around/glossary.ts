/** This module makes the page of the glossary: the official terms with their meaning, and the names of the rights. */
import { describeRightHead } from '@recto-verso/api';
import { findText } from '@recto-verso/api/words';
import type { GlossaryTerm } from '@recto-verso/engine';
import { LANGUAGES } from '../languages.ts';
import { buildRuleAddress } from './addresses.ts';
import { readReview } from './review.ts';
import { listOfficialNames, type OfficialName } from './rules.ts';
import type { AroundTexts } from './texts.ts';

export interface TermRow {
  readonly id: string;
  /** The name is in the language of the reader; it is the id of the term when the term has no name in that language. */
  readonly name: string;
  readonly means: string;
  readonly others: readonly (OfficialName & { readonly read: boolean })[];
  readonly read: boolean;
}

export interface GlossaryPage {
  readonly review: string;
  readonly groups: readonly { readonly id: string; readonly label: string; readonly terms: readonly TermRow[] }[];
  readonly rights: readonly {
    readonly id: string;
    readonly name: string;
    readonly href: string;
    readonly official: readonly OfficialName[];
  }[];
}

export function buildGlossaryPage(said: AroundTexts): GlossaryPage {
  const { rules, around, language, home, terms } = said;
  const { rulebook } = rules.book;
  const groups = Object.entries(around.glossary.groups);
  const inOrder = (a: { readonly name: string }, b: { readonly name: string }) =>
    a.name.localeCompare(b.name, terms.locale);
  return {
    review: readReview(rulebook.texts[language]?.glossary, around),
    groups: groups.map(([id, label]) => ({
      id: `about-${id}`,
      label,
      terms: rulebook.glossary
        .filter(({ group }) => group === id)
        .map((term) => termRow(term, said))
        .sort(inOrder),
    })),
    rights: rulebook.rights
      .map((right) => describeRightHead(rules, right))
      .map(({ right, name, official }) => ({
        id: right,
        name,
        href: buildRuleAddress(home, right),
        official: listOfficialNames(official),
      }))
      .sort(inOrder),
  };
}

function termRow({ id, official, unread }: GlossaryTerm, { rules, language }: AroundTexts): TermRow {
  const means = findText(rules.book.rulebook.texts[language]?.glossary, id) ?? '';
  const read = (one: string) => !unread.includes(one);
  const others = LANGUAGES.filter((one) => one !== language && one !== 'en').flatMap((one) => {
    const name = official[one];
    return name === undefined ? [] : [{ language: one, name, read: read(one) }];
  });
  return { id: `term-${id}`, name: official[language] ?? id, means, others, read: read(language) };
}
