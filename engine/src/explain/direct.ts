/**
 * What a term reads by itself, for one household in one place: its facts and figures, and what is to be read farther
 * down. Only what counted: the branch that was taken, the members that can belong, the law file that applies.
 */
import { valueOf, truthOf, type Value } from '../evaluate/household.ts';
import { PARTNER_CERTAIN, PARTNER_POSSIBLE } from '../lowering/people.ts';
import { NOBODY_BIT } from '../situation/people.ts';
import { memberScope } from '../language/rows.ts';
import { PERSON, type FigureKey, type GroupTerm, type Term } from '../language/term.ts';
import type { ValueType } from '../values/types.ts';
import type { Definition } from './book.ts';
import { figureAt, type FigureAt } from './settle/figure.ts';
import { isSingle, maskIn, membersOf, type MemberAt } from './settle/persons.ts';
import { isUnlisted, once, readColumn, rowAt, type Place, type RowAt } from './settle/place.ts';
import { settle, settleTruth } from './settle/term.ts';
import { piecesAt } from './settle/time.ts';
import { valueIn } from './settle/value.ts';
import { below, readingsIn } from './terms.ts';

/** A fact as it was read. */
export interface FactFound {
  readonly kind: 'fact';
  /** Tells what was read from what else was read of the same household. */
  readonly key: string;
  /** Id of the column, or a tie: `partner`, `related`, `degree`. */
  readonly id: string;
  readonly at: RowAt;
  readonly value: Value;
  /** The days on which it was read, where not on that of the answer. */
  readonly when: readonly [number, number] | null;
  /** What works it out. */
  readonly from: { readonly term: Term; readonly place: Place } | null;
}

export interface FigureFound {
  readonly kind: 'figure';
  readonly key: string;
  readonly found: FigureAt;
}

/**
 * A term that is read so many steps farther down. `aside`: whether it says who counts, not what is asked of those who
 * do; `null`: as what it is read for.
 */
export interface FartherDown {
  readonly kind: 'farther';
  readonly term: Term;
  readonly place: Place;
  readonly steps: number;
  readonly aside: boolean | null;
}

export type Direct = FactFound | FigureFound | FartherDown;

/** What a term reads in one place. */
interface Found {
  readonly me: RowAt;
  readonly member: RowAt | null;
  readonly day: number | null;
  readonly reads: readonly Direct[];
}

/** In the order of the term. Found once for each place of a household. */
export function directOf(term: Term, place: Place): readonly Direct[] {
  const known = once(place.household, DIRECT, noneFound);
  let places = known.get(term);
  if (places === undefined) known.set(term, (places = []));
  const { me, member, day } = place;
  for (const p of places) if (p.day === day && isRow(p.me, me) && isRow(p.member, member)) return p.reads;
  const finder = new Finder();
  finder.visit(term, place);
  places.push({ me, member, day, reads: finder.found });
  return finder.found;
}

const DIRECT = 'direct reads';

function noneFound(): Map<Term, Found[]> {
  return new Map();
}

function isRow(a: RowAt | null, b: RowAt | null): boolean {
  return a === b || (a !== null && b !== null && a.row === b.row && a.scope === b.scope);
}

class Finder {
  readonly found: Direct[] = [];

  visit(term: Term, place: Place): void {
    for (const reading of readingsIn(term)) this.#read(reading, place);
  }

