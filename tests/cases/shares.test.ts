/**
 * Tests that amounts of a thing that several persons own or pay are treated as amounts of the whole thing: each line
 * that reads one takes the person's share of it, unless the law uses the whole.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Term } from '../../engine/core/src/language/term.ts';
import { toPublicId, type TermTree, type UnderstoodLaw } from '../../engine/core/src/rulebook/typecheck/understood.ts';
import { understood } from '../open-rulebook.ts';
import { listInnerTerms } from '../../engine/core/src/cases/inner-terms.ts';

interface Shares {
  readonly whole: readonly { readonly amounts: readonly string[]; readonly part: string }[];
  readonly own: readonly string[];
  readonly exceptions: readonly { readonly fact: string; readonly why: string }[];
}

const shares = parse(readFileSync(new URL('./shares.yaml', import.meta.url), 'utf8'), { schema: 'core' }) as Shares;
const partOf = new Map(shares.whole.flatMap(({ amounts, part }) => amounts.map((a) => [a, part] as const)));
const parts = new Set(partOf.values());

/**
 * Describes a fact of a thing that a line reads. `shared` is `true` when the line also takes the share, or compares it.
 */
interface Reading {
  readonly id: string;
  readonly shared: boolean;
}

function readings(term: Term, taken: ReadonlySet<string>): readonly Reading[] {
  if ('id' in term && (partOf.has(term.id) || shares.own.includes(term.id)))
    return [{ id: term.id, shared: taken.has(partOf.get(term.id) ?? ownPart(term.id)) }];
  if (term.kind === 'aggregate') return term.body === null ? [] : readings(term.body, new Set());
  if (term.kind === 'arithmetic' && (term.op === '*' || term.op === '/')) {
    const beside = (other: Term): ReadonlySet<string> => new Set([...taken, ...factors(other)]);
    return [...readings(term.left, beside(term.right)), ...readings(term.right, beside(term.left))];
  }
  if (term.kind === 'if') {
    const test = new Set([...taken, ...compared(term.test)]);
    return [...readings(term.test, taken), ...[term.then, term.otherwise].flatMap((t) => readings(t, test))];
  }
  return listInnerTerms(term).flatMap((inner) => readings(inner.term, taken));
}

/** Returns the shares that are factors of a product. */
function factors(term: Term): readonly string[] {
  if (term.kind === 'fact') return parts.has(term.id) ? [term.id] : [];
  return term.kind === 'arithmetic' && (term.op === '*' || term.op === '/')
    ? [...factors(term.left), ...factors(term.right)]
    : [];
}

/** Returns the shares that are compared: when the person owns the whole, no share has to be taken. */
function compared(term: Term): readonly string[] {
  return term.kind === 'compare' ? [...factors(term.left), ...factors(term.right)] : [];
}

function ownPart(id: string): string {
  return [...parts].find((p) => p.split('.')[0] === id.split('.')[0]) ?? '';
}

/** Returns each formula of a law with the name of its fact, line, route or group, or `claimant`. */
function formulas({ law, ...of }: UnderstoodLaw): readonly { readonly name: string; readonly term: Term }[] {
  const lines = [...of.lines, ...of.routes.flatMap((r) => r.lines)];
  return [
    { name: 'claimant', term: of.claimant },
    ...of.facts.map(({ name, term }) => ({ name, term })),
    ...lines.map(({ id, term }) => ({ name: id, term })),
    ...of.routes.flatMap((r) => conditions(r.when).map((term) => ({ name: r.route.id, term }))),
    ...law.groups.flatMap(({ name }) => {
      const group = understood.groups.get(`${of.id}.${name}`);
      return group === undefined ? [] : [{ name, term: group.where }];
    }),
  ];
}

function conditions(tree: TermTree): readonly Term[] {
  if (tree.kind === 'line') return [tree.term];
  return tree.kind === 'not' ? conditions(tree.item) : tree.items.flatMap(conditions);
}

const read = understood.laws.flatMap((law) =>
  formulas(law).flatMap(({ name, term }) =>
    readings(term, new Set()).map((reading) => ({ ...reading, line: toPublicId(`${law.id}.${name}`) })),
  ),
);
const excused = new Set(shares.exceptions.map((e) => e.fact));
const found = (own: boolean): readonly string[] =>
  read.filter((r) => shares.own.includes(r.id) === own && r.shared === own).map((r) => `${r.line} reads ${r.id}`);

describe('amounts of a thing that several own', () => {
  test('each line takes the part of the person, unless the law looks at the whole', () => {
    expect(read.length).toBeGreaterThan(60);
    const left = found(false).filter((line) => !excused.has(line.split(' ')[0] ?? ''));
    expect([...new Set(left)].sort()).toEqual([]);
  });
  test('what is of the person alone is multiplied by no share', () => {
    expect(found(true)).toEqual([]);
  });
  test('each amount of a thing with a share is named as one or the other', () => {
    const kinds = new Set([...parts].filter((p) => p.includes('.')).map((p) => p.split('.')[0]));
    const amounts = understood.facts
      .filter(({ def }) => kinds.has(def.scope) && def.type.kind === 'number' && 'money' in def.type.unit)
      .map(({ def }) => def.id);
    expect(amounts.length).toBeGreaterThan(6);
    expect(amounts.filter((a) => !partOf.has(a) && !shares.own.includes(a))).toEqual([]);
  });
  test('each exception is a line that takes the whole, with a reason', () => {
    const whole = new Set(found(false).map((line) => line.split(' ')[0]));
    expect(shares.exceptions.filter((e) => !whole.has(e.fact) || e.why.length < 20)).toEqual([]);
  });
});
