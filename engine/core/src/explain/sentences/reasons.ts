/**
 * This module builds the tree of reasons of a route: the tree of the law, node by node, with the verdict that
 * json-rules-engine found, the sentence, the citation, and the facts and figures on which each line depends.
 */
import { toTruthValue, readTruth, type Household, type TruthValue } from '../../run/household.ts';
import type { Judged } from '../../run/judge.ts';
import type { PlanLaw, PlanNode, PlanRoute } from '../../plan/plan.ts';
import type { Term } from '../../language/term.ts';
import type { Right } from '../../rulebook/model.ts';
import type { TermTree } from '../../rulebook/typecheck/understood.ts';
import type { FigureSeen, Reason } from '../../contract/answer.ts';
import { getCitation } from '../rulebook-index.ts';
import { showFacts } from './facts-read.ts';
import { showFigure, showFigures } from './figures.ts';
import { explainExclusions, explainRouteLimits } from './route-limits.ts';
import { computeLater, createLazyGetters } from '../dependencies/lazy.ts';
import { collectReads } from '../dependencies/reads.ts';
import { listFiguresNamed, sayCondition } from './sentences.ts';
import { cacheInHousehold, createPersonPlace } from '../settle/term-place.ts';
import { settle } from '../settle/term.ts';
import type { Words } from './words.ts';

/** Limits the steps down to which a line is followed. */
const DEEP = 5;

/** Limits how deeply facts that are trees of conditions may be nested. */
const DEEPEST_FACT = 3;

interface Standing {
  readonly words: Words;
  readonly household: Household;
  readonly law: PlanLaw;
  readonly row: number;
  /** Holds the id of the right and the id of the route, joined by a dot. */
  readonly prefix: string;
  readonly said: Said;
}

/** Caches what was put into words for a claimant, because routes and law files have many conditions in common. */
interface Said {
  readonly sentences: Map<PlanLaw, Map<string, Sentence>>;
  /**
   * Maps the term of a line to what it depends on; `bare` holds the same without what is shown in branches below the
   * line.
   */
  readonly whole: Map<Term, LineSeen>;
  readonly bare: Map<Term, LineSeen>;
}

interface Sentence {
  readonly text: string;
  readonly figures: readonly FigureSeen[];
}

type LineSeen = Pick<Reason, 'facts' | 'figures'>;

function newSaid(): Said {
  return { sentences: new Map(), whole: new Map(), bare: new Map() };
}

/** Holds the verdict of a route for a person, and the tree of its reasons, which is built on the first call. */
export interface Reasoned {
  readonly verdict: TruthValue;
  readonly reasons: () => Reason;
}

/**
 * Returns the reasons of a route. When the route is not certainly open on this day, or a receipt excludes the right or
 * may exclude it, the reasons for that are added beside the tree of the law.
 * @param judged what json-rules-engine found for this route, node by node
 */
export function explainRoute(
  words: Words,
  household: Household,
  law: PlanLaw,
  route: PlanRoute,
  judged: Judged,
  row: number,
): Reasoned {
  const gate = readTruth(household, route.gate, row);
  const closed = gate === 'yes' ? [] : explainRouteLimits(words, household, law, route, row);
  const beside = [...explainExclusions(words, household, law, route, row), ...closed];
  const verdict = beside.map((reason) => reason.verdict).reduce(and, toTruthValue(judged.certain, judged.possible));
  const reasons = computeLater(() => {
    const said = cacheInHousehold(household, `said ${row} ${words.language}`, newSaid);
    const standing: Standing = { words, household, law, row, prefix: `${law.understood.right.id}.${route.id}`, said };
    const tree = reasonOf(standing, route.node, judged, standing.prefix);
    return beside.length === 0 ? tree : besideLaw(standing, verdict, beside, tree);
  });
  return { verdict, reasons };
}

function besideLaw({ prefix }: Standing, verdict: TruthValue, beside: readonly Reason[], tree: Reason): Reason {
  const head: Head = {
    id: `${prefix}.when`,
    kind: 'all',
    verdict,
    sentence: '',
    citation: tree.citation,
    figures: [],
  };
  return group(head, [...beside, tree]);
}

/** Builds the reason of a node. `path` is the id that it gets when it has no name (see `pathOf`). */
function reasonOf(standing: Standing, node: PlanNode, judged: Judged, path: string): Reason {
  const verdict = toTruthValue(judged.certain, judged.possible);
  const head = headOf(standing, node.tree, verdict, path);
  if (node.kind === 'line') return lineReason(standing, head, node.tree, 0);
  const children = node.items.map((item, i) =>
    reasonOf(standing, item, judged.items[i] as Judged, pathOf(head.id, node.items, i)),
  );
  return group(head, children);
}

/** Holds the fields of a reason without its facts and children; `figures` are those that the sentence names. */
type Head = Pick<Reason, 'id' | 'kind' | 'verdict' | 'sentence' | 'citation' | 'figures'>;

const UNSAID: Sentence = { text: '', figures: [] };

function headOf(standing: Standing, tree: TermTree, verdict: TruthValue, path: string): Head {
  const { words, law, prefix } = standing;
  const { text, figures } = tree.id === null ? UNSAID : saidOf(standing, tree.id);
  return {
    id: tree.id === null ? path : `${prefix}.${tree.id}`,
    kind: tree.kind,
    verdict,
    sentence: text,
    figures,
    citation: getCitation(words.book, law.understood.right, tree.condition.source ?? law.understood.law.source),
  };
}

