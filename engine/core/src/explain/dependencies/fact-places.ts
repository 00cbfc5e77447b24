/** This module finds the positions in memory of the facts and partners that a plan reads, once for each period. */
import { findColumnEnds, findSlotIndex } from '../../plan/layout.ts';
import type { Column } from '../../plan/columns.ts';
import type { ValueType } from '../../values/types.ts';
import type { CompiledPeriod } from '../../run/compiled.ts';

export interface SlotPair {
  readonly lo: number;
  readonly hi: number;
}

export interface FactMemoryPlace {
  readonly fact: string;
  readonly scope: string;
  readonly type: ValueType;
  readonly value: SlotPair;
  /** Locates the mark that somebody stated the fact; `null` for a fact that nothing computes. */
  readonly stated: SlotPair | null;
  /** Locates the resulting value of a fact that may follow from others; `null` for any other fact. */
  readonly follows: SlotPair | null;
  /**
   * Names the fact that says how much of this receipt is received; `null` when the plan reads no such amount, and for a
   * fact that is no receipt.
   */
  readonly amount: string | null;
  /**
   * Locates the day of the request for this receipt, which is unknown once the receipt itself is received and nothing
   * else is told; `null` when no law reads this day, and for a fact that is no receipt.
   */
  readonly asked: SlotPair | null;
}

const places = new WeakMap<CompiledPeriod, ReadonlyMap<string, FactMemoryPlace>>();

/**
 * Returns the places in memory of the facts that are inputs of the plan, in the order of the vocabulary.
 * @param vocabulary the ids of all facts, in the order of the vocabulary
 */
export function getFactMemoryPlaces(
  period: CompiledPeriod,
  vocabulary: readonly string[],
): ReadonlyMap<string, FactMemoryPlace> {
  const known = places.get(period) ?? makePlaces(period, vocabulary);
  places.set(period, known);
  return known;
}

function makePlaces(period: CompiledPeriod, vocabulary: readonly string[]): ReadonlyMap<string, FactMemoryPlace> {
  const facts = new Map<string, FactMemoryPlace>();
  const none = { follows: null, amount: null, asked: null };
  for (const input of period.plan.inputs) {
    if (input.source.kind !== 'fact' && input.source.kind !== 'stated') continue;
    const slots = getSlotPair(period, input.column);
    const { fact } = input.source;
    const before = facts.get(fact);
    const { type, scope } = input.column;
    facts.set(
      fact,
      input.source.kind === 'stated'
        ? { ...none, fact, scope, type: before?.type ?? type, value: before?.value ?? slots, stated: slots }
        : { ...none, fact, scope, type, value: slots, stated: before?.stated ?? null },
    );
  }
  for (const input of period.plan.inputs) {
    const place = input.source.kind === 'apart' && facts.get(input.source.fact);
    const column = place && period.plan.columns.get(place.fact);
    if (place && column) facts.set(place.fact, { ...place, follows: getSlotPair(period, column) });
  }
  for (const place of facts.values()) {
    const amount = `${place.fact}.amount`;
    if (place.fact.startsWith('gets.') && facts.has(amount)) facts.set(place.fact, { ...place, amount });
  }
  for (const input of period.plan.inputs) {
    const place = input.source.kind === 'asked' && facts.get(`gets.${input.source.receipt}`);
    if (place) facts.set(place.fact, { ...place, asked: getSlotPair(period, input.column) });
  }
  const order = new Map(vocabulary.map((id, at) => [id, at]));
  return new Map([...facts].sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
}

const partners = new WeakMap<CompiledPeriod, readonly number[]>();

/** Returns the positions of the inputs that say who the partner of a person is. */
export function getPartnerPlaces(period: CompiledPeriod): readonly number[] {
  const known = partners.get(period);
  if (known !== undefined) return known;
  const read = period.plan.inputs.filter(({ source: { kind } }) => kind.startsWith('partner_'));
  const made = read.flatMap(({ column }) => findColumnEnds(period.layout, column));
  partners.set(period, made);
  return made;
}

export function getSlotPair(period: CompiledPeriod, { scope, slots }: Column): SlotPair {
  return { lo: findSlotIndex(period.layout, scope, slots[0]), hi: findSlotIndex(period.layout, scope, slots[1]) };
}
