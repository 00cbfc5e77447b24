/**
 * A situation → the memory of a plan. A row begins as a copy of "nothing is known"; then what was stated is written
 * over it. So the work follows what was said, not what could have been.
 */
import { indexOf, type Layout } from '../lowering/layout.ts';
import type { Input, Plan } from '../lowering/plan.ts';
import type { Rulebook } from '../rulebook/model.ts';
import type { Row, Situation, Stated } from '../situation/model.ts';
import type { ValueType } from '../values/types.ts';
import { both, bounds, pieceAt, type Ends } from './bounds.ts';
import { resize, type Block, type Memory } from './memory.ts';
import { bit, People } from './people.ts';

/** Unlisted persons, or things, that one extra row stands for. */
const UNLISTED = 20;

export interface Loader {
  (situation: Situation, today: number, memory: Memory): void;
}

/** A row to load: what is said of it, or `null` for a row that stands for the unlisted. */
interface Loaded {
  readonly row: Row | null;
  /** The owner of an unlisted thing. */
  readonly owner: string | null;
}

interface Writer {
  readonly input: Input;
  readonly lo: number;
  readonly hi: number;
}

/** How the rows of one scope are loaded. */
interface ScopeLoader {
  readonly scope: string;
  /** A row of which nothing is known. */
  readonly blank: Float64Array;
  /** Inputs that depend on the household: positions, partners, persons as values, the day of the request. */
  readonly always: readonly Writer[];
  readonly byFact: ReadonlyMap<string, readonly Writer[]>;
  readonly dated: readonly { readonly fact: string; readonly name: string; readonly type: ValueType; readonly blank: Float64Array }[];
  readonly owner: string | null;
}

/** Prepares the reading of situations for one plan. */
export function loader(plan: Plan, layout: Layout, rulebook: Rulebook): Loader {
  const scopes = [...layout.scopes.keys()].map((scope) => scopeLoader(scope, plan, layout, rulebook));
  return (situation, today, memory) => {
    const people = new People(situation);
    memory.today = today;
    for (const scope of scopes) {
      const block = memory.blocks[scope.scope] as Block;
      const rows = rowsOf(scope, situation, people);
      resize(block, rows.length);
      rows.forEach((row, i) => loadRow(scope, block, row, i, people, situation, today));
      for (const d of scope.dated) {
        const list = memory.dated[d.fact] as Float64Array[];
        list.length = rows.length;
        for (let i = 0; i < rows.length; i++) list[i] = piecesOf(rows[i] as Loaded, d, people);
      }
    }
    people.relations(memory, rulebook.relations);
  };
}

function scopeLoader(scope: string, plan: Plan, layout: Layout, rulebook: Rulebook): ScopeLoader {
  const stride = layout.scopes.get(scope)?.stride ?? 0;
  const blank = new Float64Array(stride);
  const always: Writer[] = [];
  const byFact = new Map<string, Writer[]>();
  for (const input of plan.inputs.filter((i) => i.column.scope === scope)) {
    const writer = { input, lo: indexOf(layout, scope, input.column.slots[0]), hi: indexOf(layout, scope, input.column.slots[1]) };
    const { source, column } = input;
    if (source.kind === 'fact' || source.kind === 'stated') {
      const name = localName(scope, source.fact);
      const list = byFact.get(name) ?? [];
      byFact.set(name, list);
      list.push(writer);
    }
    const settled = (source.kind === 'fact' && column.type.kind !== 'person') || source.kind === 'stated';
    if (!settled) always.push(writer);
    else put(blank, 0, writer, source.kind === 'stated' ? both(0) : bounds(null, column.type, null));
  }
  const dated = plan.dated.filter((d) => d.scope === scope).map(({ fact }) => {
    const type = typeOf(plan, rulebook, fact);
    return { fact, name: localName(scope, fact), type, blank: piece(0, type.kind === 'person' ? both(0) : bounds(null, type, null)) };
  });
  return { scope, blank, always, byFact, dated, owner: rulebook.things.find((t) => t.kind === scope)?.owner ?? null };
}

function put(data: Float64Array, base: number, writer: Writer, ends: Ends): void {
  data[base + writer.lo] = ends[0];
  data[base + writer.hi] = ends[1];
}

function rowsOf(scope: ScopeLoader, situation: Situation, people: People): readonly Loaded[] {
  if (scope.scope === 'home') return [{ row: situation.home, owner: null }];
  if (scope.scope === 'person') return Array.from({ length: people.count }, (_, i) => ({ row: people.row(i), owner: null }));
  const rows: Loaded[] = [];
  for (const row of situation.things) if (row.kind === scope.scope) rows.push({ row, owner: null });
  for (const u of situation.thingsUnknown) if (u.kind === scope.scope) rows.push({ row: null, owner: u.of === 'home' ? null : u.of });
  return rows;
}

