/**
 * This module lowers (translates to expressions of the plan) what a right gives, line by line, by the leading route of
 * the law file that applies. When several law files may apply, or another route may come to lead, a line covers
 * everything that they may give.
 */
import { isOnGrid } from '../values/grid.ts';
import { TRUTH } from '../language/term.ts';
import { getPaymentPeriod } from '../values/period.ts';
import type { ValueType } from '../values/types.ts';
import { lowerOverlap } from './choices.ts';
import { readColumnPair, type Column } from './columns.ts';
import type { Ir, Node } from './ir.ts';
import { lowerLead, type Lead } from './lead.ts';
import { choose, toMaskPair, toNumberPair, toTruthPair, type Pair, type TruthPair } from './pair.ts';
import type { GivenLine, PlanLaw, PlanLine, PlanRight } from './plan.ts';
import type { Planner } from './planner.ts';

export type LineName = Pick<PlanLine, 'kind' | 'id'>;

/**
 * Returns all lines of some law files, those of the newest file first. Each name occurs once, as it stands last in the
 * newest law file that has it.
 */
function linesIn(laws: readonly PlanLaw[]): readonly PlanLine[] {
  const ofLaws = laws.map((law) => [...law.lines, ...law.routes.flatMap((route) => route.lines)]);
  const all = ofLaws.flat();
  const byName = new Map(all.map((line) => [formatLineName(line), withTypeOf(line, all)]));
  const newestFirst = new Set([...ofLaws].reverse().flat().map(formatLineName));
  return [...newestFirst].map((name) => byName.get(name) as PlanLine);
}

/**
 * Widens the type of a line. Routes may have different values of a choice or different bounds, and the line takes those
 * of all lines with its name.
 */
function withTypeOf(line: PlanLine, all: readonly PlanLine[]): PlanLine {
  const types = all.filter((one) => formatLineName(one) === formatLineName(line)).map(({ column }) => column.type);
  return { ...line, column: { ...line.column, type: fromNothing(line.kind, types.reduce(joined)) } };
}

/** Extends the bounds of an amount to zero, because some route may not give it. */
function fromNothing(kind: PlanLine['kind'], type: ValueType): ValueType {
  if (kind === 'tells' || type.kind !== 'number' || !isOnGrid(type)) return type;
  return { ...type, min: Math.min(0, type.min), max: Math.max(0, type.max) };
}

