/**
 * This module tries what would be if one fact were different: it changes a few slots in memory, recomputes what depends
 * on them, reads the answer, and restores the slots. Missing facts, nearest changes and the results of readings are all
 * tried in this way.
 */
import type { PlanInput } from '../../plan/plan.ts';
import type { Situation } from '../../situation/model.ts';
import { BEGINNING } from '../../values/calendar.ts';
import type { ValueType } from '../../values/types.ts';
import type { CompiledPeriod } from '../../run/compiled.ts';
import { computeHousehold, type Household } from '../../run/household.ts';
import { listThingOrder } from '../../run/load.ts';
import type { Block } from '../../run/memory.ts';
import { Replay } from '../../run/replay.ts';
import { joinEnds, isSettled, type MemoryEnds } from '../dependencies/candidates.ts';
import { findToldRow } from '../dependencies/origin.ts';
import {
  getFactMemoryPlaces,
  getPartnerPlaces,
  getSlotPair,
  type FactMemoryPlace,
  type SlotPair,
} from '../dependencies/fact-places.ts';
import {
  applyChange,
  splitPieces,
  type FactChange,
  type ChangeSpan,
  type KnownTime,
} from '../dependencies/fact-change.ts';

/** Identifies a fact of one row: of a person, of a thing, or of the home. */
export interface Subject {
  readonly fact: string;
  readonly scope: string;
  readonly row: number;
  /** Holds the id of the person or thing, or `home`. */
  readonly of: string;
  readonly type: ValueType;
}

/** Describes a value that is tried for a fact in place of its values that are not known exactly. */
export interface FactFill {
  readonly subject: Subject;
  readonly candidate: MemoryEnds;
  /** Limits the value to some days; when it is omitted, the value applies on all days. */
  readonly span?: ChangeSpan;
  /** Is the decision of an authority that is filled in place of a fact; `subject` then only names it. */
  readonly decision?: PlanInput;
}

/**
 * Holds a known value of a fact, and when it holds: always, or in the piece that begins on a given day, which may be
 * the current piece.
 */
export interface KnownValue extends MemoryEnds {
  readonly of: KnownTime;
}

/** Limits how many of the times for which a fact was told are moved; the last ones are taken. */
const MOST_TIMES = 3;

type Piece = MemoryEnds & { readonly from: number };

/** Describes a known value of a fact that is replaced by another value, or by anything between two ends. */
export interface FactMove {
  readonly subject: Subject;
  readonly known: KnownValue;
  readonly candidate: MemoryEnds;
}

const NONE: MemoryEnds = { lo: 0, hi: 0 };
const STATED: MemoryEnds = { lo: 1, hi: 1 };

interface Undo {
  readonly lists: Float64Array[];
  readonly row: number;
  readonly pieces: Float64Array;
}

export class Trials {
  /** Holds the household that the trials change; what is read from it is valid until the next trial. */
  readonly household: Household;
  readonly #facts: ReadonlyMap<string, FactMemoryPlace>;
  readonly #done = new Map<string, unknown>();
  readonly #replay: Replay;

  /**
   * @param vocabulary the ids of all facts, in the order of the vocabulary
   * @param worked the same household when it has already been computed; each trial changes it and restores it
   */
  constructor(
    period: CompiledPeriod,
    situation: Situation,
    today: number,
    vocabulary: readonly string[],
    worked: Household = computeHousehold(period, situation, today),
  ) {
    this.household = worked;
    this.#facts = getFactMemoryPlaces(period, vocabulary);
    this.#replay = new Replay(period, worked.memory);
  }

