/**
 * This module lowers rights: the claimant, the routes with their trees of conditions, the exclusions, the grants that
 * are still valid, and the lines that say what a right gives.
 */
import { DATE, PERSON, TRUTH, type GroupTerm, type Term } from '../language/term.ts';
import { listExclusions, type Exclusion } from '../rulebook/exclusions.ts';
import type { Right } from '../rulebook/model.ts';
import type { TermTree, UnderstoodLaw, UnderstoodLine, UnderstoodRoute } from '../rulebook/typecheck/understood.ts';
import { readColumnPair, type Column } from './columns.ts';
import { lowerTruth } from './lower.ts';
import { lowerComparedSides, comparePairs, lowerNumber } from './numbers.ts';
import { lowerMask } from './choices.ts';
import { lowerGivenLines } from './gives.ts';
import { lowerLead } from './lead.ts';
import {
  andPair,
  choose,
  negatePair,
  toNumberPair,
  orPair,
  toTruthPair,
  type NumberPair,
  type Pair,
  type TruthPair,
} from './pair.ts';
import { BIT, readPersonBits } from './people.ts';
import type { PlanLeaf, PlanLaw, PlanLine, PlanNode, PlanRight, PlanRoute } from './plan.ts';
import type { Planner } from './planner.ts';

export class RightsLowering {
  readonly #planner: Planner;
  readonly #made = new Map<string, PlanRight>();
  readonly #pending = new Set<string>();

  constructor(planner: Planner) {
    this.#planner = planner;
    planner.verdictOf = (name) => this.byName(name).mayGet;
  }

