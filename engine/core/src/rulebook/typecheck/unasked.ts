/**
 * This module checks that there is a way to learn each fact that several rights need: it follows from other facts, a
 * screen of the interview asks or closes it, or the vocabulary says why people are asked for it on its own.
 */
import { listTermParts } from '../../language/parts.ts';
import type { Term } from '../../language/term.ts';
import type { Problem } from '../../problem.ts';
import type { FactDef } from '../model.ts';
import { createScreenTest } from '../interview/screen-test.ts';
import { createProblem } from '../report.ts';
import { listFormulaPieces } from './pieces.ts';
import type { Understood, UnderstoodLaw } from './understood.ts';

/** Gives the number of rights from which on a fact counts as needed by several rights. */
const SEVERAL = 3;
/** Limits the number of facts with `ask: always`, for which everybody may be asked one by one. */
const MOST_ALWAYS = 30;

/**
 * Returns a problem for each fact that several rights need and that there is no way to learn, and one when too many
 * facts are always asked for. The formulas of the rulebook must have no errors. A rulebook without an interview asks
 * for every fact one by one and has no such problems.
 */
export function findUnaskedFacts(understood: Understood): readonly Problem[] {
  const { rulebook } = understood;
  if (rulebook.interview.length === 0) return [];
  const isPut = createScreenTest(rulebook.interview, rulebook.things);
  const rights = rightsByFact(understood);
  const bare = rulebook.facts.filter(
    (def) => (rights.get(def.id)?.size ?? 0) >= SEVERAL && !isKnownOtherwise(def) && !isPut(def),
  );
  return [...bare.map((def) => problemOf(def, rights.get(def.id)?.size ?? 0)), ...tooMany(rulebook.facts)];
}

/**
 * Checks whether a fact becomes known without a screen, or whether the vocabulary says why it is asked for on its own.
 * A duty is never asked, a value under `listed` is stated by listing the person, and a fact with a list of communes is
 * settled by the commune of the home.
 */
function isKnownOtherwise({ type, is, implied, usual, listed, communes, isAlwaysAsked }: FactDef): boolean {
  const isDuty = type.kind === 'choice' && type.duty !== undefined;
  const follows = is !== null || implied.length > 0 || usual.length > 0 || listed !== null || communes !== null;
  return follows || isDuty || isAlwaysAsked;
}

/** Maps each fact to the rights whose own laws read it, directly or through computed facts of the vocabulary. */
function rightsByFact(understood: Understood): ReadonlyMap<string, ReadonlySet<string>> {
  const derived = new Map(understood.facts.flatMap(({ def, is }) => (is === null ? [] : [[def.id, is] as const])));
  const rights = new Map<string, Set<string>>();
  for (const law of understood.laws)
    for (const id of factsOf(law, derived)) {
      const known = rights.get(id) ?? new Set();
      rights.set(id, known.add(law.right.id));
    }
  return rights;
}

function factsOf(law: UnderstoodLaw, derived: ReadonlyMap<string, Term>): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (term: Term): void => {
    if (term.kind === 'fact' || term.kind === 'at' || term.kind === 'window' || term.kind === 'through') {
      const from = ids.has(term.id) ? undefined : derived.get(term.id);
      ids.add(term.id);
      if (from !== undefined) visit(from);
    }
    for (const part of listTermParts(term)) visit(part.term);
  };
  for (const { term } of listFormulaPieces(law)) visit(term);
  for (const { term } of law.facts) visit(term);
  return ids;
}

function problemOf({ id, place }: FactDef, rights: number): Problem {
  return createProblem(
    place,
    'unasked-fact',
    `${rights} rights rest on "${id}", and nothing says how it comes to be known.`,
    'People are then asked for it one question at a time, and most give up before the end.',
    'Write what it follows from (`implied:`), what it is for nearly everybody (`usual:`), let a screen of interview/ ask or close it, or say why it is asked: `ask: { always: … }`.',
  );
}

function tooMany(facts: readonly FactDef[]): readonly Problem[] {
  const always = facts.filter(({ isAlwaysAsked }) => isAlwaysAsked);
  const beyond = always[MOST_ALWAYS];
  if (beyond === undefined) return [];
  return [
    createProblem(
      beyond.place,
      'too-many-asked',
      `"${beyond.id}" is one of ${always.length} facts that are always asked for singly; ${MOST_ALWAYS} may be.`,
      'Each is a question that somebody has to answer, whatever their life is like.',
      'Let some of them follow from others, or be asked or closed by a screen of interview/.',
    ),
  ];
}
