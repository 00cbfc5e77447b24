/**
 * Which screen comes next: first those that tell who somebody is, in their order. Any other screen is worth what its rights
 * are worth in a year, whole where "nothing else" settles them and in part where it bears on them, for each second that it
 * takes.
 */
import { readSituation } from '../../situation/read.ts';
import type { Compiled } from '../../run/compiled.ts';
import { household, truthOf } from '../../run/household.ts';
import type { Target } from '../questions/targets.ts';
import { withNothing } from './closed-input.ts';
import type { Opening } from './openings.ts';

/** Reading one more column of a screen that is answered already takes so much of what the first one took. */
const NEXT_COLUMN = 0.25;
/** A screen that only bears on a right counts for this part of one that settles it. */
const PART = 0.05;

/** A screen, with the rights that it bears on. */
export interface Step {
  readonly opening: Opening;
  readonly concerned: readonly { readonly target: Target; readonly settles: boolean }[];
}

/** @param input the situation as it was written */
export function bestScreen(
  compiled: Compiled,
  input: unknown,
  date: number,
  targets: readonly Target[],
  all: readonly Opening[],
): Step | null {
  const first = firstOf(all);
  let best: { readonly step: Step; readonly score: number } | null = null;
  for (const { opening, touched, most } of byPromise(targets, first === null ? all : [first])) {
    if (best !== null && most <= best.score) break;
    const step = { opening, concerned: concernedBy(compiled, input, date, touched, opening) };
    const worth = step.concerned.reduce((sum, { target, settles }) => sum + target.weight * (settles ? 1 : PART), 0);
    const score = worth / secondsOf(opening);
    if (best === null || score > best.score) best = { step, score };
  }
  return best?.step ?? null;
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
      const touched = targets.filter(
        (target) => target.row !== null && opening.items.some((item) => item.matters(target.live)),
      );
      return { opening, touched, most: touched.reduce((sum, t) => sum + t.weight, 0) / secondsOf(opening) };
    })
    .sort((a, b) => b.most - a.most);
}

function concernedBy(
  compiled: Compiled,
  input: unknown,
  date: number,
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
