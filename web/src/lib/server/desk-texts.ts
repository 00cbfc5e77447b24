/** This module collects the texts of the rulebook in the language of a desk, as far as a printed sheet shows them. */
import { findText } from '@recto-verso/api/words';
import { findTextListAt, type Rulebook, type TextTree } from '@recto-verso/engine';
import type { DeskTexts } from '../droits/results/desk-texts.ts';
import type { DeskLanguage } from '../words/droits-results/index.ts';

/**
 * Returns the texts in one language.
 * @param wanted ids of rights; all rights when it is left out
 */
export function collectDeskTexts(
  { rights, texts, desks }: Rulebook,
  tongue: DeskLanguage,
  wanted?: readonly string[],
): DeskTexts {
  const said = texts[tongue]?.rights ?? {};
  const ofRight = (id: string): DeskTexts['rights'][string] => ({
    step: findTextListAt(said, id, 'claim', 'steps')[0] ?? findText(said, id, 'claim', 'desk') ?? '',
    deadline: findText(said, id, 'claim', 'deadline') ?? '',
    papers: papersIn(said, id),
  });
  return {
    rights: Object.fromEntries((wanted ?? rights.map(({ id }) => id)).map((id) => [id, ofRight(id)])),
    desks: Object.fromEntries(
      [...desks.desks, ...desks.generic].flatMap(({ id, name }) =>
        name[tongue] === undefined ? [] : [[id, name[tongue]]],
      ),
    ),
  };
}

function papersIn(tree: TextTree, right: string): Readonly<Record<string, string>> {
  const at = (node: TextTree[string] | undefined, key: string): TextTree[string] | undefined =>
    typeof node === 'object' && !Array.isArray(node) ? (node as TextTree)[key] : undefined;
  const papers = [right, 'claim', 'documents'].reduce<TextTree[string] | undefined>(at, tree) ?? {};
  return Object.fromEntries(
    Object.entries(papers).filter((one): one is [string, string] => typeof one[1] === 'string'),
  );
}
