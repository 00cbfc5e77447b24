/** Facts that are not known and would help: each is tried, and those that settle the right come first. */
import type { PlanRight } from '../../plan/plan.ts';
import type { Household, Three, Value } from '../../run/household.ts';
import type { Cone } from '../dependencies/cone.ts';
import { candidates, type Ends } from '../dependencies/candidates.ts';
import { liveBelow } from '../dependencies/live.ts';
import { rowAsTold } from '../dependencies/origin.ts';
import {
  isMoved,
  openIn,
  verdictIn,
  verdictsAfter,
  verdictsOf,
  type Verdicts,
  type VerdictsBefore,
} from '../dependencies/verdicts.ts';
import type { Session } from './session.ts';
import type { Subject, Trials } from './trials.ts';

export interface MissingFact {
  readonly subject: Subject;
  readonly tried: readonly { readonly value: Value; readonly verdict: Three }[];
  readonly decisive: boolean;
}

export interface Unknowns {
  /** Not known, and may be asked. */
  readonly missing: readonly MissingFact[];
  /** Where no fact changes a condition by itself, those that may do so together (the amounts of a sum). */
  readonly weak: readonly MissingFact[];
  /** Answered with "my situation is different", and not to be asked again: facts that only a person can settle. */
  readonly closed: readonly MissingFact[];
}

/** What trials are made with. */
type Tried = Pick<Session, 'trials' | 'together'>;

/** The unknown facts on which a right of a person rests, each tried once for all rights. */
export function unknownsOf(tried: Tried, right: PlanRight, row: number, cone: Cone): Unknowns {
  const { name } = right.right;
  const all = unknownBelow(tried, row, cone);
  // What changes no condition of the right is not worth a question for it.
  const moving = all.filter((f) => changesCondition(f, name, row));
  const isDecisive = (f: Unknown): boolean => settles(f, name, row);
  const shown = (f: Unknown): MissingFact => ({
    subject: f.subject,
    tried: f.results().map((r) => ({ value: r.value, verdict: verdictIn(r.verdicts, name, row) })),
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

/** Whether one unknown fact that may be asked settles the right: what was tried for other rights is looked at first. */
export function isSettledByOne(by: Tried, { right }: PlanRight, row: number, cone: Cone): boolean {
  const all = unknownBelow(by, row, cone).filter((f) => f.isAlive && !f.isClosed);
  const tried = all.map((f) => f.isTried());
  return [true, false].some((first) =>
    all.some((f, i) => tried[i] === first && settles(f, right.name, row) && changesCondition(f, right.name, row)),
  );
}

/** Without the facts of those who are alike with somebody before them, whose trials would say the same. */
function unknownBelow({ trials, together }: Tried, row: number, cone: Cone): readonly Unknown[] {
  return allBelow(trials, cone).filter(
    ({ subject }) => subject.scope !== 'person' || !together.isSpare(cone, row, subject.row),
  );
}

function allBelow(trials: Trials, cone: Cone): readonly Unknown[] {
  const below = trials.once('unknown below', () => new Map<Cone, readonly Unknown[]>());
  const known = below.get(cone);
  if (known !== undefined) return known;
  const made = trials.once('unknown', () => unknownIn(trials)).filter((f) => cone.facts.has(f.subject.fact));
  below.set(cone, made);
  return made;
}

function changesCondition(fact: Unknown, name: string, row: number): boolean {
  return fact.isAlive && fact.results().some((r) => isMoved(r.verdicts, name, row));
}

function settles(fact: Unknown, name: string, row: number): boolean {
  return fact.isAlive && fact.results().some((r) => verdictIn(r.verdicts, name, row) !== 'depends');
}

/** A fact of a household that is not known, and that it makes sense to ask for. */
export interface Unknown {
  readonly subject: Subject;
  /** All that it can be. */
  readonly open: Ends;
  readonly isClosed: boolean;
  /** What is not alive below an open right changes nothing of it: that is known without a trial. */
  readonly isAlive: boolean;
  isTried(): boolean;
  /** What each value gives for all rights; tried when it is first asked for. */
  results(): readonly { readonly value: Value; readonly verdicts: Verdicts }[];
}

export function unknownIn(trials: Trials): readonly Unknown[] {
  const before = verdictsOf(trials.household);
  const { facts } = liveBelow(trials.household, openIn(before));
  return trials.unknown().flatMap(({ subject, open }): Unknown[] => {
    if (!isWorthAsking(trials, subject)) return [];
    let results: ReturnType<Unknown['results']> | null = null;
    const isClosed = closedFacts(trials.household, subject);
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
  open: Ends,
  isAlive: boolean,
): ReturnType<Unknown['results']> {
  return candidates(subject.type, open, trials.household.persons).map((c) => ({
    value: c.value,
    verdicts: isAlive ? trials.fill(subject, c, (h, moved) => verdictsAfter(h, before, moved)) : before,
  }));
}

/** How much is received, or since when it was asked, is a question only for who receives it. */
export function isWorthAsking(trials: Trials, subject: Subject): boolean {
  const receipt = /^(gets\.[^.]+)\./.exec(subject.fact)?.[1];
  return receipt === undefined || !trials.reads(receipt) || trials.current({ ...subject, fact: receipt }).lo !== 0;
}

/** More values that settle come first; among equals what can open the right; then the order of the vocabulary. */
function inOrder(facts: readonly MissingFact[]): readonly MissingFact[] {
  return facts
    .map((fact) => ({ fact, share: shareSettled(fact), opens: fact.tried.some((t) => t.verdict === 'yes') ? 1 : 0 }))
    .sort((a, b) => b.share - a.share || b.opens - a.opens)
    .map(({ fact }) => fact);
}

/** The values tried of an amount are the ends of what it can be, which few people have: they count for half. */
function shareSettled({ tried, subject }: MissingFact): number {
  const settled = tried.reduce((n, t) => (t.verdict === 'depends' ? n : n + 1), 0);
  return (settled / tried.length) * (subject.type.kind === 'number' ? 0.5 : 1);
}

/** Whether a fact was answered with "my situation is different", or is never to be asked again. */
export function closedFacts(h: Household, subject: Subject): boolean {
  const { row, name } = rowAsTold(h, subject, subject.fact);
  return row !== undefined && (row.other.includes(name) || row.declined.includes(name));
}
