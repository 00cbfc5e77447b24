/**
 * This module rewrites the steps of a plan so that they need fewer operations. If two slots would hold the same value,
 * it is computed once and copied. Successive law files often differ in few lines, and what they have in common is
 * computed once.
 *
 * For a household in which everything that can be stated is known and nobody is unlisted, more can be saved: both ends
 * of a stated value are equal, so most values derived from them have equal ends too. Nothing is assumed about a result:
 * a column counts as settled only when the expressions of its two ends become identical, or its mask certainly has one
 * bit. What the law leaves open stays a pair.
 */
import { BEGINNING, NEVER } from '../values/calendar.ts';
import type { Column } from './columns.ts';
import { findConstantReduction, NOTHING_FIXED, type Fixed } from './fixed.ts';
import { toGhostSlot, toWeightSlot } from './groups.ts';
import { FAR, Ir, type Node } from './ir.ts';
import { PARTNER_CERTAIN, PARTNER_POSSIBLE } from './people.ts';
import type { Plan, LoweredStep } from './plan.ts';
import { canSettle } from './settled-inputs.ts';
import { readsCut } from './sharing.ts';
import { countBits, isBit, Singles } from './singles.ts';

/** Says whether everything about a household is known, or whether values may be open. */
export type Knowing = 'known' | 'open';

/** Returns steps that compute the same columns with fewer operations, in a valid order. */
export function simplifySteps(plan: Plan, knowing: Knowing, fixed: Fixed = NOTHING_FIXED): readonly LoweredStep[] {
  const simplifier = new StepSimplifier(plan, knowing, fixed);
  for (const input of plan.inputs)
    if (knowing === 'known' ? canSettle(input) : fixed.settled.has(input.column.slots[0]))
      simplifier.settle(input.column);
  return inOrder(plan.steps.map((step) => simplifier.step(step)));
}

class StepSimplifier {
  readonly #ir = new Ir();
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #singles: Singles;
  readonly #known: boolean;
  /** Is `true` when the relations between all persons are known. */
  readonly #related: boolean;
  readonly #fixed: Fixed;
  /** Lists the dated facts whose value is known on every day. */
  readonly #complete: ReadonlySet<string>;
  /**
   * Maps slots to another slot that holds the same value: the second end of a settled column, and values that were
   * already computed elsewhere.
   */
  readonly #instead = new Map<string, string>();
  readonly #constants = new Map<string, Node>();
  readonly #done = new Map<Node, Node>();
  readonly #written = new Map<string, string>();

