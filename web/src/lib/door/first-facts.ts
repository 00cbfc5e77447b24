/** This module reads which facts the form asks first. Every other fact is asked when a right needs it. */
import data from './first-facts.json';

export type GroupId = 'who' | 'money' | 'gets' | 'things' | 'family' | 'health';

export interface FactGroup {
  readonly id: GroupId;
  readonly open?: boolean;
  readonly facts: readonly string[];
  readonly things?: readonly string[];
}

export interface FirstFacts {
  readonly home: readonly string[];
  /** Lists the facts that are asked of each person, in order. */
  readonly groups: readonly FactGroup[];
  /** Lists the facts that are asked of each kind of thing of a person. */
  readonly things: Readonly<Record<string, readonly string[]>>;
  /** Describes the things of the home with one row for each value of a fact, such as each kind of contract. */
  readonly named: Readonly<
    Record<string, { readonly by: string; readonly rows: readonly string[]; readonly facts: readonly string[] }>
  >;
}

/** The keys may come from a visitor, so these objects have no prototype and therefore no inherited keys. */
export const firstFacts = {
  ...data,
  things: { __proto__: null, ...data.things },
  named: { __proto__: null, ...data.named },
} as unknown as FirstFacts;
