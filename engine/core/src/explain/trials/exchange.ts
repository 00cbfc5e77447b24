/**
 * This module exchanges the names of two persons who are alike in a result for one of them, which gives the result for
 * the other.
 */
import type { ColumnValue } from '../../run/household.ts';
import type { MissingFact, Unknowns } from './missing.ts';
import type { Subject } from './trials.ts';
import type { Unlisted } from './unlisted.ts';

/** Holds the rows of the two persons, and the ids of all persons in the order of the rows. */
export interface ExchangePair {
  readonly rows: readonly [number, number];
  readonly persons: readonly string[];
}

export interface Exchange {
  readonly unknowns: (pair: ExchangePair, unknowns: Unknowns) => Unknowns;
  readonly unlisted: (pair: ExchangePair, found: readonly Unlisted[]) => readonly Unlisted[];
}

export const EXCHANGE: Exchange = { unknowns: exchangeUnknowns, unlisted: exchangeUnlisted };

function exchangeUnknowns(pair: ExchangePair, unknowns: Unknowns): Unknowns {
  if (pair.rows[0] === pair.rows[1]) return unknowns;
  const { missing, weak, closed } = unknowns;
  const all = (facts: readonly MissingFact[]): readonly MissingFact[] => facts.map((one) => exchangeFact(pair, one));
  return { missing: all(missing), weak: all(weak), closed: all(closed) };
}

function exchangeUnlisted(pair: ExchangePair, found: readonly Unlisted[]): readonly Unlisted[] {
  return found.map((one) => (one.of === 'home' ? one : { ...one, of: idOf(pair, one.of) }));
}

function exchangeFact(pair: ExchangePair, { subject, tried, decisive }: MissingFact): MissingFact {
  return {
    subject: exchangeSubject(pair, subject),
    tried: tried.map(({ value, verdict }) => ({ value: exchangeValue(pair, value), verdict })),
    decisive,
  };
}

function exchangeSubject(pair: ExchangePair, subject: Subject): Subject {
  if (subject.scope !== 'person') return subject;
  const [a, b] = pair.rows;
  const row = subject.row === a ? b : subject.row === b ? a : subject.row;
  return { ...subject, row, of: pair.persons[row] as string };
}

function exchangeValue(pair: ExchangePair, value: ColumnValue): ColumnValue {
  if (value.kind !== 'set' || value.type.kind !== 'person') return value;
  return { ...value, values: value.values.map((id) => idOf(pair, id)) };
}

function idOf({ rows: [a, b], persons }: ExchangePair, id: string): string {
  return id === persons[a] ? (persons[b] as string) : id === persons[b] ? (persons[a] as string) : id;
}
