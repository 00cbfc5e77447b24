/** A right for a person as it was judged, before words: the law that applies, its routes, the verdict, the best route. */
import type { Column } from '../lowering/columns.ts';
import { GRANTS } from '../lowering/grants.ts';
import type { PlanLaw, PlanLine, PlanRight, PlanRoute } from '../lowering/plan.ts';
import type { Alike, Judged } from '../evaluate/judge.ts';
import { three, truthOf, valueOf, type Household, type Three } from '../evaluate/household.ts';
import { claimantOf } from './claimant.ts';
import { receivedOf } from './received.ts';
import { once } from './settle/place.ts';

export interface RouteVerdict {
  readonly route: PlanRoute;
  readonly verdict: Three;
}

export interface JudgedRoute extends RouteVerdict {
  readonly judged: Judged;
}

export interface Draft {
  readonly right: PlanRight;
  readonly law: PlanLaw;
  readonly row: number;
  readonly claimant: string;
  /** Ids of those for whom all of this holds as well, with the names exchanged. */
  readonly alike: readonly string[];
  readonly isClaimant: Three;
  readonly verdict: Three;
  readonly received: Three;
  /** Whether a stated grant still runs. */
  readonly kept: Three;
  readonly routes: readonly JudgedRoute[];
  readonly best: JudgedRoute | null;
}

/**
 * Judges a right for a person; `null` where no law of it is in force.
 * @param alike rows of those whom this answers as well
 */
export async function draftOf(
  h: Household,
  right: PlanRight,
  row: number,
  alike: readonly number[],
): Promise<Draft | null> {
  const judged = await Promise.all(
    right.laws
      .filter((l) => truthOf(h, l.applies, row) !== 'no')
      .map(async (law) => ({ law, ...(await judgeLaw(h, law, row)) })),
  );
  const newest = judged.at(-1);
  if (newest === undefined) return null;
  const verdict = merge(judged.map((j) => ({ applies: truthOf(h, j.law.applies, row), verdict: j.verdict })));
  return {
    right,
    law: newest.law,
    row,
    claimant: h.persons[row] as string,
    alike: alike.map((other) => h.persons[other] as string),
    isClaimant: claimantOf(h, right, row),
    verdict,
    received: receivedOf(h, right, row),
    kept: truthOf(h, newest.law.kept, row),
    routes: newest.routes,
    best: bestRoute(newest.routes),
  };
}

async function judgeLaw(
  h: Household,
  law: PlanLaw,
  row: number,
): Promise<{ readonly verdict: Three; readonly routes: readonly JudgedRoute[] }> {
  const judge = h.period.judges.get(law.id);
  if (judge === undefined) throw new Error(`no judge for ${law.id}`);
  const byRoute = await judge(h.memory, row, once(h, `judged ${law.id}`, newAlike));
  const routes = law.routes.map((route) => {
    const judged = byRoute.get(route.id) as Judged;
    return { route, judged, verdict: and(truthOf(h, route.gate, row), three(judged.certain, judged.possible)) };
  });
  const open = [truthOf(h, law.kept, row), ...routes.map((r) => r.verdict)].reduce(or, 'no');
  return { routes, verdict: [truthOf(h, law.claimant, row), truthOf(h, law.compatible, row), open].reduce(and) };
}

function newAlike(): Alike {
  return new Map();
}

/** The verdict of the law file that applies; where that is not settled, what all that can apply have in common. */
function merge(laws: readonly { readonly applies: Three; readonly verdict: Three }[]): Three {
  const certain = laws.find((l) => l.applies === 'yes');
  if (certain !== undefined) return certain.verdict;
  const verdicts = new Set(laws.map((l) => l.verdict));
  return verdicts.size === 1 ? ([...verdicts][0] as Three) : 'depends';
}

function and(a: Three, b: Three): Three {
  return a === 'no' || b === 'no' ? 'no' : a === 'yes' && b === 'yes' ? 'yes' : 'depends';
}

function or(a: Three, b: Three): Three {
  return a === 'yes' || b === 'yes' ? 'yes' : a === 'no' && b === 'no' ? 'no' : 'depends';
}

/** A settled route before an open one; among these what comes by itself first; then the order of the law file. */
export function bestRoute<R extends RouteVerdict>(routes: readonly R[]): R | null {
  let [best, least]: [R | null, number] = [null, Infinity];
  for (const route of routes) {
    const rank =
      (route.verdict === 'yes' ? 0 : route.verdict === 'depends' ? 10 : 20) +
      GRANTS.indexOf(route.route.understood.route.grant);
    if (rank < least) [best, least] = [route, rank];
  }
  return best;
}

/** The implicit route of a grant that still runs. */
const KEPT = 'kept';

/** The route by which the right is open, or may be; `null` where it is not. */
export function routeOf(draft: Draft): string | null {
  if (draft.verdict === 'no') return null;
  return isKeptAlone(draft) ? KEPT : (draft.best?.route.id ?? null);
}

/** As much of a right for a person as says which lines it gives. */
export interface Given {
  readonly law: PlanLaw;
  readonly kept: Three;
  readonly best: RouteVerdict | null;
}

function isKeptAlone(draft: Given): boolean {
  return draft.kept === 'yes' && draft.best?.verdict !== 'yes';
}

/** The lines that the best route gives: its own where it has some. By which route a grant came that still runs is not told. */
export function linesOf(draft: Given): readonly PlanLine[] {
  if (isKeptAlone(draft)) return draft.law.lines;
  const own = draft.best?.route.lines ?? [];
  return own.length > 0 ? own : draft.law.lines;
}

/** The other persons of a mask. */
export function othersIn(h: Household, column: Column | null | undefined, row: number): readonly string[] {
  if (column === null || column === undefined) return [];
  const value = valueOf(h, column, row);
  return value.kind === 'set' ? value.values.filter((id) => id !== h.persons[row]) : [];
}

export function coveredBy(h: Household, draft: Draft): readonly string[] {
  const own = draft.best === null ? null : draft.best.route.understood.route.extendsTo;
  if (own === 'nobody') return [];
  return othersIn(h, draft.law.covers.get(draft.best?.route.id ?? '') ?? draft.law.covers.get(''), draft.row);
}
