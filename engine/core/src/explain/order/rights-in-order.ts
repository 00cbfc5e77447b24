/** This module returns the rights of an answer in the order in which they are shown. */
import type { Answer } from '../../contract/answer.ts';
import type { Compiled } from '../../run/compiled.ts';
import { readSituation } from '../../situation/read.ts';
import { computeOrdinaryVerdicts } from './ordinary.ts';
import { sortRanked, isSureOrOrdinary, type Ranked } from './rank.ts';
import { listUrgentDomains } from './urgent.ts';

/**
 * Sorts the rights of an answer.
 * @param input the situation that was answered, as a user wrote it
 * @param date the day of the answer, yyyymmdd
 */
export function rankRights(compiled: Compiled, input: unknown, date: number, { outcomes }: Answer): readonly Ranked[] {
  const { rulebook } = compiled;
  const ordinary = computeOrdinaryVerdicts(compiled, readSituation(rulebook, input, date), date);
  const urgent = listUrgentDomains(rulebook, input);
  const rights = new Map(rulebook.rights.map((right) => [right.id, right]));
  const ranked = outcomes.flatMap((outcome): readonly Ranked[] => {
    const right = rights.get(outcome.right);
    if (right === undefined) return [];
    // There is no ordinary verdict for a person who is not described or a right that is not computed; it counts as a
    // no.
    const verdict = ordinary.get(right.name)?.get(outcome.claimant) ?? 'no';
    return [{ outcome, right, isUrgent: urgent.has(right.domain), ordinary: verdict }];
  });
  return sortRanked(withUrgent(ranked));
}

/**
 * Clears `isUrgent` for rights that most people do not have, unless their domain has no right that is certain or
 * common: a person in need may then have a rare one.
 */
function withUrgent(ranked: readonly Ranked[]): readonly Ranked[] {
  const usual = new Set(ranked.flatMap((one) => (isSureOrOrdinary(one) ? [one.right.domain] : [])));
  return ranked.map((one) => ({
    ...one,
    isUrgent: one.isUrgent && (isSureOrOrdinary(one) || !usual.has(one.right.domain)),
  }));
}
