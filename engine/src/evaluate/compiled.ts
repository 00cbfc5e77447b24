/** A rulebook ready to answer: understood once, with a plan, a judge and a runner for each period that is asked for. */
import { layoutOf, type Layout } from '../lowering/layout.ts';
import { makePlan } from '../lowering/make.ts';
import type { Plan } from '../lowering/plan.ts';
import type { Understood } from '../rulebook/check/understood.ts';
import type { Rulebook } from '../rulebook/model.ts';
import { interpreter, type Run, type Screen } from './interpret.ts';
import { judgeOf, type Judge } from './judge.ts';
import { loader, type Loader } from './load.ts';

/** One period of the rulebook, ready to run. */
export interface Period {
  readonly plan: Plan;
  readonly layout: Layout;
  readonly load: Loader;
  /** Runs the whole plan over a memory, with closures; what is read after it may be explained. */
  readonly interpret: Run;
  /** The same, by the generated module where one is there for this period; by the interpreter elsewhere. */
  readonly screen: Run;
  /** The parts of which the screen is made, for a memory as it stands. */
  readonly parts: Screen['parts'];
  /** Judges of the law files of this period, by their id. */
  readonly judges: ReadonlyMap<string, Judge>;
}

export interface Compiled {
  readonly rulebook: Rulebook;
  readonly understood: Understood;
  /** The period that a day (yyyymmdd) falls into, made on first use. */
  at(day: number): Period;
}

/** Gives the generated module of a plan, if there is one. */
export type ScreenOf = (plan: Plan, layout: Layout) => Screen | null;

export interface CompileOptions {
  readonly screenOf?: ScreenOf;
  /** Symbols of the rights that are asked for; all where left out. */
  readonly rights?: readonly string[];
}

/** What was understood of a rulebook, from its files or from a bundle, ready to answer. */
export function compile(understood: Understood, options: CompileOptions = {}): Compiled {
  const periods: Period[] = [];
  return {
    rulebook: understood.rulebook,
    understood,
    at(day) {
      const known = periods.find((p) => p.plan.from <= day && day <= p.plan.until);
      if (known !== undefined) return known;
      const made = makePeriod(understood, day, options);
      periods.push(made);
      return made;
    },
  };
}

function makePeriod(understood: Understood, day: number, { screenOf = () => null, rights }: CompileOptions): Period {
  const plan = makePlan(understood, day, rights ?? null);
  const layout = layoutOf(plan);
  const interpreted = interpreter(plan, layout);
  const screen = screenOf(plan, layout) ?? interpreted;
  const judges = new Map(plan.rights.flatMap((r) => r.laws.map((l) => [l.id, judgeOf(l, layout)] as const)));
  return {
    plan,
    layout,
    load: loader(plan, layout, understood.rulebook),
    interpret: interpreted.run,
    screen: screen.run,
    parts: screen.parts,
    judges,
  };
}
