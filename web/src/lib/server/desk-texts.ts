/** This module collects the texts of the rulebook in the language of a desk, as far as a printed sheet shows them. */
import { find } from '@recto-verso/api/words';
import { listIn, type Rulebook, type TextTree } from '@recto-verso/engine';
import type { DeskTexts } from '../droits/results/desk-texts.ts';
import type { Tongue } from '../words/droits-results/index.ts';

/**
 * Returns the texts in one language.
 * @param wanted ids of rights; all rights when it is left out
 */
export function deskTexts({ rights, texts, desks }: Rulebook, tongue: Tongue, wanted?: readonly string[]): DeskTexts {
  const said = texts[tongue]?.rights ?? {};
  const ofRight = (id: string): DeskTexts['rights'][string] => ({
    step: listIn(said, id, 'claim', 'steps')[0] ?? find(said, id, 'claim', 'desk') ?? '',
    deadline: find(said, id, 'claim', 'deadline') ?? '',
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
