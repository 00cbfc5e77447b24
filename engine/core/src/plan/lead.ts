/**
 * This module determines which route of a law file leads, that is, whose lines the right gives. The routes are compared
 * in the order of `GRANTS` and, within one grant, in the order of the law file. The first route whose conditions
 * certainly hold leads, unless a later certain route certainly gives more in a year. While no route is certain, the
 * first whose conditions may hold leads.
 */
import { isOnGrid } from '../values/grid.ts';
import { getPaymentPeriod, TIMES_A_YEAR } from '../values/period.ts';
import { readColumnPair } from './columns.ts';
import { GRANTS } from './grants.ts';
import type { Node } from './ir.ts';
import { toNumberPair, type NumberPair, type TruthPair } from './pair.ts';
import type { PlanLaw, PlanLine, PlanRoute } from './plan.ts';
import type { Planner } from './planner.ts';

/** Holds the parts of a law file that decide which of its routes leads. */
export type RoutedLaw = Pick<PlanLaw, 'routes' | 'lines'>;

export interface Lead {
  /**
   * Gives the index of the leading route among the routes of the law file. When no route may lead, it is the index of
   * the route with the most automatic grant.
   */
  readonly place: Node;
  /** Is true when the conditions of at least one route certainly hold. */
  readonly isSettled: Node;
  /**
   * Returns an expression that is true when the route at this index leads, or may lead once more is known. It never
   * turns true when more is told.
   */
  readonly mayBe: (place: number) => Node;
}

interface Standing {
  readonly place: number;
  readonly verdict: TruthPair;
  /**
   * Gives the amount per year: what the route pays and saves, minus what it costs; an amount without a period counts
   * once. A route without lines of its own counts the lines of the law file. Lines of the kind `tells`, and lines
   * without a payment period (`getPaymentPeriod`), are left out.
   */
  readonly total: NumberPair;
}

export function lowerLead(p: Planner, law: RoutedLaw): Lead {
  const { ir } = p;
  const standing = standingIn(p, law);
  const isAlike = law.routes.every((route) => route.lines.length === 0);
  const first = standing.reduceRight(
    (else_, s) => ir.select(s.verdict.p, ir.num(s.place), else_),
    firstPlace(p, standing),
  );
  const best = { place: first, most: ir.num(0), isSettled: ir.bool(false) };
  // The greatest amount that some certain route gives at least, and the first route that does.
  const sure = { order: ir.num(0), least: ir.num(0) };
  for (const [order, { place, verdict, total }] of standing.entries()) {
    const isFirst = ir.not(best.isSettled);
    const exceeds = (amount: Node): Node => (isAlike ? ir.bool(false) : ir.compare('lt', amount, total.lo));
    const isBetter = ir.and(verdict.c, ir.or(isFirst, exceeds(best.most)));
    best.place = ir.select(isBetter, ir.num(place), best.place);
    best.most = ir.select(isBetter, total.hi, best.most);
    const isSurer = ir.and(verdict.c, ir.or(isFirst, exceeds(sure.least)));
    sure.order = ir.select(isSurer, ir.num(order), sure.order);
    sure.least = ir.select(isSurer, total.lo, sure.least);
    best.isSettled = ir.or(best.isSettled, verdict.c);
  }
  const at = new Map(standing.map((s, order) => [s.place, { ...s, order }]));
  return {
    place: best.place,
    isSettled: best.isSettled,
    mayBe: (place) => {
      const { verdict, total, order } = at.get(place) as Standing & { readonly order: number };
      const leads = ir.compare('eq', best.place, ir.num(place));
      const more = ir.compare('lt', sure.least, total.hi);
      // At equal amounts the earlier route leads.
      const notLater = ir.and(ir.compare('le', ir.num(order), sure.order), ir.compare('le', sure.least, total.hi));
      return ir.and(verdict.p, ir.or(ir.not(best.isSettled), ir.or(leads, ir.or(more, notLater))));
    },
  };
}

function firstPlace({ ir }: Planner, standing: readonly Standing[]): Node {
  return ir.num(standing[0]?.place ?? 0);
}

/**
 * Returns what is known of each route, in the order of `GRANTS` and, within one grant, in the order of the law file.
 */
function standingIn(p: Planner, law: RoutedLaw): readonly Standing[] {
  const rank = ({ understood }: PlanRoute): number => GRANTS.indexOf(understood.route.grant);
  return law.routes
    .map((route, place) => ({ route, place }))
    .sort((a, b) => rank(a.route) - rank(b.route) || a.place - b.place)
    .map(({ route, place }) => ({
      place,
      verdict: readColumnPair(p.ir, 'me', route.verdict) as TruthPair,
      total: totalOf(p, route.lines.length > 0 ? route.lines : law.lines),
    }));
}

function totalOf({ ir }: Planner, lines: readonly PlanLine[]): NumberPair {
  return lines.reduce<NumberPair>(
    (sum, { kind, column }) => {
      const period = getPaymentPeriod(column.type);
      if (kind === 'tells' || period === null || !isOnGrid(column.type)) return sum;
      const { lo, hi } = readColumnPair(ir, 'me', column) as NumberPair;
      const times = ir.num(TIMES_A_YEAR[period] * (kind === 'costs' ? -1 : 1));
      const [a, b] = kind === 'costs' ? [hi, lo] : [lo, hi];
      return toNumberPair(
        ir.number('add', sum.lo, ir.number('mul', a, times)),
        ir.number('add', sum.hi, ir.number('mul', b, times)),
      );
    },
    toNumberPair(ir.num(0)),
  );
}
