/**
 * What a right gives, line by line: by the route that leads, of the law file that applies. Where several law files may
 * apply, or an open route may give more than the one that leads, a line is anything that they may give.
 */
import { isOnGrid } from '../values/grid.ts';
import type { ValueType } from '../values/types.ts';
import { meets } from './choices.ts';
import { read } from './columns.ts';
import type { Ir, Node } from './ir.ts';
import { leadOf } from './lead.ts';
import { choose, mask, number, truth, type Pair, type TruthPair } from './pair.ts';
import type { PlanLaw, PlanLine } from './plan.ts';
import type { Planner } from './planner.ts';

export type LineName = Pick<PlanLine, 'kind' | 'id'>;

/** All lines of some law files, each name once: that of the newest law file and its last route. */
function linesIn(laws: readonly PlanLaw[]): readonly PlanLine[] {
  const all = laws.flatMap((law) => [...law.lines, ...law.routes.flatMap((route) => route.lines)]);
  return [...new Map(all.map((line) => [nameOf(line), withTypeOf(line, all)])).values()];
}

/** Routes may choose from other words, or within other bounds: the line has those of all that are called as it is. */
function withTypeOf(line: PlanLine, all: readonly PlanLine[]): PlanLine {
  const types = all.filter((one) => nameOf(one) === nameOf(line)).map(({ column }) => column.type);
  return { ...line, column: { ...line.column, type: types.reduce(joined) } };
}

