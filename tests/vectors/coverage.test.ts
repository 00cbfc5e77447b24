/** These tests check that every sentence of SEMANTICS.md and every construct of the language is shown by a vector. */
import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../../engine/core/src/language/check/calls.ts';
import type { Term } from '../../engine/core/src/language/term.ts';
import { understand } from '../../engine/core/src/rulebook/typecheck/index.ts';
import type { TermTree, Understood } from '../../engine/core/src/rulebook/typecheck/understood.ts';
import { loadVectorRulebook } from './book.ts';
import { readVectorFiles, type VectorFile } from './file.ts';
import { addVectorIds, readPage, listSentenceNumbers } from './page.ts';

const FILES = readVectorFiles();

/** The compiler reports an error when a kind of term is missing in this record. */
const KINDS: Readonly<Record<Term['kind'], true>> = {
  number: true,
  truth: true,
  value: true,
  today: true,
  asked: true,
  granted: true,
  fact: true,
  may_get: true,
  through: true,
  at: true,
  window: true,
  figure: true,
  arithmetic: true,
  negate: true,
  compare: true,
  equal: true,
  in: true,
  listed: true,
  and: true,
  or: true,
  not: true,
  if: true,
  call: true,
  scale: true,
  aggregate: true,
  in_group: true,
  person: true,
  nobody: true,
  same: true,
  partners: true,
  related: true,
  degree: true,
  held: true,
};
const METHODS = ['at', 'total', 'mean', 'least', 'most'];
const OPERATORS = ['+', '-', '*', '/', '<', '<=', '>', '>=', '==', '!=', 'in', 'and', 'or', 'not'];

/** Returns the constructs used by those facts, conditions and lines of a file for which a vector expects a value. */
function shown(file: VectorFile): ReadonlySet<string> {
  const understood = understand(loadVectorRulebook(file));
  const wanted = new Set(
    file.vectors.flatMap((v) =>
      Object.entries(v.expect).flatMap(([key, value]) => [
        key,
        ...(typeof value === 'object' ? Object.keys(value) : []),
      ]),
    ),
  );
  const named = (name: string): boolean =>
    [...wanted].some((key) => key === name || key.endsWith(`.${name}`) || name.endsWith(`.${key}`));
  const found = new Set<string>();
  for (const { name, term } of termsOf(understood)) if (named(name)) collect(term, found, new Set());
  return found;
}

function termsOf(understood: Understood): readonly { readonly name: string; readonly term: Term }[] {
  return [
    ...understood.facts.flatMap(({ def, is }) => (is === null ? [] : [{ name: def.id, term: is }])),
    ...understood.laws.flatMap((law) => [
      { name: 'claimant', term: law.claimant },
      ...law.facts.map((f) => ({ name: f.name, term: f.term })),
      ...law.lines.map((l) => ({ name: l.id, term: l.term })),
      ...law.routes.flatMap((r) => [
        ...treeTerms(r.when).map((term) => ({ name: r.route.id, term })),
        { name: r.route.id, term: r.starts },
        ...r.lines.map((l) => ({ name: l.id, term: l.term })),
      ]),
    ]),
  ];
}

function treeTerms(tree: TermTree): readonly Term[] {
  return tree.kind === 'line'
    ? [tree.term]
    : tree.kind === 'not'
      ? treeTerms(tree.item)
      : tree.items.flatMap(treeTerms);
}

/** Collects the kinds, operators, functions and methods of a term, and of the groups that it names. */
function collect(part: unknown, found: Set<string>, seen: Set<unknown>): void {
  if (typeof part !== 'object' || part === null || seen.has(part)) return;
  seen.add(part);
  if ('kind' in part && 'type' in part) {
    const term = part as Term;
    found.add(`kind ${term.kind}`);
    if (term.kind === 'call') found.add(`function ${term.name}`);
    if (term.kind === 'aggregate' || term.kind === 'window') found.add(`function ${term.op}`);
    if (term.kind === 'arithmetic' || term.kind === 'compare') found.add(`operator ${term.op}`);
    if (term.kind === 'equal') found.add(`operator ${term.negated ? '!=' : '=='}`);
    for (const [kind, name] of SPOKEN) if (term.kind === kind) found.add(name);
  }
  for (const value of Object.values(part))
    for (const one of Array.isArray(value) ? value : [value]) collect(one, found, seen);
}

/** Maps kinds of terms to the functions and operators that are written for them in a rule. */
const SPOKEN: readonly (readonly [Term['kind'], string])[] = [
  ['if', 'function if'],
  ['scale', 'function scale'],
  ['held', 'function held_months'],
  ['same', 'function same'],
  ['partners', 'function partners'],
  ['related', 'function related'],
  ['degree', 'function degree'],
  ['at', 'function at'],
  ['in', 'operator in'],
  ['listed', 'operator in'],
  ['and', 'operator and'],
  ['or', 'operator or'],
  ['not', 'operator not'],
  ['negate', 'operator -'],
];
/**
 * Maps a function to the functions that stand in its place in the terms: `clamp` becomes a `max` within a `min`, and
 * `taken_as` becomes its argument, because it only matters to the loader.
 */
const READ_AS: Readonly<Record<string, readonly string[]>> = { clamp: ['min', 'max'], taken_as: [] };

describe('the normative page', () => {
  const said = new Set(FILES.flatMap((file) => [...file.vectors, ...(file.refusals ?? [])]).flatMap((v) => v.says));
  const sentences = listSentenceNumbers(readPage());

  test('numbers each sentence once', () => expect(sentences.filter((s, i) => sentences.indexOf(s) !== i)).toEqual([]));
  test('has a vector for each sentence', () => expect(sentences.filter((s) => !said.has(s))).toEqual([]));
  test('has a sentence for each vector', () => expect([...said].filter((s) => !sentences.includes(s))).toEqual([]));
  test('names the vectors behind each sentence (npx tsx tests/vectors/mark.ts)', () =>
    expect(addVectorIds(readPage(), FILES)).toBe(readPage()));
  test('has at least 250 vectors', () => expect(FILES.flatMap((f) => f.vectors).length).toBeGreaterThanOrEqual(250));
});

describe('the language', () => {
  const all = new Set(FILES.flatMap((file) => [...shown(file)]));

  test('every kind of term is shown', () =>
    expect(Object.keys(KINDS).filter((kind) => !all.has(`kind ${kind}`))).toEqual([]));
  test('every function is shown', () => {
    const names = FUNCTIONS.flatMap((name) => READ_AS[name] ?? [name]);
    expect([...names, ...METHODS].filter((name) => !all.has(`function ${name}`))).toEqual([]);
  });
  test('every operator is shown', () => expect(OPERATORS.filter((op) => !all.has(`operator ${op}`))).toEqual([]));
});
