/** Which question comes first: each is tried on all open rights, the most promising first, until none left can do better. */
import type { Rulebook } from '../../rulebook/rulebook.ts';
import type { Trials } from '../../explain/trials/trials.ts';
import { verdictsAfter, verdictsOf } from '../../explain/dependencies/verdicts.ts';
import type { Tried } from './asking.ts';
import { before, effectOn, NOTHING, type Effect } from './effect.ts';
import { itemsOf, type Item } from './items.ts';
import type { Target } from './targets.ts';
import { firstTogether } from './together.ts';

/** What the answers to a question are likely to be, and what asking it costs. */
export interface Weighing {
  /** The chance of each answer that is tried; `null` where all count the same. */
  readonly chances: (item: Item) => readonly number[] | null;
  readonly seconds: (item: Item) => number;
}

/** All answers are as likely, and all questions as long. */
export const EVENLY: Weighing = { chances: () => null, seconds: () => 1 };

/** A question, and how much it is worth; `score` is `null` where no answer does anything by itself. */
export interface Best {
  readonly tried: Tried;
  readonly score: number | null;
}

/**
 * What is tried first among equals: who is there, then ties, then facts in the order of the vocabulary.
 * @param may whether something may be asked
 */
export function bestOf(
  trials: Trials,
  rulebook: Rulebook,
  targets: readonly Target[],
  may: (item: Item) => boolean,
  weighing: Weighing,
): Best | null {
  if (targets.length === 0) return null;
  const was = before(trials.household, verdictsOf(trials.household));
  const items = itemsOf(
    trials,
    rulebook,
    targets.map((t) => t.live),
  ).filter(may);
  let best: Scored | null = null;
  for (const [place, item, most] of byPromise(items, targets, weighing)) {
    if (best !== null && most < best.score) break;
    const effects = item.tries.map(({ run }) =>
      run((h): readonly Effect[] => {
        const verdicts = verdictsAfter(h, was.verdicts);
        return targets.map((t) => (item.matters(t.live) ? effectOn(t, was, h, verdicts) : NOTHING));
      }),
    );
    const score = scoreOf(item, targets, effects, weighing);
    const wins = best === null ? score > 0 : score > best.score || (score === best.score && place < best.place);
    if (wins) best = { tried: { item, effects, with: [] }, score, place };
  }
  if (best !== null) return best;
  const together = firstTogether(trials, targets, was, items);
  return together === null ? null : { tried: together, score: null };
}

interface Scored {
  readonly tried: Tried;
  readonly score: number;
  readonly place: number;
}

/** Those that could score most first, so that the rest need not be tried. */
function byPromise(
  items: readonly Item[],
  targets: readonly Target[],
  { seconds }: Weighing,
): readonly (readonly [number, Item, number])[] {
  return items
    .map((item, place) => {
      const weight = targets.reduce((sum, t) => sum + (item.matters(t.live) ? t.weight : 0), 0);
      return [place, item, (weight * kindOf(item)) / seconds(item)] as const;
    })
    .sort(([, , a], [, , b]) => b - a);
}

/** An answer that settles counts whole; one that only brings it nearer, less, so that it comes after any that settles as much. */
const PART: Readonly<Record<Effect['kind'], number>> = { settles: 1, moves: 0.05, narrows: 0.005, nothing: 0 };

/** The values tried of an amount are the ends of what it can be, which few people have: they count for half. */
function kindOf(item: Item): number {
  return item.subject?.type.kind === 'number' ? 0.5 : 1;
}

function scoreOf(
  item: Item,
  targets: readonly Target[],
  effects: readonly (readonly Effect[])[],
  { chances, seconds }: Weighing,
): number {
  const likely = chances(item) ?? effects.map(() => 1);
  let [score, all] = [0, 0];
  effects.forEach((ofTry, i) => {
    const chance = likely[i] ?? 0;
    all += chance;
    ofTry.forEach((e, t) => {
      score += chance * PART[e.kind] * (targets[t]?.weight ?? 0);
    });
  });
  return all === 0 ? 0 : ((score / all) * kindOf(item)) / seconds(item);
}
