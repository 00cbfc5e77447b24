/** Which facts the form asks first: data. Every other fact is asked where a right needs it. */
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
  /** Facts of each person, in their order. */
  readonly groups: readonly FactGroup[];
  /** What is asked of each thing of a person. */
  readonly things: Readonly<Record<string, readonly string[]>>;
  /** Things of the home of which there is one row for each of these values: the contract for gas, say. */
  readonly named: Readonly<
    Record<string, { readonly by: string; readonly rows: readonly string[]; readonly facts: readonly string[] }>
  >;
}

/** Looked up by names that somebody may have sent: without those that every object has. */
export const firstFacts = {
  ...data,
  things: { __proto__: null, ...data.things },
  named: { __proto__: null, ...data.named },
} as unknown as FirstFacts;