  constructor(plan: Plan, knowing: Knowing, fixed: Fixed) {
    this.#fixed = fixed;
    for (const [slot, value] of fixed.slots) this.#constants.set(slot, this.#literal(value));
    this.#columns = new Map([...plan.columns.values()].flatMap((c) => c.slots.map((s) => [s, c] as const)));
    this.#known = knowing === 'known';
    const complete = this.#known ? plan.dated.filter((d) => d.complete).map((d) => d.fact) : [...fixed.complete];
    this.#complete = new Set(complete);
    this.#related = this.#known || fixed.related;
    this.#singles = new Singles(plan, complete, this.#related);
    if (fixed.settled.has(`${PARTNER_POSSIBLE}#m`)) this.#instead.set(`${PARTNER_POSSIBLE}#m`, `${PARTNER_CERTAIN}#m`);
    if (!this.#known) return;
    this.#instead.set(`${PARTNER_POSSIBLE}#m`, `${PARTNER_CERTAIN}#m`);
    for (const { scope } of plan.columns.values()) {
      this.#constants.set(`${toGhostSlot(scope)}#v`, this.#ir.bool(false));
      this.#constants.set(`${toWeightSlot(scope)}#v`, this.#ir.num(1));
    }
  }

  settle({ slots: [first, second], shape, type }: Column): void {
    if (first !== second) this.#instead.set(second, first);
    if (shape === 'mask') this.#singles.add(first, type);
  }

  step(step: LoweredStep): LoweredStep {
    const column = this.#columns.get(step.writes[0]?.slot ?? '') as Column;
    const writes = step.writes.map((w) => ({ ...w, node: this.#rewritten(w.node) }));
    const texts = writes.map((w) => textOf(step, w));
    const there = texts.map((text) => this.#written.get(text));
    if (this.#isSettled(step, column, writes[0]?.node as Node, texts)) this.settle(column);
    writes.forEach((w, k) => this.#remember(step, w, texts[k] as string));
    if (there.every((before) => before !== undefined)) return this.#copy(step, writes, there);
    return { ...step, writes } as LoweredStep;
  }

  #literal(value: number | boolean | 'today'): Node {
    if (value === 'today') return this.#ir.today();
    return typeof value === 'boolean' ? this.#ir.bool(value) : this.#ir.num(value);
  }

  /**
   * Records how a slot is read from now on: as the constant that it holds, or from another slot that already holds the
   * same value. Any other slot is recorded as the first that holds its value.
   */
  #remember(step: LoweredStep, write: LoweredStep['writes'][number], text: string): void {
    const { slot, node } = write;
    const before = this.#written.get(text);
    const idle = step.kind === 'reduce' && 'reduce' in write ? findConstantReduction(step, write, this.#fixed) : null;
    if (idle !== null) this.#constants.set(slot, this.#literal(idle));
    else if (step.kind === 'scalar' && (node.op === 'num' || node.op === 'bool')) this.#constants.set(slot, node);
    else if (step.kind === 'scalar' && node.op === 'cell' && (node.row === 'me' || step.scope === 'home'))
      this.#instead.set(slot, node.slot);
    else if (before !== undefined) this.#instead.set(slot, before);
    else this.#written.set(text, slot);
  }

  /**
   * Checks whether a column is settled: both its ends are computed by the same expression, or its mask certainly has
   * exactly one bit. A mask that is reduced over several rows is never settled, because it may have several bits
   * although each row contributes one.
   */
  #isSettled({ kind }: LoweredStep, { shape }: Column, node: Node, texts: readonly string[]): boolean {
    if (shape !== 'mask') return texts[0] === texts[1];
    return kind === 'scalar' && this.#singles.maskOf(node) !== null;
  }

  #copy(step: LoweredStep, writes: LoweredStep['writes'], from: readonly string[]): LoweredStep {
    const { scope, level } = step;
    const row = scope === 'home' ? 'home' : 'me';
    const copied = writes.map(({ slot, node }, k) => ({
      slot,
      node: this.#ir.cell(row, from[k] as string, node.t, node.whole),
    }));
    return { kind: 'scalar', scope, level, writes: copied };
  }

  #rewritten(node: Node): Node {
    const known = this.#done.get(node);
    if (known !== undefined) return known;
    const made = this.#make(node);
    this.#done.set(node, made);
    return made;
  }

  #make(node: Node): Node {
    const ir = this.#ir;
    const of = (n: Node): Node => this.#rewritten(n);
    switch (node.op) {
      case 'num':
        return ir.num(node.value);
      case 'bool':
        return ir.bool(node.value);
      case 'today':
        return ir.today();
      case 'cut':
        return ir.cut();
      case 'same_row':
        return ir.sameRow();
      case 'relation':
        return ir.relation(node.what === 'degree_hi' && this.#related ? 'degree_lo' : node.what, node.a, node.b);
      case 'cell':
        return (
          this.#constants.get(node.slot) ??
          ir.cell(node.row, this.#instead.get(node.slot) ?? node.slot, node.t, node.whole)
        );
      case 'lt':
      case 'le':
        return ir.compare(node.op, of(node.a), of(node.b));
      case 'eq':
        return this.#equal(of(node.a), of(node.b));
      case 'and':
        return this.#and(of(node.a), of(node.b));
      case 'or':
        return ir.or(of(node.a), of(node.b));
      case 'not':
        return ir.not(of(node.a));
      case 'floor':
        return ir.floor(of(node.a));
      case 'select':
        return this.#select(of(node.test), of(node.a), of(node.b));
      case 'call':
        return ir.call(node.name, node.args.map(of));
      case 'dated': {
        const always = this.#fixed.dated.get(node.fact);
        if (always !== undefined) return this.#always(always[node.end === 'lo' ? 0 : 1], node.t);
        const steady = this.#fixed.steady.get(node.fact);
        if (steady !== undefined) return this.#onAnyDay(node, steady);
        const [from, until] = [of(node.from), of(node.until)];
        const end = from === until && this.#complete.has(node.fact) && node.shape !== 'mask' ? 'lo' : node.end;
        return ir.dated(node.row, node.fact, node.shape, end, from, until, node.whole);
      }
      case 'held_since':
        return this.#heldSince(node);
      case 'min':
      case 'max':
        return this.#oneOf(node.op, of(node.a), of(node.b));
      default:
        return ir.number(node.op, of(node.a), of(node.b));
    }
  }

  #onAnyDay({ row, end, t, whole }: Extract<Node, { op: 'dated' }>, { slots: [lo, hi] }: Column): Node {
    return this.#rewritten(this.#ir.cell(row, end === 'lo' ? lo : hi, t, whole));
  }

  #always(value: number, t: Node['t']): Node {
    return t === 'b' ? this.#ir.bool(value !== 0) : this.#ir.num(value);
  }

  /**
   * Rewrites `held_since` without the facts that are the same on all days, because they never change. If no other fact
   * is left and the condition does not read the day (`cut`), it holds always or never.
   */
  #heldSince(node: Extract<Node, { op: 'held_since' }>): Node {
    const holds = this.#rewritten(node.holds);
    const { dated, steady } = this.#fixed;
    const facts = node.facts.filter((fact) => !dated.has(fact) && !steady.has(fact));
    if (facts.length === 0 && !readsCut(holds))
      return this.#ir.select(holds, this.#ir.num(BEGINNING), this.#ir.num(NEVER));
    return this.#ir.heldSince(node.row, facts.length === 0 ? node.facts : facts, this.#rewritten(node.day), holds);
  }

  #select(test: Node, a: Node, b: Node): Node {
    const yes = a.op === 'select' && a.test === test ? a.a : a;
    const no = b.op === 'select' && b.test === test ? b.b : b;
    return this.#ir.select(test, yes, no);
  }

