/** This module evaluates a household and returns its rights with explanations. */
import { readSituation } from '../../situation/read.ts';
import type { Situation } from '../../situation/model.ts';
import { showDay } from '../../values/calendar.ts';
import { periodOf } from '../../values/period.ts';
import type { PlanRight } from '../../plan/plan.ts';
import type { Right } from '../../rulebook/model.ts';
import type { Compiled } from '../../run/compiled.ts';
import { household, type Household } from '../../run/household.ts';
import { aheadOf, type Ahead } from '../future/ahead.ts';
import type { Answer, RightAnswer } from '../../contract/answer.ts';
import { amountPaid, opens, type Claimed, type Opened } from '../future/chain.ts';
import { answeredOf } from '../drafts/claimant.ts';
import { conesOf } from '../dependencies/cone.ts';
import { coveredBy, draftOf, othersIn, type Draft } from '../drafts/draft.ts';
import { later, readLater } from '../dependencies/later.ts';
import { nearestOf, type NearestChange } from '../trials/nearest.ts';
import { OpenPoints } from '../trials/open.ts';
import { refuseDay } from './refuse-day.ts';
import { forTheUnlisted, notComputed, rightAnswer } from './right-answer.ts';
import type { Session } from '../trials/session.ts';
import { timeAlone } from '../future/time-alone.ts';
import type { Alike, Answering } from './alike.ts';
import { APART, type Together } from '../dependencies/together.ts';
import { Trials } from '../trials/trials.ts';
import { turnable } from '../trials/turnable.ts';
import { bareVerdicts } from '../dependencies/verdicts.ts';
import { wordsOf, type Words } from '../sentences/words.ts';

