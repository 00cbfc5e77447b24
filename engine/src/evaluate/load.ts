/**
 * A situation → the memory of a plan. A row begins as a copy of "nothing is known"; then what was stated is written
 * over it. Whatever does not depend on the household is prepared once: a loader runs as often as a screen.
 */
import { UNLISTED } from '../lowering/groups.ts';
import { indexOf, type Layout } from '../lowering/layout.ts';
import type { Input, Plan } from '../lowering/plan.ts';
import type { Rulebook } from '../rulebook/model.ts';
import { endsOf, writeEnds, type Ends } from '../situation/ends.ts';
import type { Piece, Row, Situation, Stated } from '../situation/model.ts';
import { packed, packingsOf, pieceAt, pieceOn, type Packed, type Packing } from '../situation/packed.ts';
import { piecesFor, resize, type Block, type Memory } from './memory.ts';
import { NOT_LISTED, People, relationTable } from './people.ts';
import { PLACES, writeAsked, type Asked, type Place } from './position.ts';

export interface Loader {
  (situation: Situation, today: number, memory: Memory): void;
}

/** A row to load: what is said of it, or `null` for a row that stands for the unlisted. */
interface Loaded {
  readonly row: Row | null;
  /** The owner of an unlisted thing. */
  readonly owner: string | null;
}

interface Slots {
  readonly lo: number;
  readonly hi: number;
}

/** A person as a value: what is not told depends on who is there. */
interface PersonFact extends Slots {
  readonly number: number;
  readonly noted: number;
  /** It says whose the thing is. */
  readonly isOwner: boolean;
}

/** A dated fact of which laws read more than the day of the answer. */
interface DatedFact {
  readonly id: string;
  readonly number: number;
  readonly ends: Ends;
}

/** A point that the law leaves open, until a scenario or a decision fixes it. */
interface OpenPoint extends Slots {
  readonly ends: Ends;
}

/** How the rows of one scope are loaded. */
interface ScopeLoader {
  readonly scope: string;
  readonly packing: Packing;
  /** A row of which nothing is known; and one that stands for the unlisted. */
  readonly blank: Float64Array;
  readonly unlisted: Float64Array;
  /** Facts that may be stated, four numbers each: its own, where its ends go, where it is noted that somebody stated it (-1: nowhere). */
  readonly facts: Int32Array;
  readonly persons: readonly PersonFact[];
  readonly places: readonly (Slots & { readonly of: Place })[];
  readonly asked: readonly Asked[];
  readonly open: ReadonlyMap<string, OpenPoint>;
  readonly dated: readonly DatedFact[];
  /** Things of persons: those who are not listed may have some. */
  readonly ofPersons: boolean;
}

/** Prepares the reading of situations for one plan. */
export function loader(plan: Plan, layout: Layout, rulebook: Rulebook): Loader {
  const scopes = [...layout.scopes.keys()].map((scope) => scopeLoader(scope, plan, layout, rulebook));
  const relations = relationTable(rulebook.relations);
  return (situation, today, memory) => {
    const people = new People(situation);
    memory.today = today;
    for (const scope of scopes) {
      const rows = rowsOf(scope, situation, people);
      const block = memory.blocks[scope.scope] as Block;
      resize(block, rows.length);
      for (let i = 0; i < rows.length; i++) loadRow(scope, rows[i] as Loaded, i, people, memory, block);
      if (scope.open.size > 0) fix(scope.open, situation.fixed, block.data);
    }
    people.relations(memory, relations);
  };
}

