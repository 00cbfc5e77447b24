/**
 * What would be if one fact were otherwise: a few slots are changed, the screen runs, the answer is read, the slots
 * are put back. Missing facts, nearest changes and the results of readings are all tried in this way.
 */
import { indexOf } from '../lowering/layout.ts';
import type { Input } from '../lowering/plan.ts';
import type { Situation } from '../situation/model.ts';
import type { ValueType } from '../values/types.ts';
import type { Period } from '../evaluate/compiled.ts';
import { household, type Household } from '../evaluate/household.ts';
import { thingOrder } from '../evaluate/load.ts';
import { allows, hull, isSettled, type Ends } from './candidates.ts';

/** A fact of one row: of a person, of a thing, of the home. */
export interface Subject {
  readonly fact: string;
  readonly scope: string;
  readonly row: number;
  /** Id of the person or thing, or `home`. */
  readonly of: string;
  readonly type: ValueType;
}

/** What is known of a fact: always, or of the piece that begins on a day, which may be that of now. */
export interface Known extends Ends {
  readonly of: 'always' | { readonly from: number; readonly isNow: boolean };
}

/** Of a fact that was told of many times, the last so many are moved. */
const MOST_TIMES = 3;

interface Piece extends Ends {
  readonly from: number;
}

/** New ends for old ones: of the value now (`from` is `null`), or of the piece that begins on a day. */
type Change = (ends: Ends, from: number | null) => Ends;

interface Slots {
  readonly lo: number;
  readonly hi: number;
}

export class Trials {
  /** The household that is changed; what is read from it holds until the next trial. */
  readonly household: Household;
  readonly #facts: ReadonlyMap<
    string,
    { readonly value: Slots; readonly stated: Slots | null; readonly type: ValueType; readonly scope: string }
  >;
  readonly #done = new Map<string, unknown>();

  /** `vocabulary`: ids of all facts, in its order. */
  constructor(period: Period, situation: Situation, today: number, vocabulary: readonly string[]) {
    this.household = household(period, situation, today, 'screen');
    const facts = new Map<string, { value: Slots; stated: Slots | null; type: ValueType; scope: string }>();
    for (const input of period.plan.inputs) {
      if (input.source.kind !== 'fact' && input.source.kind !== 'stated') continue;
      const slots = slotsOf(period, input);
      const { fact } = input.source;
      const before = facts.get(fact);
      const { type, scope } = input.column;
      facts.set(
        fact,
        input.source.kind === 'stated'
          ? { value: before?.value ?? slots, stated: slots, type: before?.type ?? type, scope }
          : { value: slots, stated: before?.stated ?? null, type, scope },
      );
    }
    const order = new Map(vocabulary.map((id, at) => [id, at]));
    this.#facts = new Map([...facts].sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
  }

