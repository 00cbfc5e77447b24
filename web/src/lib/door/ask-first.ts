/**
 * This module chooses what to do first: at most three rights to claim, by money, urgency and time limit, each with a
 * place and papers. Rights that are sure are listed one by one. Rights that are possible are grouped by place, because
 * one visit settles most of them.
 */
import { UNINFORMATIVE_RANGE } from '@recto-verso/api/words';
import type { Answer, RightAnswer, Rulebook } from '@recto-verso/engine';
import { findFirstStep, isLesser, describeClaimPlace, sumYearlyAmounts } from './results.ts';
import type { Answers } from './answers.ts';
import type { DeskLanguage } from '../words/droits-results/desk.ts';
import data from './urgency.json';

const MOST = 3;
const MOST_PAPERS = 3;

export interface WeekLine {
  readonly right: string;
  readonly name: string;
  /** Is `true` when it is certain that the right can be claimed (outcome `to-claim`). */
  readonly sure: boolean;
  readonly step: string;
  /** Names the first desk in one line, or only the kind of desk; it is empty when neither is known. */
  readonly desk: string;
  /** The name of the desk in another language is found by this id. */
  readonly deskId: string;
  /** Counts the other rights that can be claimed at the same place; it is 0 when the right is sure. */
  readonly also: number;
  readonly papers: readonly string[];
  /** Says the time limit; it is empty when none is known. */
  readonly deadline: string;
  /** Is `true` when a claim can have disadvantages that should be read first. */
  readonly downsides: boolean;
  /** Says which other rights exclude this one; it is empty when there are none. */
  readonly choice: string;
  /** Gives the official name in each language, to be said at the desk. */
  readonly official: Readonly<Record<string, string>>;
}

/** The weight of a right is multiplied by the number of each property that the right has. */
const TIMES = { sure: 8, urgent: 40, deadline: 2, opens: 2 };
/**
 * Is the weight of a right without an amount (a status, a recognition) or of one that may be granted unasked, in euros
 * per year. For every other right it is added to the money.
 */
const SMALL = 60;
/** The largest amount that a right may give counts with this share only, because the likely amount is smaller. */
const LIKELY_SHARE = 0.2;

/** The key that is looked up comes from a visitor; unlike an object, a map has no inherited keys. */
const URGENT = new Map<string, readonly string[]>(Object.entries(data.urgent));
const TONGUES = new Map(Object.entries(data.tongues as Readonly<Record<string, readonly DeskLanguage[]>>));

/** Describes a right to claim first, and the number of other rights that can be claimed on the same visit. */
export interface First {
  readonly right: RightAnswer;
  readonly also: number;
}

/**
 * Returns the rights to claim first. A right that every possible route grants unasked is left out, unless there is no
 * other.
 */
export function chooseFirstRights(
  rights: readonly RightAnswer[],
  answer: Answer,
  answers: Answers,
  rulebook: Rulebook,
): readonly First[] {
  const urgent = domainsOf(answers);
  const weight = (right: RightAnswer): number => {
    const def = rulebook.rights.find(({ id }) => id === right.right);
    const opens = right.opens.length > 0 || answer.chain.some(({ start }) => start === right.right);
    // A right is less likely the more of the tried answers to its missing facts would rule it out.
    const likely = right.missing.reduce(
      (all, { tried }) => all * (1 - tried.filter(({ verdict }) => verdict === 'no').length / (tried.length + 1)),
      1,
    );
    return (
      moneyOf(right, def?.typical?.value) *
      likely *
      (right.outcome === 'to-claim' ? TIMES.sure : 1) *
      (urgent.has(def?.domain ?? '') ? TIMES.urgent : 1) *
      (right.claim?.deadline == null ? 1 : TIMES.deadline) *
      (opens ? TIMES.opens : 1)
    );
  };
  const open = rights.filter((right) => right.claim !== null && ASKED.has(right.outcome) && !isLesser(right));
  const toAsk = open.filter((right) => !isAllAutomatic(right));
  const weights = new Map((toAsk.length > 0 ? toAsk : open).map((right) => [right, weight(right)]));
  const sorted = [...weights.keys()].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
  const once = sorted.filter((one, i) => sorted.findIndex(({ right }) => right === one.right) === i);
  const sure = once.filter(({ outcome }) => outcome === 'to-claim').map((right) => ({ right, also: 0 }));
  return [...sure, ...firstByPlace(once.filter(({ outcome }) => outcome !== 'to-claim'))].slice(0, MOST);
}