  #read(term: Term, place: Place): void {
    switch (term.kind) {
      case 'fact':
        return this.#fact(term.id, rowAt(place, term.row), term.type, place);
      case 'asked':
      case 'granted':
        return this.#column(`${term.kind}.${term.right}`, place.me, place);
      case 'may_get':
        return this.#column(`may_get.${term.right}`, rowAt(place, term.row), place);
      case 'through':
        return this.#through(term, place);
      case 'at':
      case 'window':
        return this.#dated(term, place);
      case 'figure':
        this.#figure(term.id, term.keys, term.day, place);
        return this.#below(term, place);
      case 'listed':
        this.#figure(term.figure, [], null, place);
        return this.visit(term.item, place);
      case 'scale':
        this.#figure(term.figure, [], term.day, place);
        return this.visit(term.amount, place);
      case 'if':
        for (const t of taken(term, place)) this.visit(t, place);
        return;
      case 'aggregate': {
        const { body } = term;
        if (body !== null) for (const m of deciding(term, place)) this.visit(body, { ...place, member: m.at });
        return this.#group(
          term.group,
          place,
          membersOf(term.group, place).map((m) => m.at),
          body !== null,
        );
      }
      case 'in_group':
        return this.#group(term.group, place, place.member === null ? [] : [place.member], false);
      case 'partners':
        this.#partner(term, place);
        return this.#below(term, place);
      case 'related':
      case 'degree':
        return this.#relation(term, place);
      default:
        return this.#below(term, place);
    }
  }

  #below(term: Term, place: Place): void {
    for (const t of below(term)) this.visit(t, place);
  }

  #farther(term: Term, place: Place, steps: number, aside: boolean | null): void {
    this.found.push({ kind: 'farther', term, place, steps, aside });
  }

  #record(
    { household }: Place,
    id: string,
    at: RowAt,
    value: Value,
    when: FactFound['when'],
    from: FactFound['from'],
  ): void {
    if (isUnlisted(household, at)) return;
    const key = `${id} ${at.scope} ${at.row} ${when?.join(' ') ?? ''}`;
    this.found.push({ kind: 'fact', key, id, at, value, when, from });
  }

  #column(id: string, at: RowAt | null, place: Place): void {
    const column = place.household.period.plan.columns.get(id);
    if (column === undefined || at === null) return;
    this.#record(place, id, at, valueOf(place.household, column, at.row), null, null);
  }

  #fact(id: string, at: RowAt | null, type: ValueType, place: Place): void {
    if (at === null || isOwner(place, id)) return;
    const { household, day } = place;
    const column = household.period.plan.columns.get(id);
    const pieces = day === null ? null : piecesAt(place, id, type, at, day, day);
    const value =
      pieces !== null
        ? valueIn(pieces, type, household)
        : column === undefined
          ? null
          : valueOf(household, column, at.row);
    if (value === null) return;
    const when: FactFound['when'] =
      pieces !== null && day !== null && day !== household.memory.today ? [day, day] : null;
    const definition = definitionOf(place, id, at);
    const from = definition === null ? null : { term: definition.term, place: { ...place, me: at, member: null } };
    this.#record(place, id, at, value, when, from);
  }

  #through(term: Extract<Term, { kind: 'through' }>, place: Place): void {
    this.visit(term.person, place);
    const now = { ...place, day: null };
    const m = maskIn(settle(term.person, now));
    if (m === null || !isSingle(m) || m === NOBODY_BIT) return;
    this.#fact(term.id, { scope: 'person', row: Math.log2(m) - 1 }, term.type, now);
  }

  #dated(term: Extract<Term, { kind: 'at' | 'window' }>, place: Place): void {
    const at = rowAt(place, term.row);
    const [first, last] = term.kind === 'at' ? [term.day, term.day] : [term.from, term.until];
    const [from, until] = [settle(first, place), settle(last, place)];
    for (const day of new Set([first, last])) this.#farther(day, place, 1, null);
    if (at === null || from?.shape !== 'number' || until?.shape !== 'number') return;
    const pieces = piecesAt(place, term.id, term.type, at, from.lo, until.hi);
    if (pieces === null) return;
    this.#record(place, term.id, at, valueIn(pieces, term.type, place.household), [from.lo, until.hi], null);
  }

  #figure(id: string, keys: readonly FigureKey[], day: Term | null, place: Place): void {
    const found = figureAt(place, id, keys, day);
    if (found === null) return;
    const key = `${id} ${found.inForce.at(-1)?.from ?? ''} ${found.ends?.min ?? ''} ${found.ends?.max ?? ''}`;
    this.found.push({ kind: 'figure', key, found });
  }

  /**
   * The facts that decide who belongs: farther off, where something is asked of those who do; of no thing where
   * there is none.
   */
  #group(group: GroupTerm, place: Place, members: readonly RowAt[], farther: boolean): void {
    const others = members.filter((m) => m.scope !== 'person' || m.row !== place.me.row);
    const steps = farther ? 2 : 0;
    if (memberScope(group) === 'person' || others.length > 0)
      this.#farther(group.where, { ...place, member: null }, steps, farther);
    for (const member of others) this.#farther(group.where, { ...place, member }, steps, farther);
  }

  #partner(term: Extract<Term, { kind: 'same' | 'partners' }>, place: Place): void {
    for (const person of [term.a, term.b]) {
      const at = person.kind === 'person' && person.row === 'me' ? place.me : null;
      if (at === null) continue;
      const [certain, possible] = [PARTNER_CERTAIN, PARTNER_POSSIBLE].map((slot) =>
        maskIn(readColumn(place.household, slot, at.row)),
      );
      if (certain === null || certain === undefined || possible === null || possible === undefined) continue;
      const m = certain === 0 ? possible | NOBODY_BIT : certain;
      this.#record(place, 'partner', at, valueIn({ shape: 'mask', m }, PERSON, place.household), null, null);
    }
  }

  #relation(term: Extract<Term, { kind: 'related' | 'degree' }>, place: Place): void {
    const value = settle(term, place);
    if (value === null || place.member === null || place.member.row === place.me.row) return;
    this.#record(place, term.kind, place.member, valueIn(value, term.type, place.household), null, null);
  }
}

/** The members that decide: of an `any` that holds those of whom it does, of an `all` that fails those of whom it does not. */
function deciding(term: Extract<Term, { kind: 'aggregate' }>, place: Place): readonly MemberAt[] {
  const members = membersOf(term.group, place);
  const { op, body } = term;
  if (body === null || (op !== 'any' && op !== 'all')) return members;
  const decide = members.filter((m) => {
    const holds = settleTruth(body, { ...place, member: m.at });
    return m.c && (op === 'any' ? holds.c : !holds.p);
  });
  return decide.length === 0 ? members : decide;
}

/** The test of an `if` and the branches that can be taken. */
function taken(term: Extract<Term, { kind: 'if' }>, place: Place): readonly Term[] {
  const test = settleTruth(term.test, place);
  return [term.test, ...(test.p ? [term.then] : []), ...(test.c ? [] : [term.otherwise])];
}

/** What works a fact out for a row, unless somebody stated it. */
export function definitionOf(place: Pick<Place, 'book' | 'household'>, id: string, at: RowAt): Definition | null {
  const stated = readColumn(place.household, `${id}?`, at.row);
  if (stated?.shape === 'truth' && stated.c) return null;
  const own = place.book.definitions.get(id);
  if (own !== undefined) return own;
  const laws = place.book.merged.get(id);
  if (laws === undefined) return null;
  const [symbol = ''] = id.split('.');
  const right = place.household.period.plan.rights.find((r) => r.right.symbol === symbol);
  const applies = right?.laws.findLast(
    (l) => laws.includes(l.id) && (at.scope !== 'person' || truthOf(place.household, l.applies, at.row) !== 'no'),
  );
  return applies === undefined
    ? null
    : (place.book.definitions.get(`${applies.id}.${id.slice(symbol.length + 1)}`) ?? null);
}

/** Whose a thing is, is known by where it was described. */
function isOwner(place: Place, id: string): boolean {
  return place.book.rulebook.things.some((t) => id === `${t.kind}.${t.owner}`);
}
