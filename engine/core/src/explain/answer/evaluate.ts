/** This module evaluates a household and returns its rights with explanations. */
import { readSituation } from '../../situation/read.ts';
import type { Situation } from '../../situation/model.ts';
import { showDay } from '../../values/calendar.ts';
import { getPaymentPeriod } from '../../values/period.ts';
import type { PlanRight } from '../../plan/plan.ts';
import type { Right } from '../../rulebook/model.ts';
import type { Compiled } from '../../run/compiled.ts';
import { computeHousehold, type Household } from '../../run/household.ts';
import { createFutureVerdicts, type FutureVerdicts } from '../future/future-verdicts.ts';
import type { Answer, RightAnswer } from '../../contract/answer.ts';
import { sumAmountPaid, findOpenedRights, type ClaimedRight, type OpenedRight } from '../future/chain.ts';
import { listAnswered } from '../drafts/claimant.ts';
import { getDependencyIndex } from '../dependencies/dependency-index.ts';
import { listCoveredPersons, createDraft, type Draft } from '../drafts/draft.ts';
import { listOtherPersons } from '../drafts/other-persons.ts';
import { computeLater, createLazyGetters } from '../dependencies/lazy.ts';
import { findNearestChanges, type NearestChange } from '../trials/nearest-changes.ts';
import { OpenPoints } from '../trials/open.ts';
import { refuseDay } from './refuse-day.ts';
import { createUnlistedAnswer, createNotComputedAnswer, createRightAnswer } from './right-answer.ts';
import type { Session } from '../trials/session.ts';
import type { SecondRun } from '../standing/standing.ts';
import { findTimeAloneTurns } from '../future/time-alone.ts';
import type { AlikeAnswering, AnswerSession } from './alike.ts';
import { NOBODY_ALIKE, type AlikePersons } from '../dependencies/alike-persons.ts';
import { Trials } from '../trials/trials.ts';
import { findTurnableFacts } from '../trials/turnable.ts';
import { readBareVerdicts } from '../dependencies/verdicts.ts';
import { getWords, type Words } from '../sentences/words.ts';

export interface EvaluateOptions {
  /** Holds the day of the answer as an integer, yyyymmdd. */
  readonly date: number;
  readonly language: string;
  /** Lists the names or ids of the rights to answer for; when it is omitted, all rights are answered. */
  readonly rights?: readonly string[];
  /**
   * `false` leaves out everything hypothetical, for streams of many households: `nearest`, `open`, `opens` and `chain`
   * stay empty. Everything else is as in the whole answer: verdicts, outcomes, amounts, routes with their reasons, and
   * `missing` with each fact tried, because the outcome depends on it. When it is omitted, the whole answer is given.
   */
  readonly whatIfs?: boolean;
  /**
   * With `ALIKE`, persons of whom the same facts are known and who have the same ties get one answer, which names the
   * others in `alike`. When it is omitted, everybody is answered separately. It is passed as an option so that a page
   * that does not use it need not load its code.
   */
  readonly together?: AlikeAnswering;
  /**
   * With `SECOND_RUN`, an open right may be likely or unlikely by usual and estimated values. It is passed as an option
   * so that a page that does not use it need not load its code.
   */
  readonly secondRun?: SecondRun;
  /**
   * Holds the texts from which the answer is written, when it needs more than the texts of the rulebook: those of
   * `createEstimatingWords` also estimate unknown facts. When it is omitted, the texts of `language` are used.
   */
  readonly words?: Words;
}

/**
 * Evaluates a household as a user writes it (see the schema of a situation).
 * @throws ProblemError that names each wrong field and how to correct it; also for a day that `refuseDay` refuses
 */
export async function evaluate(compiled: Compiled, input: unknown, options: EvaluateOptions): Promise<Answer> {
  refuseDay(compiled, options.date);
  return evaluateSituation(compiled, readSituation(compiled.rulebook, input, options.date), options);
}

/** Does the same as `evaluate` for a situation that has already been read and a day that has been checked. */
export async function evaluateSituation(
  compiled: Compiled,
  situation: Situation,
  options: EvaluateOptions,
): Promise<Answer> {
  const { date } = options;
  const period = compiled.at(date);
  const h = computeHousehold(period, situation, date);
  const rights = period.plan.rights.filter(
    (r) => options.rights?.some((id) => id === r.right.name || id === r.right.id) ?? true,
  );
  const dependencyIndex = getDependencyIndex(period.plan);
  const together = options.together?.find(h, dependencyIndex) ?? NOBODY_ALIKE;
  const drafts = await draftsOf(h, rights, together);
  const trials = new Trials(
    period,
    situation,
    date,
    compiled.rulebook.facts.map((f) => f.id),
    h,
  );
  const session: Session = {
    compiled,
    household: h,
    today: date,
    words: options.words ?? getWords(compiled.understood, options.language),
    trials,
    dependencyIndex,
    together,
    open: new OpenPoints(trials, dependencyIndex, drafts),
    whatIfs: options.whatIfs ?? true,
  };
  const standings = computeLater(() => options.secondRun?.(session, drafts));
  const answering: AnswerSession = {
    ...session,
    exchange: options.together?.exchange ?? null,
    standingOf: (draft) => standings()?.(draft),
  };
  const whatIfs = whatIfsOf(session, drafts);
  const answered = drafts.map((d) =>
    createRightAnswer(answering, d, {
      later: () => whatIfs.times().get(`${d.right.right.name} ${d.row}`) ?? null,
      nearest: () => whatIfs.nearest().get(d) ?? [],
      opened: () => whatIfs.chains().get(d) ?? [],
    }),
  );
  const absent = rights.filter((r) => r.laws.length === 0).flatMap((r) => notComputedFor(session, r.right, options));
  const unlisted = rights
    .filter((r) => r.laws.length > 0 && drafts.every((d) => d.right !== r))
    .map((r) => createUnlistedAnswer(session, r.right));
  return withChain(
    { ...headOf(compiled, options), outcomes: [...answered, ...unlisted, ...absent] },
    { session, drafts, whatIfs },
  );
}

