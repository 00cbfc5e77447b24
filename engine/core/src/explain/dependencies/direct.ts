/**
 * This module finds what a term reads itself, for one household in one place: its facts and figures, and the terms to
 * follow further. Only what mattered is included: the possible branches, the members that may belong, the law file that
 * applies.
 */
import type { Origin } from '../../contract/parts.ts';
import { readColumnValue, type ColumnValue } from '../../run/household.ts';
import { PARTNER_CERTAIN, PARTNER_POSSIBLE } from '../../plan/people.ts';
import { NOBODY_BIT } from '../../situation/people.ts';
import { listOperands } from '../../language/operands.ts';
import { getMemberScope } from '../../language/rows.ts';
import { PERSON, type FigureKey, type GroupTerm, type Term } from '../../language/term.ts';
import type { ValueType } from '../../values/types.ts';
import { listDecidingMembers, listPossibleBranches } from './deciding-parts.ts';
import { getFactColumns, findUsedDefinition, type UsedDefinition } from './definitions.ts';
import { getRowKey, getTextKey, createReadingKeys, type ReadingKeys } from './reading-keys.ts';
import { readFigure, type FigureAt } from '../settle/figure.ts';
import { findFactOrigin } from './origin.ts';
import { isSingle, getMask, listMembers } from '../settle/persons.ts';
import {
  isUnlisted,
  cacheInHousehold,
  readColumn,
  resolveRowName,
  type TermPlace,
  type RowAt,
} from '../settle/term-place.ts';
import { settle } from '../settle/term.ts';
import { readPieces } from '../settle/time.ts';
import { toHouseholdValue } from '../settle/value.ts';
import { listReadings } from './readings.ts';

/** Describes a fact as it was read. */
export interface FactFound {
  readonly kind: 'fact';
  /** Distinguishes this reading from all other readings of the same household. */
  readonly key: number;
  /** Holds the id of the column, or the name of a tie: `partner`, `related`, `degree`. */
  readonly id: string;
  readonly at: RowAt;
  readonly value: ColumnValue;
  /**
   * Holds the first and last day for which the fact was read, as yyyymmdd; `null` for a fact without dates, and for a
   * plain reading on the day of the answer.
   */
  readonly when: readonly [number, number] | null;
  readonly from: UsedDefinition | null;
  /**
   * Says where the value comes from when the fact was not told and follows from other facts or was closed by a screen
   * of the interview; `null` otherwise, also for a fact that is computed, not known, or read on another day.
   */
  readonly origin: Origin | null;
}

export interface FigureFound {
  readonly kind: 'figure';
  readonly key: number;
  readonly found: FigureAt;
}

/**
 * Describes a term that is read `steps` levels further down. `aside` is `true` when the term only decides who belongs
 * to a group of whose members something else is asked, `false` when belonging itself is what is asked, and `null` when
 * it is like the term that it is read for.
 */
export interface FartherDown {
  readonly kind: 'farther';
  readonly term: Term;
  readonly place: TermPlace;
  readonly steps: number;
  readonly aside: boolean | null;
}

export type Direct = FactFound | FigureFound | FartherDown;

interface Found {
  readonly me: RowAt;
  readonly member: RowAt | null;
  readonly day: number | null;
  readonly reads: readonly Direct[];
}

/** Returns what a term reads, in the order of the term. It is computed once for each place of a household. */
export function readDirectly(term: Term, place: TermPlace): readonly Direct[] {
  const finds = cacheInHousehold(place.household, 'reads', newFinds);
  let places = finds.places.get(term);
  if (places === undefined) finds.places.set(term, (places = []));
  const { me, member, day } = place;
  for (const p of places) if (p.day === day && isRow(p.me, me) && isRow(p.member, member)) return p.reads;
  const finder = new Finder(finds);
  finder.visit(term, place);
  places.push({ me, member, day, reads: finder.found });
  return finder.found;
}

/**
 * Holds what was read of one household. Many terms read the same facts and figures of the day, so each of them is read
 * once.
 */
