/**
 * This module describes the catalogue for programs and people: the listed rights with their desks, and how many rights
 * of the catalogue are encoded.
 */
import {
  findDesksById,
  showDay,
  showDesk,
  getCatalogueStanding,
  findTextAt,
  type CatalogueRow,
  type Words,
} from '@recto-verso/engine';
import type { Listed } from '../contract/listed.ts';
import { fillTemplate, type AnswerWords as Said } from '../words/index.ts';

type ListedView = Listed['rights'][number];

/** @param day the day of the answer, yyyymmdd; it decides which entries of desks are old */
export function describeListed(words: Words, day: number): Listed {
  const { name, version, hash, catalogue } = words.book.rulebook;
  return {
    rulebook: { name, version, hash },
    language: words.language,
    date: showDay(day),
    counts: computeCoverage(catalogue),
    rights: catalogue
      .filter((row) => getCatalogueStanding(row) === 'listed')
      .map((row) => listedRight(words, row, day)),
    catalogue: catalogue.map((row) => ({
      ...common(words, row),
      standing: getCatalogueStanding(row),
      rights: [...row.encoded],
    })),
  };
}

function common(words: Words, { id, official, levels, domain, grant, page, checked }: CatalogueRow) {
  return {
    id,
    official: { ...official },
    levels: levels.map((level) => ({ id: level, label: words.level(level) })),
    domain: { id: domain, label: words.domain(domain) },
    grant,
    page: page === null ? null : { link: page.link, read: showDay(page.read) },
    checked,
  };
}

function listedRight(words: Words, row: CatalogueRow, day: number): ListedView {
  const { language, book } = words;
  const { desks, texts } = book.rulebook;
  const said = texts[language]?.listed ?? {};
  return {
    ...common(words, row),
    name: findTextAt(said, row.id, 'name') ?? row.id,
    what: findTextAt(said, row.id, 'what') ?? '',
    outcome: 'not-computed',
    desks: findDesksById(desks, row.desks, day).map(
      (one) => showDesk(desks, one, language) as ListedView['desks'][number],
    ),
  };
}

/**
 * Returns a sentence that says how many rights of the catalogue are encoded, listed or neither, and how many rights of
 * the rulebook encode them. The two numbers differ, because several rights of the rulebook may encode one right of the
 * catalogue.
 */
export function formatCoverage({ counts, catalogue }: Pick<Listed, 'counts' | 'catalogue'>, words: Said): string {
  const rules = new Set(catalogue.flatMap(({ rights }) => rights)).size;
  return fillTemplate(words.listed.counts, { ...counts, rules });
}

/** Counts the rights of a catalogue that are encoded, listed, or neither. */
export type Coverage = Listed['counts'];

export function computeCoverage(rows: readonly CatalogueRow[]): Coverage {
  const count = (standing: ReturnType<typeof getCatalogueStanding>): number =>
    rows.filter((row) => getCatalogueStanding(row) === standing).length;
  return { all: rows.length, encoded: count('encoded'), listed: count('listed'), neither: count('neither') };
}

/**
 * Computes the counts of `computeCoverage` for each part that `partsOf` names, in the order in which the catalogue
 * names the parts. A right that belongs to several parts counts in each.
 */
export function computeCoverageBy(
  catalogue: readonly CatalogueRow[],
  partsOf: (row: CatalogueRow) => readonly string[],
): readonly (readonly [part: string, Coverage])[] {
  const parts = [...new Set(catalogue.flatMap(partsOf))];
  return parts.map((part) => [part, computeCoverage(catalogue.filter((row) => partsOf(row).includes(part)))] as const);
}
