/**
 * This module turns the cases of the rulebook into reasons: a household is judged, and its reasons are written in a
 * language.
 */
import { computeHousehold, readTruth, type Household } from '../../engine/core/src/run/household.ts';
import type { Judged } from '../../engine/core/src/run/judge.ts';
import type { Reason } from '../../engine/core/src/contract/answer.ts';
import { explainRoute } from '../../engine/core/src/explain/sentences/reasons.ts';
import { getWords, type Words } from '../../engine/core/src/explain/sentences/words.ts';
import { readSituation } from '../../engine/core/src/index.ts';
import type { PlanLaw, PlanRoute } from '../../engine/core/src/plan/plan.ts';
import type { Case } from '../../engine/core/src/rulebook/case.ts';
import type { Right } from '../../engine/core/src/rulebook/model.ts';
import { LANGUAGES } from '../../engine/core/src/values/languages.ts';
import { compiledRulebook, compileForRights, rulebook } from '../open-rulebook.ts';

export { compiledRulebook, LANGUAGES, rulebook };

const words = new Map(
  LANGUAGES.map((language) => [language as string, getWords(compiledRulebook.understood, language)]),
);

export function getTestWords(language: string): Words {
  const found = words.get(language);
  if (found === undefined) throw new Error(`no words in ${language}`);
  return found;
}

export function findTestRight(id: string): Right {
  const found = rulebook.rights.find((r) => r.id === id);
  if (found === undefined) throw new Error(`no right ${id}`);
  return found;
}

export function findTestCase(id: string, name: string): Case {
  const found = findTestRight(id).cases.find((c) => c.name === name);
  if (found === undefined) throw new Error(`${id} has no case "${name}"`);
  return found;
}

export function evaluateTestHousehold(situation: unknown, date: number): Household {
  return computeHousehold(compiledRulebook.at(date), readSituation(rulebook, situation, date), date, 'interpret');
}

export interface Judging {
  readonly right: Right;
  readonly case: Case;
  readonly household: Household;
  readonly law: PlanLaw;
  readonly route: PlanRoute;
  readonly judged: Judged;
  readonly row: number;
}

/**
 * Judges every n-th case of each right: each route of the law files that can apply, for each person who can be a
 * claimant.
 * @param date the day on which all cases are judged; each is judged on its own day when it is left out
 */
export async function judgeCases(n: number, date?: number): Promise<readonly Judging[]> {
  const chosen = rulebook.rights.flatMap((r) =>
    r.cases.filter((_, i) => i % n === 0).map((c) => ({ right: r, case: c })),
  );
  const all: Judging[] = [];
  for (const { right: r, case: c } of chosen) all.push(...(await judge(r, c, date ?? c.date)));
  return all;
}

export async function judge(r: Right, c: Case, date: number): Promise<readonly Judging[]> {
  const h = computeHousehold(
    compileForRights([r.id]).at(date),
    readSituation(rulebook, c.situation, date),
    date,
    'interpret',
  );
  const laws = h.period.plan.rights.find((p) => p.right.id === r.id)?.laws ?? [];
  const all: Judging[] = [];
  for (const [row] of h.persons.entries()) {
    for (const law of laws.filter(
      (l) => readTruth(h, l.applies, row) !== 'no' && readTruth(h, l.claimant, row) !== 'no',
    )) {
      const byRoute = await h.period.judges.get(law.id)?.(h.memory, row, new Map());
      for (const route of law.routes)
        all.push({ right: r, case: c, household: h, law, route, judged: byRoute?.get(route.id) as Judged, row });
    }
  }
  return all;
}

export function writeReason(language: string, { household: h, law, route, judged, row }: Judging): Reason {
  return explainRoute(getTestWords(language), h, law, route, judged, row).reasons();
}

export function listReasonNodes(reason: Reason): readonly Reason[] {
  return [reason, ...reason.children.flatMap(listReasonNodes)];
}
