/**
 * This module lists what may be asked about a household: facts of its rows, lists that may be incomplete, and relations
 * that nobody stated.
 */
import type { Rulebook } from '../../rulebook/rulebook.ts';
import type { Situation } from '../../situation/model.ts';
import { addTie, type Tie } from '../../situation/add-tie.ts';
import type { Household } from '../../run/household.ts';
import { computeHousehold } from '../../run/household.ts';
import { listCandidates, isSettled, type Candidate, type MemoryEnds } from '../../explain/dependencies/candidates.ts';
import { isFactClosed, canBeAsked } from '../../explain/trials/missing.ts';
import { toSeen } from '../../explain/sentences/seen.ts';
import type { Seen } from '../../contract/seen.ts';
import type { Subject, Trials } from '../../explain/trials/trials.ts';
import { listOpenItems, listPossiblePartners, type OpenItem } from '../../explain/trials/open-items.ts';
import { assumeListComplete } from '../../explain/trials/unlisted.ts';
import type { Live } from '../../explain/dependencies/live.ts';

/** Evaluates the household with one more answer, and reads from the result. */
export type Try = <T>(read: (h: Household) => T) => T;

export interface AskableItem {
  readonly kind: 'fact' | 'list' | 'partner' | 'related';
  readonly fact: string;
  readonly of: string;
  /** Names the other person of a family relation (`related`); `null` for any other item, also for `partner`. */
  readonly to: string | null;
  readonly subject: Subject | null;
  /** Checks whether the item matters to the target to which `live` belongs. */
  readonly matters: (live: Live) => boolean;
  /**
   * Lists the answers to try. `candidate` is the value with which a fact is filled; it is `null` for lists and
   * relations.
   */
  readonly tries: readonly Tryable[];
  /** Estimates the seconds of answering; it counts as 1 when left out. */
  readonly seconds?: number;
}

export interface Tryable {
  readonly value: Seen;
  readonly candidate: MemoryEnds | null;
  readonly run: Try;
  /** Weighs how likely this answer is compared with the others; it counts as 1 when left out. */
  readonly chance?: number;
}

/**
 * Lists the items: first the lists of persons and things, then partners and relations, then facts in the order of the
 * vocabulary.
 */
export function listAskableItems(trials: Trials, rulebook: Rulebook, lives: readonly Live[]): readonly AskableItem[] {
  return [...otherItems(trials, rulebook, lives), ...factItems(trials, lives)];
}

function factItems(trials: Trials, lives: readonly Live[]): readonly AskableItem[] {
  const facts = new Set(lives.flatMap((l) => [...l.facts.keys()]));
  return trials.subjects(facts).flatMap((subject) => {
    const matters = (live: Live): boolean => live.facts.get(subject.fact)?.has(subject.row) ?? false;
    if (!lives.some(matters) || !trials.current(subject).stated || !canBeAsked(trials, subject)) return [];
    const open = trials.open(subject);
    if (open === null || trials.isImplied(subject) || isFactClosed(trials.household, subject)) return [];
    const tries = listCandidates(subject.type, open, trials.household.persons).map((c) => ({
      value: toSeen(c.value),
      candidate: c,
      run: filled(trials, subject, c),
    }));
    return [
      { kind: 'fact', fact: subject.fact, of: subject.of, to: null, subject, matters, tries } satisfies AskableItem,
    ];
  });
}

function filled(trials: Trials, subject: Subject, candidate: Candidate): Try {
  return (read) => trials.fill(subject, candidate, read);
}

/** Returns the items besides facts, each with the answers to try. */
function otherItems(trials: Trials, rulebook: Rulebook, lives: readonly Live[]): readonly AskableItem[] {
  return listOpenItems(trials.household)
    .filter(({ matters }) => lives.some(matters))
    .map((item) => ({ ...item, subject: null, tries: listTries(trials, rulebook, item) }));
}

function listTries(trials: Trials, rulebook: Rulebook, { kind, fact, of, to }: OpenItem): readonly Tryable[] {
  const { situation } = trials.household;
  const told = (tie: Tie): Try => {
    return (read) => trials.tie(addTie(rulebook, situation, tie), read);
  };
  if (kind === 'list') {
    const run = anew(trials, assumeListComplete(situation, { kind: fact, of }));
    return [{ value: { kind: 'truth', value: 'no' }, candidate: null, run }];
  }
  if (kind === 'partner')
    return [null, ...listPossiblePartners(situation, of)].map((other) => ({
      value: choice(other ?? 'nobody'),
      candidate: null,
      run: told({ kind: 'partner', person: of, with: other }),
    }));
  return rulebook.relations.values.map((as) => ({
    value: choice(as),
    candidate: null,
    run: told({ kind: 'related', person: of, to: to ?? '', as }),
  }));
}

function choice(value: string): Seen {
  return { kind: 'choice', values: [value] };
}

/**
 * Returns a try that loads and evaluates a whole other situation, because a list, which has rows of its own, cannot be
 * changed in the memory of the trials.
 */
function anew(trials: Trials, situation: Situation): Try {
  const { period, memory } = trials.household;
  return (read) => read(computeHousehold(period, situation, memory.today));
}

/** Checks whether today's value of a fact is settled, so that only its past can be open. */
export function isPastOnly(trials: Trials, subject: Subject): boolean {
  return isSettled(subject.type, trials.current(subject));
}