/**
 * Returns the answers for a right that no law of this day computes. No law says who could claim it, so each person gets
 * the same answer, or one answer names all persons when persons who are alike are answered together.
 */
function notComputedFor(session: Session, right: Right, options: EvaluateOptions): readonly RightAnswer[] {
  const answer = createNotComputedAnswer(session, right);
  const { persons } = session.household;
  if (options.together === undefined) return persons.map((claimant) => ({ ...answer, claimant }));
  const alike = persons.filter((person) => person !== answer.claimant);
  return [alike.length === 0 ? answer : { ...answer, alike }];
}

interface ChainLater {
  readonly session: Session;
  readonly drafts: readonly Draft[];
  readonly whatIfs: WhatIfsFound;
}

const withChain = createLazyGetters({
  chain: ({ session, drafts, whatIfs }: ChainLater) => chainOf(session, drafts, whatIfs.chains()),
});

function headOf(
  compiled: Compiled,
  options: EvaluateOptions,
): Pick<Answer, 'version' | 'date' | 'language' | 'rulebook'> {
  const { name, version, hash } = compiled.rulebook;
  return { version: 1, date: showDay(options.date), language: options.language, rulebook: { name, version, hash } };
}

async function draftsOf(h: Household, rights: readonly PlanRight[], together: AlikePersons): Promise<readonly Draft[]> {
  const found: Draft[] = [];
  for (const right of rights)
    for (const { row, alike } of listAnswered(h, right, together)) {
      const draft = await createDraft(h, right, row, alike);
      if (draft !== null) found.push(draft);
    }
  return found;
}

/**
 * Holds the hypothetical results for all rights together; each map is empty when they were not asked for (`whatIfs`).
 */
interface WhatIfsFound {
  readonly times: () => ReturnType<typeof findTimeAloneTurns>;
  readonly nearest: () => ReadonlyMap<Draft, readonly NearestChange[]>;
  readonly chains: () => ReadonlyMap<Draft, readonly OpenedRight[]>;
}

const NO_WHAT_IFS: WhatIfsFound = { times: () => new Map(), nearest: () => new Map(), chains: () => new Map() };

function whatIfsOf(session: Session, drafts: readonly Draft[]): WhatIfsFound {
  if (!session.whatIfs) return NO_WHAT_IFS;
  const { compiled, household: h, today } = session;
  const ahead = computeLater(() => createFutureVerdicts(compiled, h.situation, today));
  const waiting = drafts
    .filter((d) => d.isClaimant !== 'no' && d.verdict === 'no')
    .map((d) => ({ right: d.right.right.name, row: d.row }));
  return {
    times: computeLater(() => findTimeAloneTurns(ahead(), waiting)),
    nearest: computeLater(() => nearestChanges(session, drafts)),
    chains: computeLater(() => chainsOf(session, ahead(), drafts)),
  };
}

/**
 * Finds the smallest changes that would turn the `no` of a right, for each right that is closed to a person who is
 * certainly its claimant and does not certainly receive it.
 */
function nearestChanges(session: Session, drafts: readonly Draft[]): ReadonlyMap<Draft, readonly NearestChange[]> {
  const { trials, compiled, dependencyIndex, household: h } = session;
  const closed = drafts.filter((d) => d.verdict === 'no' && d.received !== 'yes' && d.isClaimant === 'yes');
  const waiting = closed.map((d) => ({
    right: d.right,
    row: d.row,
    facts: findTurnableFacts(h, dependencyIndex, d.right, d.row),
  }));
  const found = findNearestChanges(trials, compiled.rulebook, waiting);
  return new Map(closed.map((d, i) => [d, found[i] ?? []]));
}

/** Finds, for each right that a person certainly has and does not certainly receive, the rights that it opens. */
function chainsOf(
  session: Session,
  ahead: FutureVerdicts,
  drafts: readonly Draft[],
): ReadonlyMap<Draft, readonly OpenedRight[]> {
  const found = drafts.filter((d) => d.verdict === 'yes' && d.received !== 'yes');
  const now = readBareVerdicts(session.household);
  return new Map(found.map((d) => [d, findOpenedRights(ahead, now, claimedBy(session, d))]));
}

function claimedBy({ household: h, words }: Session, draft: Draft): ClaimedRight {
  const told = words.book.types.get(`gets.${draft.right.right.receipt}.amount`);
  const pays = draft.lines.filter((l) => l.kind === 'pays').map((l) => l.column);
  return {
    name: draft.right.right.name,
    receipt: draft.right.right.receipt,
    persons: [draft.claimant, ...listOtherPersons(h, draft.law.shares, draft.row), ...listCoveredPersons(h, draft)],
    amount: sumAmountPaid(h, pays, draft.row, told === undefined ? null : getPaymentPeriod(told)),
  };
}

function chainOf(
  { words }: Session,
  drafts: readonly Draft[],
  chains: ReadonlyMap<Draft, readonly OpenedRight[]>,
): Answer['chain'] {
  const idOf = (name: string): string => words.book.rights.get(name)?.id ?? name;
  return drafts.flatMap((d) => {
    const list = chains.get(d) ?? [];
    if (list.length === 0) return [];
    const opened = list.map((o) => ({ right: idOf(o.right), claimant: o.claimant, date: showDay(o.day) }));
    return [{ start: d.right.right.id, opens: opened }];
  });
}
