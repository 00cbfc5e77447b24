/**
 * How a fact on which several rights rest comes to be known: it follows from others, a screen of the interview asks or
 * closes it, or the vocabulary says why people are asked for it singly.
 */
import { partsOf } from '../../language/parts.ts';
import type { Term } from '../../language/term.ts';
import type { Problem } from '../../problem.ts';
import type { FactDef } from '../model.ts';
import { problemAt } from '../report.ts';
import type { Rulebook } from '../rulebook.ts';
import { piecesOf } from './pieces.ts';
import type { Understood, UnderstoodLaw } from './understood.ts';

/** Rights that rest on a fact before it has to be said how it comes to be known. */
const SEVERAL = 3;
/** Facts for which people may be asked singly, whatever their lives are like. */
const MOST_ALWAYS = 30;

/** Of a rulebook whose formulas are sound. One without an interview asks for everything singly. */
export function unasked(understood: Understood): readonly Problem[] {
  const { rulebook } = understood;
  if (rulebook.interview.length === 0) return [];
  const isPut = putBy(rulebook);
  const rights = rightsByFact(understood);
  const bare = rulebook.facts.filter(
    (def) => (rights.get(def.id)?.size ?? 0) >= SEVERAL && !isKnownOtherwise(def) && !isPut(def),
  );
  return [...bare.map((def) => problemOf(def, rights.get(def.id)?.size ?? 0)), ...tooMany(rulebook.facts)];
}

/** A duty is never asked for; listing a person tells what `listed` says; the home's commune tells what a list of communes says. */
function isKnownOtherwise({ type, is, implied, listed, communes, ask }: FactDef): boolean {
  const isDuty = type.kind === 'choice' && type.duty !== undefined;
  return is !== null || implied.length > 0 || listed !== null || communes !== null || isDuty || ask !== null;
}

/** Tells if a screen asks or closes a fact: of a thing or a receipt, the list or the receipt that it belongs to. */
function putBy({ interview, things }: Rulebook): (def: FactDef) => boolean {
  const kinds = new Set(things.map(({ kind }) => kind));
  const put = new Set(
    interview.flatMap(({ screen: { of, closes }, fields }) => {
      const own = (name: string): string => (of === 'home' ? `home.${name}` : name);
      return [
        ...fields.map(({ fact }) => fact),
        ...closes.map(({ kind, name }) => (kind === 'receipt' ? `gets.${name}` : kind === 'fact' ? own(name) : name)),
      ];
    }),
  );
  return ({ id, scope }) => put.has(kinds.has(scope) ? scope : id.startsWith('gets.') ? receiptOf(id) : id);
}

/** `gets.pension.amount` → `gets.pension`. */
function receiptOf(id: string): string {
  return id.split('.').slice(0, 2).join('.');
}

/** By fact, the rights whose own laws read it, through the words of the vocabulary too. */
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
    for (const part of partsOf(term)) visit(part.term);
  };
  for (const { term } of piecesOf(law)) visit(term);
  for (const { term } of law.facts) visit(term);
  return ids;
}

function problemOf({ id, place }: FactDef, rights: number): Problem {
  return problemAt(
    place,
    'unasked-fact',
    `${rights} rights rest on "${id}", and nothing says how it comes to be known.`,
    'People are then asked for it one question at a time, and most give up before the end.',
    'Write what it follows from (`implied:`), let a screen of interview/ ask or close it, or say why it is asked: `ask: { always: … }`, or `ask: { until_usual: … }` as long as nothing says what it usually is.',
  );
}

function tooMany(facts: readonly FactDef[]): readonly Problem[] {
  const always = facts.filter(({ ask }) => ask === 'always');
  const beyond = always[MOST_ALWAYS];
  if (beyond === undefined) return [];
  return [
    problemAt(
      beyond.place,
      'too-many-asked',
      `"${beyond.id}" is one of ${always.length} facts that are always asked for singly; ${MOST_ALWAYS} may be.`,
      'Each is a question that somebody has to answer, whatever their life is like.',
      'Let some of them follow from others, or be asked or closed by a screen of interview/.',
    ),
  ];
}
