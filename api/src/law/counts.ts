/** How much a rulebook holds, counted. */
import type { Figure, Rulebook, TextTree } from '@recto-verso/engine';
import { coverageOf } from './listed.ts';

export interface Counts {
  readonly rights: number;
  /** Law files: a right has one for each day from which its law differs. */
  readonly laws: number;
  readonly figures: number;
  /** Values with a first day, of all figures. */
  readonly values: number;
  /** Acts and pages that are cited, each once. */
  readonly sources: number;
  readonly facts: number;
  /** Sentences and names, by language. */
  readonly texts: Readonly<Record<string, number>>;
  readonly cases: number;
  /** Rights of the catalogue, and those of them that are listed and not worked out. */
  readonly catalogue: number;
  readonly listed: number;
}

export function countsOf(rulebook: Rulebook): Counts {
  const { rights, facts, languages } = rulebook;
  const figures = allFigures(rulebook);
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
    listed: coverageOf(rulebook.catalogue).listed,
  };
}

/** Those that laws share, then right by right. */
export function allFigures(rulebook: Rulebook): readonly Figure[] {
  return [...rulebook.figures, ...rulebook.rights.flatMap((right) => right.figures)];
}

function textsIn(tree: TextTree | object | string | undefined): number {
  if (tree === undefined) return 0;
  return typeof tree === 'string' ? 1 : sum(Object.values(tree).map(textsIn));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
