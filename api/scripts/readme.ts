/** `rules/README.md`: the rights at a glance. */
import type { Sureness, Words } from '@recto-verso/engine';
import { countsOf } from '../src/law/counts.ts';
import { overviewOf, type RightRow } from '../src/law/overview.ts';
import { table } from './table.ts';

export function readmeOf(words: Words): string {
  const { rulebook } = words.book;
  const { rights, laws, figures, values, sources, cases } = countsOf(rulebook);
  return `# The rules of ${rulebook.name}, version ${rulebook.version}

Law as data: ${rights} rights in ${laws} law files, ${figures} figures with ${values} dated values, ${sources} sources, ${cases} cases. What the words mean stands in [SEMANTICS.md](SEMANTICS.md), what is still unsure in [DEBT.md](DEBT.md), what stands between rights in [GRAPH.md](GRAPH.md), how to add a right or a figure in [CONTRIBUTING.md](../CONTRIBUTING.md). The files are under the licence in [LICENSE](LICENSE).

This page is written by \`npm run tables\`: change the rule files, not the page.

* **Ways**: the routes of the newest law file, by how they are granted. Where a service grants by itself nobody has to ask; *on request* is where rights are lost.
* **Newest figure**: the day of the newest values that are known, and the first of them by name.
* **Confidence**: how many dated values come from an official source, from a secondary one, are computed (derived), or are not known.
* *Draft*: not yet read by a second pair of eyes.

${table(['Right', 'Level', 'Ways', 'Newest figure', 'Confidence', 'Cases'], overviewOf(words).map(cellsOf), ['Cases'])}
`;
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
