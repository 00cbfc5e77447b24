/**
 * The terms right below a term, and how each bears on it: more of the part may give more, less, or either. The list of
 * kinds is total: a new kind of term has to say what it is made of.
 */
import type { ValueType } from '../values/types.ts';
import type { GroupTerm, Term } from './term.ts';

/** Of a condition, `more` is to hold rather than not. */
export type Bearing = 'more' | 'less' | 'either';

export interface TermPart {
  readonly term: Term;
  readonly bearing: Bearing;
  /** The part says who belongs to a group; it is no operand of the term itself. */
  readonly isTest: boolean;
}

/** Functions of two days: the later the first, the less lies between. */
const BETWEEN: ReadonlySet<string> = new Set(['age', 'years', 'months', 'days']);
/** Functions that never fall where one of their arguments grows. */
const GROWING: ReadonlySet<string> = new Set([
  ...['min', 'max', 'floor', 'cents', 'euros', 'monthly', 'yearly'],
  ...['year', 'start_of', 'end_of', 'days_after', 'months_after'],
]);

/** How a part bears on the whole, where it bears on a part of it. */
export function within(whole: Bearing, part: Bearing): Bearing {
  if (whole === 'either' || part === 'either') return 'either';
  return whole === part ? 'more' : 'less';
}

export function partsOf(term: Term): readonly TermPart[] {
  switch (term.kind) {
    case 'and':
    case 'or':
      return of('more', ...term.items);
    case 'not':
    case 'negate':
      return of('less', term.operand);
    case 'compare':
      return comparedParts(term);
    case 'arithmetic':
      return arithmeticParts(term);
    case 'if':
      return [...of(testBearing(term.then, term.otherwise), term.test), ...of('more', term.then, term.otherwise)];
    case 'call':
      return callParts(term);
    case 'scale':
      return [...of('more', term.amount), ...of('either', ...some(term.day))];
    case 'aggregate':
      return aggregateParts(term);
    case 'in_group':
      return groupParts(term.group, 'more');
    case 'held':
      return [...of('more', term.condition), ...of('either', ...some(term.day))];
    case 'figure':
      return of('either', ...term.keys.flatMap((k) => (k.kind === 'term' ? [k.term] : [])), ...some(term.day));
    case 'equal':
      return of('either', term.left, term.right);
    case 'in':
    case 'listed':
      return of('either', term.item);
    case 'same':
    case 'partners':
      return of('either', term.a, term.b);
    case 'through':
      return of('either', term.person);
    case 'at':
      return of('either', term.day);
    case 'window':
      return of('either', term.from, term.until);
    case 'number':
    case 'truth':
    case 'value':
    case 'today':
    case 'asked':
    case 'granted':
    case 'fact':
    case 'may_get':
    case 'person':
    case 'nobody':
    case 'related':
    case 'degree':
      return [];
  }
}

/** The operands of a term: all parts but the tests of a group, which whoever reads the group asks for. */
export function operandsOf(term: Term): readonly Term[] {
  return partsOf(term).flatMap(({ term: part, isTest }) => (isTest ? [] : [part]));
}

function of(bearing: Bearing, ...terms: readonly Term[]): readonly TermPart[] {
  return terms.map((term) => ({ term, bearing, isTest: false }));
}

function some(term: Term | null): readonly Term[] {
  return term === null ? [] : [term];
}

function comparedParts({ op, left, right }: Extract<Term, { kind: 'compare' }>): readonly TermPart[] {
  if (op === '==' || op === '!=') return of('either', left, right);
  const less = op === '<' || op === '<=';
  return [...of(less ? 'less' : 'more', left), ...of(less ? 'more' : 'less', right)];
}

function arithmeticParts({ op, left, right }: Extract<Term, { kind: 'arithmetic' }>): readonly TermPart[] {
  const [ofLeft, ofRight] = [signOf(left.type), signOf(right.type)];
  switch (op) {
    case '+':
      return of('more', left, right);
    case '-':
      return [...of('more', left), ...of('less', right)];
    case '*':
      return [...of(ofRight, left), ...of(ofLeft, right)];
    case '/':
      return [...of(ofRight, left), ...of(within(ofLeft, 'less'), right)];
  }
}

/** What a factor makes of more of the other one. */
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

function callParts({ name, args }: Extract<Term, { kind: 'call' }>): readonly TermPart[] {
  const [first, ...rest] = args;
  if (BETWEEN.has(name) && first !== undefined) return [...of('less', first), ...of('more', ...rest)];
  return of(GROWING.has(name) ? 'more' : 'either', ...args);
}

function aggregateParts({ op, group, body }: Extract<Term, { kind: 'aggregate' }>): readonly TermPart[] {
  const bodies = some(body);
  switch (op) {
    case 'any':
    case 'count':
      return [...groupParts(group, 'more'), ...of('more', ...bodies)];
    case 'all':
      return [...groupParts(group, 'less'), ...of('more', ...bodies)];
    case 'sum':
      return [...groupParts(group, body === null ? 'more' : signOf(body.type)), ...of('more', ...bodies)];
    case 'rank':
      return [...groupParts(group, 'either'), ...of('either', ...bodies)];
  }
}

/** Who belongs to a group, its frame included. */
export function groupParts(group: GroupTerm, bearing: Bearing): readonly TermPart[] {
  const frame = group.over !== 'everybody' && 'group' in group.over ? groupParts(group.over.group, bearing) : [];
  const tests = [...of(bearing, group.where), ...of('either', ...some(group.asOf))];
  return [...frame, ...tests.map((part) => ({ ...part, isTest: true }))];
}