function scopeLoader(scope: string, plan: Plan, layout: Layout, rulebook: Rulebook): ScopeLoader {
  const packing = packingsOf(rulebook).get(scope) as Packing;
  const inputs = plan.inputs.filter((i) => i.column.scope === scope);
  const slots = ({ column }: Input): Slots => {
    const [lo, hi] = column.slots.map((slot) => indexOf(layout, scope, slot)) as [number, number];
    return { lo, hi };
  };
  const number = (name: string): number => packing.numbers.get(name) ?? -1;
  const noted = (fact: string): number => {
    const input = inputs.find(({ source }) => source.kind === 'stated' && source.fact === fact);
    return input === undefined ? -1 : slots(input).lo;
  };
  const facts: number[] = [];
  const persons: PersonFact[] = [];
  const thing = rulebook.things.find((t) => t.kind === scope);
  const places: (Slots & { readonly of: Place })[] = [];
  const asked: Asked[] = [];
  const open = new Map<string, OpenPoint>();
  for (const input of inputs) {
    const { source, column } = input;
    const { lo, hi } = slots(input);
    const place = PLACES[source.kind];
    if (place !== undefined) places.push({ of: place, lo, hi });
    else if (source.kind === 'fact') {
      const name = localName(scope, source.fact);
      if (column.type.kind === 'person')
        persons.push({ number: number(name), lo, hi, noted: noted(source.fact), isOwner: name === thing?.owner });
      else facts.push(number(name), lo, hi, noted(source.fact));
    } else if (source.kind === 'granted') facts.push(number(`gets.${source.receipt}.granted`), lo, hi, -1);
    else if (source.kind === 'asked')
      asked.push({ gets: number(`gets.${source.receipt}`), day: number(`gets.${source.receipt}.asked`), lo, hi });
    else if (source.kind === 'open') open.set(source.point.id, { ends: endsOf(column.type), lo, hi });
  }
  return {
    scope,
    packing,
    blank: template(inputs, slots, false),
    unlisted: template(inputs, slots, true),
    facts: Int32Array.from(facts),
    persons,
    places,
    asked,
    open,
    dated: plan.dated
      .filter((d) => d.scope === scope)
      .map(({ fact }) => {
        const def = rulebook.facts.find((f) => f.id === fact);
        if (def === undefined) throw new Error(`no type for "${fact}"`);
        return { id: fact, number: number(localName(scope, fact)), ends: endsOf(def.type) };
      }),
    ofPersons: thing?.of === 'person',
  };
}

/** Everything that each input can be when nothing is said of it. Inputs stand first in a row. */
function template(inputs: readonly Input[], slots: (input: Input) => Slots, unlisted: boolean): Float64Array {
  const row = new Float64Array(inputs.reduce((n, input) => Math.max(n, slots(input).hi + 1), 0));
  for (const input of inputs) {
    const { lo, hi } = slots(input);
    const { source } = input;
    if (source.kind === 'ghost') row[lo] = unlisted ? 1 : 0;
    else if (source.kind === 'weight') row[lo] = unlisted ? UNLISTED : 1;
    else if (source.kind !== 'stated') {
      const ends = endsOf(input.column.type, source.kind === 'unknown' ? source : null);
      row[lo] = ends.least;
      row[hi] = ends.greatest;
    }
  }
  return row;
}

function rowsOf({ scope, ofPersons }: ScopeLoader, situation: Situation, people: People): readonly Loaded[] {
  if (scope === 'home') return [{ row: situation.home, owner: null }];
  if (scope === 'person') return people.rows;
  const rows: Loaded[] = [];
  for (const row of situation.things) if (row.kind === scope) rows.push({ row, owner: null });
  for (const u of situation.thingsUnknown)
    if (u.kind === scope) rows.push({ row: null, owner: u.of === 'home' ? null : u.of });
  if (ofPersons && situation.othersUnknown) rows.push({ row: null, owner: NOT_LISTED });
  return rows;
}

/** Things of a kind in the order of the memory's rows: their ids, `null` for a row that stands for the unlisted. */
export function thingOrder(situation: Situation, kind: string): readonly (string | null)[] {
  return [
    ...situation.things.filter((t) => t.kind === kind).map((t) => t.id),
    ...situation.thingsUnknown.filter((u) => u.kind === kind).map(() => null),
  ];
}