/** Things of a kind in the order of the memory's rows: their ids, `null` for a row that stands for the unlisted. */
export function thingOrder(situation: Situation, kind: string): readonly (string | null)[] {
  return [...situation.things.filter((t) => t.kind === kind).map((t) => t.id), ...situation.thingsUnknown.filter((u) => u.kind === kind).map(() => null)];
}

function loadRow(scope: ScopeLoader, block: Block, loaded: Loaded, i: number, people: People, situation: Situation, today: number): void {
  const base = i * block.stride;
  block.data.set(scope.blank, base);
  for (const writer of scope.always) put(block.data, base, writer, settledValue(writer.input, loaded, i, scope, people, situation, today));
  const row = loaded.row;
  if (row === null) return;
  for (const name in row.plain) writeFact(scope, block, base, name, row.plain[name] as Stated, people);
  for (const name in row.dated) {
    if (!scope.byFact.has(name)) continue;
    const value = pieceAt(row.dated[name] as Row['dated'][string], today);
    if (value !== null) writeFact(scope, block, base, name, value, people);
  }
}

function writeFact(scope: ScopeLoader, block: Block, base: number, name: string, value: Stated, people: People): void {
  for (const writer of scope.byFact.get(name) ?? []) {
    put(block.data, base, writer, writer.input.source.kind === 'stated' ? both(1) : bounds(value, writer.input.column.type, people));
  }
}

/** Inputs whose value depends on more than what is said of one fact. */
function settledValue(input: Input, loaded: Loaded, i: number, scope: ScopeLoader, people: People, situation: Situation, today: number): Ends {
  const { source, column } = input;
  switch (source.kind) {
    case 'fact':
      // A person as a value: nobody told means anybody here, somebody else, or nobody.
      return localName(scope.scope, source.fact) === scope.owner && loaded.owner !== null ? both(people.mask([loaded.owner])) : both(people.all);
    case 'stated':
      return both(0);
    case 'asked':
      return askedOn(loaded, source.receipt, today);
    case 'granted':
      return bounds(statedOf(loaded, `gets.${source.receipt}.granted`, today), column.type, people);
    case 'bit':
      return both(bit(i));
    case 'order':
      return both(i);
    case 'partner_certain':
      return both(people.partners(i, false));
    case 'partner_possible':
      return both(people.partners(i, true));
    case 'ghost':
      return both(loaded.row === null ? 1 : 0);
    case 'weight':
      return both(loaded.row === null ? UNLISTED : 1);
    case 'open':
      return bounds(situation.fixed[source.point.id] ?? null, column.type, people);
    case 'unknown':
      return bounds(situation.fixed[column.id] ?? null, column.type, people, source);
  }
}

/** What is said of a dated fact for a day; `null` where nothing is. */
function statedOf(loaded: Loaded, name: string, day: number): Stated | null {
  const row = loaded.row;
  if (row === null) return null;
  const list = row.dated[name];
  return list === undefined ? (row.plain[name] ?? null) : pieceAt(list, day);
}

/**
 * The day of the request: as stated with the receipt; where the right is received and the day is not stated,
 * any day up to that of the answer; where it is not received, the day of the answer (who asks now).
 */
function askedOn(loaded: Loaded, receipt: string, today: number): Ends {
  const received = statedOf(loaded, `gets.${receipt}`, today);
  if (received?.kind !== 'truth' || !received.value) return both(today);
  const asked = statedOf(loaded, `gets.${receipt}.asked`, today);
  return asked?.kind === 'range' ? [asked.lo, asked.hi] : [19000101, today];
}

function piece(from: number, [lo, hi]: Ends): Float64Array {
  return Float64Array.of(from, lo, hi);
}

function piecesOf(loaded: Loaded, d: ScopeLoader['dated'][number], people: People): Float64Array {
  const row = loaded.row;
  const list = row?.dated[d.name];
  if (list === undefined) {
    const plain = row?.plain[d.name];
    if (plain === undefined && d.type.kind !== 'person') return d.blank;
    return piece(0, bounds(plain ?? null, d.type, people));
  }
  const made = new Float64Array(list.length * 3);
  list.forEach((p, k) => {
    const [lo, hi] = bounds(p.value, d.type, people);
    made[k * 3] = p.from;
    made[k * 3 + 1] = lo;
    made[k * 3 + 2] = hi;
  });
  return made;
}

/** `building.cadastral` is `cadastral` in its own row; facts of persons have no prefix. */
function localName(scope: string, fact: string): string {
  return scope === 'person' ? fact : fact.slice(scope.length + 1);
}

function typeOf(plan: Plan, rulebook: Rulebook, fact: string): ValueType {
  const type = plan.columns.get(fact)?.type ?? rulebook.facts.find((f) => f.id === fact)?.type;
  if (type === undefined) throw new Error(`no type for "${fact}"`);
  return type;
}
