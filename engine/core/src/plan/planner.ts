/**
 * This module makes the columns and steps of a plan. A column is made on first use, after all the columns that it
 * needs, so the steps are in a correct order without sorting.
 */
import { DATE, PERSON, TRUTH, type GroupTerm, type Term } from '../language/term.ts';
import type { Cell, Figure, Right } from '../rulebook/model.ts';
import { listLawsInForce } from '../rulebook/typecheck/in-force.ts';
import type { Understood, UnderstoodFact, UnderstoodLaw } from '../rulebook/typecheck/understood.ts';
import { createColumn, readColumnPair, type Column } from './columns.ts';
import type { LoweringContext, LoweringEnv, Reduction, Word, Narrowing } from './context.ts';
import { toGhostSlot, lowerMembership, toNoneSlot, toWeightSlot } from './groups.ts';
import { narrowByImplications } from './implied.ts';
import { Ir, type Node } from './ir.ts';
import { lowerTerm } from './lower.ts';
import { roundToGrid } from './numbers.ts';
import { choose, listEnds, toNumberPair, toTruthPair, type NumberPair, type Pair, type TruthPair } from './pair.ts';
import { BIT, PARTNER_CERTAIN, PARTNER_POSSIBLE } from './people.ts';
import type { PlanInput, InputSource, LoweredStep } from './plan.ts';
import type { KeptForm } from '../values/types.ts';

/** Describes a step whose level is not known yet. */
export type StepToPlace = LoweredStep extends infer S ? (S extends LoweredStep ? Omit<S, 'level'> : never) : never;

export class Planner implements LoweringContext {
  readonly ir = new Ir();
  readonly epoch: number;
  readonly until: number;
  readonly understood: Understood;
  readonly columns = new Map<string, Column>();
  readonly inputs: PlanInput[] = [];
  readonly steps: StepToPlace[] = [];
  /** Maps the name of each right to the law files that can apply in this period, oldest first. */
  readonly inForce: ReadonlyMap<string, readonly UnderstoodLaw[]>;
  /** Returns the column of a verdict. The lowering of rights sets this function, because it makes these columns. */
  verdictOf: (name: string) => Column = () => {
    throw new Error('no rights are lowered yet');
  };
  readonly #pending = new Set<string>();
  readonly #hidden = new Map<object, Map<string, Column>>();
  readonly #reduced = new Map<string, Column>();
  readonly #facts: ReadonlyMap<string, UnderstoodFact>;
  readonly #figures: ReadonlyMap<string, Figure>;
  readonly #vocabulary: ReadonlyMap<string, Understood['facts'][number]>;

  constructor(
    understood: Understood,
    [epoch, until]: readonly [number, number],
    readonly estimates: Narrowing | null,
  ) {
    this.understood = understood;
    this.epoch = epoch;
    this.until = until;
    this.inForce = listLawsInForce(understood, epoch);
    this.#facts = new Map(understood.laws.flatMap((l) => l.facts.map((f) => [f.id, f])));
    this.#vocabulary = new Map(understood.facts.map((f) => [f.def.id, f]));
    const { rulebook } = understood;
    this.#figures = new Map([...rulebook.figures, ...rulebook.rights.flatMap((r) => r.figures)].map((f) => [f.id, f]));
  }

  env(scope: string): LoweringEnv {
    return {
      me: scope,
      member: null,
      rows: { me: 'me', member: 'member' },
      day: toNumberPair(this.ir.today()),
      now: true,
      estimated: null,
      held: null,
    };
  }

  lower(term: Term, env: LoweringEnv): Pair {
    return lowerTerm(this, term, env);
  }

  membership(group: GroupTerm, env: LoweringEnv): TruthPair {
    return lowerMembership(this, group, env);
  }

  column(id: string): Column {
    const known = this.columns.get(id);
    if (known !== undefined) return known;
    if (this.#pending.has(id)) throw new Error(`"${id}" is worked out from itself`);
    this.#pending.add(id);
    const made = this.#make(id);
    this.#pending.delete(id);
    this.columns.set(id, made);
    return made;
  }

  #make(id: string): Column {
    const law = this.#facts.get(id);
    if (law !== undefined) return this.store(id, law.scope, law.term.type, this.lower(law.term, this.env(law.scope)));
    const fact = this.#vocabulary.get(id);
    if (fact !== undefined) return this.#vocabularyColumn(id, fact);
    const merged = this.understood.merged.get(id);
    if (merged !== undefined) return this.#merged(id);
    const [head = '', tail = ''] = [id.slice(0, id.indexOf('.')), id.slice(id.indexOf('.') + 1)];
    if (head === 'may_get') return this.verdictOf(tail);
    if (head === 'asked' || head === 'granted')
      return this.#input(createColumn(id, 'person', DATE, false), { kind: head, receipt: this.#receipt(tail) });
    if (head === 'reading' || head === 'discretion') return this.#open(id);
    return this.#structural(id);
  }

  isFact(id: string): boolean {
    return this.#vocabulary.has(id);
  }