  /**
   * Returns the rights that have been lowered, in such an order that each comes after the rights whose verdicts it
   * reads.
   */
  get all(): readonly PlanRight[] {
    return [...this.#made.values()];
  }

  byName(name: string): PlanRight {
    const known = this.#made.get(name);
    if (known !== undefined) return known;
    if (this.#pending.has(name)) throw new Error(`the right "${name}" reads its own verdict`);
    this.#pending.add(name);
    const right = this.#planner.understood.rulebook.rights.find((r) => r.name === name) as Right;
    const made = this.#right(right);
    this.#made.set(name, made);
    return made;
  }

  #right(right: Right): PlanRight {
    const p = this.#planner;
    const own = (p.inForce.get(right.name) ?? []).map((law) => this.#law(law));
    const laws = own.map((law) => ({ ...law, routes: law.routes.map((r) => this.#startsByAll(right, own, r)) }));
    const [last, ...older] = [...laws].reverse();
    const id = `may_get.${right.name}`;
    const received = p.isFact(`gets.${right.receipt}`) ? p.column(`gets.${right.receipt}`) : null;
    if (last === undefined) return { right, laws, received, gives: [], mayGet: p.unknownFact(id, 'person', TRUTH) };
    const mayGet = p.store(
      id,
      'person',
      TRUTH,
      this.#byLaw([last, ...older], (l) => l.verdict),
    );
    return { right, laws, received, mayGet, gives: lowerGivenLines(p, right.name, laws) };
  }

  /**
   * Returns the value that a column has in the law files of a right: the value of the file that applies if that is
   * certain, and otherwise everything that the files that may apply give. The list of law files begins with the newest
   * one.
   */
  #byLaw<L extends PlanLaw>([last, ...older]: readonly [L, ...L[]], of: (law: L) => Column): Pair {
    const { ir } = this.#planner;
    return older.reduce(
      (acc, l) => choose(ir, readColumnPair(ir, 'me', l.applies) as TruthPair, readColumnPair(ir, 'me', of(l)), acc),
      readColumnPair(ir, 'me', of(last)),
    );
  }

  #startsByAll(right: Right, laws: readonly PlanLaw[], route: PlanRoute): PlanRoute {
    const p = this.#planner;
    const same = ({ routes }: PlanLaw): PlanRoute | undefined => routes.find((r) => r.id === route.id);
    const [last, ...older] = laws.filter((law) => same(law) !== undefined).reverse();
    if (last === undefined || older.length === 0) return route;
    const id = `starts.${right.name}.${route.id}`;
    const starts = (law: PlanLaw): Column => same(law)?.starts ?? route.starts;
    return {
      ...route,
      starts: p.columns.get(id) ?? p.store(id, 'person', DATE, this.#byLaw([last, ...older], starts)),
    };
  }

  #law(law: UnderstoodLaw): PlanLaw {
    const p = this.#planner;
    const { ir } = p;
    const env = p.env('person');
    const facts = new Map(law.facts.map((f) => [f.name, p.column(f.id)]));
    const claimant = p.store(`claimant.${law.id}`, 'person', TRUTH, lowerTruth(p, law.claimant, env));
    const applies = p.store(`applies.${law.id}`, 'person', TRUTH, p.applies(law));
    const exclusions = listExclusions(p.understood.rulebook, law.right, law.law, p.epoch);
    const compatible = p.store(
      `compatible.${law.id}`,
      'person',
      TRUTH,
      exclusions.reduce<TruthPair>(
        (a, e) => andPair(ir, a, negatePair(ir, this.#excludes(e))),
        toTruthPair(ir.bool(true)),
      ),
    );
    const kept = p.store(`kept.${law.id}`, 'person', TRUTH, this.#kept(law));
    const routes = law.routes.map((r) => this.#route(law, r));
    const open = routes.reduce<TruthPair>(
      (a, r) => orPair(ir, a, readColumnPair(ir, 'me', r.verdict) as TruthPair),
      readColumnPair(ir, 'me', kept) as TruthPair,
    );
    const verdict = [claimant, compatible].reduce<TruthPair>(
      (a, c) => andPair(ir, a, readColumnPair(ir, 'me', c) as TruthPair),
      open,
    );
    const lines = law.lines.map((l) => this.#line(law.id, l));
    const leads =
      routes.length < 2
        ? null
        : p.store(`leads.${law.id}`, 'person', placeType(routes), toNumberPair(lowerLead(p, { routes, lines }).place));
    return {
      id: law.id,
      understood: law,
      applies,
      claimant,
      exclusions,
      concerns: this.#concerns(law),
      compatible,
      kept,
      routes,
      facts,
      verdict: p.store(`verdict.${law.id}`, 'person', TRUTH, verdict),
      lines,
      leads,
      shares: law.oncePer === null ? null : this.#members(law.oncePer),
      covers: new Map([...law.extendsTo].map(([route, group]) => [route, this.#members(group)])),
    };
  }

  #concerns({ id, concerns }: UnderstoodLaw): PlanLaw['concerns'] {
    if (concerns === null) return null;
    const p = this.#planner;
    const stored = (name: string, term: Term): Column =>
      p.store(`${name}.${id}`, 'person', TRUTH, lowerTruth(p, term, p.env('person')));
    return {
      whom: stored('aside', concerns.whom),
      unless: concerns.unless === null ? null : stored('not_aside', concerns.unless),
    };
  }

  /**
   * Computes whether an exclusion excludes the person. If only the law of another right states the exclusion, the
   * receipt counts only for persons who can hold that other right, so that nobody else is asked about it.
   */
  #excludes({ receipt, kind, by }: Exclusion): TruthPair {
    const p = this.#planner;
    const { ir } = p;
    const received = readColumnPair(ir, 'me', p.column(`gets.${receipt}`)) as TruthPair;
    if (kind !== 'mirrored') return received;
    const held = by.map((name) => this.#mayHold(name)).reduce((a, b) => orPair(ir, a, b));
    return andPair(ir, received, held);
  }

  #mayHold(name: string): TruthPair {
    const p = this.#planner;
    const heldBy = (p.inForce.get(name) ?? []).at(-1)?.heldBy ?? null;
    return heldBy === null ? toTruthPair(p.ir.bool(true)) : lowerTruth(p, heldBy, p.env('person'));
  }

  /** Returns the column that holds, as a mask, the persons who certainly belong to a group. */
  #members(group: GroupTerm): Column {
    const p = this.#planner;
    const { ir } = p;
    const member = p.membership(group, { ...p.env('person'), member: 'person' });
    return p.reduce('person', 'person', PERSON, [
      { reduce: 'bor', start: 0, term: ir.select(member.c, readPersonBits(p, 'member', BIT), ir.num(0)) },
    ]);
  }

  /**
   * Computes whether a stated grant keeps the right: the right is stated as received, and the day of the answer is not
   * after a day that `lasts` gives. Without any `lasts` nothing is kept.
   */
  #kept(law: UnderstoodLaw): TruthPair {
    const p = this.#planner;
    const { ir } = p;
    const days = [law.lasts, ...law.routes.map((r) => r.lasts)].filter((t): t is Term => t !== null);
    if (days.length === 0) return toTruthPair(ir.bool(false));
    const env = p.env('person');
    const valid = days.map((t) => comparePairs(ir, '<=', env.day, lowerNumber(p, t, env)));
    // It is not stated on which route the grant is based. So the grant is certainly valid when it would be valid on
    // every route, and possibly valid when it would be valid on at least one.
    const runs = valid.reduce((a, b) => toTruthPair(ir.and(a.c, b.c), ir.or(a.p, b.p)));
    return andPair(ir, readColumnPair(ir, 'me', p.column(`gets.${law.right.receipt}`)) as TruthPair, runs);
  }

  #route(law: UnderstoodLaw, r: UnderstoodRoute): PlanRoute {
    const p = this.#planner;
    const { ir } = p;
    const env = p.env('person');
    const prefix = `${law.id}.${r.route.id}`;
    const node = this.#node(prefix, r.when);
    const gate = p.store(`gate.${prefix}`, 'person', TRUTH, this.#gate(law, r));
    const verdict = andPair(
      ir,
      readColumnPair(ir, 'me', gate) as TruthPair,
      readColumnPair(ir, 'me', node.column) as TruthPair,
    );
    return {
      id: r.route.id,
      understood: r,
      node,
      gate,
      verdict: p.store(`route.${prefix}`, 'person', TRUTH, verdict),
      starts: p.store(`starts.${prefix}`, 'person', DATE, lowerNumber(p, r.starts, env)),
      provisional:
        r.provisional === null
          ? null
          : p.store(`provisional.${prefix}`, 'person', TRUTH, lowerTruth(p, r.provisional, env)),
      lines: r.lines.map((l) => this.#line(prefix, l)),
    };
  }

  #gate(law: UnderstoodLaw, r: UnderstoodRoute): TruthPair {
    const p = this.#planner;
    const { ir } = p;
    const env = p.env('person');
    const today = env.day;
    const day = (d: number): NumberPair => toNumberPair(ir.num(d));
    const asked = (): NumberPair => readColumnPair(ir, 'me', p.column(`asked.${law.right.name}`)) as NumberPair;
    const parts: TruthPair[] = [];
    if (r.route.since !== null) parts.push(comparePairs(ir, '>=', today, day(r.route.since)));
    if (r.route.until !== null) parts.push(comparePairs(ir, '<=', today, day(r.route.until)));
    if (r.claimFrom !== null) parts.push(comparePairs(ir, '<=', lowerNumber(p, r.claimFrom, env), asked()));
    if (r.claimBy !== null) parts.push(comparePairs(ir, '<=', asked(), lowerNumber(p, r.claimBy, env)));
    return parts.reduce((a, b) => andPair(ir, a, b), toTruthPair(ir.bool(true)));
  }

  #node(prefix: string, tree: TermTree, path = ''): PlanNode {
    const p = this.#planner;
    const { ir } = p;
    const id = `when.${prefix}.${tree.id ?? `(${path})`}`;
    const store = (pair: TruthPair): Column =>
      p.columns.has(id) ? p.store(`${id}(${path})`, 'person', TRUTH, pair) : p.store(id, 'person', TRUTH, pair);
    if (tree.kind === 'line') {
      const pair = lowerTruth(p, tree.term, p.env('person'));
      const column = store(pair);
      return { kind: 'line', id: tree.id, column, leaf: this.#leaf(tree.term), tree, duty: this.#duty(column, tree) };
    }
    if (tree.kind === 'not') {
      const item = this.#node(prefix, tree.item, `${path}0`);
      return {
        kind: 'not',
        id: tree.id,
        items: [item],
        tree,
        column: store(negatePair(ir, readColumnPair(ir, 'me', item.column) as TruthPair)),
      };
    }
    const items = tree.items.map((t, i) => this.#node(prefix, t, `${path}${i}.`));
    const pairs = items.map((n) => readColumnPair(ir, 'me', n.column) as TruthPair);
    const all = tree.kind === 'all';
    const pair = pairs.reduce((a, b) => (all ? andPair(ir, a, b) : orPair(ir, a, b)), toTruthPair(ir.bool(all)));
    return { kind: tree.kind, id: tree.id, items, tree, column: store(pair) };
  }

  #duty({ id }: Column, { duty }: Extract<TermTree, { kind: 'line' }>): Extract<PlanNode, { kind: 'line' }>['duty'] {
    if (duty === undefined) return null;
    const p = this.#planner;
    const excused = duty.excused === null ? null : lowerTruth(p, duty.excused, p.env('person'));
    return {
      fact: p.column(duty.fact),
      excused: excused === null ? null : p.store(`excused.${id}`, 'person', TRUTH, excused),
    };
  }

  /**
   * Returns a line in the form that json-rules-engine evaluates: `and`, `or` and `not` are branches, a comparison is a
   * leaf with two sides, and any other condition is a leaf that holds a truth or the values of a choice.
   */
  #leaf(term: Term): PlanLeaf {
    const p = this.#planner;
    const env = p.env('person');
    switch (term.kind) {
      case 'and':
      case 'or':
        return { kind: term.kind === 'and' ? 'all' : 'any', items: term.items.map((t) => this.#leaf(t)) };
      case 'not':
        return { kind: 'not', item: this.#leaf(term.operand) };
      case 'compare': {
        const [left, right] = lowerComparedSides(p, term, env);
        return { kind: 'compare', op: term.op, left, right };
      }
      case 'in':
        return choice(lowerMask(p, term.item, env), term.item.type, term.mask, false);
      case 'equal':
        if (term.right.kind === 'value')
          return choice(lowerMask(p, term.left, env), term.left.type, term.right.mask, term.negated);
        return { kind: 'truth', pair: lowerTruth(p, term, env) };
      default:
        return { kind: 'truth', pair: lowerTruth(p, term, env) };
    }
  }

  #line(prefix: string, line: UnderstoodLine): PlanLine {
    const p = this.#planner;
    const id = `line.${prefix}.${line.kind}.${line.id}`;
    return {
      kind: line.kind,
      id: line.id,
      term: line.term,
      column: p.store(id, 'person', line.term.type, p.lower(line.term, p.env('person'))),
    };
  }
}

function placeType(routes: readonly PlanRoute[]): Term['type'] {
  return { kind: 'number', unit: {}, min: 0, max: routes.length - 1 };
}

function choice(value: ReturnType<typeof lowerMask>, type: Term['type'], list: number, negated: boolean): PlanLeaf {
  return { kind: 'choice', value, values: type.kind === 'choice' ? type.values : [], list, negated };
}
