/**
 * This module lowers (translates to expressions of the plan) what is counted in a population for each right: claims
 * (counted once when several persons share one answer), persons whom a claim reaches, and what it pays, saves and
 * costs. These counts are part of the plan, so that every backend adds up in the same way.
 */
import { PERSON, TRUTH } from '../language/term.ts';
import { isOnGrid } from '../values/grid.ts';
import { readColumnPair, type Column } from './columns.ts';
import { lowerOverlap } from './choices.ts';
import type { Node } from './ir.ts';
import { toMaskPair, toNumberPair, toTruthPair, type MaskOne, type NumberPair, type TruthPair } from './pair.ts';
import { BIT, readPersonBits } from './people.ts';
import type { GivenLine, PlanLaw, PlanLine, PlanRight, PlanRoute } from './plan.ts';
import type { Planner } from './planner.ts';

export interface CountedLine {
  readonly kind: Exclude<PlanLine['kind'], 'tells'>;
  readonly id: string;
  /**
   * Holds zero when the claim of the person is not the one that counts, or the line is not given; otherwise the least
   * and greatest amount that the line gives, extended to zero when the claim is only possible.
   */
  readonly column: Column;
}

export interface CountedRight {
  readonly right: PlanRight;
  /**
   * Is true for one of the persons who share an answer: the first for whom the right is certain, or else the first for
   * whom it is possible. When nobody shares answers, it is true for every person who has the right.
   */
  readonly claims: Column;
  /** Is true for persons who claim, share the answer, or are covered in addition. */
  readonly reached: Column;
  readonly lines: readonly CountedLine[];
}

export function lowerCountedRight(p: Planner, right: PlanRight): CountedRight {
  const name = right.right.name;
  const claims = p.store(`claims.${name}`, 'person', TRUTH, claimsOf(p, right));
  return {
    right,
    claims,
    reached: p.store(`reached.${name}`, 'person', TRUTH, reachedBy(p, right)),
    lines: inMoney(right).map((line) => ({
      kind: line.kind,
      id: line.id,
      column: p.store(`given.${name}.${line.kind}.${line.id}`, 'person', line.column.type, given(p, claims, line)),
    })),
  };
}

function mayGet({ ir }: Planner, { mayGet: column }: PlanRight, row: 'me' | 'member'): TruthPair {
  return readColumnPair(ir, row, column) as TruthPair;
}

function claimsOf(p: Planner, right: PlanRight): TruthPair {
  const { ir } = p;
  const may = mayGet(p, right, 'me');
  if (right.laws.every((law) => law.shares === null)) return may;
  const theirs = mayGet(p, right, 'member');
  const shares = newest(p, right.laws, (law) => sharedBy(p, law));
  const other = ir.and(lowerOverlap(ir, shares, readPersonBits(p, 'member', BIT)), ir.not(ir.sameRow()));
  p.column('person.order');
  const order = (row: 'me' | 'member'): Node => ir.cell(row, 'person.order#v', 'n', true);
  const earlier = ir.and(other, ir.compare('lt', order('member'), order('me')));
  const any = (certain: Node, possible: Node): TruthPair =>
    readColumnPair(
      ir,
      'me',
      p.reduce('person', 'person', TRUTH, [
        { reduce: 'or', start: false, term: certain },
        { reduce: 'or', start: false, term: possible },
      ]),
    ) as TruthPair;
  const before = any(ir.and(earlier, theirs.c), ir.and(earlier, theirs.p));
  const { c: certainOther } = any(ir.and(other, theirs.c), ir.and(other, theirs.c));
  const certain = ir.and(may.c, ir.not(before.c));
  const open = ir.and(may.p, ir.not(ir.or(may.c, ir.or(before.p, certainOther))));
  return toTruthPair(certain, ir.or(certain, open));
}

function sharedBy(p: Planner, { shares }: PlanLaw): Node {
  return shares === null ? readPersonBits(p, 'me', BIT) : (readColumnPair(p.ir, 'me', shares) as MaskOne).m;
}

