/**
 * This module computes what a household counts for in a population, from the answer of `evaluate`: the claims and
 * amounts of each right.
 */
import type { AnswerLine, RightAnswer } from '../../engine/core/src/contract/answer.ts';
import { evaluateSituation } from '../../engine/core/src/explain/answer/evaluate.ts';
import type { CountedPlan } from '../../engine/core/src/plan/make.ts';
import { layOutCells, HOUSEHOLDS_CELL, PER_PICTURE } from '../../engine/population/src/tables/cells.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import { GRID } from '../../engine/core/src/values/grid.ts';
import { compiledRulebook } from '../open-rulebook.ts';

/**
 * Maps a right and what is counted of it to the least (certain) and the greatest (possible) value; entries of zero are
 * left out.
 */
export type HouseholdCounts = ReadonlyMap<string, readonly [bigint, bigint]>;

export async function countByEvaluate(situation: Situation, date: number): Promise<HouseholdCounts> {
  const { outcomes } = await evaluateSituation(compiledRulebook, situation, { date, language: 'en', whatIfs: false });
  const byRight = new Map<string, RightAnswer[]>();
  // A person who is not listed cannot be counted.
  const listed = new Set(situation.persons.map((p) => p.id));
  for (const one of outcomes.filter((o) => listed.has(o.claimant)))
    byRight.set(one.right, [...(byRight.get(one.right) ?? []), one]);
  const found = new Map<string, readonly [bigint, bigint]>();
  const add = (name: string, least: number, greatest: number): void => {
    const [a, b] = found.get(name) ?? [0n, 0n];
    if (least !== 0 || greatest !== 0) found.set(name, [a + BigInt(least), b + BigInt(greatest)]);
  };
  for (const [right, answers] of byRight) {
    answers.forEach((answer, i) => {
      const isCertain = isFirst(answers, i);
      if (isCertain === null) return;
      add(`${right} claims`, isCertain ? 1 : 0, 1);
      for (const kind of ['pays', 'saves', 'costs'] as const)
        for (const line of answer[kind]) {
          const [lo, hi] = endsOf(line);
          add(`${right} ${kind} ${line.id}`, isCertain ? lo : Math.min(0, lo), isCertain ? hi : Math.max(0, hi));
        }
    });
  }
  return found;
}

/**
 * Returns whether the claim of an answer is certain. Returns `null` where the answer counts as no claim: its verdict is
 * `no`, or the claim of somebody who shares the right is counted instead.
 */
function isFirst(answers: readonly RightAnswer[], i: number): boolean | null {
  const { verdict, sharedWith } = answers[i] as RightAnswer;
  const sharing = answers.map((a, k) => ({ k, verdict: a.verdict, isIn: sharedWith.includes(a.claimant) }));
  const others = sharing.filter((s) => s.isIn && s.k !== i);
  if (verdict === 'no') return null;
  if (verdict === 'yes') return others.some((s) => s.k < i && s.verdict === 'yes') ? null : true;
  return others.some((s) => s.verdict === 'yes' || (s.k < i && s.verdict === 'depends')) ? null : false;
}

function endsOf({ value }: AnswerLine): readonly [number, number] {
  if (value.kind !== 'number') return [0, 0];
  return [Math.round(value.min * GRID), Math.round(value.max * GRID)];
}

/**
 * Computes the counts of a household from the sums of a population that consists of this household alone, divided by
 * its weight.
 */
export function readHouseholdCounts(
  sums: readonly bigint[],
  { counted }: Pick<CountedPlan, 'counted'>,
  picture: 0 | 1,
): HouseholdCounts {
  const { rights } = layOutCells(counted);
  const weight = sums[HOUSEHOLDS_CELL] as bigint;
  const found = new Map<string, readonly [bigint, bigint]>();
  const put = (name: string, at: number): void => {
    const [a, b] = [(sums[at] as bigint) / weight, (sums[at + 1] as bigint) / weight];
    if (a !== 0n || b !== 0n) found.set(name, [a, b]);
  };
  counted.forEach(({ right, lines }, r) => {
    const at = rights[r]?.pictures[picture] ?? 0;
    put(`${right.right.id} claims`, at);
    lines.forEach(({ kind, id }, k) => put(`${right.right.id} ${kind} ${id}`, at + PER_PICTURE + 2 * k));
  });
  return found;
}

export function describeCountDifferences(expected: HouseholdCounts, found: HouseholdCounts): readonly string[] {
  const names = [...new Set([...expected.keys(), ...found.keys()])];
  const shown = (of: HouseholdCounts, name: string): string => String(of.get(name) ?? '0,0');
  return names
    .filter((name) => shown(expected, name) !== shown(found, name))
    .map((name) => `${name}: ${shown(expected, name)} by evaluate, ${shown(found, name)} by the population`);
}
