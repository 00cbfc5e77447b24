/** A rulebook ready to answer: understood once, with a plan, a judge and a runner for each period that is asked for. */
import { layoutOf, type Layout } from '../plan/layout.ts';
import type { Narrowing } from '../plan/context.ts';
import { makePlan } from '../plan/make.ts';
import type { Plan } from '../plan/plan.ts';
import type { Understood } from '../rulebook/typecheck/understood.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { interpreter, type Run, type Screen } from './interpret.ts';
import { judgeOf, type Judge } from './judge.ts';
import { loader, type Loader } from './load.ts';

/** One period of the rulebook, ready to run. */
export interface Period {
  readonly plan: Plan;
  readonly layout: Layout;
  readonly load: Loader;
  /** Runs the whole plan over a memory, with closures. */
  readonly interpret: Run;
  /** The same, by the generated module where one can be had for this period; by the interpreter elsewhere. */
  readonly screen: Run;
  /** By whichever of the two is the shorter way: making a module costs as much as many runs without it. */
  readonly shorter: Run;
  /** The parts of which that way is made, for a memory as it stands. */
  readonly parts: Screen['parts'];
  /** Judges of the law files of this period, by their id. */
  readonly judges: ReadonlyMap<string, Judge>;
}

export interface Compiled {
  readonly rulebook: Rulebook;
  readonly understood: Understood;
  /** The period that a day (yyyymmdd) falls into, made when it is first asked for, and again when it was let go. */
  at(day: number): Period;
  /** Another reading of the same rulebook, with estimates. */
  readonly read: (understood: Understood, estimates: Narrowing) => Compiled;
}

/** Gives the generated module of a plan, if there is one. */
export type ScreenOf = (plan: Plan, layout: Layout) => Screen | null;

export interface CompileOptions {
  readonly screenOf?: ScreenOf;
  /** Runs of a period (whole or in parts) before its module is asked for; 0 where modules lie ready. */
  readonly patience?: number;
  /** So many periods are held; 8 where left out. */
  readonly mostPeriods?: number;
  /** Narrows a fact by its estimates, where the rulebook was understood with them. */
  readonly estimates?: Narrowing;
  /** Names of the rights that are asked for; all where left out. */
  readonly rights?: readonly string[];
}

/** A period of some eighty rights takes some 40 MB: whoever asks for every day of ten years must not fill the memory. */
const MOST_PERIODS = 8;

/** What was understood of a rulebook, from its files or from a bundle, ready to answer. */
export function compile(understood: Understood, options: CompileOptions = {}): Compiled {
  const { mostPeriods = MOST_PERIODS } = options;
  /** The one that was asked for last stands last. */
  let periods: readonly Period[] = [];
  return {
    rulebook: understood.rulebook,
    understood,
    at(day) {
      const last = periods.at(-1);
      if (last !== undefined && holds(last, day)) return last;
      const period = periods.find((p) => holds(p, day)) ?? makePeriod(understood, day, options);
      periods = [...periods.filter((p) => p !== period).slice(1 - mostPeriods), period];
      return period;
    },
    read: (other, estimates) => compile(other, { ...options, estimates }),
  };
}

function holds({ plan }: Period, day: number): boolean {
  return plan.from <= day && day <= plan.until;
}

function makePeriod(understood: Understood, day: number, options: CompileOptions): Period {
  const plan = makePlan(understood, day, options.rights ?? null, options.estimates ?? null);
  const layout = layoutOf(plan);
  const judges = new Map(plan.rights.flatMap((r) => r.laws.map((l) => [l.id, judgeOf(l, layout)] as const)));
  return { plan, layout, load: loader(plan, layout, understood.rulebook), judges, ...waysToRun(plan, layout, options) };
}

function waysToRun(
  plan: Plan,
  layout: Layout,
  { screenOf = () => null, patience = 0 }: CompileOptions,
): Pick<Period, 'interpret' | 'screen' | 'shorter' | 'parts'> {
  // Both are made by whoever first needs them: where modules lie ready nothing is interpreted.
  let closures: Screen | null = null;
  let screen: Screen | null = null;
  const interpreted = (): Screen => (closures ??= interpreter(plan, layout));
  const generated = (): Screen => (screen ??= screenOf(plan, layout) ?? interpreted());
  let runs = 0;
  const shorter = (): Screen => (screen === null && runs++ < patience ? interpreted() : generated());
  return {
    interpret: (memory) => interpreted().run(memory),
    screen: (memory) => generated().run(memory),
    shorter: (memory) => shorter().run(memory),
    parts: (memory) => shorter().parts(memory),
  };
}
