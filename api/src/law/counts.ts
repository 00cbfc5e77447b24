/** This module counts what a rulebook contains. */
import type { Figure, Rulebook, TextTree } from '@recto-verso/engine';
import { computeCoverage } from './listed.ts';

export interface RulebookCounts {
  readonly rights: number;
  /** Counts the law files: a right has one for each day from which its law differs. */
  readonly laws: number;
  readonly figures: number;
  /** Counts the dated values of all figures. */
  readonly values: number;
  /** Counts the distinct acts and pages that are cited. */
  readonly sources: number;
  readonly facts: number;
  /** Counts sentences and names, by language. */
  readonly texts: Readonly<Record<string, number>>;
  readonly cases: number;
  /** Counts the rights of the catalogue; `listed` counts those of them that are listed but not encoded. */
  readonly catalogue: number;
  readonly listed: number;
}

export function countRulebook(rulebook: Rulebook): RulebookCounts {
  const { rights, facts, languages } = rulebook;
  const figures = listAllFigures(rulebook);
  const cited = [rulebook.sources, ...rights.map((right) => right.sources)].flatMap((each) => Object.values(each));
  return {
    rights: rights.length,
    laws: sum(rights.map(({ laws }) => laws.length)),
    figures: figures.length,
    values: sum(figures.map(({ values }) => values.length)),
    sources: new Set(cited.map(({ act, link }) => `${act} ${link ?? ''}`)).size,
    facts: facts.length,
    texts: Object.fromEntries(languages.map((language) => [language, textsIn(rulebook.texts[language])])),
    cases: sum(rights.map(({ cases }) => cases.length)),
    catalogue: rulebook.catalogue.length,
    listed: computeCoverage(rulebook.catalogue).listed,
  };
}

/** Lists first the figures that laws share, then those of each right. */
export function listAllFigures(rulebook: Rulebook): readonly Figure[] {
  return [...rulebook.figures, ...rulebook.rights.flatMap((right) => right.figures)];
}

function textsIn(tree: TextTree | object | string | undefined): number {
  if (tree === undefined) return 0;
  return typeof tree === 'string' ? 1 : sum(Object.values(tree).map(textsIn));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