interface Finds {
  readonly places: Map<Term, Found[]>;
  readonly keys: ReadingKeys;
  /**
   * Maps the id of a fact to its readings, row by row; `null` stands for a row that is not shown, for example one of
   * unlisted persons or things.
   */
  readonly facts: Map<string, (FactFound | null)[]>;
  /** Maps the id of a figure to its reading; `null` is a figure without a value on the day. */
  readonly figures: Map<string, FigureFound | null>;
}

function newFinds(): Finds {
  return { places: new Map(), keys: createReadingKeys(), facts: new Map(), figures: new Map() };
}

function isRow(a: RowAt | null, b: RowAt | null): boolean {
  return a === b || (a !== null && b !== null && a.row === b.row && a.scope === b.scope);
}

class Finder {
  readonly found: Direct[] = [];
  readonly #finds: Finds;

  constructor(finds: Finds) {
    this.#finds = finds;
  }

  visit(term: Term, place: TermPlace): void {
    for (const reading of listReadings(term)) this.#read(reading, place);
  }

  #read(term: Term, place: TermPlace): void {
    switch (term.kind) {
      case 'fact':
        return this.#fact(term.id, resolveRowName(place, term.row), term.type, place);
      case 'asked':
      case 'granted':
        return this.#column(`${term.kind}.${term.right}`, place.me, place);
      case 'may_get':
        return this.#column(`may_get.${term.right}`, resolveRowName(place, term.row), place);
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
        for (const t of listPossibleBranches(term, place)) this.visit(t, place);
        return;
      case 'aggregate': {
        const { body } = term;
        if (body !== null)
          for (const m of listDecidingMembers(term, place)) this.visit(body, { ...place, member: m.at });
        return this.#group(
          term.group,
          place,
          listMembers(term.group, place).map((m) => m.at),
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

  #below(term: Term, place: TermPlace): void {
    for (const t of listOperands(term)) this.visit(t, place);
  }

  #farther(term: Term, place: TermPlace, steps: number, aside: boolean | null): void {
    this.found.push({ kind: 'farther', term, place, steps, aside });
  }