function joined(a: ValueType, b: ValueType): ValueType {
  if (a.kind === 'choice' && b.kind === 'choice')
    return { kind: 'choice', values: [...new Set([...a.values, ...b.values])] };
  if ((a.kind === 'number' && b.kind === 'number') || (a.kind === 'date' && b.kind === 'date'))
    return { ...a, min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
  return a;
}

export function formatLineName({ kind, id }: LineName): string {
  return `${kind} ${id}`;
}

/**
 * Returns the lines that a right gives, one for each `LineName`. When there is only one law file and its routes have no
 * lines of their own, these are the lines of the law file itself.
 */
export function lowerGivenLines(p: Planner, right: string, laws: readonly PlanLaw[]): readonly GivenLine[] {
  const [only] = laws;
  if (only === undefined) return [];
  if (laws.length === 1 && isAlike(only)) return only.lines.map((line) => ({ ...line, there: null }));
  return linesIn(laws).map((line) => {
    const name = `${right}.${line.kind}.${line.id}`;
    const { pair, there } = givenIn(p, laws, line);
    return {
      ...line,
      column: p.store(`gives.${name}`, 'person', line.column.type, pair),
      there: p.store(`there.${name}`, 'person', TRUTH, there),
    };
  });
}

/** Checks whether every route gives the lines of the law file, because no route has lines of its own. */
function isAlike({ routes }: Pick<PlanLaw, 'routes'>): boolean {
  return routes.every((route) => route.lines.length === 0);
}

function givenIn(
  p: Planner,
  laws: readonly PlanLaw[],
  line: PlanLine,
): { readonly pair: Pair; readonly there: TruthPair } {
  const { ir } = p;
  const nothing = isOnGrid(line.column.type) ? toNumberPair(ir.num(0)) : null;
  const isClosed = ir.not(laws.reduce<Node>((any, law) => ir.or(any, mayLead(p, law)), ir.bool(false)));
  const each = laws.map((law) => {
    const { pair, there } = givenByLaw(p, law, line);
    const { p: applies } = readColumnPair(ir, 'me', law.applies) as TruthPair;
    return { pair: pair ?? nothing, there, applies, leads: mayLead(p, law) };
  });
  const options = each.flatMap(({ pair, applies, leads }): readonly Option[] =>
    // When no law file leads to the right, a person who receives it may do so by any file that may apply.
    pair === null ? [] : [{ may: ir.or(leads, ir.and(isClosed, applies)), pair, applies }],
  );
  const otherwise = options
    .map((o) => o.pair)
    .reduce((older, pair, i) => where(p, options[i]?.applies as Node, pair, older));
  return {
    pair: options.length === 1 ? otherwise : hull(p, options, otherwise),
    there: laws.length === 1 ? (each[0] as Standing).there : thereIn(p, each, isClosed),
  };
}

interface Standing {
  readonly there: TruthPair;
  readonly applies: Node;
  readonly leads: Node;
}

/**
 * Computes whether the line is given: certainly when all law files that may lead to the right have it, possibly when
 * one of them may. When no file leads to the right, the newest file that may apply decides.
 */
function thereIn({ ir }: Planner, each: readonly Standing[], isClosed: Node): TruthPair {
  let [all, any, isLater]: Node[] = [ir.bool(true), ir.bool(false), ir.bool(false)];
  for (const { there, applies, leads } of [...each].reverse()) {
    const counts = ir.or(leads, ir.and(isClosed, ir.and(applies, ir.not(isLater as Node))));
    all = ir.and(all as Node, ir.or(ir.not(counts), there.c));
    any = ir.or(any as Node, ir.and(counts, there.p));
    isLater = ir.or(isLater as Node, applies);
  }
  return toTruthPair(ir.and(all as Node, any as Node), any as Node);
}

interface Option {
  readonly may: Node;
  readonly pair: Pair;
  readonly applies: Node;
}

/** Returns an expression that is true when the law file may apply and may lead to the right. */
function mayLead({ ir }: Planner, law: PlanLaw): Node {
  const [applies, verdict] = [readColumnPair(ir, 'me', law.applies), readColumnPair(ir, 'me', law.verdict)] as [
    TruthPair,
    TruthPair,
  ];
  return ir.and(applies.p, verdict.p);
}

/**
 * Computes what the law file gives for a line, and whether the line is given: certainly when the settled leading route
 * has it or, while no route is settled, when every route that may lead has it; possibly when any other route that may
 * lead has it. The pair is `null` when no route of the law file has the line.
 */
function givenByLaw(
  p: Planner,
  law: PlanLaw,
  line: PlanLine,
): { readonly pair: Pair | null; readonly there: TruthPair } {
  const { ir } = p;
  const own = valueIn(p, law.lines, line);
  const isOwn = ir.bool(own !== null);
  if (isAlike(law)) return { pair: own, there: toTruthPair(isOwn) };
  const lead = lowerLead(p, law);
  const kept = readColumnPair(ir, 'me', law.kept) as TruthPair;
  const isKeptAlone = ir.and(kept.c, ir.not(lead.isSettled));
  const isKeptPerhaps = ir.and(kept.p, ir.not(lead.isSettled));
  const isClosed = ir.not((readColumnPair(ir, 'me', law.verdict) as TruthPair).p);
  // It is not known by which route a grant came that still runs, nor by which route a person receives a right that the
  // law file does not open; any route may then be the one.
  const byAny = ir.or(isClosed, isKeptPerhaps);
  const options = law.routes.flatMap((route, place) => {
    const pair = route.lines.length > 0 ? valueIn(p, route.lines, line) : own;
    const leads = ir.compare('eq', lead.place, ir.num(place));
    const mayLead = lead.mayBe(place);
    const isCertain = (readColumnPair(ir, 'me', route.verdict) as TruthPair).c;
    return pair === null ? [] : [{ pair, leads, mayLead, isCertain, may: ir.or(byAny, mayLead) }];
  });
  if (own !== null) {
    const never = ir.bool(false);
    options.push({ pair: own, leads: never, isCertain: never, mayLead: isKeptPerhaps, may: isKeptPerhaps });
  }
  const any = (of: (option: (typeof options)[number]) => Node): Node =>
    options.reduce<Node>((some, option) => ir.or(some, of(option)), ir.bool(false));
  const isGiven = ir.select(
    ir.or(lead.isSettled, isClosed),
    any(({ leads }) => leads),
    ir.not(mayLeadWithout(p, law, line, lead)),
  );
  const isThere = ir.select(isKeptAlone, isOwn, isGiven);
  // A grant that may still run, but not certainly, may have come by any route that has the line.
  const mayBeOfGrant = ir.and(ir.bool(options.length > 0), ir.and(isKeptPerhaps, ir.not(kept.c)));
  const there = toTruthPair(
    isThere,
    ir.or(
      isThere,
      ir.or(
        mayBeOfGrant,
        any(({ mayLead }) => mayLead),
      ),
    ),
  );
  const [first] = options;
  if (first === undefined) return { pair: own, there };
  const leading = options.reduceRight((else_, { leads, pair }) => where(p, leads, pair, else_), first.pair);
  const joined = hull(p, options, leading);
  const given = isAllMoney(law, line) ? notLess(p, joined, options) : joined;
  const pair = own === null ? given : where(p, isKeptAlone, own, given);
  return { pair: where(p, ir.and(there.p, ir.not(there.c)), orNothing(p, line, pair), pair), there };
}

/** Returns an expression that is true when a route that lacks the line may lead. */
function mayLeadWithout({ ir }: Planner, { routes, lines }: PlanLaw, line: PlanLine, lead: Lead): Node {
  return routes.reduce<Node>((any, route, place) => {
    const own = route.lines.length > 0 ? route.lines : lines;
    return own.some((one) => formatLineName(one) === formatLineName(line)) ? any : ir.or(any, lead.mayBe(place));
  }, ir.bool(false));
}

/**
 * Extends an amount to zero; it is used when only a route that may come to lead gives the line. Lines of the kind
 * `tells` stay unchanged: they are shown or not.
 */
function orNothing({ ir }: Planner, { kind, column }: PlanLine, pair: Pair): Pair {
  if (kind === 'tells' || pair.shape !== 'number' || !isOnGrid(column.type)) return pair;
  return toNumberPair(ir.number('min', ir.num(0), pair.lo), ir.number('max', ir.num(0), pair.hi));
}

/** Checks whether the line pays or saves an amount that counts for the lead, and no route gives money by another line. */
function isAllMoney({ routes, lines }: PlanLaw, line: PlanLine): boolean {
  if ((line.kind !== 'pays' && line.kind !== 'saves') || getPaymentPeriod(line.column.type) === null) return false;
  const given = routes.map((route) =>
    (route.lines.length > 0 ? route.lines : lines).filter(({ kind }) => kind !== 'tells'),
  );
  return given.flat().every((one) => formatLineName(one) === formatLineName(line));
}

/** Raises the least amount to that of each certain route, because no route leads that gives less than a certain one. */
function notLess(
  { ir }: Planner,
  joined: Pair,
  options: readonly { readonly isCertain: Node; readonly pair: Pair }[],
): Pair {
  if (joined.shape !== 'number') return joined;
  const least = options.reduce((lo, { isCertain, pair }) => {
    return pair.shape === 'number' ? ir.select(isCertain, ir.number('max', lo, pair.lo), lo) : lo;
  }, joined.lo);
  return toNumberPair(least, joined.hi);
}

function valueIn({ ir }: Planner, lines: readonly PlanLine[], { kind, id, column }: PlanLine): Pair | null {
  const line = lines.find((l) => l.kind === kind && l.id === id);
  if (line === undefined) return null;
  const pair = readColumnPair(ir, 'me', line.column);
  const [from, to] = [line.column.type, column.type];
  return pair.shape === 'mask' && from.kind === 'choice' && to.kind === 'choice'
    ? toMaskPair(inWordsOf(ir, pair.m, from.values, to.values))
    : pair;
}

/** Converts a mask between two lists of values. Each value of a choice is a bit, by its position in the list. */
function inWordsOf(ir: Ir, m: Node, from: readonly string[], to: readonly string[]): Node {
  if (from.every((word, i) => to[i] === word)) return m;
  const bits = from.map((word, i) => {
    const isPossible = lowerOverlap(ir, m, ir.num(2 ** i));
    return ir.select(isPossible, ir.num(2 ** to.indexOf(word)), ir.num(0));
  });
  return bits.reduce((all, bit) => ir.number('bor', all, bit), ir.num(0));
}

/** Combines the options to everything that they may be; returns `otherwise` when none of them is possible. */
function hull(p: Planner, options: readonly { readonly may: Node; readonly pair: Pair }[], otherwise: Pair): Pair {
  const { ir } = p;
  let isAny = ir.bool(false);
  let joined = otherwise;
  for (const { may, pair } of options) {
    joined = where(
      p,
      may,
      where(p, isAny, choose(ir, toTruthPair(ir.bool(false), ir.bool(true)), joined, pair), pair),
      joined,
    );
    isAny = ir.or(isAny, may);
  }
  return joined;
}

function where({ ir }: Planner, test: Node, then: Pair, otherwise: Pair): Pair {
  return choose(ir, toTruthPair(test), then, otherwise);
}

/** Returns the columns that say what a right gives a person. */
export function listGivenColumns({ gives }: PlanRight): readonly Column[] {
  return gives.flatMap(({ column, there }) => (there === null ? [column] : [column, there]));
}