  /** The facts among these that stand in memory, for every row that was described, in the order of the vocabulary. */
  subjects(facts: ReadonlySet<string>): readonly Subject[] {
    return [...this.#facts].flatMap(([fact, known]) => {
      if (!facts.has(fact)) return [];
      return this.#rows(known.scope).map(({ row, of }) => ({ fact, scope: known.scope, row, of, type: known.type }));
    });
  }

  /** Whether a fact stands in memory. */
  reads(fact: string): boolean {
    return this.#facts.has(fact);
  }

  #rows(scope: string): readonly { readonly row: number; readonly of: string }[] {
    if (scope === 'home') return [{ row: 0, of: 'home' }];
    const ids = scope === 'person' ? this.household.persons : thingOrder(this.household.situation, scope);
    return ids.flatMap((id, row) => (id === null ? [] : [{ row, of: id }]));
  }

  current(subject: Subject): { readonly lo: number; readonly hi: number; readonly stated: boolean } {
    const known = this.#facts.get(subject.fact);
    const block = this.household.memory.blocks[subject.scope];
    if (known === undefined || block === undefined) throw new Error(`"${subject.fact}" is not in memory`);
    const at = (slot: number): number => block.data[subject.row * block.stride + slot] as number;
    return {
      lo: at(known.value.lo),
      hi: at(known.value.hi),
      stated: known.stated === null || at(known.stated.lo) !== 0,
    };
  }

  /** All that a fact can still be, now or at a time of which nothing settled is said; `null` where nothing is open. */
  open(subject: Subject): Ends | null {
    const open = [this.current(subject), ...this.#pieces(subject)].filter((ends) => !isSettled(subject.type, ends));
    return open.length === 0 ? null : open.reduce<Ends>((a, b) => hull(subject.type, a, b), open[0] as Ends);
  }

  /**
   * What is known of a fact and could be otherwise: one value that holds now and always; where it was told of several
   * times differently, or of the past alone (the incomes of last year), each of the last of these times for itself.
   */
  told(subject: Subject): readonly Known[] {
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

  /** Runs with something known of a fact changed, and reads from the household; the change is undone after. */
  move<T>(subject: Subject, { of }: Known, candidate: Ends, read: (h: Household) => T): T {
    if (of === 'always') return this.#with(subject, candidate, () => candidate, read);
    return this.#with(
      subject,
      candidate,
      (ends, from) => (from === of.from || (from === null && of.isNow) ? candidate : ends),
      read,
    );
  }

  /** The same with everything that is open of a fact taken as one value; what was stated stays. */
  fill<T>(subject: Subject, candidate: Ends, read: (h: Household) => T): T {
    return this.#with(
      subject,
      candidate,
      (ends) => (!isSettled(subject.type, ends) && allows(subject.type, ends, candidate) ? candidate : ends),
      read,
    );
  }

  #with<T>(subject: Subject, candidate: Ends, change: Change, read: (h: Household) => T): T {
    // What is not received has no amount.
    const amount = { ...subject, fact: `${subject.fact}.amount` };
    const unpaid =
      candidate.hi === 0 &&
      subject.fact.startsWith('gets.') &&
      this.#facts.has(amount.fact) &&
      change(this.current(subject), null).hi === 0;
    const undo = [this.#set(subject, change), ...(unpaid ? [this.#set(amount, change)] : [])];
    this.household.period.screen(this.household.memory);
    const result = read(this.household);
    undo.forEach((run) => run());
    return result;
  }

  /** The pieces in memory: a list is longer than what stands in it, and ended by a day that never comes. */
  #pieces(subject: Subject): readonly Piece[] {
    const list = this.household.memory.dated[subject.fact]?.[subject.row] ?? [];
    const all = Array.from({ length: Math.floor(list.length / 3) }, (_, k) => ({
      from: list[k * 3] as number,
      lo: list[k * 3 + 1] as number,
      hi: list[k * 3 + 2] as number,
    }));
    const end = all.findIndex((p) => p.from === Infinity);
    return end < 0 ? all : all.slice(0, end);
  }

  /** Changes the value of now and that of each piece; gives what puts the former ones back. */
  #set(subject: Subject, change: Change): () => void {
    const known = this.#facts.get(subject.fact);
    const block = this.household.memory.blocks[subject.scope];
    if (known === undefined || block === undefined) throw new Error(`"${subject.fact}" is not in memory`);
    const base = subject.row * block.stride;
    const slots = [known.value.lo, known.value.hi, ...(known.stated === null ? [] : [known.stated.lo])];
    const before = slots.map((s) => block.data[base + s] as number);
    const list = this.household.memory.dated[subject.fact];
    const pieces = list?.[subject.row];
    const now = change(this.current(subject), null);
    block.data[base + known.value.lo] = now.lo;
    block.data[base + known.value.hi] = now.hi;
    if (known.stated !== null) block.data[base + known.stated.lo] = 1;
    if (list !== undefined)
      list[subject.row] = Float64Array.from(
        this.#pieces(subject).flatMap((p) => {
          const { lo, hi } = change(p, p.from);
          return [p.from, lo, hi];
        }),
      );
    return () => {
      slots.forEach((s, k) => (block.data[base + s] = before[k] as number));
      if (list !== undefined && pieces !== undefined) list[subject.row] = pieces;
    };
  }

  /** The same for a reading, a discretion or an unknown figure. */
  withOpen<T>(input: Input, candidate: { readonly lo: number; readonly hi: number }, read: (h: Household) => T): T {
    const block = this.household.memory.blocks['home'];
    if (block === undefined) throw new Error('no home in memory');
    const slots = slotsOf(this.household.period, input);
    const before = [block.data[slots.lo] as number, block.data[slots.hi] as number] as const;
    block.data[slots.lo] = candidate.lo;
    block.data[slots.hi] = candidate.hi;
    this.household.period.screen(this.household.memory);
    const result = read(this.household);
    block.data[slots.lo] = before[0];
    block.data[slots.hi] = before[1];
    return result;
  }

  /** Works something out once for a key: the trials of one fact serve every right. */
  once<T>(key: string, run: () => T): T {
    if (!this.#done.has(key)) this.#done.set(key, run());
    return this.#done.get(key) as T;
  }
}

function slotsOf(period: Period, input: Input): Slots {
  const { scope, slots } = input.column;
  return { lo: indexOf(period.layout, scope, slots[0]), hi: indexOf(period.layout, scope, slots[1]) };
}
