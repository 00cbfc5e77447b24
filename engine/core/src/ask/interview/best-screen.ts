/**
 * This module chooses the next screen. The screens that tell who somebody is come first, in their order. Any other
 * screen is scored by the weight (`weight`, from euros a year) of the rights that "nothing else" settles, times the
 * chance that its answers settle them, per second that it takes; a right that the screen does not settle but bears on
 * counts in part.
 */
import { readSituation } from '../../situation/read.ts';
import type { Compiled } from '../../run/compiled.ts';
import { computeHousehold, readTruth } from '../../run/household.ts';
import type { Target } from '../questions/targets.ts';
import { answerWithNothingElse } from './closed-input.ts';
import type { NothingOdds } from '../../explain/order/odds.ts';
import type { Opening } from './openings.ts';

/** Each further person who answers the same screen takes this part of the seconds of the first one. */
const NEXT_COLUMN = 0.25;
/** A right that a screen bears on without settling it counts for this part of its weight. */
const PART = 0.05;

/**
 * When something is ticked, the details are asked and everything else is closed all the same. That settles about half
 * as much as "nothing else".
 */
const TICKED = 0.5;

/** Describes a screen with the rights that it bears on. */
export interface ScoredScreen {
  readonly opening: Opening;
  readonly concerned: readonly { readonly target: Target; readonly settles: boolean }[];
  /** Estimates the euros a year per second of answering. */
  readonly score: number;
}

/** Holds what is needed to try screens on a household and to score them. */
export interface ScreenTrial {
  /** Holds the situation as it was written. */
  readonly input: unknown;
  readonly date: number;
  readonly targets: readonly Target[];
  readonly odds: NothingOdds;
}

export function findBestScreen(compiled: Compiled, tried: ScreenTrial, all: readonly Opening[]): ScoredScreen | null {
  const { targets, odds } = tried;
  const first = firstOf(all);
  let best: ScoredScreen | null = null;
  for (const { opening, touched, most } of byPromise(targets, first === null ? all : [first])) {
    if (best !== null && most <= best.score) break;
    const concerned = touched.length === 0 ? [] : concernedBy(compiled, tried, touched, opening);
    const chance = chanceOf(odds, opening);
    const worth = concerned.reduce((sum, { target, settles }) => sum + target.weight * (settles ? chance : PART), 0);
    const score = worth / estimateScreenSeconds(opening);
    if (best === null || score > best.score) best = { opening, concerned, score };
  }
  return best;
}

/**
 * Returns how much the answers to a screen are expected to settle, as a part (0 to 1) of what "nothing else" from
 * everybody would settle.
 */
function chanceOf(odds: NothingOdds, { form, of }: Opening): number {
  const nothing = of.reduce((chance, one) => chance * odds(form.screen.id, one), 1);
  return nothing + (1 - nothing) * TICKED;
}

function firstOf(all: readonly Opening[]): Opening | null {
  const place = ({ form }: Opening): number => form.first ?? Infinity;
  const [first] = [...all].sort((a, b) => place(a) - place(b));
  return first === undefined || first.form.first === null ? null : first;
}

/** Returns the seconds that the household takes to read and answer the screen. */
export function estimateScreenSeconds({ form, of, along }: Opening): number {
  const columns = Math.max(1, of.length - along.length);
  return form.together ? form.seconds : form.seconds * (1 + NEXT_COLUMN * (columns - 1));
}

function touchedBy(targets: readonly Target[], { items }: Opening): readonly Target[] {
  return targets.filter((target) => target.row !== null && items.some((item) => item.matters(target.live)));
}

/** Returns a screen that is shown without being scored, with the open rights of described persons on which it bears. */
export function createUnscoredScreen(
  opening: Opening,
  targets: readonly Target[],
): Pick<ScoredScreen, 'opening' | 'concerned'> {
  return { opening, concerned: touchedBy(targets, opening).map((target) => ({ target, settles: false })) };
}

interface Promising {
  readonly opening: Opening;
  /** Lists the rights on which the screen bears. */
  readonly touched: readonly Target[];
  /** Gives the score that the screen would have if it settled all rights in `touched`. */
  readonly most: number;
}

/** Sorts the screens by their highest possible score, so that most of them need not be tried. */
function byPromise(targets: readonly Target[], all: readonly Opening[]): readonly Promising[] {
  return all
    .map((opening): Promising => {
      const touched = touchedBy(targets, opening);
      return { opening, touched, most: touched.reduce((sum, t) => sum + t.weight, 0) / estimateScreenSeconds(opening) };
    })
    .sort((a, b) => b.most - a.most);
}

function concernedBy(
  compiled: Compiled,
  { input, date }: ScreenTrial,
  touched: readonly Target[],
  { form, of }: Opening,
): ScoredScreen['concerned'] {
  const closed = readSituation(compiled.rulebook, answerWithNothingElse(input, form, of, date), date);
  const h = computeHousehold(compiled.at(date), closed, date);
  return touched.map((target) => ({
    target,
    settles: readTruth(h, target.right.mayGet, target.row ?? 0) !== 'depends',
  }));
}