/**
 * Computes whom a claim reaches. Each claimant's mask of reached persons is stored, and each person then reads the
 * masks of all claimants.
 */
function reachedBy(p: Planner, right: PlanRight): TruthPair {
  const { ir } = p;
  const nobody = ir.num(0);
  const covers = (law: PlanLaw): Node =>
    best(p, law, (route) => {
      const column = findCoveredColumn(law, route);
      return column === null ? nobody : (readColumnPair(ir, 'me', column) as MaskOne).m;
    });
  const covered = newest(p, right.laws, (law) => ir.number('bor', sharedBy(p, law), covers(law)));
  const claim = mayGet(p, right, 'me');
  if (covered === readPersonBits(p, 'me', BIT)) return claim;
  const store = p.store(`covers.${right.right.name}`, 'person', PERSON, toMaskPair(covered));
  const theirs = (readColumnPair(ir, 'member', store) as MaskOne).m;
  const mine = lowerOverlap(ir, theirs, readPersonBits(p, 'me', BIT));
  const may = mayGet(p, right, 'member');
  const others = p.reduce('person', 'person', TRUTH, [
    { reduce: 'or', start: false, term: ir.and(mine, may.c) },
    { reduce: 'or', start: false, term: ir.and(mine, may.p) },
  ]);
  const { c, p: possible } = readColumnPair(ir, 'me', others) as TruthPair;
  return toTruthPair(ir.or(claim.c, c), ir.or(claim.p, possible));
}

/**
 * Returns the column with the mask of persons whom the right covers besides the claimant when a route leads to it, or
 * `null` when it covers nobody else. A route whose `extendsTo` is `nobody` does not take the persons of its law.
 */
export function findCoveredColumn({ covers }: PlanLaw, { id, understood }: PlanRoute): Column | null {
  return understood.route.extendsTo === 'nobody' ? null : (covers.get(id) ?? covers.get('') ?? null);
}

/** Selects the expression of the newest law file that may apply, or of the oldest file when none may. */
function newest(p: Planner, laws: readonly PlanLaw[], of: (law: PlanLaw) => Node): Node {
  const [first, ...later] = laws.map((law) => ({ law, node: of(law) }));
  if (first === undefined) throw new Error('a right is counted by its law');
  return later.reduce(
    (older, { law, node }) => p.ir.select((readColumnPair(p.ir, 'me', law.applies) as TruthPair).p, node, older),
    first.node,
  );
}

/** Selects the expression of the leading route; it is zero when the law file has no routes. */
function best(p: Planner, law: PlanLaw, of: (route: PlanRoute) => Node): Node {
  const { ir } = p;
  const [first = ir.num(0), ...others] = law.routes.map(of);
  if (law.leads === null) return first;
  const { lo: place } = readColumnPair(ir, 'me', law.leads) as NumberPair;
  return others.reduce((else_, node, i) => ir.select(ir.compare('eq', place, ir.num(i + 1)), node, else_), first);
}

type MoneyLine = GivenLine & Pick<CountedLine, 'kind'>;

function inMoney({ gives }: PlanRight): readonly MoneyLine[] {
  return gives.filter((line): line is MoneyLine => line.kind !== 'tells' && isOnGrid(line.column.type));
}

/**
 * Computes the counted amount of a line. It is zero when the line belongs to no leading or possibly leading route, and
 * when the person has no claim that counts; when the claim is only possible, the amount is extended to zero.
 */
function given(p: Planner, claims: Column, line: MoneyLine): NumberPair {
  const { ir } = p;
  const { c, p: possible } = readColumnPair(ir, 'me', claims) as TruthPair;
  const zero = ir.num(0);
  const { lo, hi } = readColumnPair(ir, 'me', line.column) as NumberPair;
  const isThere = line.there === null ? ir.bool(true) : (readColumnPair(ir, 'me', line.there) as TruthPair).p;
  const end = (node: Node, open: Node): Node =>
    ir.select(isThere, ir.select(c, node, ir.select(possible, open, zero)), zero);
  return toNumberPair(end(lo, ir.number('min', zero, lo)), end(hi, ir.number('max', zero, hi)));
}
