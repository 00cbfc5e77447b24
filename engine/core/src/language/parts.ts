/**
 * This module lists the parts of a term and how each affects it: an increase of the part may increase the term,
 * decrease it, or do either.
 */
import type { ValueType } from '../values/types.ts';
import { listOperands } from './operands.ts';
import type { GroupTerm, Term } from './term.ts';

/** Names the direction in which a part affects the whole. A condition counts as "more" when it holds. */
export type Bearing = 'more' | 'less' | 'either';

export interface TermPart {
  readonly term: Term;
  readonly bearing: Bearing;
}

/** Lists the functions of two days. Their result decreases as the first day gets later. */
const BETWEEN: ReadonlySet<string> = new Set(['age', 'years', 'months', 'days']);
/** Lists the functions that never decrease when one of their arguments increases. */
const GROWING: ReadonlySet<string> = new Set([
  ...['min', 'max', 'floor', 'cents', 'euros', 'monthly', 'yearly'],
  ...['year', 'start_of', 'end_of', 'days_after', 'months_after'],
]);

/**
 * Returns how a part of a part affects the whole.
 * @param whole how the part affects the whole
 * @param part how the inner part affects the part
 */
export function combineBearings(whole: Bearing, part: Bearing): Bearing {
  if (whole === 'either' || part === 'either') return 'either';
  return whole === part ? 'more' : 'less';
}

/** Returns the operands of a term, and the terms that decide who belongs to the group that it reads. */
export function listTermParts(term: Term): readonly TermPart[] {
  const bearings = bearingsOf(term);
  const own = listOperands(term).map((operand, i) => ({ term: operand, bearing: bearings[i] ?? 'either' }));
  if (term.kind === 'aggregate') return [...listGroupParts(term.group, groupBearing(term)), ...own];
  return term.kind === 'in_group' ? listGroupParts(term.group, 'more') : own;
}

/**
 * Returns the bearings of the operands in their order; operands that are missing from the list have the bearing
 * `either`.
 */
function bearingsOf(term: Term): readonly Bearing[] {
  switch (term.kind) {
    case 'and':
    case 'or':
      return term.items.map(() => 'more');
    case 'not':
    case 'negate':
      return ['less'];
    case 'compare':
      return comparedBearings(term);
    case 'arithmetic':
      return arithmeticBearings(term);
    case 'if':
      return [testBearing(term.then, term.otherwise), 'more', 'more'];
    case 'call':
      return callBearings(term);
    case 'scale':
    case 'held':
      return ['more'];
    case 'aggregate':
      return term.op === 'rank' ? [] : ['more'];
    default:
      return [];
  }
}

function comparedBearings({ op }: Extract<Term, { kind: 'compare' }>): readonly Bearing[] {
  if (op === '==' || op === '!=') return [];
  return op === '<' || op === '<=' ? ['less', 'more'] : ['more', 'less'];
}

function arithmeticBearings({ op, left, right }: Extract<Term, { kind: 'arithmetic' }>): readonly Bearing[] {
  const [ofLeft, ofRight] = [signOf(left.type), signOf(right.type)];
  switch (op) {
    case '+':
      return ['more', 'more'];
    case '-':
      return ['more', 'less'];
    case '*':
      return [ofRight, ofLeft];
    case '/':
      return [ofRight, combineBearings(ofLeft, 'less')];
  }
}

/** Returns how a product is affected by the other factor, given the type of this one. */
function signOf(type: ValueType): Bearing {
  if (type.kind !== 'number') return 'either';
  return type.min >= 0 ? 'more' : type.max <= 0 ? 'less' : 'either';
}

function testBearing(then: Term, otherwise: Term): Bearing {
  const [a, b] = [endsOf(then), endsOf(otherwise)];
  if (a === null || b === null) return 'either';
  return a.min >= b.max ? 'more' : b.min >= a.max ? 'less' : 'either';
}

function endsOf(term: Term): { readonly min: number; readonly max: number } | null {
  if (term.kind === 'truth') return { min: Number(term.value), max: Number(term.value) };
  if (term.type.kind === 'truth') return { min: 0, max: 1 };
  return term.type.kind === 'number' || term.type.kind === 'date' ? term.type : null;
}

function callBearings({ name, args }: Extract<Term, { kind: 'call' }>): readonly Bearing[] {
  if (BETWEEN.has(name)) return args.map((_, i) => (i === 0 ? 'less' : 'more'));
  return args.map(() => (GROWING.has(name) ? 'more' : 'either'));
}

function groupBearing({ op, body }: Extract<Term, { kind: 'aggregate' }>): Bearing {
  switch (op) {
    case 'any':
    case 'count':
      return 'more';
    case 'all':
      return 'less';
    case 'sum':
      return body === null ? 'more' : signOf(body.type);
    case 'rank':
      return 'either';
  }
}

/**
 * Returns the terms that decide who belongs to a group: its condition and its day, and those of the group that it
 * narrows.
 */
export function listGroupParts(group: GroupTerm, bearing: Bearing): readonly TermPart[] {
  const frame = group.over !== 'everybody' && 'group' in group.over ? listGroupParts(group.over.group, bearing) : [];
  const day: readonly TermPart[] = group.asOf === null ? [] : [{ term: group.asOf, bearing: 'either' }];
  return [...frame, { term: group.where, bearing }, ...day];
}
