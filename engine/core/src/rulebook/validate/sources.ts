/** This module refuses citations of sources that no `sources:` defines. */
import type { Condition, Place } from '../../language/ast.ts';
import type { TypedRuleFile } from '../files.ts';
import type { Figure, Law, Right } from '../model.ts';
import type { Rulebook } from '../rulebook.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import { didYouMean } from '../word.ts';

type Cite = (name: string | null, place: Place) => void;

/**
 * Checks the citations of a right.
 * @param entry the file `right.yaml`, for the places of problems
 * @param claim the file `claim.yaml`, if there is one
 */
export function refuseSources(
  right: Right,
  entry: TypedRuleFile<'right'>,
  claim: TypedRuleFile<'claim'> | null,
  laws: readonly TypedRuleFile<'law'>[],
  report: Report,
): void {
  const cite = citer(Object.keys(right.sources), report);
  if (right.typical !== null) cite(right.typical.source, entry.file.place('typical.source'));
  cite(entry.value.non_take_up?.source ?? null, entry.file.place('non_take_up.source'));
  for (const law of right.laws) {
    const file = laws.find((typed) => typed.file.path === law.file)?.file;
    if (file !== undefined) cite(law.source, file.place('source'));
    citeLaw(law, cite);
  }
  citeFigures(right.figures, cite);
  if (claim !== null) citeWithin(claim.value, '', (name, field) => cite(name, claim.file.place(field)));
}

/** Checks the citations of shared figures, which cite the sources of the vocabulary. */
export function refuseSharedSources(rulebook: Rulebook, report: Report): void {
  citeFigures(rulebook.figures, citer(Object.keys(rulebook.sources), report));
}

function citeLaw(law: Law, cite: Cite): void {
  for (const point of law.open) cite(point.source === law.source ? null : point.source, point.place);
  for (const { source, place } of law.notWith) cite(source === law.source ? null : source, place);
  for (const fact of law.facts) if (fact.body.kind === 'tree') citeTree(fact.body.tree, law.source, cite);
  for (const route of law.routes) {
    if (route.source !== law.source) cite(route.source, route.place);
    citeTree(route.when, route.source, cite);
  }
}

/**
 * Checks the citations in a tree. A node with the same source as its parent is skipped, so that the problem is reported
 * once.
 */
function citeTree(node: Condition, above: string | null, cite: Cite): void {
  if (node.source !== above) cite(node.source, node.kind === 'line' ? node.formula.place : node.place);
  if (node.kind === 'not') citeTree(node.item, node.source, cite);
  if (node.kind === 'all' || node.kind === 'any') for (const item of node.items) citeTree(item, node.source, cite);
}

function citeFigures(figures: readonly Figure[], cite: Cite): void {
  for (const figure of figures) {
    const cited = new Map(figure.values.map((value) => [value.source, value.place]));
    for (const [name, place] of cited) if (name !== '') cite(name, place);
  }
}

/** Calls `cite` for every `source:` below a value of a claim file. */
function citeWithin(value: unknown, field: string, cite: (name: string, field: string) => void): void {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
  for (const [key, part] of Object.entries(value)) {
    const at = field === '' ? key : `${field}.${key}`;
    if (key === 'source' && typeof part === 'string') cite(part, at);
    else citeWithin(part, at, cite);
  }
}

function citer(known: readonly string[], report: Report): Cite {
  return (name, place) => {
    if (name === null || known.includes(name)) return;
    report(
      createProblem(
        place,
        'unknown-source',
        `No source is called "${name}".`,
        'Every answer shows where its law stands.',
        didYouMean(name, known, 'Add it to `sources:` in right.yaml.'),
      ),
    );
  };
}