function joined(a: ValueType, b: ValueType): ValueType {
  if (a.kind === 'choice' && b.kind === 'choice')
    return { kind: 'choice', values: [...new Set([...a.values, ...b.values])] };
  if ((a.kind === 'number' && b.kind === 'number') || (a.kind === 'date' && b.kind === 'date'))
    return { ...a, min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
  return a;
}

export function nameOf({ kind, id }: LineName): string {
  return `${kind} ${id}`;
}

/** One line for each name. Where nothing has to be chosen they are those of the law file itself. */
export function givesOf(p: Planner, symbol: string, laws: readonly PlanLaw[]): readonly PlanLine[] {
  const [only] = laws;
  if (only === undefined) return [];
  if (laws.length === 1 && only.routes.every((route) => route.lines.length === 0)) return only.lines;
  return linesIn(laws).map((line) => {
    const id = `gives.${symbol}.${line.kind}.${line.id}`;
    return { ...line, column: p.store(id, 'person', line.column.type, givenIn(p, laws, line)) };
  });
}

function givenIn(p: Planner, laws: readonly PlanLaw[], line: PlanLine): Pair {
  const { ir } = p;
  const nothing = isOnGrid(line.column.type) ? number(ir.num(0)) : null;
  const isClosed = ir.not(laws.reduce<Node>((any, law) => ir.or(any, mayLead(p, law)), ir.bool(false)));
  const options = laws.flatMap((law): readonly Option[] => {
    const pair = givenByLaw(p, law, line) ?? nothing;
    if (pair === null) return [];
    const { p: applies } = read(ir, 'me', law.applies) as TruthPair;
    // Where no law file leads to the right, somebody who receives it may do so by any file that may apply.
    return [{ may: ir.or(mayLead(p, law), ir.and(isClosed, applies)), pair, applies }];
  });
  const otherwise = options
    .map((o) => o.pair)
    .reduce((older, pair, i) => where(p, options[i]?.applies as Node, pair, older));
  return options.length === 1 ? otherwise : hull(p, options, otherwise);
}

interface Option {
  readonly may: Node;
  readonly pair: Pair;
  readonly applies: Node;
}

/** The law file may apply, and may lead to the right. */
function mayLead({ ir }: Planner, law: PlanLaw): Node {
  const [applies, verdict] = [read(ir, 'me', law.applies), read(ir, 'me', law.verdict)] as [TruthPair, TruthPair];
  return ir.and(applies.p, verdict.p);
}

/** `null`: no route of the law file has the line. */
function givenByLaw(p: Planner, law: PlanLaw, line: PlanLine): Pair | null {
  const { ir } = p;
  const own = valueIn(p, law.lines, line);
  const isAlike = law.routes.every((route) => route.lines.length === 0);
  if (isAlike) return own;
  const lead = leadOf(p, law);
  const kept = read(ir, 'me', law.kept) as TruthPair;
  const isClosed = ir.not((read(ir, 'me', law.verdict) as TruthPair).p);
  // Nothing tells by which route a grant came that still runs, nor one that somebody receives though the law file does not lead to it.
  const byAny = ir.or(isClosed, ir.and(kept.p, ir.not(lead.isSettled)));
  const options = law.routes.flatMap((route, place) => {
    const pair = route.lines.length > 0 ? valueIn(p, route.lines, line) : own;
    return pair === null ? [] : [{ place, pair, may: ir.or(byAny, lead.mayBe(place)) }];
  });
  const [first] = options;
  if (first === undefined) return own;
  const leading = options.reduceRight(
    (else_, { place, pair }) => where(p, ir.compare('eq', lead.place, ir.num(place)), pair, else_),
    first.pair,
  );
  const joined = hull(p, options, leading);
  const given = isAllMoney(law, line) ? notLess(p, joined, leading, lead.isSettled) : joined;
  return own === null ? given : where(p, ir.and(kept.c, ir.not(lead.isSettled)), own, given);
}

/** The route that leads has the line, in a law file that may apply and may lead to the right. */
export function isGiven(p: Planner, laws: readonly PlanLaw[], line: LineName): Node {
  const { ir } = p;
  return laws.reduce<Node>((any, law) => {
    const [applies, verdict] = [read(ir, 'me', law.applies), read(ir, 'me', law.verdict)] as [TruthPair, TruthPair];
    const may = laws.length === 1 ? ir.bool(true) : ir.and(applies.p, verdict.p);
    return ir.or(any, ir.and(may, isGivenByLaw(p, law, line)));
  }, ir.bool(false));
}

function isGivenByLaw(p: Planner, law: PlanLaw, line: LineName): Node {
  const { ir } = p;
  const isIn = (lines: readonly PlanLine[]): Node => ir.bool(lines.some((one) => nameOf(one) === nameOf(line)));
  const own = isIn(law.lines);
  if (law.routes.every((route) => route.lines.length === 0)) return own;
  const lead = leadOf(p, law);
  const byRoute = law.routes.reduce<Node>((else_, route, place) => {
    const has = route.lines.length > 0 ? isIn(route.lines) : own;
    return ir.select(ir.compare('eq', lead.place, ir.num(place)), has, else_);
  }, own);
  const { c: isKept } = read(ir, 'me', law.kept) as TruthPair;
  return ir.select(ir.and(isKept, ir.not(lead.isSettled)), own, byRoute);
}

/** The line is all that any route gives in money. */
function isAllMoney({ routes, lines }: PlanLaw, line: PlanLine): boolean {
  if (line.kind !== 'pays' && line.kind !== 'saves') return false;
  const given = routes.map((route) =>
    (route.lines.length > 0 ? route.lines : lines).filter(({ kind }) => kind !== 'tells'),
  );
  return given.flat().every((one) => nameOf(one) === nameOf(line));
}

/** Another route leads only where it gives more than the one that is settled. */
function notLess({ ir }: Planner, joined: Pair, leading: Pair, isSettled: Node): Pair {
  if (joined.shape !== 'number' || leading.shape !== 'number') return joined;
  return number(ir.select(isSettled, ir.number('max', joined.lo, leading.lo), joined.lo), joined.hi);
}

function valueIn({ ir }: Planner, lines: readonly PlanLine[], { kind, id, column }: PlanLine): Pair | null {
  const line = lines.find((l) => l.kind === kind && l.id === id);
  if (line === undefined) return null;
  const pair = read(ir, 'me', line.column);
  const [from, to] = [line.column.type, column.type];
  return pair.shape === 'mask' && from.kind === 'choice' && to.kind === 'choice'
    ? mask(inWordsOf(ir, pair.m, from.values, to.values))
    : pair;
}

/** The words of a choice are bits, by their place in its list. */
function inWordsOf(ir: Ir, m: Node, from: readonly string[], to: readonly string[]): Node {
  if (from.every((word, i) => to[i] === word)) return m;
  const bits = from.map((word, i) => {
    const isPossible = meets(ir, m, ir.num(2 ** i));
    return ir.select(isPossible, ir.num(2 ** to.indexOf(word)), ir.num(0));
  });
  return bits.reduce((all, bit) => ir.number('bor', all, bit), ir.num(0));
}

/** Anything that the options may be; `otherwise` where none may. */
function hull(p: Planner, options: readonly { readonly may: Node; readonly pair: Pair }[], otherwise: Pair): Pair {
  const { ir } = p;
  let isAny = ir.bool(false);
  let joined = otherwise;
  for (const { may, pair } of options) {
    joined = where(
      p,
      may,
      where(p, isAny, choose(ir, truth(ir.bool(false), ir.bool(true)), joined, pair), pair),
      joined,
    );
    isAny = ir.or(isAny, may);
  }
  return joined;
}

function where({ ir }: Planner, test: Node, then: Pair, otherwise: Pair): Pair {
  return choose(ir, truth(test), then, otherwise);
}