  /**
   * Rewrites `a ≤ b` and `b ≤ a` to an equality, and drops the first operand when the second is an `and` that begins
   * with it.
   */
  #and(a: Node, b: Node): Node {
    if (a.op === 'le' && b.op === 'le' && a.a === b.b && a.b === b.a) return this.#ir.compare('eq', a.a, a.b);
    if (b.op === 'and' && b.a === a) return b;
    return this.#ir.and(a, b);
  }

  /**
   * Simplifies the test whether two masks have no bit in common (`a & b == 0`) when a mask certainly has exactly one
   * bit. Two such masks overlap only when they are equal. For such a mask and a list, the test becomes that of
   * `#outside`.
   */
  #equal(a: Node, b: Node): Node {
    const ir = this.#ir;
    const plain = (): Node => ir.compare('eq', a, b);
    if (a.op !== 'band' || b.op !== 'num' || b.value !== 0) return plain();
    const { a: left, b: right } = a;
    if (right.op === 'sub' && right.a === left && this.#singles.maskOf(left) !== null) return ir.bool(true);
    if (right.op === 'num' && left.op === 'band' && this.#areSingle(left.a, left.b)) {
      const among = ir.not(this.#equal(ir.number('band', left.a, right), b));
      return ir.not(this.#and(ir.compare('eq', left.a, left.b), among));
    }
    const full = this.#singles.maskOf(left);
    if (full !== null && right.op === 'num') return this.#outside(left, full, right.value);
    return this.#areSingle(left, right) ? ir.not(ir.compare('eq', left, right)) : plain();
  }

  #areSingle(a: Node, b: Node): boolean {
    return this.#singles.maskOf(a) !== null && this.#singles.maskOf(b) !== null;
  }

  /**
   * Tests that a mask of one bit is not in a list. The test of a list and that of its complement use the same
   * comparison, one of them negated, so that the comparison is shared.
   */
  #outside(m: Node, full: number, list: number): Node {
    const ir = this.#ir;
    const [inside, rest] = [full & list, full & ~list];
    if (inside === 0 || rest === 0) return ir.bool(inside === 0);
    if (isBit(inside)) return ir.not(ir.compare('eq', m, ir.num(inside)));
    if (isBit(rest)) return ir.compare('eq', m, ir.num(rest));
    const none = (bits: number): Node => ir.compare('eq', ir.number('band', m, ir.num(bits)), ir.num(0));
    return inside < rest ? none(inside) : ir.not(none(rest));
  }

  /**
   * Simplifies a minimum or maximum over the rows of a table of a figure: if exactly one of the rows always matches,
   * the value of that row is selected.
   */
  #oneOf(op: 'min' | 'max', a: Node, b: Node): Node {
    const folded = this.#ir.number(op, a, b);
    const rows = rowsOf(folded, op === 'min' ? FAR : -FAR);
    if (rows === null || !this.#isSplit(rows.map((r) => r.met))) return folded;
    return rows
      .slice(0, -1)
      .reduceRight((otherwise, r) => this.#ir.select(r.met, r.value, otherwise), (rows.at(-1) as Met).value);
  }

  /**
   * Checks whether exactly one of the tests holds: either each value of a choice is tested once, or a condition stands
   * beside its negation.
   */
  #isSplit(tests: readonly Node[]): boolean {
    const [first, second] = tests;
    if (first === undefined || second === undefined) return false;
    if (tests.length === 2 && (this.#ir.not(first) === second || this.#ir.not(second) === first)) return true;
    const bits = tests.map((t) =>
      t.op === 'eq' && t.b.op === 'num' && first.op === 'eq' && t.a === first.a ? t.b.value : 0,
    );
    const full = first.op === 'eq' ? this.#singles.maskOf(first.a) : null;
    return (
      full !== null && bits.every(isBit) && bits.reduce((x, y) => x | y, 0) === full && bits.length === countBits(full)
    );
  }
}

/** Returns a text that identifies what a write computes. Two writes with the same text compute the same value. */
function textOf(step: LoweredStep, write: LoweredStep['writes'][number]): string {
  const how = step.kind === 'reduce' && 'reduce' in write ? `${step.over} ${write.reduce} ${write.start}` : '';
  return `${step.scope} ${how} ${write.node.id}`;
}

/** Sorts the steps again, because a reduction that was replaced by a copy has become a scalar step of its level. */
function inOrder(steps: readonly LoweredStep[]): readonly LoweredStep[] {
  const rank = (s: LoweredStep): number => (s.scope === 'home' ? 0 : s.kind === 'reduce' ? 1 : 2);
  return [...steps].sort((a, b) => a.level - b.level || rank(a) - rank(b));
}

interface Met {
  readonly met: Node;
  readonly value: Node;
}

/** Splits `min(min(far, met₁ ? a : far), met₂ ? b : far)` into its rows. Returns `null` for a node of another form. */
function rowsOf(node: Node, far: number): readonly Met[] | null {
  if (node.op === 'num') return node.value === far ? [] : null;
  if ((node.op !== 'min' && node.op !== 'max') || node.b.op !== 'select') return null;
  const { test, a, b } = node.b;
  const before = b.op === 'num' && b.value === far ? rowsOf(node.a, far) : null;
  return before === null ? null : [...before, { met: test, value: a }];
}
