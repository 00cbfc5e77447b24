/**
 * This module evaluates a right for a person and returns the result before it is put into words: the law that applies,
 * its routes, the verdict and the leading route.
 */
import type { GivenLine, PlanLaw, PlanRight, PlanRoute } from '../../plan/plan.ts';
import type { JudgementCache, Judged } from '../../run/judge.ts';
import { toTruthValue, readTruth, type Household, type TruthValue } from '../../run/household.ts';
import { decideClaimant } from './claimant.ts';
import { findGivenByRight } from './given.ts';
import { listOtherPersons } from './other-persons.ts';
import { decideReceived } from './received.ts';
import { isAside } from './concern.ts';
import { cacheInHousehold } from '../settle/term-place.ts';

export interface JudgedRoute {
  readonly route: PlanRoute;
  readonly verdict: TruthValue;
  readonly judged: Judged;
}

export interface Draft {
  readonly right: PlanRight;
  readonly law: PlanLaw;
  readonly row: number;
  readonly claimant: string;
  /** Lists the ids of the persons to whom this draft applies as well, with the names exchanged. */
  readonly alike: readonly string[];
  readonly isClaimant: TruthValue;
  readonly verdict: TruthValue;
  readonly received: TruthValue;
  /**
   * Is `true` when the right is open and not received, concerns only some people, nobody has told whether this person
   * is one of them, and no exception of the law may hold.
   */
  readonly isAside: boolean;
  /** Is `true` when a stated grant still runs and no route certainly opens the right. */
  readonly isKeptAlone: boolean;
  readonly routes: readonly JudgedRoute[];
  /**
   * Holds the leading route: a certain one or, while there is none, one that may be open; when all routes are closed,
   * it is one of these. It is `null` only when the law file has no routes.
   */
  readonly best: JudgedRoute | null;
  readonly lines: readonly GivenLine[];
}

/**
 * Evaluates a right for a person. Returns `null` when no law file of the right may apply to the person.
 * @param alike the rows of the persons to whom this answer applies as well
 */
export async function createDraft(
  h: Household,
  right: PlanRight,
  row: number,
  alike: readonly number[],
): Promise<Draft | null> {
  const judged = await Promise.all(
    right.laws
      .filter((l) => readTruth(h, l.applies, row) !== 'no')
      .map(async (law) => ({ law, ...(await judgeLaw(h, law, row)) })),
  );
  const given = findGivenByRight(h, right, row);
  if (given === null) return null;
  const { law, lead, isKeptAlone, lines } = given;
  const routes = judged.find((j) => j.law === law)?.routes ?? [];
  const verdict = merge(judged.map((j) => ({ applies: readTruth(h, j.law.applies, row), verdict: j.verdict })));
  const received = decideReceived(h, right, row);
  return {
    right,
    law,
    row,
    claimant: h.persons[row] as string,
    alike: alike.map((other) => h.persons[other] as string),
    isClaimant: decideClaimant(h, right, row),
    verdict,
    received,
    isAside: verdict === 'depends' && received !== 'yes' && isAside(h, right, row),
    isKeptAlone,
    routes,
    best: routes.find(({ route }) => route === lead) ?? null,
    lines,
  };
}

async function judgeLaw(
  h: Household,
  law: PlanLaw,
  row: number,
): Promise<{ readonly verdict: TruthValue; readonly routes: readonly JudgedRoute[] }> {
  const judge = h.period.judges.get(law.id);
  if (judge === undefined) throw new Error(`no judge for ${law.id}`);
  const byRoute = await judge(h.memory, row, cacheInHousehold(h, `judged ${law.id}`, newAlike));
  const routes = law.routes.map((route) => {
    const judged = byRoute.get(route.id) as Judged;
    return {
      route,
      judged,
      verdict: and(readTruth(h, route.gate, row), toTruthValue(judged.certain, judged.possible)),
    };
  });
  const open = [readTruth(h, law.kept, row), ...routes.map((r) => r.verdict)].reduce(or, 'no');
  return { routes, verdict: [readTruth(h, law.claimant, row), readTruth(h, law.compatible, row), open].reduce(and) };
}

function newAlike(): JudgementCache {
  return new Map();
}

/**
 * Returns the verdict of the law file that applies; when that is not certain, the verdict on which all possible law
 * files agree, or else `depends`.
 */
function merge(laws: readonly { readonly applies: TruthValue; readonly verdict: TruthValue }[]): TruthValue {
  const certain = laws.find((l) => l.applies === 'yes');
  if (certain !== undefined) return certain.verdict;
  const verdicts = new Set(laws.map((l) => l.verdict));
  return verdicts.size === 1 ? ([...verdicts][0] as TruthValue) : 'depends';
}

function and(a: TruthValue, b: TruthValue): TruthValue {
  return a === 'no' || b === 'no' ? 'no' : a === 'yes' && b === 'yes' ? 'yes' : 'depends';
}

function or(a: TruthValue, b: TruthValue): TruthValue {
  return a === 'yes' || b === 'yes' ? 'yes' : a === 'no' && b === 'no' ? 'no' : 'depends';
}

/** Holds the id that an answer gives in place of a route when a grant that still runs keeps the right. */
const KEPT = 'kept';

/**
 * Returns the id of the route by which the right is or may be open, or `kept` when only a grant that still runs keeps
 * it; `null` when the right is closed or the law file has no routes.
 */
export function getRouteId(draft: Draft): string | null {
  if (draft.verdict === 'no') return null;
  return draft.isKeptAlone ? KEPT : (draft.best?.route.id ?? null);
}

export function listCoveredPersons(h: Household, draft: Draft): readonly string[] {
  const own = draft.best === null ? null : draft.best.route.understood.route.extendsTo;
  if (own === 'nobody') return [];
  return listOtherPersons(h, draft.law.covers.get(draft.best?.route.id ?? '') ?? draft.law.covers.get(''), draft.row);
}
