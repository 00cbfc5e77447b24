/**
 * What is said of a row as doubles side by side: for each fact of the vocabulary its pieces, whatever a plan will read of
 * them. The reader leaves it with every row; a row that was made otherwise is packed when it is first loaded.
 */
import type { Rulebook } from '../rulebook/model.ts';
import { endsOf, writeEnds, type Ends } from './ends.ts';
import type { Piece, Row, Situation } from './model.ts';

export interface Packed {
  /** Where the pieces of each fact begin, by its number; the last is where they end. */
  readonly starts: Int32Array;
  /** Triples (from, least, greatest): yyyymmdd or 0, and two ends as memory holds them; `NaN` where nothing is known. */
  readonly pieces: Float64Array;
  /** Of facts that name persons, by their number, what was said: a person has no bit before all are known. */
  readonly named: readonly (readonly Piece[])[];
}

/** The facts of one scope, numbered in the order of the vocabulary; those that name persons for themselves. */
export interface Packing {
  readonly numbers: ReadonlyMap<string, number>;
  readonly facts: readonly { readonly name: string; readonly ends: Ends }[];
  readonly naming: readonly string[];
  readonly done: WeakMap<Row, Packed>;
}

const known = new WeakMap<Rulebook, ReadonlyMap<string, Packing>>();

/** How the rows of each scope are packed; worked out once for each rulebook. */
export function packingsOf(rulebook: Rulebook): ReadonlyMap<string, Packing> {
  const before = known.get(rulebook);
  if (before !== undefined) return before;
  const scopes = ['person', 'home', ...rulebook.things.map((t) => t.kind)];
  const made = new Map(scopes.map((scope) => [scope, packing(rulebook, scope)]));
  known.set(rulebook, made);
  return made;
}

function packing(rulebook: Rulebook, scope: string): Packing {
  const all = rulebook.facts
    .filter((f) => f.scope === scope)
    .map(({ id, type }) => ({ name: scope === 'person' ? id : id.slice(scope.length + 1), ends: endsOf(type) }));
  const facts = all.filter((f) => f.ends.kind !== 'person');
  const naming = all.filter((f) => f.ends.kind === 'person').map((f) => f.name);
  const numbers = new Map([...facts.map((f) => f.name).entries(), ...naming.entries()].map(([i, name]) => [name, i]));
  return { numbers, facts, naming, done: new WeakMap() };
}

/** Packs all rows of a situation. */
export function packAll(rulebook: Rulebook, { persons, home, things }: Situation): void {
  const packings = packingsOf(rulebook);
  const of = (scope: string, row: Row): unknown => packed(packings.get(scope) as Packing, row);
  of('home', home);
  persons.forEach((p) => of('person', p));
  things.forEach((t) => of(t.kind, t));
}

/** A row as doubles; rows never change, so each is packed once. */
export function packed(packing: Packing, row: Row): Packed {
  const before = packing.done.get(row);
  if (before !== undefined) return before;
  const made = pack(packing, row);
  packing.done.set(row, made);
  return made;
}

function pack({ facts, naming }: Packing, row: Row): Packed {
  const starts = new Int32Array(facts.length + 1);
  const pieces: number[] = [];
  facts.forEach(({ name, ends }, i) => {
    for (const { from, value } of said(row, name)) {
      const at = pieces.length;
      pieces.push(from, NaN, NaN);
      if (value !== null) writeEnds(ends, value, pieces, at + 1, at + 2);
    }
    starts[i + 1] = pieces.length;
  });
  return { starts, pieces: Float64Array.from(pieces), named: naming.map((name) => said(row, name)) };
}

/** What is said of a fact as pieces; none where nothing is. */
function said({ plain, dated }: Row, name: string): readonly Piece[] {
  const always = plain[name];
  return dated[name] ?? (always === undefined ? [] : [{ from: 0, value: always }]);
}

/** Where the piece of a day begins; -1 where nothing is said of the fact. Most lie in the past: that of the day is near the end. */
export function pieceOn({ starts, pieces }: Packed, fact: number, day: number): number {
  if (fact < 0) return -1;
  const start = starts[fact] as number;
  let at = (starts[fact + 1] as number) - 3;
  if (at < start) return -1;
  while (at > start && (pieces[at] as number) > day) at -= 3;
  return at;
}

/** The piece that a day falls into; nothing where nothing is said. */
export function pieceAt(pieces: readonly Piece[], day: number): Piece | undefined {
  return pieces.findLast((p) => p.from <= day) ?? pieces[0];
}
