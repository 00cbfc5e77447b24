/** One term, read off the columns: the rules of the lowering, for one household. */
import type { Term } from '../../language/term.ts';
import { GRID, isOnGrid, scaleOf } from '../../lowering/columns.ts';
import { NOBODY } from '../../lowering/choices.ts';
import { CALENDAR, type CalendarFunction } from '../../values/calendar.ts';
import type { ValueType } from '../../values/types.ts';
import { settleFigure } from './figure.ts';
import {
  belongs,
  isSingle,
  maskIn,
  settleAggregate,
  settlePartners,
  settlePerson,
  settleRelation,
  settleSame,
} from './persons.ts';
import {
  dayOf,
  num,
  readColumn,
  rowAt,
  rowsOf,
  toldOrNull,
  truth,
  UNTOLD,
  type Place,
  type Settled,
  type Told,
} from './place.ts';
import { piecesAt, settleAt, settleHeld } from './time.ts';

type Of<K extends Term['kind']> = Extract<Term, { kind: K }>;

/** The value of a term in the units of the memory; `null` where the columns do not tell. */
export function settle(term: Term, place: Place): Settled | null {
  switch (term.kind) {
    case 'number':
      return num(term.value);
    case 'truth':
      return truth(term.value);
    case 'value':
      return { shape: 'mask', m: term.mask };
    case 'nobody':
      return { shape: 'mask', m: NOBODY };
    case 'today':
      return num(dayOf(place));
    case 'asked':
    case 'granted':
      return readColumn(place.household, `${term.kind}.${term.right}`, place.me.row);
    case 'fact':
      return settleFact(term, place);
    case 'may_get': {
      const at = rowAt(place, term.row);
      return at === null ? null : readColumn(place.household, `may_get.${term.right}`, at.row);
    }
    case 'through':
      return settleThrough(term, place);
    case 'at':
      return settleAt(term, place);
    case 'figure':
      return settleFigure(term, place);
    case 'arithmetic':
      return settleArithmetic(term, place);
    case 'negate': {
      const a = settle(term.operand, place);
      return a?.shape === 'number' ? num(-a.hi, -a.lo) : null;
    }
    case 'if':
      return settleIf(term, place);
    case 'call':
      return settleCall(term, place);
    case 'person':
      return settlePerson(term, place);
    case 'related':
    case 'degree':
      return settleRelation(term, place);
    case 'aggregate':
      return settleAggregate(term, place);
    case 'held':
      return settleHeld(term, place);
    case 'window':
    case 'scale':
      return null;
    default:
      return settleCondition(term, place);
  }
}

/** A condition as certain and possible; nothing is certain of what the columns do not tell. */
export function settleTruth(term: Term, place: Place): Told {
  const value = settle(term, place);
  return value?.shape === 'truth' ? { c: value.c, p: value.p, told: true } : UNTOLD;
}

function settleCondition(
  term: Of<'compare' | 'equal' | 'in' | 'listed' | 'and' | 'or' | 'not' | 'in_group' | 'same' | 'partners'>,
  place: Place,
): Settled | null {
  switch (term.kind) {
    case 'compare':
      return settleCompare(term, place);
    case 'equal': {
      const [a, b] = [maskIn(settle(term.left, place)), maskIn(settle(term.right, place))];
      if (a === null || b === null) return null;
      const equal = { c: a === b && isSingle(a), p: (a & b) !== 0 };
      return term.negated ? truth(!equal.p, !equal.c) : truth(equal.c, equal.p);
    }
    case 'in':
      return within(settle(term.item, place), term.mask);
    case 'listed':
      return settleListed(term, place);
    case 'and':
    case 'or':
      return settleAll(term, place);
    case 'not': {
      const a = settle(term.operand, place);
      return a?.shape === 'truth' ? truth(!a.p, !a.c) : null;
    }
    case 'in_group': {
      const { c, p, told } = belongs(term.group, place);
      return told ? truth(c, p) : null;
    }
    case 'same':
      return settleSame(term, place);
    case 'partners':
      return settlePartners(term, place);
  }
}

/** Settled by one part alone, where that part settles it: the others may then stay untold. */
function settleAll(term: Of<'and' | 'or'>, place: Place): Settled | null {
  const parts = term.items.map((t) => settleTruth(t, place));
  const c = term.kind === 'and' ? parts.every((x) => x.c) : parts.some((x) => x.c);
  const p = term.kind === 'and' ? parts.every((x) => x.p) : parts.some((x) => x.p);
  return toldOrNull(c, p, parts);
}

function within(item: Settled | null, list: number): Settled | null {
  return item?.shape === 'mask' ? truth((item.m & ~list) === 0, (item.m & list) !== 0) : null;
}

function settleListed(term: Of<'listed'>, place: Place): Settled | null {
  const cell = place.book.figures
    .get(term.figure)
    ?.values.filter((v) => v.from <= place.household.period.plan.from)
    .at(-1)?.cell;
  if (cell?.kind !== 'list' || term.item.type.kind !== 'choice') return null;
  const list = term.item.type.values.reduce((m, v, i) => (cell.values.includes(v) ? m | (2 ** i) : m), 0);
  return within(settle(term.item, place), list);
}

/** On the day of the answer a fact stands in its column; on another day in its pieces, or is worked out for that day. */
function settleFact(term: Of<'fact'>, place: Place): Settled | null {
  const at = rowAt(place, term.row);
  if (at === null) return null;
  if (place.day === null) return readColumn(place.household, term.id, at.row);
  if (term.dated) return piecesAt(place, term.id, term.type, at, place.day, place.day);
  const definition = place.book.definitions.get(term.id);
  return definition === undefined
    ? readColumn(place.household, term.id, at.row)
    : settle(definition.term, { ...place, me: at, member: null });
}

