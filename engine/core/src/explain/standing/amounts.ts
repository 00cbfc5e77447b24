/**
 * This module finds the facts that narrow what a right gives whose verdict is yes: its amounts are ranges as long as
 * these facts are unknown. A fact for which a usual value is assumed is named only where no other fact is left.
 */
import type { Missing } from '../../contract/answer.ts';
import { readColumnValue, type ColumnValue, type Household } from '../../run/household.ts';
import { listCandidates } from '../dependencies/candidates.ts';
import { findLive } from '../dependencies/live.ts';
import type { Draft } from '../drafts/draft.ts';
import { decideLineGiven } from '../drafts/given.ts';
import { toSeen } from '../sentences/seen.ts';
import type { Session } from '../trials/session.ts';
import type { AssumableFact } from './guesses.ts';

/** A list names no more facts than somebody would answer for one right. */
const MOST_MISSING = 12;

/** Holds a value that was tried for a fact, and the widths of all amounts that are still ranges with it, added up. */
interface Tried {
  readonly value: ColumnValue;
  readonly width: number;
}

interface TriedFact {
  readonly fact: AssumableFact;
  readonly tried: readonly Tried[];
}

/** Checks whether something that the right pays or saves is a range, or is not certainly given. */
export function isAmountOpen(household: Household, draft: Draft): boolean {
  return measureWidth(household, draft) > 0;
}

/**
 * Lists the facts of which one value narrows what the right gives, those that leave the least open first. Where none
 * does by itself, it lists all that may do so together.
 * @param assumable the facts that are not known and that somebody could be asked for
 * @param isUsual checks whether a usual value is assumed for a fact
 */
export function listAmountFacts(
  session: Session,
  draft: Draft,
  assumable: readonly AssumableFact[],
  isUsual: (fact: AssumableFact) => boolean,
): readonly Missing[] {
  const { household, trials, words } = session;
  const before = measureWidth(household, draft);
  const columns = amountLines(draft).flatMap(({ column, there }) => (there === null ? [column] : [column, there]));
  const { facts } = findLive(household, columns, draft.row);
  const tried = assumable
    .filter(({ subject }) => facts.get(subject.fact)?.has(subject.row) === true)
    .map((fact): TriedFact => ({
      fact,
      tried: listCandidates(fact.subject.type, fact.open, household.persons).map((candidate) => ({
        value: candidate.value,
        width: trials.fill(fact.subject, candidate, (h) => measureWidth(h, draft)),
      })),
    }));
  const narrowing = tried.filter((one) => one.tried.some(({ width }) => width < before));
  const found = narrowing.length === 0 ? tried : narrowing;
  const told = found.filter(({ fact }) => !isUsual(fact));
  return [...(told.length === 0 ? found : told)]
    .sort((a, b) => averageWidth(a) - averageWidth(b))
    .slice(0, MOST_MISSING)
    .map(({ fact: { subject }, tried: values }) => ({
      fact: subject.fact,
      of: subject.of,
      label: words.fact(subject.fact),
      question: words.question(subject.fact),
      tried: values.map(({ value }) => ({ value: toSeen(value), verdict: 'yes' as const })),
      decisive: values.some(({ width }) => width === 0),
    }));
}

function averageWidth({ tried }: TriedFact): number {
  return tried.reduce((sum, { width }) => sum + width, 0) / tried.length;
}

function amountLines({ lines }: Draft): Draft['lines'] {
  return lines.filter(({ kind }) => kind === 'pays' || kind === 'saves');
}

/** Adds up the widths of the ranges of all amounts; an amount that may not be given at all reaches down to nothing. */
function measureWidth(household: Household, draft: Draft): number {
  return amountLines(draft).reduce((sum, line) => {
    const given = decideLineGiven(household, line, draft.row);
    const value = readColumnValue(household, line.column, draft.row);
    if (given === 'no' || value.kind !== 'number') return sum;
    return sum + value.max - (given === 'yes' ? value.min : Math.min(0, value.min));
  }, 0);
}
