/**
 * This module turns a vector file into a rulebook. It adds the parts that a vector file leaves out because they do not
 * change any answer.
 */
import type { Problem } from '../../engine/core/src/problem.ts';
import { inspectRulebook } from '../../engine/core/src/rulebook/load/load.ts';
import type { Rulebook } from '../../engine/core/src/rulebook/rulebook.ts';
import type { LawSnippet, VectorFile } from './file.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Lists the codes of problems that are ignored. Texts, desks, cases and unused figures do not change what a rule means,
 * and the length of a line does not matter in a random law that nobody reads aloud.
 */
export const WITHOUT_WORDS: ReadonlySet<string> = new Set([
  'missing-text',
  'missing-file',
  'unused-figure',
  'missing-cases',
  'long-line',
]);
const STARTS = '2000-01-01';
const LEVELS = ['office', 'commune'];
const CONSEQUENCE = 'silence';
const SOURCES = { s: { act: 'A source' } };

/**
 * Loads the rulebook of a vector file.
 *
 * @throws Error when there is a problem whose code is not in `WITHOUT_WORDS`; its message lists all such problems
 */
export function loadVectorRulebook(file: VectorFile): Rulebook {
  const { rulebook, problems } = inspect(file);
  if (rulebook === null || problems.length > 0) {
    throw new Error(
      `${file.name}: ${problems.map((p) => `${p.where.file ?? ''}:${p.where.field} ${p.code} ${p.what} ${p.mend}`).join('\n')}`,
    );
  }
  return rulebook;
}

/** Returns the problems of the file when `facts` are added to the facts of its law, except those in `WITHOUT_WORDS`. */
export function findProblemsWith(file: VectorFile, facts: Values): readonly Problem[] {
  const law = { ...file.law, facts: { ...(file.law?.['facts'] as Values | undefined), ...facts } };
  return findVectorFileProblems({ ...file, law });
}

/** Returns all problems of a file except those in `WITHOUT_WORDS`. */
export function findVectorFileProblems(file: VectorFile): readonly Problem[] {
  return inspect(file).problems;
}

function inspect(file: VectorFile): { readonly rulebook: Rulebook | null; readonly problems: readonly Problem[] } {
  const { rulebook, problems } = inspectRulebook(filesOf(file));
  return { rulebook, problems: problems.filter((p) => !WITHOUT_WORDS.has(p.code)) };
}

function filesOf(file: VectorFile): ReadonlyMap<string, string> {
  const rights = file.rights ?? { main: { laws: [file.law ?? {}] } };
  const contents: [string, unknown][] = [
    ['rulebook.yaml', { name: file.name, version: '2026.1.0', languages: ['en'], starts: STARTS, levels: LEVELS }],
    [
      'vocabulary/facts.yaml',
      file.relations === undefined ? file.vocabulary : { ...file.vocabulary, relations: file.relations },
    ],
    ['vocabulary/groups.yaml', file.groups ?? {}],
    ['vocabulary/figures.yaml', { sources: SOURCES, ...sourced(file.figures ?? {}) }],
  ];
  if (file.communes !== undefined) contents.push(['desks/communes.yaml', communesFile(file.communes)]);
  for (const [name, screen] of Object.entries(file.screens ?? {})) contents.push([`interview/${name}.yaml`, screen]);
  for (const [name, { right = {}, laws }] of Object.entries(rights)) {
    const folder = `rights/${name.replaceAll('_', '-')}`;
    contents.push([
      `${folder}/right.yaml`,
      { amount: { max: 1000 }, level: 'office', payer: 'office', domain: 'income', sources: SOURCES, ...right },
    ]);
    for (const law of laws) contents.push([`${folder}/${fromOf(law)}.yaml`, lawFile(law)]);
  }
  contents.push(['crossings/kinds.yaml', { consequences: [CONSEQUENCE] }]);
  for (const { id, patch } of file.vectors)
    if (patch !== undefined) contents.push([`crossings/divergences/${id}.yaml`, divergence(id, patch)]);
  return new Map(contents.map(([path, value]) => [path, JSON.stringify(value, null, 1)]));
}

/** Writes the file of communes. All have the same name and postcode, because these do not change any answer. */
function communesFile({ regions, former }: NonNullable<VectorFile['communes']>): Values {
  const commune = { fr: 'Commune', nl: 'Gemeente', postcodes: ['1000'] };
  const named = Object.entries(regions).map(
    ([region, codes]) => [region, Object.fromEntries(codes.map((code) => [code, commune]))] as const,
  );
  return { sources: SOURCES, checked: STARTS, regions: Object.fromEntries(named), former };
}

/** Writes a patch as a divergence (a database that sees things otherwise) which arises for everybody. */
function divergence(id: string, patch: readonly Values[]): Values {
  const none = { sources: [], flow: [], touches: [], remedies: [], evidence: { strength: 'rule', sources: [] } };
  const about = { id, published: 'no', direction: ['kept'], follows: [CONSEQUENCE] };
  return { ...about, ...none, when: { always: 'yes' }, sees: patch };
}

function fromOf(law: LawSnippet): string {
  return String(law['from'] ?? STARTS);
}

function lawFile(law: LawSnippet): Values {
  if ('amends' in law) return law;
  return {
    source: 's',
    claimant: 'yes',
    routes: { open: { when: { always: 'yes' } } },
    ...law,
    from: fromOf(law),
    ...routesOf(law),
  };
}

function routesOf(law: LawSnippet): Values {
  const routes = (law['routes'] ?? { open: { when: { always: 'yes' } } }) as Readonly<Record<string, Values>>;
  return {
    routes: Object.fromEntries(
      Object.entries(routes).map(([id, route]) => [id, { grant: 'on-request', starts: 'date', ...route }]),
    ),
  };
}

/** Adds a source and a confidence to each dated value of the figures, unless it has its own. */
function sourced(figures: Values): Values {
  const withSource = (dated: Values): Values =>
    Object.fromEntries(
      Object.entries(dated).map(([day, value]) => [day, { source: 's', confidence: 'official', ...(value as Values) }]),
    );
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => {
      const parts = figure as Values;
      const dated = Object.fromEntries(
        ['values', 'brackets'].flatMap((key) =>
          parts[key] === undefined ? [] : [[key, withSource(parts[key] as Values)]],
        ),
      );
      return [name, { ...parts, ...dated }];
    }),
  );
}
