/**
 * Which screen comes next: first those that tell who somebody is, in their order. Any other screen is worth what the rights
 * that "nothing else" settles are worth in a year, times the chance that its answers settle them, for each second that it takes;
 * a right that it only bears on counts in part.
 */
import { readSituation } from '../../situation/read.ts';
import type { Compiled } from '../../run/compiled.ts';
import { household, truthOf } from '../../run/household.ts';
import type { Target } from '../questions/targets.ts';
import { withNothing } from './closed-input.ts';
import type { NothingOdds } from '../../explain/order/odds.ts';
import type { Opening } from './openings.ts';

/** Reading one more column of a screen that is answered already takes so much of what the first one took. */
const NEXT_COLUMN = 0.25;
/** A screen that only bears on a right counts for this part of one that settles it. */
const PART = 0.05;

/** Where something is ticked it is told, and what is not ticked is closed all the same: that settles about half as much. */
const TICKED = 0.5;

/** A screen, with the rights that it bears on. */
export interface Step {
  readonly opening: Opening;
  readonly concerned: readonly { readonly target: Target; readonly settles: boolean }[];
  /** Euros a year that a second of answering is worth. */
  readonly score: number;
}

/** What is tried on the household. */
export interface Tried {
  /** The situation as it was written. */
  readonly input: unknown;
  readonly date: number;
  readonly targets: readonly Target[];
  readonly odds: NothingOdds;
}

export function bestScreen(compiled: Compiled, tried: Tried, all: readonly Opening[]): Step | null {
  const { targets, odds } = tried;
  const first = firstOf(all);
  let best: Step | null = null;
  for (const { opening, touched, most } of byPromise(targets, first === null ? all : [first])) {
    if (best !== null && most <= best.score) break;
    const concerned = touched.length === 0 ? [] : concernedBy(compiled, tried, touched, opening);
    const chance = chanceOf(odds, opening);
    const worth = concerned.reduce((sum, { target, settles }) => sum + target.weight * (settles ? chance : PART), 0);
    const score = worth / secondsOf(opening);
    if (best === null || score > best.score) best = { opening, concerned, score };
  }
  return best;
}

/** The part of what "nothing else" would settle that the answers are likely to settle. */
function chanceOf(odds: NothingOdds, { form, of }: Opening): number {
  const nothing = of.reduce((chance, one) => chance * odds(form.screen.id, one), 1);
  return nothing + (1 - nothing) * TICKED;
}

function firstOf(all: readonly Opening[]): Opening | null {
  const place = ({ form }: Opening): number => form.first ?? Infinity;
  const [first] = [...all].sort((a, b) => place(a) - place(b));
  return first === undefined || first.form.first === null ? null : first;
}

/** The seconds that the household takes to read and answer the screen. */
export function secondsOf({ form, of, along }: Opening): number {
  const columns = Math.max(1, of.length - along.length);
  return form.together ? form.seconds : form.seconds * (1 + NEXT_COLUMN * (columns - 1));
}

function touchedBy(targets: readonly Target[], { items }: Opening): readonly Target[] {
  return targets.filter((target) => target.row !== null && items.some((item) => item.matters(target.live)));
}

/** A screen that is put whatever it settles, with all open rights that it bears on. */
export function stepOf(opening: Opening, targets: readonly Target[]): Pick<Step, 'opening' | 'concerned'> {
  return { opening, concerned: touchedBy(targets, opening).map((target) => ({ target, settles: false })) };
}

interface Promising {
  readonly opening: Opening;
  /** The rights that it bears on. */
  readonly touched: readonly Target[];
  /** Its score where it settled all of them. */
  readonly most: number;
}

/** Those that could score most first, so that the rest need not be tried. */
function byPromise(targets: readonly Target[], all: readonly Opening[]): readonly Promising[] {
  return all
    .map((opening): Promising => {
      const touched = touchedBy(targets, opening);
      return { opening, touched, most: touched.reduce((sum, t) => sum + t.weight, 0) / secondsOf(opening) };
    })
    .sort((a, b) => b.most - a.most);
}

function concernedBy(
  compiled: Compiled,
  { input, date }: Tried,
  touched: readonly Target[],
  { form, of }: Opening,
): Step['concerned'] {
  const closed = readSituation(compiled.rulebook, withNothing(input, form, of, date), date);
  const h = household(compiled.at(date), closed, date);
  return touched.map((target) => ({
    target,
    settles: truthOf(h, target.right.mayGet, target.row ?? 0) !== 'depends',
  }));
}
