/**
 * What to do first: at most three things, by money, urgency and time limit, each with a place and papers. What is sure comes
 * right by right; what may be, place by place, since one visit settles most of it.
 */
import { TELLS_NOTHING } from '@recto-verso/api/words';
import type { Answer, RightAnswer, Rulebook } from '@recto-verso/engine';
import { firstStep, isLesser, askedAt, yearlyOf } from './results.ts';
import type { Answers } from './answers.ts';
import type { Tongue } from '../words/droits-results/desk.ts';
import data from './urgency.json';

const MOST = 3;
const MOST_PAPERS = 3;

/** One thing to do. */
export interface WeekLine {
  readonly right: string;
  readonly name: string;
  /** Whether the right is sure. */
  readonly sure: boolean;
  readonly step: string;
  /** Where: the nearest desk in one line, or which desk it is wherever somebody lives. */
  readonly desk: string;
  /** By which its name is found in another language. */
  readonly deskId: string;
  /** How many other rights may be asked for at the same place; 0 where the right is sure. */
  readonly also: number;
  readonly papers: readonly string[];
  /** Empty where the law sets none. */
  readonly deadline: string;
  /** Whether asking can cost something that is to be read first. */
  readonly downsides: boolean;
  /** Which other rights can be had in its place; empty where there are none. */
  readonly choice: string;
  /** Names by language: the words to say at the desk. */
  readonly official: Readonly<Record<string, string>>;
}

/** How much more each of these weighs. */
const TIMES = { sure: 8, urgent: 40, deadline: 2, opens: 2 };
/** A year of what has no amount (a status, a recognition), or comes unasked. */
const SMALL = 60;
/** Of a right that may be, the amounts are those of whoever has it: what is likely is less. */
const LIKELY_SHARE = 0.2;

/** Looked up by what somebody sent: a map has no names but its own. */
const URGENT = new Map<string, readonly string[]>(Object.entries(data.urgent));
const TONGUES = new Map(Object.entries(data.tongues as Readonly<Record<string, readonly Tongue[]>>));

/** A right to ask for first, and how many others may be asked for on the same visit. */
export interface First {
  readonly right: RightAnswer;
  readonly also: number;
}

/** The rights to ask for first: nothing that comes by itself, as long as there is something to ask for. */
export function firstToAsk(
  rights: readonly RightAnswer[],
  answer: Answer,
  answers: Answers,
  rulebook: Rulebook,
): readonly First[] {
  const urgent = domainsOf(answers);
  const weight = (right: RightAnswer): number => {
    const def = rulebook.rights.find(({ id }) => id === right.right);
    const opens = right.opens.length > 0 || answer.chain.some(({ start }) => start === right.right);
    // The more of the answers would rule it out, the less is it likely.
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

/** The first of each place. @param rights the most worth while first */
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

/** Whether nobody has to ask. */
function isAllAutomatic({ routes, outcome }: RightAnswer): boolean {
  return outcome !== 'to-claim' && routes.length > 0 && grantsOf(routes).every((grant) => UNASKED.includes(grant));
}

/** Whether it comes unasked to some: who waits for it in vain asks, but nobody begins with it. */
function mayComeAlone({ routes, outcome }: RightAnswer): boolean {
  return outcome !== 'to-claim' && grantsOf(routes).some((grant) => UNASKED.includes(grant));
}

function grantsOf(routes: RightAnswer['routes']): readonly string[] {
  return routes.filter(({ verdict }) => verdict !== 'no').map(({ grant }) => grant);
}

const UNASKED: readonly string[] = ['automatic', 'renewed'];
const ASKED = new Set<RightAnswer['outcome']>(['to-claim', 'depends', 'human']);

export function weekLine({ right: { right, name, outcome, claim, official, choice }, also }: First): WeekLine {
  return {
    right,
    name,
    sure: outcome === 'to-claim',
    step: firstStep(claim),
    desk: askedAt(claim),
    deskId: claim?.desks[0]?.id ?? '',
    also,
    papers: (claim?.documents ?? []).slice(0, MOST_PAPERS).map(({ label }) => label),
    deadline: claim?.deadline ?? '',
    downsides: (claim?.downsides.length ?? 0) > 0,
    choice: choice?.text ?? '',
    official,
  };
}

/** @param typical euros a year of who has it, where that is published: the most a month is not had twelve times. */
function moneyOf(right: RightAnswer, typical = Infinity): number {
  if (mayComeAlone(right)) return SMALL;
  const most = [...right.pays, ...right.saves].reduce(
    (all, { value, period }) =>
      value.kind === 'number' && value.unit.startsWith('money') && value.max - value.min < TELLS_NOTHING
        ? Math.max(all, value.max * (period === 'month' ? 12 : 1))
        : all,
    0,
  );
  return SMALL + (right.outcome === 'to-claim' ? yearlyOf(right) : 0) + LIKELY_SHARE * Math.min(most, typical);
}

/** The subjects of what was ticked as urgent. */
function domainsOf(answers: Answers): ReadonlySet<string> {
  return new Set((answers['flow.urgent'] ?? '').split(' ').flatMap((need) => URGENT.get(need) ?? []));
}

/** Languages in which the desks of a region work, the usual one first. */
export function tonguesOf(region: string | null): readonly Tongue[] {
  return TONGUES.get(region ?? '') ?? TONGUES.get('brussels') ?? [];
}
