/**
 * A situation → the memory of a plan. A row begins as a copy of "nothing is known"; then what was stated is written
 * over it. Whatever does not depend on the household is prepared once: a loader runs as often as a screen.
 */
import { indexOf, type Layout } from '../lowering/layout.ts';
import type { Plan } from '../lowering/plan.ts';
import type { Rulebook } from '../rulebook/model.ts';
import type { Row, Situation } from '../situation/model.ts';
import type { ValueType } from '../values/types.ts';
import { datedIn, endsOf, writeEnds, type Ends } from './bounds.ts';
import { positionOf, type Position } from './position.ts';
import { piecesFor, resize, type Block, type Memory } from './memory.ts';
import { NOT_LISTED, People, relationTable } from './people.ts';

export interface Loader {
  (situation: Situation, today: number, memory: Memory): void;
}

/** A row to load: what is said of it, or `null` for a row that stands for the unlisted. */
export interface Loaded {
  readonly row: Row | null;
  /** The owner of an unlisted thing. */
  readonly owner: string | null;
}

/** A fact that may be stated: where its ends go, and where it is noted that somebody stated it. */
interface Fact {
  readonly name: string;
  readonly dated: boolean;
  readonly ends: Ends;
  readonly lo: number;
  readonly hi: number;
  readonly noted: number | null;
  /** A person as a value: what is not told depends on who is there. */
  readonly ofPerson: boolean;
}

/** A dated fact of which laws read more than the day of the answer. */
interface DatedFact {
  readonly id: string;
  readonly name: string;
  readonly ends: Ends;
}

/** A point that the law leaves open, or a figure that nobody knows, until a scenario or a decision fixes it. */
interface OpenPoint {
  readonly ends: Ends;
  readonly lo: number;
  readonly hi: number;
}

/** How the rows of one scope are loaded. */
interface ScopeLoader {
  readonly scope: string;
  /** A row of which nothing is known. */
  readonly blank: Float64Array;
  readonly facts: readonly Fact[];
  readonly positions: readonly Position[];
  readonly open: ReadonlyMap<string, OpenPoint>;
  readonly dated: readonly DatedFact[];
  readonly owner: string | null;
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
      for (let i = 0; i < rows.length; i++) loadRow(scope, block, rows[i] as Loaded, i, people, situation, today);
      for (const d of scope.dated) loadPieces(d, memory.dated[d.id] as Float64Array[], rows, people);
    }
    people.relations(memory, relations);
  };
}

function scopeLoader(scope: string, plan: Plan, layout: Layout, rulebook: Rulebook): ScopeLoader {
  const blank = new Float64Array(layout.scopes.get(scope)?.stride ?? 0);
  const facts: Fact[] = [];
  const positions: Position[] = [];
  const open = new Map<string, OpenPoint>();
  const inputs = plan.inputs.filter((i) => i.column.scope === scope);
  const kept = new Map(rulebook.facts.map((f) => [f.id, f.kept]));
  for (const { source, column } of inputs) {
    const [lo, hi] = column.slots.map((slot) => indexOf(layout, scope, slot)) as [number, number];
    if (source.kind === 'fact') {
      const noted = inputs.find((i) => i.source.kind === 'stated' && i.source.fact === source.fact)?.column.slots[0];
      const ends = endsOf(column.type);
      const ofPerson = column.type.kind === 'person';
      const dated = (kept.get(source.fact) ?? null) !== null;
      facts.push({
        name: localName(scope, source.fact),
        dated,
        ends,
        lo,
        hi,
        noted: noted === undefined ? null : indexOf(layout, scope, noted),
        ofPerson,
      });
      if (!ofPerson) writeEnds(ends, null, null, blank, lo, hi);
    } else if (source.kind === 'open' || source.kind === 'unknown') {
      const ends = endsOf(column.type, source.kind === 'unknown' ? source : null);
      open.set(source.kind === 'open' ? source.point.id : column.id, { ends, lo, hi });
      writeEnds(ends, null, null, blank, lo, hi);
    } else if (source.kind !== 'stated') {
      positions.push(positionOf(source, endsOf(column.type), lo, hi));
    }
  }
  const dated = plan.dated
    .filter((d) => d.scope === scope)
    .map(({ fact }) => ({ id: fact, name: localName(scope, fact), ends: endsOf(typeOf(plan, rulebook, fact)) }));
  const thing = rulebook.things.find((t) => t.kind === scope);
  return {
    scope,
    blank,
    facts,
    positions,
    open,
    dated,
    owner: thing?.owner ?? null,
    ofPersons: thing?.of === 'person',
  };
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

function loadRow(
  scope: ScopeLoader,
  block: Block,
  loaded: Loaded,
  i: number,
  people: People,
  situation: Situation,
  today: number,
): void {
  const { data } = block;
  const base = i * block.stride;
  data.set(scope.blank, base);
  for (const position of scope.positions) position(loaded, i, people, today, data, base);
  if (scope.open.size > 0)
    for (const id in situation.fixed) {
      const open = scope.open.get(id);
      if (open !== undefined)
        writeEnds(open.ends, situation.fixed[id] ?? null, people, data, base + open.lo, base + open.hi);
    }
  const { row } = loaded;
  for (const fact of scope.facts) {
    const value = row === null ? null : fact.dated ? datedIn(row, fact.name, today) : (row.plain[fact.name] ?? null);
    if (value !== null) {
      writeEnds(fact.ends, value, people, data, base + fact.lo, base + fact.hi);
      if (fact.noted !== null) data[base + fact.noted] = 1;
    } else if (fact.ofPerson) {
      const known = fact.name === scope.owner && loaded.owner !== null;
      writeEnds(
        fact.ends,
        known ? { kind: 'set', values: [loaded.owner] } : null,
        people,
        data,
        base + fact.lo,
        base + fact.hi,
      );
    }
  }
}

/** The pieces of a dated fact for every row; one piece of which nothing is known where nothing was said. */
function loadPieces({ name, ends }: DatedFact, lists: Float64Array[], rows: readonly Loaded[], people: People): void {
  for (let i = 0; i < rows.length; i++) {
    const row = (rows[i] as Loaded).row;
    const said = row?.dated[name];
    const pieces = piecesFor(lists, i, said?.length ?? 1);
    if (said === undefined) {
      pieces[0] = 0;
      writeEnds(ends, row?.plain[name] ?? null, people, pieces, 1, 2);
      continue;
    }
    for (let k = 0; k < said.length; k++) {
      const piece = said[k] as (typeof said)[number];
      pieces[3 * k] = piece.from;
      writeEnds(ends, piece.value, people, pieces, 3 * k + 1, 3 * k + 2);
    }
  }
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
