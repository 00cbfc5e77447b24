/**
 * This module computes the second run of an answer. A right that is open takes usual and estimated values for what
 * nobody told; where those of at most three facts settle it, it is likely or unlikely, unless one of them is otherwise.
 * Of a right whose verdict is yes and whose amounts are ranges, it lists the facts that narrow these.
 */
import type { Missing } from '../../contract/answer.ts';
import type { Unless } from '../../contract/claim.ts';
import type { ClaimFile } from '../../rulebook/schema/claim.ts';
import { askFact } from '../sentences/fact-asked.ts';
import { toSeen } from '../sentences/seen.ts';
import { showDay } from '../../values/calendar.ts';
import { readTruth } from '../../run/household.ts';
import { isAmountOpen } from '../drafts/amounts.ts';
import type { Draft } from '../drafts/draft.ts';
import { computeLater } from '../dependencies/lazy.ts';
import { findGivenByRight } from '../drafts/given.ts';
import { createGivenAnswers, type GivenAnswers } from '../sentences/lines.ts';
import type { Session } from '../trials/session.ts';
import type { Guess } from './guess.ts';
import { listAssumable, listGuesses, type AssumableFact } from './guesses.ts';
import { AmountFacts } from './amounts.ts';
import { listDecisionGuesses } from './decisions.ts';
import { listReceiptGuesses } from './receipts.ts';
import type { SecondRun, Standing } from './standing.ts';
import { findSmallestSets, type OpenRight } from './smallest-set.ts';

/** The shares of exceptions of all guesses of a right add up to no more than this. */
const MOST_EXCEPTIONS = 0.03;

export const SECOND_RUN: SecondRun = (session, drafts) => {
  const wanted = drafts.filter(({ received, isAside }) => received !== 'yes' && !isAside);
  const open = wanted.filter(({ verdict }) => verdict === 'depends');
  const sure = wanted.filter((one) => one.verdict === 'yes' && isAmountOpen(session.household, one));
  if (open.length === 0 && sure.length === 0) return () => undefined;
  const assumable = listAssumable(session.trials);
  const guesses = listGuesses(session.compiled, session.trials, session.today);
  const usual = new Set(guesses.flatMap(({ because, fill }) => (because === 'usual' ? [nameOf(fill)] : [])));
  const amounts = new AmountFacts(session, sure, assumable, (fact) => usual.has(nameOf(fact)));
  const standings = new Map([
    ...findStandings(session, open, guesses, assumable),
    ...sure.map((draft) => [draft, describeAmounts(amounts.of(draft))] as const),
  ]);
  return (draft) => standings.get(draft);
};

function nameOf({ subject }: Pick<Guess['fill'], 'subject'>): string {
  return `${subject.fact} ${subject.row}`;
}

/** Describes a right whose verdict is yes and whose amounts are ranges: the missing facts are those that narrow these. */
function describeAmounts(missing: () => readonly Missing[]): Standing {
  return { unless: [], gives: null, change: (answers) => ({ ...answers, missing }) };
}

function findStandings(
  session: Session,
  open: readonly Draft[],
  all: readonly Guess[],
  assumable: readonly AssumableFact[],
): readonly (readonly [Draft, Standing])[] {
  const byDraft = new Map(open.map((draft) => [toOpenRight(session, draft, assumable), draft]));
  const found = findSmallestSets(session.trials, all, [...byDraft.keys()]);
  return found.flatMap(({ open: one, verdict, guesses }): readonly (readonly [Draft, Standing])[] => {
    const draft = byDraft.get(one);
    if (draft === undefined || sumExceptions(guesses) > MOST_EXCEPTIONS) return [];
    if (verdict === 'yes' && canHarmToAsk(draft)) return [];
    const outcome = verdict === 'yes' ? 'likely' : 'unlikely';
    const unless = guesses.map((guess) => toUnless(session, guess));
    const gives = givesWith(session, draft, [...all, ...one.own]);
    const change: Standing['change'] = (answers) => ({
      ...answers,
      outcome: () => outcome,
      missing: computeLater(() => selectAssumed(answers.missing(), unless)),
    });
    return [[draft, { unless, gives, change }]];
  });
}

/** Returns what a right gives with everything that can be assumed, which may be more than what settles its verdict. */
function givesWith({ trials, words }: Session, { right, row }: Draft, guesses: readonly Guess[]): GivenAnswers {
  const fills = guesses.map(({ fill }) => fill);
  return trials.fillAll(fills, (household) => {
    // Results about groups are kept in a household, and a trial changes what they are computed from.
    const tried = { ...household, kept: new Map<string, object>() };
    const given = findGivenByRight(tried, right, row);
    const isGiven = readTruth(tried, right.mayGet, row) !== 'no';
    return createGivenAnswers(words, tried, { lines: isGiven ? (given?.lines ?? []) : [], row, right: right.right });
  });
}

/** Returns those of the missing facts whose values were assumed; all where none of them was. */
function selectAssumed(missing: readonly Missing[], unless: readonly Unless[]): readonly Missing[] {
  const assumed = missing.filter((one) => unless.some(({ fact, of }) => fact === one.fact && of === one.of));
  return assumed.length === 0 ? missing : assumed;
}

/** Sums the shares of exceptions of the usual values among these guesses and their premises, each counted once. */
function sumExceptions(guesses: readonly Guess[]): number {
  const usual = new Set(guesses.flatMap((guess) => [guess, ...guess.premises]));
  return [...usual].reduce((sum, { exceptions }) => sum + exceptions, 0);
}

function toOpenRight(
  { dependencyIndex, trials }: Session,
  { right, row }: Draft,
  assumable: readonly AssumableFact[],
): OpenRight {
  const { facts, open } = dependencyIndex.of(right.mayGet);
  const own = [
    ...listReceiptGuesses(right.right.receipt, assumable, trials),
    ...listDecisionGuesses(right, open, trials.household),
  ];
  return { right: right.right.name, row, facts, own };
}

/**
 * Checks whether asking for the right by one of its routes can do harm even where the right is not given. Nobody is
 * told that such a right is likely.
 */
function canHarmToAsk({ right }: Draft): boolean {
  const claim = right.right.claim as ClaimFile | null;
  const parts = claim === null ? [] : [claim, ...Object.values(claim.by_route ?? {})];
  return parts.some(({ harm_of_asking: harms = [] }) => harms.length > 0);
}

function toUnless({ words }: Session, { fill: { subject, candidate, span }, because, exceptions }: Guess): Unless {
  return {
    ...askFact(words, subject.fact, subject.of),
    because,
    value: toSeen(candidate.value),
    ...(span?.isNow === false ? { since: showDay(span.from) } : {}),
    ...(because === 'usual' ? { exceptions } : {}),
  };
}
