/**
 * This module describes one-off payments: the life events of the rulebook that change amounts of money and nothing
 * else. It finds which facts such a payment changes, which receipts are part of these facts, which rights depend on
 * them, and which divergences give one of these facts another value in a database because a receipt was granted late.
 */
import { listTermParts } from '../../language/parts.ts';
import type { Term } from '../../language/term.ts';
import type { Understood } from '../../rulebook/typecheck/understood.ts';
import type { Divergence, LifeEvent } from '../../rulebook/crossings/book.ts';
import type { Right } from '../../rulebook/model.ts';
import { getRulebookIndex, type RulebookIndex } from '../rulebook-index.ts';

export interface Payment {
  readonly event: string;
  readonly facts: readonly PaidFact[];
  readonly divergences: readonly PaidLate[];
}

export interface PaidFact {
  readonly fact: string;
  /** Lists by name the receipts whose amounts are part of the fact. */
  readonly receipts: readonly string[];
  readonly rights: readonly Right[];
}

/** Describes a divergence that arises when a receipt is granted late. */
export interface PaidLate {
  readonly divergence: string;
  readonly receipts: readonly string[];
}

interface Resting {
  readonly right: Right;
  readonly facts: ReadonlySet<string>;
}

export function listPayments(understood: Understood, resting: readonly Resting[]): readonly Payment[] {
  const book = getRulebookIndex(understood);
  const { events, divergences } = understood.rulebook.crossings;
  return events.flatMap((event) => {
    const facts = factsPaid(book, event);
    if (facts === null) return [];
    return [
      {
        event: event.id,
        facts: facts.map((fact) => ({
          fact,
          receipts: receiptsIn(book, fact),
          rights: resting.filter((one) => one.facts.has(fact)).map(({ right }) => right),
        })),
        divergences: divergences.flatMap((one) => paidLate(understood, one, facts)),
      },
    ];
  });
}

/**
 * Returns the facts that an event changes; `null` when the event also changes anything that is no amount of money, or
 * changes nothing.
 */
function factsPaid({ facts }: RulebookIndex, { rule }: LifeEvent): readonly string[] | null {
  const set = rule.operations.map((one) => (one.kind === 'set' ? one.fact : null));
  const paid = set.filter((fact) => fact !== null && isMoney(facts.get(fact)?.type));
  return paid.length < set.length || paid.length === 0 ? null : [...new Set(paid as readonly string[])];
}

function isMoney(type: Term['type'] | undefined): boolean {
  return type?.kind === 'number' && type.unit['money'] === 1;
}

function receiptsIn(book: RulebookIndex, fact: string): readonly string[] {
  const receipts = new Set<string>();
  const seen = new Set<string>();
  const follow = (id: string): void => {
    const [head, name = '', part] = id.split('.');
    if (head === 'gets' && part === 'amount') receipts.add(name);
    if (seen.has(id)) return;
    seen.add(id);
    const definition = book.definitions.get(id);
    if (definition !== undefined) factsIn(definition.term).forEach(follow);
  };
  follow(fact);
  return [...receipts];
}

/**
 * Returns a list with the divergence when it is published, its rule sets one of the facts, and the rule reads when a
 * receipt was granted; otherwise an empty list.
 */
function paidLate(understood: Understood, divergence: Divergence, facts: readonly string[]): readonly PaidLate[] {
  const { id, published, rule } = divergence;
  if (!published || rule === null) return [];
  if (!rule.operations.some((one) => one.kind === 'set' && facts.includes(one.fact))) return [];
  const read = understood.rules
    .filter(({ right }) => right === rule.right)
    .flatMap((law) => law.facts.flatMap(({ term }) => factsIn(term)));
  const late = read.filter((fact) => fact.startsWith('gets.') && fact.endsWith('.granted'));
  const receipts = [...new Set(late.map((fact) => fact.slice('gets.'.length, -'.granted'.length)))];
  return receipts.length === 0 ? [] : [{ divergence: id, receipts }];
}

function factsIn(term: Term): readonly string[] {
  const own = 'id' in term && term.kind !== 'figure' ? [term.id] : [];
  return [...own, ...listTermParts(term).flatMap((part) => factsIn(part.term))];
}