  #record(
    { household }: TermPlace,
    id: string,
    at: RowAt,
    value: ColumnValue,
    when: FactFound['when'],
    from: FactFound['from'],
    origin: Origin | null = null,
  ): FactFound | null {
    if (isUnlisted(household, at)) return null;
    const { keys } = this.#finds;
    const key = when === null ? getRowKey(keys, id, at.row) : getTextKey(keys, `${id} ${at.row} ${when.join(' ')}`);
    const found: FactFound = { kind: 'fact', key, id, at, value, when, from, origin };
    this.found.push(found);
    return found;
  }

  #column(id: string, at: RowAt | null, place: TermPlace): void {
    const column = place.household.period.plan.columns.get(id);
    if (column === undefined || at === null) return;
    this.#record(place, id, at, readColumnValue(place.household, column, at.row), null, null);
  }

  #fact(id: string, at: RowAt | null, type: ValueType, place: TermPlace): void {
    if (at === null) return;
    if (place.day !== null) return void this.#factOn(place.day, id, at, type, place);
    let rows = this.#finds.facts.get(id);
    if (rows === undefined) this.#finds.facts.set(id, (rows = []));
    const there = rows[at.row];
    if (there === undefined) rows[at.row] = this.#factNow(id, at, place);
    else if (there !== null) this.found.push(there);
  }

  #factNow(id: string, at: RowAt, place: TermPlace): FactFound | null {
    const { column, isOwner } = getFactColumns(place, id);
    if (isOwner || column === undefined) return null;
    const value = readColumnValue(place.household, column, at.row);
    return this.#record(place, id, at, value, null, findUsedDefinition(id, at, place), findFactOrigin(id, at, place));
  }

  #factOn(day: number, id: string, at: RowAt, type: ValueType, place: TermPlace): void {
    const { household } = place;
    const { column, isOwner } = getFactColumns(place, id);
    if (isOwner) return;
    const pieces = readPieces(place, id, type, at, day, day);
    const value =
      pieces !== null
        ? toHouseholdValue(pieces, type, household)
        : column === undefined
          ? null
          : readColumnValue(household, column, at.row);
    if (value === null) return;
    const when: FactFound['when'] = pieces !== null && day !== household.memory.today ? [day, day] : null;
    this.#record(place, id, at, value, when, findUsedDefinition(id, at, place));
  }

  #through(term: Extract<Term, { kind: 'through' }>, place: TermPlace): void {
    this.visit(term.person, place);
    const now = { ...place, day: null };
    const m = getMask(settle(term.person, now));
    if (m === null || !isSingle(m) || m === NOBODY_BIT) return;
    this.#fact(term.id, { scope: 'person', row: Math.log2(m) - 1 }, term.type, now);
  }

  #dated(term: Extract<Term, { kind: 'at' | 'window' }>, place: TermPlace): void {
    const at = resolveRowName(place, term.row);
    const [first, last] = term.kind === 'at' ? [term.day, term.day] : [term.from, term.until];
    const [from, until] = [settle(first, place), settle(last, place)];
    for (const day of new Set([first, last])) this.#farther(day, place, 1, null);
    if (at === null || from?.shape !== 'number' || until?.shape !== 'number') return;
    const pieces = readPieces(place, term.id, term.type, at, from.lo, until.hi);
    if (pieces === null) return;
    this.#record(place, term.id, at, toHouseholdValue(pieces, term.type, place.household), [from.lo, until.hi], null);
  }

  #figure(id: string, keys: readonly FigureKey[], day: Term | null, place: TermPlace): void {
    const { figures } = this.#finds;
    const isPlain = keys.length === 0 && day === null && place.day === null;
    const there = isPlain ? figures.get(id) : undefined;
    const found = there === undefined ? this.#figureAt(id, keys, day, place) : there;
    if (isPlain) figures.set(id, found);
    if (found !== null) this.found.push(found);
  }

  #figureAt(id: string, keys: readonly FigureKey[], day: Term | null, place: TermPlace): FigureFound | null {
    const found = readFigure(place, id, keys, day);
    if (found === null) return null;
    const key = getTextKey(
      this.#finds.keys,
      `figure ${id} ${found.inForce.at(-1)?.from ?? ''} ${found.ends?.min ?? ''} ${found.ends?.max ?? ''}`,
    );
    return { kind: 'figure', key, found };
  }

  /**
   * Adds the condition of a group, which decides who belongs to it. When something is asked of the members, the
   * condition counts as two levels further down. For a group of things it is added only when there is a thing.
   */
  #group(group: GroupTerm, place: TermPlace, members: readonly RowAt[], farther: boolean): void {
    const others = members.filter((m) => m.scope !== 'person' || m.row !== place.me.row);
    const steps = farther ? 2 : 0;
    if (getMemberScope(group) === 'person' || others.length > 0)
      this.#farther(group.where, { ...place, member: null }, steps, farther);
    for (const member of others) this.#farther(group.where, { ...place, member }, steps, farther);
  }

  #partner(term: Extract<Term, { kind: 'same' | 'partners' }>, place: TermPlace): void {
    for (const person of [term.a, term.b]) {
      const at = person.kind === 'person' && person.row === 'me' ? place.me : null;
      if (at === null) continue;
      const [certain, possible] = [PARTNER_CERTAIN, PARTNER_POSSIBLE].map((slot) =>
        getMask(readColumn(place.household, slot, at.row)),
      );
      if (certain === null || certain === undefined || possible === null || possible === undefined) continue;
      const m = certain === 0 ? possible | NOBODY_BIT : certain;
      this.#record(place, 'partner', at, toHouseholdValue({ shape: 'mask', m }, PERSON, place.household), null, null);
    }
  }

  #relation(term: Extract<Term, { kind: 'related' | 'degree' }>, place: TermPlace): void {
    const value = settle(term, place);
    if (value === null || place.member === null || place.member.row === place.me.row) return;
    this.#record(place, term.kind, place.member, toHouseholdValue(value, term.type, place.household), null, null);
  }
}
