/**
 * This module checks whether somebody who receives a benefit, or is entitled to it, can have a right at all, whatever
 * else is true of them.
 */
import type { Term } from '../../language/term.ts';
import type { TermTree, UnderstoodLaw } from '../../rulebook/typecheck/understood.ts';
import { isOpenOn, type LawsOnDay } from './laws-on-day.ts';

/** Holds what is certain of a condition; `null` means that it may hold or not. */
type Certain = boolean | null;

/** Describes what somebody has: a receipt, by its name, or the entitlement to a right, by the name of the right. */
export type HeldBenefit = { readonly receipt: string } | { readonly right: string };

/**
 * Checks whether the law certainly fails for everybody who has the given benefit: either its condition for the claimant
 * fails, or the conditions of all routes that exist on the day do.
 */
export function excludesHolder({ claimant, routes }: UnderstoodLaw, what: HeldBenefit, on: LawsOnDay): boolean {
  const known = new Map<string, Certain>();
  const open = routes.filter(({ route }) => isOpenOn(route, on.day));
  return (
    certainly(claimant, what, on, known) === false ||
    (open.length > 0 && open.every(({ when }) => ofTree(when, what, on, known) === false))
  );
}

function ofTree(tree: TermTree, what: HeldBenefit, on: LawsOnDay, known: Map<string, Certain>): Certain {
  if (tree.kind === 'line') return certainly(tree.term, what, on, known);
  if (tree.kind === 'not') return turned(ofTree(tree.item, what, on, known));
  return joined(
    tree.kind === 'all',
    tree.items.map((item) => ofTree(item, what, on, known)),
  );
}

function certainly(term: Term, what: HeldBenefit, on: LawsOnDay, known: Map<string, Certain>): Certain {
  switch (term.kind) {
    case 'truth':
      return term.value;
    case 'not':
      return turned(certainly(term.operand, what, on, known));
    case 'and':
    case 'or':
      return joined(
        term.kind === 'and',
        term.items.map((item) => certainly(item, what, on, known)),
      );
    case 'may_get':
      return term.row === 'me' && 'right' in what && term.right === what.right ? true : null;
    case 'fact':
      return term.row === 'me' ? ofFact(term.id, what, on, known) : null;
    default:
      return null;
  }
}

function ofFact(id: string, what: HeldBenefit, on: LawsOnDay, known: Map<string, Certain>): Certain {
  if ('receipt' in what && id === `gets.${what.receipt}`) return true;
  const before = known.get(id);
  if (before !== undefined) return before;
  const definition = on.book.definitions.get(id);
  const found = definition?.scope === 'person' ? certainly(definition.term, what, on, known) : null;
  known.set(id, found);
  return found;
}

function turned(value: Certain): Certain {
  return value === null ? null : !value;
}

function joined(all: boolean, values: readonly Certain[]): Certain {
  if (values.includes(!all)) return !all;
  return values.includes(null) ? null : all;
}
