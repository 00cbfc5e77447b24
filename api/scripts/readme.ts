/** This module builds the page `rules/README.md`, an overview of the rights. */
import type { Sureness, Words } from '@recto-verso/engine';
import { countRulebook } from '../src/law/counts.ts';
import { computeCoverageBy, computeCoverage, type Coverage } from '../src/law/listed.ts';
import { buildOverview, type RightRow } from '../src/law/overview.ts';
import { writeMarkdownTable } from './table.ts';

export function buildRulesReadme(words: Words): string {
  const { rulebook } = words.book;
  const { rights, laws, figures, values, sources, cases } = countRulebook(rulebook);
  return `# The rules of ${rulebook.name}, version ${rulebook.version}

Law as data: ${rights} rights in ${laws} law files, ${figures} figures with ${values} dated values, ${sources} sources, ${cases} cases. The language is taught by example in [TUTORIAL.md](TUTORIAL.md), and what its words mean stands in [SEMANTICS.md](SEMANTICS.md); what is still unsure in [DEBT.md](DEBT.md), what stands between rights in [GRAPH.md](GRAPH.md), how to add a right or a figure in [CONTRIBUTING.md](../CONTRIBUTING.md), with the details in [RECIPES.md](RECIPES.md). The files are under the licence in [LICENSE](LICENSE).

This page is written by \`npm run tables\`: change the rule files, not the page.

* **Ways**: the routes of the newest law file, by how they are granted. Where a service grants by itself nobody has to ask; *on request* is where rights are lost.
* **Newest figure**: the day of the newest values that are known, and the first of them by name.
* **Confidence**: how many dated values come from an official source, from a secondary one, are computed (derived), or are not known.
* *Draft*: not yet read by a second pair of eyes.

${writeMarkdownTable(['Right', 'Level', 'Ways', 'Newest figure', 'Confidence', 'Cases'], buildOverview(words).map(cellsOf), ['Cases'])}

${coverageText(words)}
`;
}

/**
 * Writes how many rights of the catalogue are encoded, listed or neither, in all and by domain and level, so that
 * nobody takes the encoded rights on the page for the complete list.
 */
function coverageText(words: Words): string {
  const { rulebook } = words.book;
  const { all, encoded, listed, neither } = computeCoverage(rulebook.catalogue);
  const columns = ['In all', 'Encoded', 'Listed', 'Neither'];
  const by = (name: string, parts: ReturnType<typeof computeCoverageBy>, labelOf: (part: string) => string): string =>
    writeMarkdownTable(
      [name, ...columns],
      parts.map(([part, coverage]) => coverageCells(labelOf(part), coverage)),
      columns,
    );
  return `## How much of the law is here

Of the ${all} rights of [the catalogue](listed/catalogue.yaml), **${encoded} are encoded**; ${listed} are listed with a human desk and not worked out; ${neither} are neither. A right that is encoded has its law here, which does not say that every case of it is; one entry may stand for several local variants, so the catalogue is a floor, not a promise of completeness. ${rulebook.catalogue.filter(({ checked }) => !checked).length} entries rest on practice alone and await a source.

${by(
  'Domain',
  computeCoverageBy(rulebook.catalogue, ({ domain }) => [domain]),
  (part) => words.domain(part),
)}

A right of which several levels have a rule of their own counts in each.

${by(
  'Level',
  computeCoverageBy(rulebook.catalogue, ({ levels }) => levels),
  (part) => words.level(part),
)}`;
}

function coverageCells(label: string, { all, encoded, listed, neither }: Coverage): readonly string[] {
  return [label, ...[all, encoded, listed, neither].map(String)];
}

function cellsOf({ right, name, level, routes, newest, sureness, cases }: RightRow): readonly string[] {
  const ways = routes.map(({ grant, ids }) => `${grant.replace('-', ' ')}: ${ids.map((id) => `\`${id}\``).join(', ')}`);
  return [
    `[${name}](rights/${right.id}/)${right.draft ? ' · *draft*' : ''}`,
    level,
    ways.join('; '),
    newest === null ? 'none' : `${newest.day}: ${newest.figures[0] ?? ''}${more(newest.figures.length - 1)}`,
    (Object.entries(sureness) as [Sureness, number][])
      .filter(([, count]) => count > 0)
      .map(([sure, count]) => `${sure === 'unknown' ? 'not known' : sure} ${count}`)
      .join(', '),
    String(cases),
  ];
}

function more(count: number): string {
  return count === 0 ? '' : count === 1 ? ' and 1 other' : ` and ${count} others`;
}