function loadRow(scope: ScopeLoader, loaded: Loaded, i: number, people: People, memory: Memory, block: Block): void {
  const { today } = memory;
  const { data } = block;
  const base = i * block.stride;
  const row = loaded.row === null ? null : packed(scope.packing, loaded.row);
  data.set(row === null ? scope.unlisted : scope.blank, base);
  for (const { of, lo, hi } of scope.places) data[base + lo] = data[base + hi] = of(i, people);
  if (row !== null) loadFacts(scope.facts, row, today, data, base);
  for (const asked of scope.asked) writeAsked(asked, row, today, data, base);
  for (const fact of scope.persons) {
    const named =
      row === null
        ? ownerOf(fact, loaded)
        : (pieceAt(row.named[fact.number] as readonly Piece[], today)?.value ?? null);
    data[base + fact.lo] = maskOf(named, people);
    if (named !== null && fact.noted >= 0) data[base + fact.noted] = 1;
  }
  for (const d of scope.dated) loadPieces(d, memory.dated[d.id] as Float64Array[], i, row, people);
}

function loadFacts(facts: Int32Array, row: Packed, today: number, data: Float64Array, base: number): void {
  const { pieces } = row;
  for (let k = 0; k < facts.length; k += 4) {
    const at = pieceOn(row, facts[k] as number, today);
    if (at < 0) continue;
    const lo = pieces[at + 1] as number;
    if (Number.isNaN(lo)) continue;
    data[base + (facts[k + 1] as number)] = lo;
    data[base + (facts[k + 2] as number)] = pieces[at + 2] as number;
    const noted = facts[k + 3] as number;
    if (noted >= 0) data[base + noted] = 1;
  }
}

function ownerOf({ isOwner }: PersonFact, { owner }: Loaded): Stated | null {
  return isOwner && owner !== null ? { kind: 'set', values: [owner] } : null;
}

function maskOf(named: Stated | null, people: People): number {
  return named?.kind === 'set' ? people.mask(named.values) : people.all;
}

/** The pieces of a dated fact for a row; one piece of which nothing is known where nothing was said. */
function loadPieces(
  { number, ends }: DatedFact,
  lists: Float64Array[],
  i: number,
  row: Packed | null,
  people: People,
): void {
  if (ends.kind === 'person') {
    loadNamed(row?.named[number] ?? [], lists, i, people);
    return;
  }
  const start = row === null ? 0 : (row.starts[number] as number);
  const end = row === null ? 0 : (row.starts[number + 1] as number);
  const pieces = piecesFor(lists, i, Math.max(1, (end - start) / 3));
  pieces[0] = 0;
  pieces[1] = ends.least;
  pieces[2] = ends.greatest;
  if (row === null) return;
  const said = row.pieces;
  for (let k = start, to = 0; k < end; k += 3, to += 3) {
    const lo = said[k + 1] as number;
    const known = !Number.isNaN(lo);
    pieces[to] = said[k] as number;
    pieces[to + 1] = known ? lo : ends.least;
    pieces[to + 2] = known ? (said[k + 2] as number) : ends.greatest;
  }
}

function loadNamed(said: readonly Piece[], lists: Float64Array[], i: number, people: People): void {
  const pieces = piecesFor(lists, i, Math.max(1, said.length));
  pieces[0] = 0;
  pieces[1] = pieces[2] = people.all;
  said.forEach(({ from, value }, k) => {
    pieces[3 * k] = from;
    pieces[3 * k + 1] = pieces[3 * k + 2] = maskOf(value, people);
  });
}

/** What a scenario or a decision fixes of what the law leaves open. */
function fix(open: ReadonlyMap<string, OpenPoint>, fixed: Situation['fixed'], data: Float64Array): void {
  for (const id in fixed) {
    const point = open.get(id);
    if (point !== undefined) writeEnds(point.ends, fixed[id] as Stated, data, point.lo, point.hi);
  }
}

/** `building.cadastral` is `cadastral` in its own row; facts of persons have no prefix. */
function localName(scope: string, fact: string): string {
  return scope === 'person' ? fact : fact.slice(scope.length + 1);
}
