/**
 * This module defines a fact of json-rules-engine that asks the almanac for everything it reads, and then computes its
 * own value.
 */
import { Almanac, Fact } from 'json-rules-engine';
import type { Memory } from '../../engine/core/src/run/memory.ts';
import type { Column } from '../../engine/core/src/plan/columns.ts';
import type { Node } from '../../engine/core/src/plan/ir.ts';

/** Holds one run for one person. A fact of a person that is requested without a row belongs to that person. */
export class HouseholdAlmanac extends Almanac {
  readonly memory: Memory;
  readonly me: number;

  constructor(memory: Memory, me: number) {
    super();
    this.memory = memory;
    this.me = me;
  }
}

export type FormulaWork = (memory: Memory, row: number) => unknown;

export interface BenchDerivedFact {
  readonly name: string;
  readonly column: Column;
  readonly node: Node;
  readonly asks: readonly FactRequest[];
  readonly work: FormulaWork;
  readonly fact: Fact;
}

/** Describes what a formula reads: a value of its own row, or of every row of a scope. */
export interface FactRequest {
  readonly of: BenchDerivedFact;
  readonly scope: string;
  readonly every: boolean;
}

export function createAskingFact(name: string, scope: string, asks: readonly FactRequest[], work: FormulaWork): Fact {
  return new Fact(name, (params, almanac) => {
    const { memory, me } = almanac as HouseholdAlmanac;
    const row = (params['row'] as number | undefined) ?? (scope === 'person' ? me : 0);
    if (asks.length === 0) return work(memory, row);
    const promises: Promise<unknown>[] = [];
    for (const ask of asks) {
      const rows = ask.every ? (memory.blocks[ask.scope]?.rows ?? 0) : 1;
      for (let j = 0; j < rows; j++) promises.push(request(almanac as HouseholdAlmanac, ask, ask.every ? j : row));
    }
    const [first] = promises;
    if (first === undefined) return work(memory, row);
    const ready: Promise<unknown> = promises.length === 1 ? first : Promise.all(promises);
    return ready.then(() => work(memory, row));
  });
}

function request(household: HouseholdAlmanac, { of, scope }: FactRequest, row: number): Promise<unknown> {
  return scope === 'home' || (scope === 'person' && row === household.me)
    ? household.factValue(of.name)
    : household.factValue(of.name, paramsOf(row));
}

/** Caches the parameters of each row, so that they are created only once. */
const PARAMS: { readonly row: number }[] = [];
function paramsOf(row: number): { readonly row: number } {
  return (PARAMS[row] ??= { row });
}

/** Returns all facts that these requests may ask for, directly or indirectly. */
export function listFactsBelow(asks: readonly FactRequest[]): readonly Fact[] {
  const found = new Set<Fact>();
  const visit = (ask: FactRequest): void => {
    if (found.has(ask.of.fact)) return;
    found.add(ask.of.fact);
    ask.of.asks.forEach(visit);
  };
  asks.forEach(visit);
  return [...found];
}
