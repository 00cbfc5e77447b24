/**
 * This module packs what is told of a household into arrays of doubles: for each row, the pieces of each fact of the
 * vocabulary, whatever a plan will read of them. `readSituation` packs every situation that it reads; a situation made
 * in another way is packed when it is first loaded.
 */
import type { Rulebook } from '../rulebook/rulebook.ts';
import { computeStoredEnds, writeEnds, type StoredEnds } from './ends.ts';
import type { Piece, Row, Situation } from './model.ts';
import { NOT_LISTED, describePeople, createRelationTable, type People, type RelationTable } from './people.ts';

export interface Packed {
  readonly people: People;
  /** Holds one table for each scope, in the order of `Packings.scopes`. */
  readonly tables: readonly PackedTable[];
  /** Gives the index in `pieces` at which the pieces of each fact of each row begin. */
  readonly starts: Int32Array;
  /**
   * Holds triples (from, least, greatest). `from` is yyyymmdd or 0; the two ends are in the units of the memory, and
   * `NaN` when nothing is known.
   */
  readonly pieces: Float64Array;
  /** Lists the indices in `starts` of the facts for which no value may be implied. */
  readonly apart: ReadonlySet<number>;
}

/** Describes the rows of a scope, in the order of the memory's rows. */
export interface PackedTable {
  /** Gives the index in `starts` at which each row begins. */
  readonly rows: readonly number[];
  /**
   * Lists the rows that follow, which stand for unlisted persons or things. Each number is a mask: the bit of the
   * unlisted person, or the possible owners of the unlisted things.
   */
  readonly unlisted: readonly number[];
}

/** Numbers the facts of one scope. The open points of the law are numbered with the facts of the home. */
export interface Packing {
  readonly at: number;
  readonly ofPersons: boolean;
  readonly numbers: ReadonlyMap<string, number>;
  readonly facts: readonly { readonly name: string; readonly ends: StoredEnds }[];
}

export interface Packings {
  readonly scopes: ReadonlyMap<string, Packing>;
  readonly relations: RelationTable;
  readonly done: WeakMap<Situation, Packed>;
  /**
   * Maps a list of persons to a situation with these persons that is already packed. A situation that differs from it
   * only in which lists of things may be incomplete, or in the ties between the persons, reuses its packed rows.
   */
  readonly alike: WeakMap<Situation['persons'], Situation>;
}

const known = new WeakMap<Rulebook, Packings>();

/** Returns how the rows of each scope are packed. It is computed once for each rulebook. */
export function getPackings(rulebook: Rulebook): Packings {
  const before = known.get(rulebook);
  if (before !== undefined) return before;
  const scopes = ['person', 'home', ...rulebook.things.map((t) => t.kind)];
  const made: Packings = {
    scopes: new Map(scopes.map((scope, at) => [scope, packing(rulebook, scope, at)])),
    relations: createRelationTable(rulebook.relations),
    done: new WeakMap(),
    alike: new WeakMap(),
  };
  known.set(rulebook, made);
  return made;
}

function packing(rulebook: Rulebook, scope: string, at: number): Packing {
  const named = rulebook.facts
    .filter((f) => f.scope === scope)
    .map(({ id, type }) => [scope === 'person' ? id : id.slice(scope.length + 1), type] as const);
  const open = scope === 'home' ? rulebook.rights.flatMap((r) => r.laws.flatMap((l) => l.open)) : [];
  const types = new Map([...open.map((o) => [o.id, o.type] as const).reverse(), ...named]);
  const facts = [...types].map(([name, type]) => ({ name, ends: computeStoredEnds(type) }));
  const ofPersons = rulebook.things.find((t) => t.kind === scope)?.of === 'person';
  return { at, ofPersons, facts, numbers: new Map(facts.map(({ name }, i) => [name, i])) };
}

/** Packs a situation as doubles. Situations never change, so each one is packed only once. */
export function packSituation(packings: Packings, situation: Situation): Packed {
  const before = packings.done.get(situation);
  if (before !== undefined) return before;
  const alike = packings.alike.get(situation.persons);
  const rows = alike === undefined ? undefined : packings.done.get(alike);
  const made =
    alike !== undefined && rows !== undefined && saysTheSame(alike, situation)
      ? withRows(packings, rows, situation)
      : pack(packings, situation);
  packings.done.set(situation, made);
  packings.alike.set(situation.persons, situation);
  return made;
}

/** Names the parts of a situation that are not packed in its rows. */
const BESIDE_ROWS: ReadonlySet<keyof Situation> = new Set(['thingsUnknown', 'partner', 'related']);

