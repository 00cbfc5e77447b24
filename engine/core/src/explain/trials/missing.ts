/** This module finds the unknown facts that would help to settle a right. The values of each fact are tried. */
import type { PlanRight } from '../../plan/plan.ts';
import type { Household, TruthValue, ColumnValue } from '../../run/household.ts';
import type { Dependencies } from '../dependencies/dependency-index.ts';
import { listCandidates, type MemoryEnds } from '../dependencies/candidates.ts';
import { findLiveBelow } from '../dependencies/live.ts';
import { findToldRow } from '../dependencies/origin.ts';
import {
  hasMovedCondition,
  listOpenRoots,
  getVerdict,
  readVerdictsAfter,
  readVerdicts,
  type Verdicts,
  type VerdictsBefore,
} from '../dependencies/verdicts.ts';
import type { Session } from './session.ts';
import type { Subject, Trials } from './trials.ts';

export interface MissingFact {
  readonly subject: Subject;
  readonly tried: readonly { readonly value: ColumnValue; readonly verdict: TruthValue }[];
  readonly decisive: boolean;
}

export interface Unknowns {
  /**
   * Lists the facts that may be asked: those of which one value settles the right, or, when there is none, those that
   * change one of its conditions.
   */
  readonly missing: readonly MissingFact[];
  /**
   * Lists, when no fact changes a condition by itself, the facts that may do so together (such as the amounts of a
   * sum).
   */
  readonly weak: readonly MissingFact[];
  /**
   * Lists the facts of which one value settles the right but that were declined or answered with "my situation is
   * different". They are not asked again; only a caseworker can settle them.
   */
  readonly closed: readonly MissingFact[];
}

type Tried = Pick<Session, 'trials' | 'together'>;

/** Returns the unknown facts that can help to settle a right for a person. Each fact is tried once for all rights. */
export function findUnknowns(tried: Tried, right: PlanRight, row: number, dependencies: Dependencies): Unknowns {
  const { name } = right.right;
  const all = unknownBelow(tried, row, dependencies);
  // A fact that changes no condition of the right does not justify a question for it.
  const moving = all.filter((f) => changesCondition(f, name, row));
  const isDecisive = (f: UnknownFact): boolean => settles(f, name, row);
  const shown = (f: UnknownFact): MissingFact => ({
    subject: f.subject,
    tried: f.results().map((r) => ({ value: r.value, verdict: getVerdict(r.verdicts, name, row) })),
    decisive: isDecisive(f),
  });
  const settling = moving.filter(isDecisive);
  const open = (settling.length > 0 ? settling : moving).filter((f) => !f.isClosed);
  const weak = moving.length > 0 ? [] : all.filter((f) => !f.isClosed);
  return {
    missing: inOrder(open.map(shown)),
    weak: weak.map(shown),
    closed: settling.filter((f) => f.isClosed).map(shown),
  };
}

/**
 * Checks whether one unknown fact that may be asked settles the right. Facts that were already tried for other rights
 * are checked first.
 */
export function isSettledByOne(by: Tried, { right }: PlanRight, row: number, dependencies: Dependencies): boolean {
  const all = unknownBelow(by, row, dependencies).filter((f) => f.isAlive && !f.isClosed);
  const tried = all.map((f) => f.isTried());
  return [true, false].some((first) =>
    all.some((f, i) => tried[i] === first && settles(f, right.name, row) && changesCondition(f, right.name, row)),
  );
}

/**
 * Returns the unknown facts among the dependencies of a right, without those of persons who are alike with an earlier
 * person, because their trials would give the same.
 */
function unknownBelow({ trials, together }: Tried, row: number, dependencies: Dependencies): readonly UnknownFact[] {
  return allBelow(trials, dependencies).filter(
    ({ subject }) => subject.scope !== 'person' || !together.isSpare(dependencies, row, subject.row),
  );
}

function allBelow(trials: Trials, dependencies: Dependencies): readonly UnknownFact[] {
  const below = trials.once('unknown below', () => new Map<Dependencies, readonly UnknownFact[]>());
  const known = below.get(dependencies);
  if (known !== undefined) return known;
  const made = trials
    .once('unknown', () => listUnknownFacts(trials))
    .filter((f) => dependencies.facts.has(f.subject.fact));
  below.set(dependencies, made);
  return made;
}