export interface EvaluateOptions {
  /** The day of the answer is an integer, yyyymmdd. */
  readonly date: number;
  readonly language: string;
  /** Lists the names or ids of the rights to answer for; when it is omitted, all rights are answered. */
  readonly rights?: readonly string[];
  /**
   * `false` leaves out everything hypothetical, for streams of many households: `nearest`, `open`, `opens` and `chain`
   * stay empty. Everything else is as in the whole answer: verdicts, outcomes, amounts, routes with their reasons, and
   * `missing` with each fact tried, because the outcome depends on it. The whole answer is given when it is omitted.
   */
  readonly whatIfs?: boolean;
  /**
   * With `ALIKE`, persons of whom the same facts are known and who have the same ties are evaluated and answered once;
   * the others are named in `alike`. Everybody is answered separately when it is omitted. It is passed as an option so
   * that a page that does not use it need not load its code.
   */
  readonly together?: Alike;
  /**
   * Replaces the words of the language when they have to say more than the rulebook does, as those of `withEstimates`
   * do.
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

/** Does the same as `evaluate` for a situation that has already been read. */
export async function evaluateSituation(
  compiled: Compiled,
  situation: Situation,
  options: EvaluateOptions,
): Promise<Answer> {
  const { date } = options;
  const period = compiled.at(date);
  const h = household(period, situation, date);
  const rights = period.plan.rights.filter(
    (r) => options.rights?.some((id) => id === r.right.name || id === r.right.id) ?? true,
  );
  const cones = conesOf(period.plan);
  const together = options.together?.find(h, cones) ?? APART;
  const drafts = await draftsOf(h, rights, together);
  const trials = new Trials(
    period,
    situation,
    date,
    compiled.rulebook.facts.map((f) => f.id),
    h,
  );
  const session: Answering = {
    compiled,
    household: h,
    today: date,
    words: options.words ?? wordsOf(compiled.understood, options.language),
    trials,
    cones,
    together,
    exchange: options.together?.exchange ?? null,
    open: new OpenPoints(trials, cones, drafts),
    whatIfs: options.whatIfs ?? true,
  };
  const whatIfs = whatIfsOf(session, drafts);
  const answered = drafts.map((d) =>
    rightAnswer(session, d, {
      later: () => whatIfs.times().get(`${d.right.right.name} ${d.row}`) ?? null,
      nearest: () => whatIfs.nearest().get(d) ?? [],
      opened: () => whatIfs.chains().get(d) ?? [],
    }),
  );
  const absent = rights.filter((r) => r.laws.length === 0).flatMap((r) => notComputedFor(session, r.right, options));
  const unlisted = rights
    .filter((r) => r.laws.length > 0 && drafts.every((d) => d.right !== r))
    .map((r) => forTheUnlisted(session, r.right));
  return withChain(
    { ...headOf(compiled, options), outcomes: [...answered, ...unlisted, ...absent] },
    { session, drafts, whatIfs },
  );
}

/**
 * Returns the answers for a right that no law of this day computes. No law says who could claim it, so everybody gets
 * the same answer.
 */
function notComputedFor(session: Session, right: Right, options: EvaluateOptions): readonly RightAnswer[] {
  const answer = notComputed(session, right);
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

const withChain = readLater({
  chain: ({ session, drafts, whatIfs }: ChainLater) => chainOf(session, drafts, whatIfs.chains()),
});

function headOf(
  compiled: Compiled,
  options: EvaluateOptions,
): Pick<Answer, 'version' | 'date' | 'language' | 'rulebook'> {
  const { name, version, hash } = compiled.rulebook;
  return { version: 1, date: showDay(options.date), language: options.language, rulebook: { name, version, hash } };
}

async function draftsOf(h: Household, rights: readonly PlanRight[], together: Together): Promise<readonly Draft[]> {
  const found: Draft[] = [];
  for (const right of rights)
    for (const { row, alike } of answeredOf(h, right, together)) {
      const draft = await draftOf(h, right, row, alike);
      if (draft !== null) found.push(draft);
    }
  return found;
}

/** Holds the hypothetical results for all rights together; each map is empty when they were not asked for. */
interface WhatIfsFound {
  readonly times: () => ReturnType<typeof timeAlone>;
  readonly nearest: () => ReadonlyMap<Draft, readonly NearestChange[]>;
  readonly chains: () => ReadonlyMap<Draft, readonly Opened[]>;
}

const NO_WHAT_IFS: WhatIfsFound = { times: () => new Map(), nearest: () => new Map(), chains: () => new Map() };

function whatIfsOf(session: Session, drafts: readonly Draft[]): WhatIfsFound {
  if (!session.whatIfs) return NO_WHAT_IFS;
  const { compiled, household: h, today } = session;
  const ahead = later(() => aheadOf(compiled, h.situation, today));
  const waiting = drafts
    .filter((d) => d.isClaimant !== 'no' && d.verdict === 'no')
    .map((d) => ({ right: d.right.right.name, row: d.row }));
  return {
    times: later(() => timeAlone(ahead(), waiting)),
    nearest: later(() => nearestChanges(session, drafts)),
    chains: later(() => chainsOf(session, ahead(), drafts)),
  };
}

/** Finds, for each right that is closed to a person who could claim it, the smallest changes that would open it. */
function nearestChanges(session: Session, drafts: readonly Draft[]): ReadonlyMap<Draft, readonly NearestChange[]> {
  const { trials, compiled, cones, household: h } = session;
  const closed = drafts.filter((d) => d.verdict === 'no' && d.received !== 'yes' && d.isClaimant === 'yes');
  const waiting = closed.map((d) => ({ right: d.right, row: d.row, facts: turnable(h, cones, d.right, d.row) }));
  const found = nearestOf(trials, compiled.rulebook, waiting);
  return new Map(closed.map((d, i) => [d, found[i] ?? []]));
}

/** Finds, for each right that is open and not yet received, which rights it opens. */
function chainsOf(session: Session, ahead: Ahead, drafts: readonly Draft[]): ReadonlyMap<Draft, readonly Opened[]> {
  const found = drafts.filter((d) => d.verdict === 'yes' && d.received !== 'yes');
  const now = bareVerdicts(session.household);
  return new Map(found.map((d) => [d, opens(ahead, now, claimedBy(session, d))]));
}

function claimedBy({ household: h, words }: Session, draft: Draft): Claimed {
  const told = words.book.types.get(`gets.${draft.right.right.receipt}.amount`);
  const pays = draft.lines.filter((l) => l.kind === 'pays').map((l) => l.column);
  return {
    name: draft.right.right.name,
    receipt: draft.right.right.receipt,
    persons: [draft.claimant, ...othersIn(h, draft.law.shares, draft.row), ...coveredBy(h, draft)],
    amount: amountPaid(h, pays, draft.row, told === undefined ? null : periodOf(told)),
  };
}

function chainOf(
  { words }: Session,
  drafts: readonly Draft[],
  chains: ReadonlyMap<Draft, readonly Opened[]>,
): Answer['chain'] {
  const idOf = (name: string): string => words.book.rights.get(name)?.id ?? name;
  return drafts.flatMap((d) => {
    const list = chains.get(d) ?? [];
    if (list.length === 0) return [];
    const opened = list.map((o) => ({ right: idOf(o.right), claimant: o.claimant, date: showDay(o.day) }));
    return [{ start: d.right.right.id, opens: opened }];
  });
}
