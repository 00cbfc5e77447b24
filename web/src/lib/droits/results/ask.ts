/** What to ask for first: at most three rights, by money, urgency and time limit, each with a place and papers. */
import type { Answer, RightAnswer, Rulebook } from '@recto-verso/engine';
import { deskLine, yearlyOf } from '../../door/results.ts';
import type { Answers } from '../../door/answers.ts';
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
  /** The nearest desk in one line; empty where none is known. */
  readonly desk: string;
  readonly papers: readonly string[];
  /** Empty where the law sets none. */
  readonly deadline: string;
  /** Whether asking can cost something that is to be read first. */
  readonly downsides: boolean;
  /** Names by language: the words to say at the desk. */
  readonly official: Readonly<Record<string, string>>;
}

/** How much more each of these weighs. */
const TIMES = { sure: 8, urgent: 4, deadline: 2, opens: 2, automatic: 0.25 };
/** A year of what has no amount: a status, a recognition. */
const SMALL = 60;
/** Of a right that may be, the amounts are those of whoever has it: what is likely is less. */
const LIKELY_SHARE = 0.2;

/** The rights to ask for first. */
export function firstToAsk(
  rights: readonly RightAnswer[],
  answer: Answer,
  answers: Answers,
  rulebook: Rulebook,
): readonly RightAnswer[] {
  const urgent = domainsOf(answers);
  const weight = (right: RightAnswer): number => {
    const { domain } = rulebook.rights.find(({ id }) => id === right.right) ?? { domain: '' };
    const opens = right.opens.length > 0 || answer.chain.some(({ start }) => start === right.right);
    // The more is not known, the less is it likely.
    const unknown = 1 + right.missing.filter(({ decisive }) => decisive).length;
    return (
      (moneyOf(right) / unknown) *
      (right.outcome === 'to-claim' ? TIMES.sure : 1) *
      (urgent.has(domain) ? TIMES.urgent : 1) *
      (right.claim?.deadline == null ? 1 : TIMES.deadline) *
      (opens ? TIMES.opens : 1) *
      (comesAlone(right) ? TIMES.automatic : 1)
    );
  };
  const open = rights.filter(({ outcome, claim }) => claim !== null && ASKED.has(outcome));
  const sorted = [...open].sort((a, b) => weight(b) - weight(a));
  return sorted.filter((one, i) => sorted.findIndex(({ right }) => right === one.right) === i).slice(0, MOST);
}

/** Whether nobody has to ask, so that something else is done first. */
function comesAlone({ routes, outcome }: RightAnswer): boolean {
  const open = routes.filter(({ verdict }) => verdict !== 'no');
  return outcome !== 'to-claim' && open.length > 0 && open.every(({ grant }) => grant === 'automatic');
}

const ASKED = new Set<RightAnswer['outcome']>(['to-claim', 'depends', 'human']);

export function weekLine({ right, name, outcome, claim, official }: RightAnswer): WeekLine {
  return {
    right,
    name,
    sure: outcome === 'to-claim',
    step: claim?.steps[0] ?? claim?.desk ?? '',
    desk: deskLine(claim?.desks[0]),
    papers: (claim?.documents ?? []).slice(0, MOST_PAPERS).map(({ label }) => label),
    deadline: claim?.deadline ?? '',
    downsides: (claim?.downsides.length ?? 0) > 0,
    official,
  };
}

function moneyOf(right: RightAnswer): number {
  const most = [...right.pays, ...right.saves].reduce(
    (all, { value, period }) =>
      value.kind === 'number' && value.unit.startsWith('money')
        ? Math.max(all, value.max * (period === 'month' ? 12 : 1))
        : all,
    0,
  );
  return SMALL + (right.outcome === 'to-claim' ? yearlyOf(right) : 0) + LIKELY_SHARE * most;
}

/** The subjects of what was ticked as urgent. */
function domainsOf(answers: Answers): ReadonlySet<string> {
  const by: Readonly<Record<string, readonly string[]>> = data.urgent;
  return new Set((answers['flow.urgent'] ?? '').split(' ').flatMap((need) => by[need] ?? []));
}

/** Languages in which the desks of a region work, the usual one first. */
export function tonguesOf(region: string | null): readonly string[] {
  const by: Readonly<Record<string, readonly string[]>> = data.tongues;
  return by[region ?? ''] ?? by['brussels'] ?? [];
}