  /**
   * Returns those of the given facts that are in memory, for every row that was described, in the order of the
   * vocabulary.
   */
  subjects(facts: ReadonlySet<string>): readonly Subject[] {
    return [...this.#facts].flatMap(([fact, known]) => {
      if (!facts.has(fact)) return [];
      return this.#rows(known.scope).map(({ row, of }) => ({ fact, scope: known.scope, row, of, type: known.type }));
    });
  }

  /**
   * Returns the facts that are open and neither computed nor implied, with everything that each can be, in the order of
   * the vocabulary.
   */
  unknown(): readonly { readonly subject: Subject; readonly open: MemoryEnds }[] {
    const subjects = [...this.#facts].flatMap(([fact, place]) =>
      this.#rows(place.scope)
        .filter(({ row }) => this.#isStated(place, row) && this.#isOpen(place, row) && !this.isImplied({ fact, row }))
        .map(({ row, of }): Subject => ({ fact, scope: place.scope, row, of, type: place.type })),
    );
    return subjects.flatMap((subject) => {
      const open = this.open(subject);
      return open === null ? [] : [{ subject, open }];
    });
  }

  #isStated({ stated, scope }: FactMemoryPlace, row: number): boolean {
    const block = this.household.memory.blocks[scope];
    return stated === null || block === undefined || block.data[row * block.stride + stated.lo] !== 0;
  }

  /** Checks whether the current value, or the value of any piece, is open. */
  #isOpen(place: FactMemoryPlace, row: number): boolean {
    const all = [this.#now(place, row), ...this.#pieces({ fact: place.fact, row })];
    return !all.every((ends) => isSettled(place.type, ends));
  }

  /**
   * Checks whether the current value is settled by what follows from other facts, without having been told exactly; a
   * value from closing a screen does not count as told. Such a fact is not asked.
   */
  isImplied({ fact, row }: Pick<Subject, 'fact' | 'row'>): boolean {
    const { follows, ...place } = this.#place(fact);
    const isKnown = (value: SlotPair): boolean => isSettled(place.type, this.#now({ ...place, follows, value }, row));
    const told = findToldRow(this.household, { scope: place.scope, row }, fact);
    const isOpen = !isKnown(place.value) || told.row?.closed?.includes(told.name) === true;
    return follows !== null && isOpen && isKnown(follows);
  }

  /** Checks whether changing this fact also changes the day of a request; a trial may then open what was settled. */
  movesRequest({ fact }: Subject): boolean {
    return this.#place(fact).asked !== null;
  }

  /** Checks whether a fact is in memory. */
  reads(fact: string): boolean {
    return this.#facts.has(fact);
  }

  readonly #rowsOf = new Map<string, readonly { readonly row: number; readonly of: string }[]>();
  #rows(scope: string): readonly { readonly row: number; readonly of: string }[] {
    const known = this.#rowsOf.get(scope) ?? this.#listRows(scope);
    this.#rowsOf.set(scope, known);
    return known;
  }

  #listRows(scope: string): readonly { readonly row: number; readonly of: string }[] {
    if (scope === 'home') return [{ row: 0, of: 'home' }];
    const ids = scope === 'person' ? this.household.persons : listThingOrder(this.household.situation, scope);
    return ids.flatMap((id, row) => (id === null ? [] : [{ row, of: id }]));
  }

  current(subject: Subject): { readonly lo: number; readonly hi: number; readonly stated: boolean } {
    const place = this.#place(subject.fact);
    const { data, stride } = this.#block(place);
    const stated = place.stated === null || data[subject.row * stride + place.stated.lo] !== 0;
    return { ...this.#now(place, subject.row), stated };
  }

  /**
   * Returns everything that a fact can still be, now or in any piece that is not settled; `null` when nothing is open.
   */
  open(subject: Subject): MemoryEnds | null {
    const open = [this.current(subject), ...this.#pieces(subject)].filter((ends) => !isSettled(subject.type, ends));
    return open.length === 0
      ? null
      : open.reduce<MemoryEnds>((a, b) => joinEnds(subject.type, a, b), open[0] as MemoryEnds);
  }

  /**
   * Returns the known values of a fact that could be different. It is one value when the fact is the same now and
   * always. When it was told with different values for several times, or for the past only (the incomes of last year),
   * each of the last `MOST_TIMES` known values is returned separately. The list is empty when the fact is computed, or
   * when no value of it is known exactly.
   */
  told(subject: Subject): readonly KnownValue[] {
    const now = this.current(subject);
    if (!now.stated) return [];
    const pieces = this.#pieces(subject).filter((p) => p.from <= this.household.memory.today);
    const settled = pieces.filter((p) => isSettled(subject.type, p));
    const isNow = isSettled(subject.type, now);
    if (isNow && settled.every((p) => p.lo === now.lo)) return [{ lo: now.lo, hi: now.hi, of: 'always' }];
    const last = pieces.at(-1)?.from;
    return settled
      .slice(-MOST_TIMES)
      .map((p) => ({ lo: p.lo, hi: p.hi, of: { from: p.from, isNow: isNow && p.from === last } }));
  }

  /** Changes known values of some facts, recomputes, and reads from the household; the change is undone afterwards. */
  move<T>(moves: readonly FactMove[], read: (h: Household) => T): T {
    const undo: Undo[] = [];
    for (const { subject, known, candidate } of moves)
      this.#change(subject, { candidate, moved: known.of, besides: false, type: subject.type, span: null }, undo);
    return this.#run(read, undo);
  }

  /**
   * Works like `move`, with one value in place of everything that is open of a fact; known values stay. `read` also
   * gets whether any computed value changed.
   */
  fill<T>(subject: Subject, candidate: MemoryEnds, read: (h: Household, isMoved: boolean) => T): T {
    return this.fillAll([{ subject, candidate }], read);
  }

  /** Works like `fill` for several facts at once, because one trial cannot begin while another is being read. */
  fillAll<T>(fills: readonly FactFill[], read: (h: Household, isMoved: boolean) => T): T {
    const undo: Undo[] = [];
    for (const { subject, candidate, span = null, decision } of fills)
      if (decision === undefined)
        this.#change(subject, { candidate, moved: null, besides: false, type: subject.type, span }, undo);
      else this.#writeOpen(decision, candidate);
    return this.#run(read, undo);
  }

  /**
   * Works like `fill` for the same household with other ties between its persons.
   * @param situation differs from that of the household in partners and relations alone
   */
  tie<T>(situation: Situation, read: (h: Household) => T): T {
    const { period, memory, situation: before } = this.household;
    period.load(situation, memory.today, memory);
    this.#replay.touchedRelations();
    this.#replay.touchedWhereChanged('person', getPartnerPlaces(period));
    this.#replay.run();
    const result = read({ ...this.household, situation, kept: new Map() });
    this.#replay.undo();
    period.load(before, memory.today, memory);
    return result;
  }

  #change({ fact, row }: Subject, change: FactChange, undo: Undo[]): void {
    const place = this.#place(fact);
    if (place.amount !== null && change.candidate.lo === 0) {
      const amount = this.#place(place.amount);
      // A receipt that is not received has no amount; one that may not be received may have none.
      const besides = change.candidate.hi !== 0;
      if (besides || applyChange(change, this.#now(place, row), null).hi === 0)
        this.#set(amount, row, { ...change, candidate: besides ? NONE : change.candidate, besides }, undo);
    }
    const before = this.#now(place, row);
    this.#set(place, row, change, undo);
    if (place.asked !== null) this.#ask(place, place.asked, row, before.lo);
  }

  /**
   * Sets the day of the request as `writeRequestDay` does when no day is stated: a person who certainly receives the
   * benefit in the trial has asked on some day up to today; anybody else asks today.
   */
  #ask(place: FactMemoryPlace, at: SlotPair, row: number, before: number): void {
    const [{ lo }, { today }] = [this.#now(place, row), this.household.memory];
    if (lo === before) return;
    const block = this.#block(place);
    this.#write(block, place.scope, row * block.stride, at, { lo: lo === 1 ? BEGINNING : today, hi: today });
  }

  #run<T>(read: (h: Household, isMoved: boolean) => T, undo: readonly Undo[]): T {
    const result = read(this.household, this.#replay.run());
    this.#replay.undo();
    // The undo steps run in reverse order: a list may have been changed twice, and its first state must be restored
    // last.
    for (let i = undo.length - 1; i >= 0; i--) {
      const { lists, row, pieces } = undo[i] as Undo;
      lists[row] = pieces;
    }
    return result;
  }

  /**
   * Returns the pieces in memory. A list may be longer than its content, which ends at a piece that begins on the day
   * `Infinity`.
   */
  #pieces(subject: Pick<Subject, 'fact' | 'row'>): readonly Piece[] {
    const list = this.household.memory.dated[subject.fact]?.[subject.row] ?? [];
    const pieces: Piece[] = [];
    for (let k = 0; k + 2 < list.length && list[k] !== Infinity; k += 3)
      pieces.push({ from: list[k] as number, lo: list[k + 1] as number, hi: list[k + 2] as number });
    return pieces;
  }

  /** Changes the current value and the value of each piece. */
  #set(place: FactMemoryPlace, row: number, change: FactChange, undo: Undo[]): void {
    const block = this.#block(place);
    const base = row * block.stride;
    const now = applyChange(change, this.#now(place, row), null);
    this.#write(block, place.scope, base, place.value, now);
    if (place.stated !== null) this.#write(block, place.scope, base, place.stated, STATED);
    const lists = this.household.memory.dated[place.fact];
    const pieces = lists?.[row];
    if (lists === undefined || pieces === undefined) return;
    undo.push({ lists, row, pieces });
    this.#replay.touchedPieces(place.fact);
    const list = splitPieces(pieces, change.span);
    for (let k = 0; k + 2 < list.length && list[k] !== Infinity; k += 3) {
      const { lo, hi } = applyChange(
        change,
        { lo: list[k + 1] as number, hi: list[k + 2] as number },
        list[k] as number,
      );
      list[k + 1] = lo;
      list[k + 2] = hi;
    }
    lists[row] = list;
  }

  #write({ data }: Block, scope: string, base: number, at: MemoryEnds, value: MemoryEnds): void {
    data[base + at.lo] = value.lo;
    data[base + at.hi] = value.hi;
    this.#replay.touched(scope, at.lo);
    this.#replay.touched(scope, at.hi);
  }

  /** Returns the place of a fact. It must be in memory; `reads` checks that. */
  #place(fact: string): FactMemoryPlace {
    return this.#facts.get(fact) as FactMemoryPlace;
  }

  /** Returns the block of memory of a scope. It exists for everything that has a place. */
  #block({ scope }: Pick<FactMemoryPlace, 'scope'>): Block {
    return this.household.memory.blocks[scope] as Block;
  }

  #now(place: FactMemoryPlace, row: number): MemoryEnds {
    const { data, stride } = this.#block(place);
    return { lo: data[row * stride + place.value.lo] as number, hi: data[row * stride + place.value.hi] as number };
  }

  /** Works like `fill` for a reading, a discretion or an unknown figure. */
  withOpen<T>(input: PlanInput, candidate: MemoryEnds, read: (h: Household) => T): T {
    this.#writeOpen(input, candidate);
    return this.#run(read, []);
  }

  #writeOpen({ column }: PlanInput, candidate: MemoryEnds): void {
    this.#write(this.#block({ scope: 'home' }), 'home', 0, getSlotPair(this.household.period, column), candidate);
  }

  /** Computes a value once for a key, because the trials of one fact are used for every right. */
  once<T>(key: string, run: () => T): T {
    if (!this.#done.has(key)) this.#done.set(key, run());
    return this.#done.get(key) as T;
  }
}
