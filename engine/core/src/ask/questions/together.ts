/**
 * Where no answer does anything by itself: the answers that do something only with each other. All that is open for a
 * right is taken as answered at once, then as much of it is left open again as can be; what remains are those answers.
 */
import type { Fill, Trials } from '../../explain/trials/trials.ts';
import { verdictsAfter } from '../../explain/dependencies/verdicts.ts';
import type { Tried } from './asking.ts';
import { effectOn, NOTHING, type Before } from './effect.ts';
import type { Item } from './items.ts';
import type { Target } from './targets.ts';

/** A fact of which one value is tried. */
interface Given extends Fill {
  readonly item: Item;
}

/** The first question of the fewest such answers for the right that weighs most; `null` where there are none. */
export function firstTogether(
  trials: Trials,
  targets: readonly Target[],
  was: Before,
  items: readonly Item[],
): Tried | null {
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

function givenOf(item: Item, place: number): readonly Given[] {
  const candidate = item.tries[place]?.candidate ?? null;
  return item.subject === null || candidate === null ? [] : [{ item, subject: item.subject, candidate }];
}

/** The last of the vocabulary are left open first: what is asked is then what comes first. */
function withoutNeedless(all: readonly Given[], does: (given: readonly Given[]) => boolean): readonly Given[] {
  let kept = all;
  for (const one of [...all].reverse()) {
    const rest = kept.filter((g) => g !== one);
    if (does(rest)) kept = rest;
  }
  return kept;
}

function doesAnything(trials: Trials, target: Target, was: Before, given: readonly Given[]): boolean {
  return trials.fillAll(given, (h) => effectOn(target, was, h, verdictsAfter(h, was.verdicts)).kind !== 'nothing');
}

/** What is asked first, with what its answers do once the others are given. */
function triedOf(trials: Trials, targets: readonly Target[], was: Before, given: readonly Given[]): Tried | null {
  const [first, ...others] = given;
  if (first === undefined) return null;
  const { item } = first;
  const effects = item.tries.map((_, place) =>
    trials.fillAll([...givenOf(item, place), ...others], (h) => {
      const verdicts = verdictsAfter(h, was.verdicts);
      // By itself it settles nothing, whatever it does with the others.
      return targets.map((t) =>
        item.matters(t.live) && effectOn(t, was, h, verdicts).kind !== 'nothing'
          ? ({ verdict: 'depends', kind: 'narrows' } as const)
          : NOTHING,
      );
    }),
  );
  return { item, effects, with: others.map((g) => g.item) };
}
