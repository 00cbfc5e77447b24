/**
 * What to do first: at most three things, each with a place and papers. What is sure comes right by right; what may be, place by
 * place, since one visit settles most of it.
 */
import type { RightAnswer } from '@recto-verso/engine';
import { byRank, type RankOf } from './rank.ts';
import { firstStep, isLesser, askedAt } from './results.ts';
import type { Tongue } from '../words/droits-results/desk.ts';
import tongues from './tongues.json';

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

const TONGUES = new Map(Object.entries(tongues as Readonly<Record<string, readonly Tongue[]>>));

/** A right to ask for first, and how many others may be asked for on the same visit. */
export interface First {
  readonly right: RightAnswer;
  readonly also: number;
}

/** The rights to ask for first: nothing that comes by itself, as long as there is something to ask for. */
export function firstToAsk(rights: readonly RightAnswer[], rankOf: RankOf): readonly First[] {
  const open = rights.filter((right) => right.claim !== null && ASKED.has(right.outcome) && !isLesser(right));
  const toAsk = open.filter((right) => !isAllAutomatic(right));
  const sorted = [...(toAsk.length > 0 ? toAsk : open)].sort(byRank(rankOf));
  const once = sorted.filter((one, i) => sorted.findIndex(({ right }) => right === one.right) === i);
  const visits = new Map<string, RightAnswer[]>();
  for (const right of once) visits.set(visitOf(right), [...(visits.get(visitOf(right)) ?? []), right]);
  return [...visits.values()]
    .flatMap(([right, ...others]) => (right === undefined ? [] : [{ right, also: others.length }]))
    .slice(0, MOST);
}

/** What is sure is a visit of its own; what may be is one with all that may be asked for at the same place. */
function visitOf({ outcome, right, claim }: RightAnswer): string {
  return outcome === 'to-claim' ? `sure ${right}` : (claim?.desks[0]?.id ?? right);
}

/** Whether nobody has to ask. */
function isAllAutomatic({ routes, outcome }: RightAnswer): boolean {
  return outcome !== 'to-claim' && routes.length > 0 && grantsOf(routes).every((grant) => UNASKED.includes(grant));
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

/** Languages in which the desks of a region work, the usual one first. */
export function tonguesOf(region: string | null): readonly Tongue[] {
  return TONGUES.get(region ?? '') ?? TONGUES.get('brussels') ?? [];
}