  #structural(id: string): Column {
    const scope = id.slice(0, id.lastIndexOf('.'));
    if (id === BIT) return this.#input(createColumn(id, 'person', PERSON, true), { kind: 'bit' });
    if (id === PARTNER_CERTAIN)
      return this.#input(createColumn(id, 'person', PERSON, true), { kind: 'partner_certain' });
    if (id === PARTNER_POSSIBLE)
      return this.#input(createColumn(id, 'person', PERSON, true), { kind: 'partner_possible' });
    if (id === 'person.order') return this.#input(createColumn(id, 'person', countType(), true), { kind: 'order' });
    if (id === toGhostSlot(scope)) return this.#input(createColumn(id, scope, TRUTH, true), { kind: 'ghost' });
    const none = id === toNoneSlot(scope) ? this.understood.none.get(scope) : undefined;
    if (none !== undefined) return this.store(id, scope, TRUTH, this.lower(none, this.env(scope)));
    if (id === toWeightSlot(scope)) return this.#input(createColumn(id, scope, countType(), true), { kind: 'weight' });
    throw new Error(`nothing is called "${id}"`);
  }

  #vocabularyColumn(id: string, fact: Understood['facts'][number]): Column {
    const { def, is } = fact;
    // The column of the receipt is made before the column of its amount, so that the two are neighbours in memory and
    // the receipt is asked first.
    if (id.startsWith('gets.') && id.endsWith('.amount')) this.column(id.slice(0, -'.amount'.length));
    const told = (name: string): Column =>
      this.#input(createColumn(name, def.scope, def.type, false), { kind: 'fact', fact: id });
    const word = this.word(id);
    if (is === null && word === null) return told(id);
    const row = def.scope === 'home' ? 'home' : 'me';
    const env = this.env(def.scope);
    if (is !== null) {
      const stated = this.#input(createColumn(`${id}?`, def.scope, TRUTH, true), { kind: 'stated', fact: id });
      const value = readColumnPair(this.ir, row, told(`${id}!`));
      const pair = choose(this.ir, readColumnPair(this.ir, row, stated) as TruthPair, value, this.lower(is, env));
      return this.store(id, def.scope, def.type, pair);
    }
    this.#input(createColumn(`${id}~`, def.scope, TRUTH, true), { kind: 'apart', fact: id });
    const value = readColumnPair(this.ir, row, told(`${id}!`));
    return this.store(id, def.scope, def.type, narrowByImplications(this, word as Word, value, row, env));
  }

  #input(c: Column, source: InputSource): Column {
    this.inputs.push({ column: c, source });
    this.columns.set(c.id, c);
    return c;
  }

  #open(id: string): Column {
    const point = this.understood.rulebook.rights
      .flatMap((r) => r.laws.flatMap((l) => l.open))
      .find((o) => o.id === id);
    if (point === undefined) throw new Error(`nothing is called "${id}"`);
    return this.#input(createColumn(id, 'home', point.type, false), { kind: 'open', point });
  }

  #receipt(name: string): string {
    const right = this.understood.rulebook.rights.find((r) => r.name === name);
    if (right === undefined) throw new Error(`no right is called "${name}"`);
    return right.receipt;
  }

  /**
   * Makes the column of a fact of a right that other rules read as `right.fact`. The law file that applies to the
   * person gives its value. If no law file in force has the fact, its value is unknown.
   */
  #merged(id: string): Column {
    const merged = this.understood.merged.get(id) as NonNullable<ReturnType<Understood['merged']['get']>>;
    const name = id.slice(id.indexOf('.') + 1);
    const having = (this.inForce.get(id.slice(0, id.indexOf('.'))) ?? []).filter((l) =>
      l.facts.some((f) => f.name === name),
    );
    // The day of a request is a fact of a person, so it selects among law files for persons only. For things and the
    // home, the newest law file in force that has the fact decides.
    const laws = merged.scope === 'person' ? having : having.slice(-1);
    const values = laws.map((l) => ({
      applies: this.applies(l),
      value: readColumnPair(this.ir, 'me', this.column(`${l.id}.${name}`)),
    }));
    const [last, ...older] = [...values].reverse();
    if (last === undefined) return this.unknownFact(id, merged.scope, merged.type);
    const pair = older.reduce<Pair>((acc, v) => choose(this.ir, v.applies, v.value, acc), last.value);
    return this.store(id, merged.scope, merged.type, pair);
  }

  unknownFact(id: string, scope: string, type: Term['type']): Column {
    const bounds = type as { readonly min?: number; readonly max?: number };
    return this.#input(createColumn(id, scope, type, false), {
      kind: 'unknown',
      figure: id,
      min: bounds.min ?? 0,
      max: bounds.max ?? 0,
      why: 'no law is in force',
    });
  }

  /**
   * Computes whether a law file applies to the person. If it is the only one that can apply in this period, it always
   * applies. Otherwise the day of the request, or of the last review, decides.
   */
  applies(law: UnderstoodLaw): TruthPair {
    const laws = this.inForce.get(law.right.name) ?? [];
    if (laws.length === 1) return toTruthPair(this.ir.bool(true));
    const { ir } = this;
    const day = this.#lawDay(law.right);
    const first = laws[0] === law ? ir.bool(true) : null;
    const begun =
      first === null
        ? toTruthPair(ir.compare('le', ir.num(law.law.from), day.lo), ir.compare('le', ir.num(law.law.from), day.hi))
        : toTruthPair(first);
    const until = law.law.until;
    const ended =
      until === null
        ? toTruthPair(ir.bool(true))
        : toTruthPair(ir.compare('le', day.hi, ir.num(until)), ir.compare('le', day.lo, ir.num(until)));
    return toTruthPair(ir.and(begun.c, ended.c), ir.and(begun.p, ended.p));
  }

  /**
   * Returns the day that selects the law file: the day of the request, or, if the newest law file says so (`applies_by:
   * reviewed`), the day of the last review where that is later.
   */
  #lawDay(right: Right): NumberPair {
    const { ir } = this;
    const asked = readColumnPair(ir, 'me', this.column(`asked.${right.name}`)) as NumberPair;
    const newest = this.inForce.get(right.name)?.at(-1)?.law;
    if (newest?.appliesBy !== 'reviewed') return asked;
    const told = readColumnPair(ir, 'me', this.column(`gets.${right.receipt}.reviewed`)) as NumberPair;
    const [first, last] = [told.lo, told.hi].map((end) => ir.number('min', end, ir.today())) as [Node, Node];
    const hi = ir.number('max', asked.hi, last);
    const after = ir.number('max', asked.lo, first);
    if (newest.reviewedWithin === null) return toNumberPair(after, hi);
    // The last review lies within the last `reviewedWithin` months, unless it is stated to lie further back.
    const within = ir.call('months_after', [ir.today(), ir.num(-newest.reviewedWithin)]);
    return toNumberPair(ir.number('min', ir.number('max', after, within), hi), hi);
  }

  definition(id: string): { readonly term: Term; readonly scope: string } | null {
    const law = this.#facts.get(id);
    if (law !== undefined) return { term: law.term, scope: law.scope };
    const fact = this.#vocabulary.get(id);
    return fact === undefined || fact.is === null ? null : { term: fact.is, scope: fact.def.scope };
  }

  isDated(id: string): boolean {
    return this.kept(id) !== null;
  }

  kept(id: string): KeptForm | null {
    return this.#vocabulary.get(id)?.def.kept ?? null;
  }

  word(id: string): Word | null {
    const fact = this.#vocabulary.get(id);
    if (fact === undefined || fact.implied.length === 0) return null;
    const { scope, type, kept } = fact.def;
    return { id, scope, type, kept, implied: fact.implied };
  }

  canBeNone(scope: string): boolean {
    return this.understood.none.has(scope);
  }

  figure(id: string): Figure {
    const figure = this.#figures.get(id);
    if (figure === undefined) throw new Error(`no figure is called "${id}"`);
    return figure;
  }

  unknownFigure(id: string, path: string, cell: Extract<Cell, { kind: 'unknown' }>, type: Term['type']): Column {
    const name = `figure.${id}@${path}`;
    const known = this.columns.get(name);
    if (known !== undefined) return known;
    return this.#input(createColumn(name, 'home', type, false), {
      kind: 'unknown',
      figure: id,
      min: cell.min,
      max: cell.max,
      why: cell.why,
    });
  }

  hidden(key: object, scope: string, type: Term['type'], make: (env: LoweringEnv) => Pair): Column {
    const byScope = this.#hidden.get(key) ?? new Map<string, Column>();
    this.#hidden.set(key, byScope);
    const known = byScope.get(scope);
    if (known !== undefined) return known;
    const made = this.store(`hidden.${this.columns.size}`, scope, type, make(this.env(scope)));
    byScope.set(scope, made);
    return made;
  }

  reduce(scope: string, over: string, type: Term['type'], list: readonly Reduction[]): Column {
    const key = `${scope} ${over} ${list.map((r) => `${r.reduce} ${r.start} ${r.term.id}`).join(' ')}`;
    const known = this.#reduced.get(key);
    if (known !== undefined) return known;
    const c = createColumn(`reduced.${this.#reduced.size}`, scope, type, false);
    this.columns.set(c.id, c);
    const writes = list.map((r, i) => ({ slot: c.slots[i] as string, node: r.term, reduce: r.reduce, start: r.start }));
    this.steps.push({ kind: 'reduce', scope, over, writes });
    this.#reduced.set(key, c);
    return c;
  }

  /** Adds a step that stores a pair as a column of its scope. Amounts of money are rounded to their grid. */
  store(id: string, scope: string, type: Term['type'], value: Pair): Column {
    const pair = roundToGrid(this.ir, value, type);
    const nodes = listEnds(pair);
    const c = createColumn(id, scope, type, nodes.length === 1);
    this.steps.push({ kind: 'scalar', scope, writes: nodes.map((node, i) => ({ slot: c.slots[i] as string, node })) });
    this.columns.set(id, c);
    return c;
  }
}

function countType(): Term['type'] {
  return { kind: 'number', unit: {}, min: 0, max: 60 };
}
