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
import { assumeListComplete, isDeclined, hasNoneUnlisted } from '../../explain/trials/unlisted.ts';
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
  return [...listItems(trials, lives), ...tieItems(trials, rulebook, lives), ...factItems(trials, lives)];
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

function listItems(trials: Trials, lives: readonly Live[]): readonly AskableItem[] {
  const { situation } = trials.household;
  const lists = [...(situation.othersUnknown ? [{ kind: 'others', of: 'home' }] : []), ...situation.thingsUnknown];
  return lists.flatMap((list) => {
    // Persons who are not listed may have things as well.
    const matters = (live: Live): boolean => (list.kind === 'others' ? live.lists.size > 0 : live.lists.has(list.kind));
    if (!lives.some(matters) || isDeclined(situation, list.of, list.kind)) return [];
    if (hasNoneUnlisted(trials.household, list.kind, list.of)) return [];
    const none = {
      value: { kind: 'truth', value: 'no' } as const,
      candidate: null,
      run: anew(trials, assumeListComplete(situation, list)),
    };
    return [
      {
        kind: 'list',
        fact: list.kind,
        of: list.of,
        to: null,
        subject: null,
        matters,
        tries: [none],
      } satisfies AskableItem,
    ];
  });
}

function tieItems(trials: Trials, rulebook: Rulebook, lives: readonly Live[]): readonly AskableItem[] {
  const { situation, persons } = trials.household;
  const place = (id: string): number => situation.persons.findIndex((p) => p.id === id);
  const told = (tie: Tie): Try => {
    return (read) => trials.tie(addTie(rulebook, situation, tie), read);
  };
  const partners = persons.flatMap((person, row) => {
    const matters = (live: Live): boolean => live.partners.has(row);
    const pairs = situation.partner[place(person)] ?? [];
    const others = persons.filter((p) => p !== person && pairs[place(p)] === null);
    const open = pairs[place(person)] === null && (others.length > 0 || situation.othersUnknown);
    if (!open || pairs.includes(true) || !lives.some(matters) || isDeclined(situation, person, 'partner')) return [];
    const tries = [null, ...others].map((other) => ({
      value: choice(other ?? 'nobody'),
      candidate: null,
      run: told({ kind: 'partner', person, with: other }),
    }));
    return [
      { kind: 'partner', fact: 'partner', of: person, to: null, subject: null, matters, tries } satisfies AskableItem,
    ];
  });
  const matters = (live: Live): boolean => live.related;
  if (!lives.some(matters)) return partners;
  const related = persons.flatMap((person, row) =>
    persons.slice(row + 1).flatMap((to) => {
      const open = situation.related[place(person)]?.[place(to)] === null;
      if (!open || isDeclined(situation, person, 'related')) return [];
      const tries = rulebook.relations.values.map((as) => ({
        value: choice(as),
        candidate: null,
        run: told({ kind: 'related', person, to, as }),
      }));
      return [
        { kind: 'related', fact: 'related', of: person, to, subject: null, matters, tries } satisfies AskableItem,
      ];
    }),
  );
  return [...partners, ...related];
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
