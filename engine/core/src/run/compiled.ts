/**
 * This module prepares a type-checked rulebook for answering: each requested period gets a plan, judges and functions
 * that run the plan.
 */
import { computeLayout, type Layout } from '../plan/layout.ts';
import type { Narrowing } from '../plan/context.ts';
import { makePlan } from '../plan/make.ts';
import type { Plan } from '../plan/plan.ts';
import type { Understood } from '../rulebook/typecheck/understood.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { createInterpreter, type Run, type PlanRunner } from './interpret.ts';
import { createJudge, type Judge } from './judge.ts';
import { createLoader, type Loader } from './load.ts';

/** Describes one period of the rulebook, ready to run. */
export interface CompiledPeriod {
  readonly plan: Plan;
  readonly layout: Layout;
  readonly load: Loader;
  /** Runs the whole plan over a memory with the interpreter. */
  readonly interpret: Run;
  /**
   * Runs the whole plan with the generated module if there is one for this period, and otherwise with the interpreter.
   */
  readonly screen: Run;
  /**
   * Runs the whole plan with the interpreter for the first runs (`patience`), and after them as `screen` does. Making a
   * module costs as much as many runs without it.
   */
  readonly shorter: Run;
  /**
   * Returns the plan in parts, to be run by the interpreter or by the module as `shorter` would choose. The parts are
   * valid for a memory in its present state.
   */
  readonly parts: PlanRunner['parts'];
  /** Maps the id of each law file of this period to its judge. */
  readonly judges: ReadonlyMap<string, Judge>;
}

export interface Compiled {
  readonly rulebook: Rulebook;
  readonly understood: Understood;
  /**
   * Returns the period that contains a day (yyyymmdd). It is made on first request, and again after it was removed from
   * the cache.
   */
  at(day: number): CompiledPeriod;
  /** Prepares another reading of the same rulebook, which uses estimates. */
  readonly read: (understood: Understood, estimates: Narrowing) => Compiled;
}

/**
 * Returns functions that run the generated module of a plan, or `null` when there is no module.
 * @param estimating `true` for a plan in whose reading of the rulebook estimates narrow facts
 */
export type PlanRunnerOf = (plan: Plan, layout: Layout, estimating: boolean) => PlanRunner | null;

export interface CompileOptions {
  readonly screenOf?: PlanRunnerOf;
  /**
   * Gives the number of runs of a period (whole or in parts) before its module is requested. The default is 0, which
   * suits modules that have already been generated.
   */
  readonly patience?: number;
  /** Limits the periods that are cached, to at least one. The default is 8. */
  readonly mostPeriods?: number;
  /** Narrows a fact by its estimates, if the rulebook was type-checked with them. */
  readonly estimates?: Narrowing;
  /** Lists the names of the requested rights. When it is left out, all rights are included. */
  readonly rights?: readonly string[];
}

/**
 * Limits the periods that are cached by default. A period of about eighty rights takes about 40 MB, and requests for
 * every day of ten years must not exhaust the memory.
 */
const MOST_PERIODS = 8;

/** Prepares a type-checked rulebook, from its files or from a bundle, for answering. */
export function compile(understood: Understood, options: CompileOptions = {}): Compiled {
  const { mostPeriods = MOST_PERIODS } = options;
  /** Holds the cached periods. The most recently requested one is last. */
  let periods: readonly CompiledPeriod[] = [];
  return {
    rulebook: understood.rulebook,
    understood,
    at(day) {
      const last = periods.at(-1);
      if (last !== undefined && holds(last, day)) return last;
      const period = periods.find((p) => holds(p, day)) ?? makePeriod(understood, day, options);
      periods = [...periods.filter((p) => p !== period), period].slice(-Math.max(1, mostPeriods));
      return period;
    },
    read: (other, estimates) => compile(other, { ...options, estimates }),
  };
}

function holds({ plan }: CompiledPeriod, day: number): boolean {
  return plan.from <= day && day <= plan.until;
}

function makePeriod(understood: Understood, day: number, options: CompileOptions): CompiledPeriod {
  const plan = makePlan(understood, day, options.rights ?? null, options.estimates ?? null);
  const layout = computeLayout(plan);
  const judges = new Map(plan.rights.flatMap((r) => r.laws.map((l) => [l.id, createJudge(l, layout)] as const)));
  return {
    plan,
    layout,
    load: createLoader(plan, layout, understood.rulebook),
    judges,
    ...waysToRun(plan, layout, options),
  };
}

function waysToRun(
  plan: Plan,
  layout: Layout,
  { screenOf = () => null, patience = 0, estimates }: CompileOptions,
): Pick<CompiledPeriod, 'interpret' | 'screen' | 'shorter' | 'parts'> {
  // Both are made on first use, so that nothing is compiled for the interpreter if only the generated module runs.
  let closures: PlanRunner | null = null;
  let screen: PlanRunner | null = null;
  const interpreted = (): PlanRunner => (closures ??= createInterpreter(plan, layout));
  const generated = (): PlanRunner => (screen ??= screenOf(plan, layout, estimates !== undefined) ?? interpreted());
  let runs = 0;
  const shorter = (): PlanRunner => (screen === null && runs++ < patience ? interpreted() : generated());
  return {
    interpret: (memory) => interpreted().run(memory),
    screen: (memory) => generated().run(memory),
    shorter: (memory) => shorter().run(memory),
    parts: (memory) => shorter().parts(memory),
  };
}