function saidOf({ words, household, law, row, said }: Standing, condition: string): Sentence {
  let ofLaw = said.sentences.get(law);
  if (ofLaw === undefined) said.sentences.set(law, (ofLaw = new Map()));
  let sentence = ofLaw.get(condition);
  if (sentence === undefined) {
    const named = listFiguresNamed(words, household, law, row, condition);
    const figures = named.map((found) => showFigure(words, found, household.memory.today));
    ofLaw.set(condition, (sentence = { text: sayCondition(words, household, law, row, condition), figures }));
  }
  return sentence;
}

/**
 * Returns the id of a node without a name: the id above it and the kind of the node (`.any`), with a number from the
 * second such node on (`.any2`).
 */
function pathOf(
  above: string,
  items: readonly { readonly kind: string; readonly tree?: TermTree; readonly id?: string | null }[],
  i: number,
): string {
  const kind = items[i]?.kind ?? 'line';
  const before = items.slice(0, i).filter((n) => n.kind === kind && n.id === null).length;
  return `${above}.${kind}${before === 0 ? '' : before + 1}`;
}

function group({ id, kind, verdict, sentence, citation, figures }: Head, children: readonly Reason[]): Reason {
  return { id, kind, verdict, sentence, citation, facts: [], figures, children };
}

/**
 * Adds what a line depends on, which is looked up when it is read; a caller who shows the sentences alone need not wait
 * for it.
 */
const withSeen = createLazyGetters({
  facts: ({ seen }: LineLater) => seen().facts,
  figures: ({ seen }: LineLater) => seen().figures,
  children: ({ children }: LineLater) => children(),
});

interface LineLater {
  readonly seen: () => LineSeen;
  readonly children: () => readonly Reason[];
}

function lineReason(standing: Standing, head: Head, tree: TermTree, depth: number): Reason {
  if (tree.kind !== 'line') throw new Error('a line is expected');
  const { id, kind, verdict, sentence, citation } = head;
  const children = computeLater(() => {
    const below = depth < DEEPEST_FACT ? factReason(standing, tree.term, verdict, depth) : null;
    return below === null ? [] : [below];
  });
  const seen = computeLater(() => withNamed(seenIn(standing, tree.term, children().length > 0), head.figures));
  return withSeen({ id, kind, verdict, sentence, citation }, { seen, children });
}

/**
 * Adds the figures that the sentence names, because a line is followed only to the figures that mattered for this
 * household.
 */
function withNamed(seen: LineSeen, named: readonly FigureSeen[]): LineSeen {
  const more = named.filter((figure) => !seen.figures.some(({ id }) => id === figure.id));
  return more.length === 0 ? seen : { facts: seen.facts, figures: [...seen.figures, ...more] };
}

/**
 * Returns what a line depends on. When it has branches below it, only what it reads itself is included; the branches
 * show the rest.
 */
function seenIn({ words, household, row, said }: Standing, term: Term, isBranched: boolean): LineSeen {
  const known = isBranched ? said.bare : said.whole;
  let seen = known.get(term);
  if (seen === undefined) {
    const reads = collectReads(term, createPersonPlace(words.book, household, row), isBranched ? 0 : DEEP);
    const facts = showFacts(words, household, row, reads.facts);
    known.set(term, (seen = { facts, figures: showFigures(words, household, reads.figures) }));
  }
  return seen;
}

/**
 * Returns the branches that explain a line which reads one fact of the person, when that fact is itself a tree of
 * conditions of the same right. Returns `null` in any other case, and when the branches do not have the verdict of the
 * line.
 */
function factReason(standing: Standing, term: Term, verdict: TruthValue, depth: number): Reason | null {
  if (term.kind !== 'fact' || term.row !== 'me') return null;
  const definition = standing.words.book.definitions.get(term.id);
  if (
    definition?.tree === undefined ||
    definition.tree === null ||
    definition.right?.id !== standing.law.understood.right.id
  )
    return null;
  const made = treeReason(
    standing,
    definition.tree,
    `${standing.prefix}.${nameOf(definition.right, term.id)}`,
    depth + 1,
  );
  return made?.verdict === verdict ? made : null;
}

function nameOf(right: Right, id: string): string {
  return id.slice(id.indexOf('.', right.name.length) + 1);
}

/**
 * Builds the reasons for the tree of a fact, with verdicts read from the columns. Returns `null` when the columns do
 * not give a verdict for every line.
 */
function treeReason(standing: Standing, tree: TermTree, path: string, depth: number): Reason | null {
  if (tree.kind === 'line') {
    const value = settle(tree.term, createPersonPlace(standing.words.book, standing.household, standing.row));
    if (value?.shape !== 'truth') return null;
    return lineReason(standing, headOf(standing, tree, toTruthValue(value.c, value.p), path), tree, depth);
  }
  const items = tree.kind === 'not' ? [tree.item] : tree.items;
  const id = tree.id === null ? path : `${standing.prefix}.${tree.id}`;
  const children = items.map((item, i) => treeReason(standing, item, pathOf(id, items, i), depth));
  if (!children.every((c) => c !== null)) return null;
  return group(
    headOf(
      standing,
      tree,
      joined(
        tree.kind,
        children.map((c) => c.verdict),
      ),
      path,
    ),
    children,
  );
}

function joined(kind: 'all' | 'any' | 'not', verdicts: readonly TruthValue[]): TruthValue {
  if (kind === 'not') return turned(verdicts[0] ?? 'depends');
  return kind === 'all' ? verdicts.reduce(and, 'yes') : turned(verdicts.map(turned).reduce(and, 'yes'));
}

function and(a: TruthValue, b: TruthValue): TruthValue {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' && b === 'yes' ? 'yes' : 'depends';
}

function turned(a: TruthValue): TruthValue {
  return a === 'depends' ? a : a === 'yes' ? 'no' : 'yes';
}