function settleThrough(term: Of<'through'>, place: Place): Settled | null {
  const m = maskIn(settle(term.person, { ...place, day: null }));
  if (m === null || !isSingle(m) || (m & NOBODY) !== 0) return null;
  const row = Math.log2(m) - 1;
  return row < rowsOf(place.household, 'person') ? readColumn(place.household, term.id, row) : null;
}

type Ends = Extract<Settled, { shape: 'number' }>;

/** A literal 0 or 1 takes the scale of what it stands beside. */
function pair(a: Term, b: Term, place: Place): readonly [Ends, Ends] | null {
  const side = (x: Term, beside: Term): Settled | null =>
    x.kind === 'number' ? num(x.value * scaleOf(beside.type)) : settle(x, place);
  const [l, r] = [side(a, b), side(b, a)];
  return l?.shape === 'number' && r?.shape === 'number' ? [l, r] : null;
}

function settleArithmetic(term: Of<'arithmetic'>, place: Place): Settled | null {
  const { op, left, right } = term;
  const sides = op === '+' || op === '-' ? pair(left, right, place) : [settle(left, place), settle(right, place)];
  const [a, b] = sides ?? [null, null];
  if (a?.shape !== 'number' || b?.shape !== 'number') return null;
  if (op === '+') return num(a.lo + b.lo, a.hi + b.hi);
  if (op === '-') return num(a.lo - b.hi, a.hi - b.lo);
  if (op === '/' && b.lo <= 0 && b.hi >= 0) return null;
  const f = op === '*' ? (x: number, y: number): number => x * y : (x: number, y: number): number => x / y;
  const four = [f(a.lo, b.lo), f(a.lo, b.hi), f(a.hi, b.lo), f(a.hi, b.hi)];
  return num(Math.min(...four), Math.max(...four));
}

/** Amounts are compared on their grid. */
function settleCompare(term: Of<'compare'>, place: Place): Settled | null {
  const sides = pair(term.left, term.right, place);
  return sides === null ? null : compare(term.op, onGrid(sides[0], term.left.type), onGrid(sides[1], term.right.type));
}

function onGrid(x: Ends, type: ValueType): Ends {
  return isOnGrid(type) ? { shape: 'number', lo: away(x.lo, 1), hi: away(x.hi, 1) } : x;
}

function compare(op: Of<'compare'>['op'], a: Ends, b: Ends): Settled {
  switch (op) {
    case '<=':
      return truth(a.hi <= b.lo, a.lo <= b.hi);
    case '<':
      return truth(a.hi < b.lo, a.lo < b.hi);
    case '>=':
      return compare('<=', b, a);
    case '>':
      return compare('<', b, a);
    case '==':
      return truth(a.lo === b.hi && a.hi === b.lo, a.lo <= b.hi && b.lo <= a.hi);
    case '!=':
      return truth(!(a.lo <= b.hi && b.lo <= a.hi), !(a.lo === b.hi && a.hi === b.lo));
  }
}

function settleIf(term: Of<'if'>, place: Place): Settled | null {
  const test = settleTruth(term.test, place);
  const branch = (x: Term): Settled | null =>
    x.kind === 'number' ? num(x.value * scaleOf(term.type)) : settle(x, place);
  if (test.c) return branch(term.then);
  if (!test.told) return null;
  const otherwise = branch(term.otherwise);
  if (!test.p) return otherwise;
  const then = branch(term.then);
  if (then?.shape === 'number' && otherwise?.shape === 'number')
    return num(Math.min(then.lo, otherwise.lo), Math.max(then.hi, otherwise.hi));
  if (then?.shape === 'truth' && otherwise?.shape === 'truth')
    return truth(then.c && otherwise.c, then.p || otherwise.p);
  if (then?.shape === 'mask' && otherwise?.shape === 'mask') return { shape: 'mask', m: then.m | otherwise.m };
  return null;
}

function settleCall(term: Of<'call'>, place: Place): Settled | null {
  const [first, second] = term.args as [Term, Term | undefined];
  if (term.name === 'min' || term.name === 'max') {
    const sides = pair(first, second as Term, place);
    const pick = term.name === 'min' ? Math.min : Math.max;
    return sides === null ? null : num(pick(sides[0].lo, sides[1].lo), pick(sides[0].hi, sides[1].hi));
  }
  const a = settle(first, place);
  const b = second === undefined ? num(0) : settle(second, place);
  if (a?.shape !== 'number' || b?.shape !== 'number') return null;
  const rounding = ROUNDING[term.name];
  if (rounding !== undefined) {
    const x = term.name === 'floor' ? onGrid(a, first.type) : a;
    return num(rounding(x.lo, scaleOf(first.type)), rounding(x.hi, scaleOf(first.type)));
  }
  const name = term.name === 'age' ? 'years' : term.word === null ? term.name : `${term.name}_${term.word}`;
  const f: ((a: number, b: number) => number) | undefined = CALENDAR[name as CalendarFunction];
  if (f === undefined || (name === 'last' && a.lo !== a.hi)) return null;
  // From one day to another: the later it begins, the less.
  const falls = name === 'years' || name === 'months' || name === 'days';
  return falls ? num(f(a.hi, b.lo), f(a.lo, b.hi)) : num(f(a.lo, b.lo), f(a.hi, b.hi));
}

const ROUNDING: Readonly<Record<string, (x: number, scale: number) => number>> = {
  cents: (x) => away(x, GRID / 100),
  euros: (x) => away(x, GRID),
  floor: (x, scale) => Math.floor(x / scale) * scale,
  monthly: (x) => x / 12,
  yearly: (x) => x * 12,
};

function away(x: number, step: number): number {
  return Math.sign(x) * Math.floor(Math.abs(x) / step + 0.5 + 1e-6) * step;
}