/** Checks whether two situations consist of the same objects, except for what is not packed in their rows. */
function saysTheSame(a: Situation, b: Situation): boolean {
  return (Object.keys(a) as (keyof Situation)[]).every((key) => BESIDE_ROWS.has(key) || a[key] === b[key]);
}

function withRows(packings: Packings, made: Packed, situation: Situation): Packed {
  const people = describePeople(situation, packings.relations);
  const tables = [...packings.scopes].map(([scope, packing]): PackedTable => ({
    rows: (made.tables[packing.at] as PackedTable).rows,
    unlisted: unlistedOf(scope, packing, situation, people),
  }));
  return { ...made, people, tables };
}

function pack(packings: Packings, situation: Situation): Packed {
  const people = describePeople(situation, packings.relations);
  const scopes = [...packings.scopes].map(([scope, packing]) => ({
    scope,
    packing,
    described: rowsOf(scope, situation, people),
  }));
  const size = scopes.reduce((sum, { packing, described }) => sum + described.length * (packing.facts.length + 1), 0);
  const starts = new Int32Array(size);
  const pieces: number[] = [];
  const apart = new Set<number>();
  let next = 0;
  const tables = scopes.map(({ scope, packing, described }): PackedTable => {
    const rows = described.map((row) => {
      const at = next;
      for (const name of [...row.other, ...(row.laid ?? [])]) {
        const number = packing.numbers.get(name);
        if (number !== undefined) apart.add(at + number);
      }
      const said = saidIn(row, packing.numbers, scope === 'home' ? situation.fixed : {});
      packRow(packing, said, people, starts.subarray(at, (next += packing.facts.length + 1)), pieces);
      return at;
    });
    return { rows, unlisted: unlistedOf(scope, packing, situation, people) };
  });
  return { people, tables, starts, pieces: Float64Array.from(pieces), apart };
}

function rowsOf(scope: string, { home, things }: Situation, people: People): readonly Row[] {
  if (scope === 'person') return people.described;
  if (scope === 'home') return [home];
  return things.filter((t) => t.kind === scope);
}

function unlistedOf(scope: string, { ofPersons }: Packing, situation: Situation, people: People): readonly number[] {
  const others = situation.othersUnknown ? [people.bits.get(NOT_LISTED) ?? people.all] : [];
  if (scope === 'person') return others;
  const lists = situation.thingsUnknown.filter((u) => u.kind === scope);
  return [...lists.map((u) => people.bits.get(u.of) ?? people.all), ...(ofPersons ? others : [])];
}

/**
 * Packs one row. Only few of the hundreds of facts are told. A fact that is not told gets the start of the next told
 * fact, so that it has no pieces.
 */
function packRow(
  { facts }: Packing,
  told: readonly Said[],
  people: People,
  starts: Int32Array,
  pieces: number[],
): void {
  let next = 0;
  for (const { number, said } of told) {
    starts.fill(pieces.length, next, (next = number + 1));
    const { ends } = facts[number] as Packing['facts'][number];
    for (const { from, value } of said) {
      const at = pieces.length;
      pieces.push(from, NaN, NaN);
      if (value !== null) writeEnds(ends, value, ends.kind === 'person' ? people.bits : ends.bits, pieces, at + 1);
    }
  }
  starts.fill(pieces.length, next);
}

interface Said {
  readonly number: number;
  readonly said: readonly Piece[];
}

/** @param fixed the readings that were chosen for open points of the law, which are numbered with the facts of the home */
function saidIn({ plain, dated }: Row, numbers: Packing['numbers'], fixed: Situation['fixed']): readonly Said[] {
  const found: Said[] = [];
  for (const name of Object.keys(dated)) {
    const number = numbers.get(name);
    const said = dated[name];
    if (number !== undefined && said !== undefined) found.push({ number, said });
  }
  for (const values of [plain, fixed])
    for (const name of Object.keys(values)) {
      const number = numbers.get(name);
      const value = values[name];
      if (number !== undefined && value !== undefined && dated[name] === undefined)
        found.push({ number, said: [{ from: 0, value }] });
    }
  return found.sort((a, b) => a.number - b.number);
}

/**
 * Returns the position in `pieces` of the piece that holds on a day, for a fact given by its index in `starts`. Returns
 * -1 when nothing is told. It searches backwards from the last piece, because most pieces lie in the past.
 */
export function findPieceIndex({ starts, pieces }: Packed, fact: number, day: number): number {
  const start = starts[fact] as number;
  let at = (starts[fact + 1] as number) - 3;
  if (at < start) return -1;
  while (at > start && (pieces[at] as number) > day) at -= 3;
  return at;
}
