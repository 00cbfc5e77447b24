/**
 * This module finds answers that have an effect only in combination, for when no answer has one by itself. It first
 * takes all open facts of a right as answered, and then reopens as many of them as it can; the facts that remain are
 * the combination.
 */
import type { FactFill, Trials } from '../../explain/trials/trials.ts';
import { readVerdictsAfter } from '../../explain/dependencies/verdicts.ts';
import type { TriedItem } from './asking.ts';
import { computeTargetEffect, NOTHING, type ValuesBefore } from './effect.ts';
import type { AskableItem } from './items.ts';
import type { Target } from './targets.ts';

/** Describes a fact for which one value is tried. */
interface Given extends FactFill {
  readonly item: AskableItem;
}

/**
 * Returns the first question of the smallest combination that is found, for the right with the greatest weight that has
 * one; `null` when no right has one.
 */
export function findFirstCombined(
  trials: Trials,
  targets: readonly Target[],
  was: ValuesBefore,
  items: readonly AskableItem[],
): TriedItem | null {
  for (const target of [...targets].sort((a, b) => b.weight - a.weight)) {
    const mattering = items.filter((i) => i.kind === 'fact' && i.matters(target.live));
    const most = Math.max(0, ...mattering.map((i) => i.tries.length));
    const does = (given: readonly Given[]): boolean => doesAnything(trials, target, was, given);
    let best: readonly Given[] | null = null;
    for (let place = 0; place < most; place++) {
      const all = mattering.flatMap((item) => givenOf(item, place % item.tries.length));
      if (!does(all)) continue;
      const fewest = withoutNeedless(all, does);
      if (best === null || fewest.length < best.length) best = fewest;
    }
    if (best !== null) return triedOf(trials, targets, was, best);
  }
  return null;
}

function givenOf(item: AskableItem, place: number): readonly Given[] {
  const candidate = item.tries[place]?.candidate ?? null;
  return item.subject === null || candidate === null ? [] : [{ item, subject: item.subject, candidate }];
}

/**
 * Removes the answers without which the effect remains. The last ones of the vocabulary are tried first, so that the
 * earlier ones are asked.
 */
function withoutNeedless(all: readonly Given[], does: (given: readonly Given[]) => boolean): readonly Given[] {
  let kept = all;
  for (const one of [...all].reverse()) {
    const rest = kept.filter((g) => g !== one);
    if (does(rest)) kept = rest;
  }
  return kept;
}

function doesAnything(trials: Trials, target: Target, was: ValuesBefore, given: readonly Given[]): boolean {
  return trials.fillAll(
    given,
    (h) => computeTargetEffect(target, was, h, readVerdictsAfter(h, was.verdicts)).kind !== 'nothing',
  );
}

/**
 * Returns the item to ask first, with the effects of its answers when the others are given; `null` when `given` is
 * empty.
 */
function triedOf(
  trials: Trials,
  targets: readonly Target[],
  was: ValuesBefore,
  given: readonly Given[],
): TriedItem | null {
  const [first, ...others] = given;
  if (first === undefined) return null;
  const { item } = first;
  const effects = item.tries.map((_, place) =>
    trials.fillAll([...givenOf(item, place), ...others], (h) => {
      const verdicts = readVerdictsAfter(h, was.verdicts);
      // The item settles nothing by itself; its effect therefore counts at most as `narrows`.
      return targets.map((t) =>
        item.matters(t.live) && computeTargetEffect(t, was, h, verdicts).kind !== 'nothing'
          ? ({ verdict: 'depends', kind: 'narrows' } as const)
          : NOTHING,
      );
    }),
  );
  return { item, effects, with: others.map((g) => g.item) };
}
