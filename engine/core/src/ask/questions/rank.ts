/**
 * This module ranks the questions. It tries each one on all open rights, the most promising first, until no question
 * that is left can do better.
 */
import type { Trials } from '../../explain/trials/trials.ts';
import { readVerdictsAfter, readVerdicts } from '../../explain/dependencies/verdicts.ts';
import type { TriedItem } from './asking.ts';
import { copyValuesBefore, computeTargetEffect, NOTHING, type ValuesBefore, type Effect } from './effect.ts';
import type { AskableItem } from './items.ts';
import type { Target } from './targets.ts';
import { findFirstCombined } from './combined.ts';

/**
 * Returns the best question, and among equal ones the first of the list; `null` when no question changes anything.
 * @param items the questions that may be asked
 */
export function findBestItem(trials: Trials, targets: readonly Target[], items: readonly AskableItem[]): Scored | null {
  if (targets.length === 0) return null;
  const was = copyValuesBefore(trials.household, readVerdicts(trials.household));
  let best: Best | null = null;
  for (const [place, item, most] of byPromise(items, targets)) {
    if (best !== null && most < best.score) break;
    const tried = tryWhole(item, targets, was, best?.score ?? 0);
    if (tried === null) continue;
    const { effects, score } = tried;
    const wins = best === null ? score > 0 : score > best.score || (score === best.score && place < best.place);
    if (wins) best = { tried: { item, effects, with: [] }, score, place };
  }
  if (best !== null) return best;
  const together = findFirstCombined(trials, targets, was, items);
  return together === null ? null : { tried: together, score: null };
}

/** Holds a question with its score; `score` is `null` when no answer changes anything by itself. */
export interface Scored {
  readonly tried: TriedItem;
  readonly score: number | null;
}

interface Best extends Scored {
  readonly score: number;
  readonly place: number;
}

/** Sorts the questions by their highest possible score, so that most of them need not be tried. */
function byPromise(
  items: readonly AskableItem[],
  targets: readonly Target[],
): readonly (readonly [number, AskableItem, number])[] {
  return items
    .map((item, place) => [place, item, weightBelow(item, targets) * kindOf(item)] as const)
    .sort(([, , a], [, , b]) => b - a);
}

/**
 * Weighs the effects: an answer that settles a right counts in full, and one that only contributes counts for a small
 * part.
 */
const PART: Readonly<Record<Effect['kind'], number>> = { settles: 1, moves: 0.05, narrows: 0.005, nothing: 0 };

/**
 * Returns the factor of a question: one divided by the seconds of answering it. A number counts half, because few
 * people have one of the values that are tried for it.
 */
function kindOf({ subject, seconds = 1 }: AskableItem): number {
  return (subject?.type.kind === 'number' ? 0.5 : 1) / seconds;
}

interface TriedWhole {
  readonly effects: readonly (readonly Effect[])[];
  readonly score: number;
}

/**
 * Tries each answer, likely ones first, and returns `null` as soon as the question can no longer reach the best score.
 * Because likely answers often settle nothing, most questions are given up after one of them.
 */
function tryWhole(item: AskableItem, targets: readonly Target[], was: ValuesBefore, best: number): TriedWhole | null {
  const weight = weightBelow(item, targets);
  const tries = item.tries.map(({ run, chance = 1 }, place) => ({ run, chance, place }));
  const all = tries.reduce((sum, { chance }) => sum + chance, 0) || 1;
  const scoreOf = (worth: number): number => (worth / all) * kindOf(item);
  const effects: (readonly Effect[])[] = [];
  let [worth, left] = [0, all];
  for (const { run, chance, place } of tries.sort((a, b) => b.chance - a.chance)) {
    if (scoreOf(worth + left * weight) < best * ROUNDING) return null;
    const does = run((h): readonly Effect[] => {
      const verdicts = readVerdictsAfter(h, was.verdicts);
      return targets.map((t) => (item.matters(t.live) ? computeTargetEffect(t, was, h, verdicts) : NOTHING));
    });
    worth += chance * does.reduce((sum, { kind }, t) => sum + PART[kind] * (targets[t]?.weight ?? 0), 0);
    left -= chance;
    effects[place] = does;
  }
  return { effects, score: scoreOf(worth) };
}

/**
 * Sums of chances have rounding errors; a question whose possible score comes this close to the best one is therefore
 * tried completely.
 */
const ROUNDING = 1 - 1e-9;

function weightBelow({ matters }: AskableItem, targets: readonly Target[]): number {
  return targets.reduce((sum, t) => sum + (matters(t.live) ? t.weight : 0), 0);
}