/**
 * Returns the first right of each place, with the number of other rights at that place.
 *
 * @param rights the rights in order of weight, highest first
 */
function firstByPlace(rights: readonly RightAnswer[]): readonly First[] {
  const places = new Map<string, RightAnswer[]>();
  for (const right of rights) {
    const place = right.claim?.desks[0]?.id ?? right.right;
    places.set(place, [...(places.get(place) ?? []), right]);
  }
  return [...places.values()].flatMap(([right, ...others]) =>
    right === undefined ? [] : [{ right, also: others.length }],
  );
}

/**
 * Checks whether every possible route grants the right unasked. The result is `false` for a right whose outcome is
 * `to-claim`.
 */
function isAllAutomatic({ routes, outcome }: RightAnswer): boolean {
  return outcome !== 'to-claim' && routes.length > 0 && grantsOf(routes).every((grant) => UNASKED.includes(grant));
}

/**
 * Checks whether some route may grant the right unasked. The result is `false` for a right whose outcome is `to-claim`.
 * Some people wait for such a right in vain and have to claim it, but nobody should begin with it.
 */
function mayComeAlone({ routes, outcome }: RightAnswer): boolean {
  return outcome !== 'to-claim' && grantsOf(routes).some((grant) => UNASKED.includes(grant));
}

function grantsOf(routes: RightAnswer['routes']): readonly string[] {
  return routes.filter(({ verdict }) => verdict !== 'no').map(({ grant }) => grant);
}

const UNASKED: readonly string[] = ['automatic', 'renewed'];
const ASKED = new Set<RightAnswer['outcome']>(['to-claim', 'depends', 'human']);

export function toWeekLine({ right: { right, name, outcome, claim, official, choice }, also }: First): WeekLine {
  return {
    right,
    name,
    sure: outcome === 'to-claim',
    step: findFirstStep(claim),
    desk: describeClaimPlace(claim),
    deskId: claim?.desks[0]?.id ?? '',
    also,
    papers: (claim?.documents ?? []).slice(0, MOST_PAPERS).map(({ label }) => label),
    deadline: claim?.deadline ?? '',
    downsides: (claim?.downsides.length ?? 0) > 0,
    choice: choice?.text ?? '',
    official,
  };
}

/**
 * Returns the amount that counts for a right when rights are compared, in euros per year.
 * @param typical the published yearly amount of persons who have the right. The highest monthly amount times twelve
 * would be too much.
 */
function moneyOf(right: RightAnswer, typical = Infinity): number {
  if (mayComeAlone(right)) return SMALL;
  const most = [...right.pays, ...right.saves].reduce(
    (all, { value, period }) =>
      value.kind === 'number' && value.unit.startsWith('money') && value.max - value.min < UNINFORMATIVE_RANGE
        ? Math.max(all, value.max * (period === 'month' ? 12 : 1))
        : all,
    0,
  );
  return SMALL + (right.outcome === 'to-claim' ? sumYearlyAmounts(right) : 0) + LIKELY_SHARE * Math.min(most, typical);
}

/** Returns the domains of the needs that were ticked as urgent. */
function domainsOf(answers: Answers): ReadonlySet<string> {
  return new Set((answers['flow.urgent'] ?? '').split(' ').flatMap((need) => URGENT.get(need) ?? []));
}

/**
 * Lists the languages of the desks of a region, the usual one first. For an unknown region these are the languages of
 * Brussels.
 */
export function listDeskLanguages(region: string | null): readonly DeskLanguage[] {
  return TONGUES.get(region ?? '') ?? TONGUES.get('brussels') ?? [];
}
