/** This module builds the overview of the rights of a rulebook for `rules/README.md`. */
import { getSureness, type Grant, type Right, type Sureness, type Words } from '@recto-verso/engine';
import { describeFigureAt } from './figures.ts';

export interface RightRow {
  readonly right: Right;
  readonly name: string;
  readonly level: string;
  /** Lists the routes of the newest law file, grouped by how they are granted. */
  readonly routes: readonly { readonly grant: Grant; readonly ids: readonly string[] }[];
  /**
   * Holds the labels of the figures with the newest known values, all of one day; `null` when the right has no figure
   * of its own with a known value.
   */
  readonly newest: { readonly day: string; readonly figures: readonly string[] } | null;
  /** Counts the dated values by how certain they are. */
  readonly sureness: Readonly<Record<Sureness, number>>;
  readonly cases: number;
}

const GRANTS: readonly Grant[] = ['automatic', 'proactive', 'renewed', 'on-request'];

/** Lists the rights in the order of their folder names. */
export function buildOverview(words: Words): readonly RightRow[] {
  return [...words.book.rulebook.rights]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((right) => ({
      right,
      name: words.rightName(right),
      level: words.level(right.level),
      routes: routesOf(right),
      newest: newestOf(words, right),
      sureness: surenessesOf(right),
      cases: right.cases.length,
    }));
}

function routesOf(right: Right): RightRow['routes'] {
  const routes = right.laws.at(-1)?.routes ?? [];
  return GRANTS.flatMap((grant) => {
    const ids = routes.filter((route) => route.grant === grant).map(({ id }) => id);
    return ids.length === 0 ? [] : [{ grant, ids }];
  });
}

function newestOf(words: Words, right: Right): RightRow['newest'] {
  const last = right.figures.flatMap((figure) => {
    const known = figure.values.findLast((value) => getSureness(value) !== 'unknown');
    return known === undefined
      ? []
      : [describeFigureAt(words, figure, right, known.from)].filter((view) => view !== null);
  });
  const day = last.map(({ from }) => from).reduce((a, b) => (a > b ? a : b), '');
  return day === '' ? null : { day, figures: last.filter(({ from }) => from === day).map(({ label }) => label) };
}

function surenessesOf(right: Right): RightRow['sureness'] {
  const all = right.figures.flatMap(({ values }) => values.map(getSureness));
  const count = (sureness: Sureness): number => all.filter((one) => one === sureness).length;
  return {
    official: count('official'),
    secondary: count('secondary'),
    derived: count('derived'),
    unknown: count('unknown'),
  };
}