function changesCondition(fact: UnknownFact, name: string, row: number): boolean {
  return fact.isAlive && fact.results().some((r) => hasMovedCondition(r.verdicts, name, row));
}

function settles(fact: UnknownFact, name: string, row: number): boolean {
  return fact.isAlive && fact.results().some((r) => getVerdict(r.verdicts, name, row) !== 'depends');
}

/**
 * Describes an unknown fact for which `canBeAsked` is `true`. `isClosed` says that it must not be asked again all the
 * same.
 */
export interface UnknownFact {
  readonly subject: Subject;
  /** Holds everything that the fact can be. */
  readonly open: MemoryEnds;
  readonly isClosed: boolean;
  /**
   * Is `false` when no right whose verdict is open still depends on the fact, and the fact does not change the day of a
   * request. It then changes no verdict, and no trial is needed.
   */
  readonly isAlive: boolean;
  isTried(): boolean;
  /** Returns the verdicts of all rights for each value of the fact. The values are tried on the first call. */
  results(): readonly { readonly value: ColumnValue; readonly verdicts: Verdicts }[];
}

export function listUnknownFacts(trials: Trials): readonly UnknownFact[] {
  const before = readVerdicts(trials.household);
  const { facts } = findLiveBelow(trials.household, listOpenRoots(before));
  return trials.unknown().flatMap(({ subject, open }): UnknownFact[] => {
    if (!canBeAsked(trials, subject)) return [];
    let results: ReturnType<UnknownFact['results']> | null = null;
    const isClosed = isFactClosed(trials.household, subject);
    const isAlive = facts.get(subject.fact)?.has(subject.row) === true || trials.movesRequest(subject);
    return [
      {
        subject,
        open,
        isClosed,
        isAlive,
        isTried: () => results !== null,
        results: () => (results ??= tryFact(trials, before, subject, open, isAlive)),
      },
    ];
  });
}

function tryFact(
  trials: Trials,
  before: VerdictsBefore,
  subject: Subject,
  open: MemoryEnds,
  isAlive: boolean,
): ReturnType<UnknownFact['results']> {
  return listCandidates(subject.type, open, trials.household.persons).map((c) => ({
    value: c.value,
    verdicts: isAlive ? trials.fill(subject, c, (h, moved) => readVerdictsAfter(h, before, moved)) : before,
  }));
}

/**
 * Checks whether a fact may be asked. A detail of a receipt, such as its amount or the day of its request, may be asked
 * only when the receipt is certainly received, or when no law reads the receipt itself.
 */
export function canBeAsked(trials: Trials, subject: Subject): boolean {
  const receipt = /^(gets\.[^.]+)\./.exec(subject.fact)?.[1];
  return receipt === undefined || !trials.reads(receipt) || trials.current({ ...subject, fact: receipt }).lo !== 0;
}

/**
 * Sorts facts: those of which more values settle the right come first, then those that can open it, then the order of
 * the vocabulary.
 */
function inOrder(facts: readonly MissingFact[]): readonly MissingFact[] {
  return facts
    .map((fact) => ({ fact, share: shareSettled(fact), opens: fact.tried.some((t) => t.verdict === 'yes') ? 1 : 0 }))
    .sort((a, b) => b.share - a.share || b.opens - a.opens)
    .map(({ fact }) => fact);
}

/**
 * Returns the share of tried values that settle the right. It is halved for a number, because the values tried are its
 * extremes, which few people have.
 */
function shareSettled({ tried, subject }: MissingFact): number {
  const settled = tried.reduce((n, t) => (t.verdict === 'depends' ? n : n + 1), 0);
  return (settled / tried.length) * (subject.type.kind === 'number' ? 0.5 : 1);
}

/** Checks whether a fact was answered with "my situation is different", or was declined and must not be asked again. */
export function isFactClosed(h: Household, subject: Subject): boolean {
  const { row, name } = findToldRow(h, subject, subject.fact);
  return row !== undefined && (row.other.includes(name) || row.declined.includes(name));
}
