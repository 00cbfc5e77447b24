/**
 * This module checks whether the cases of one right notice that its law is wrong. It checks the cases as `npm test`
 * does.
 */
import { compile, type Compiled } from '../../engine/core/src/run/compiled.ts';
import { computeHousehold, readSlot, readTruth, type Household } from '../../engine/core/src/run/household.ts';
import { evaluateSituation } from '../../engine/core/src/explain/answer/evaluate.ts';
import type { Understood } from '../../engine/core/src/rulebook/typecheck/understood.ts';
import type { Case } from '../../engine/core/src/rulebook/case.ts';
import type { Right } from '../../engine/core/src/rulebook/model.ts';
import type { Situation } from '../../engine/core/src/situation/model.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { compareCase } from '../../engine/core/src/cases/differences.ts';
import type { Mutant } from './mutants.ts';

/**
 * This many compiled periods are kept, because the cases of a right have some forty different days, and the periods of
 * a single right take little memory.
 */
const MOST_PERIODS = 64;

interface Held {
  readonly expected: Case;
  readonly situation: Situation;
  readonly rights: readonly string[];
  /** Holds the evaluation by the unchanged law. */
  readonly before: Household;
}

export class Cases {
  /**
   * Lists the cases in the order in which they are tried. At first those with the latest day come first; later, a case
   * that notices a mutant is moved to the front.
   */
  #cases: readonly Held[];

  private constructor(cases: readonly Held[]) {
    this.#cases = cases;
  }

  /**
   * Evaluates the cases of a right by the unchanged law.
   * @throws Error where a case already fails with the unchanged law, because it could not show whether a change was
   * noticed
   */
  static async of(understood: Understood, right: Right): Promise<Cases> {
    const names = new Map(understood.rulebook.rights.map(({ id, name }) => [id, name]));
    const compiled = new CompiledFor(understood);
    const cases = [...right.cases]
      .sort((a, b) => b.date - a.date)
      .map((expected): Held => {
        const { date } = expected;
        const rights = Object.keys(expected.expect).map((id) => names.get(id) ?? id);
        const situation = readSituation(understood.rulebook, expected.situation, date);
        return { expected, situation, rights, before: computeHousehold(compiled.of(rights).at(date), situation, date) };
      });
    for (const one of cases)
      if (!(await comesOut(one, compiled.of(one.rights), one.before)))
        throw new Error(`"${one.expected.name}" of ${right.id} fails before anything is changed: mend that first.`);
    return new Cases(cases);
  }

  /** Checks whether some case comes out differently from what it expects, or cannot be evaluated. */
  async notice({ law, make }: Mutant): Promise<boolean> {
    const compiled = new CompiledFor(make());
    for (const one of this.#cases) {
      if (law !== null && !standsIn(law, one.before)) continue;
      if (await isSame(one, compiled.of(one.rights))) continue;
      this.#cases = [one, ...this.#cases.filter((other) => other !== one)];
      return true;
    }
    return false;
  }
}

class CompiledFor {
  readonly #understood: Understood;
  readonly #made = new Map<string, Compiled>();

  constructor(understood: Understood) {
    this.#understood = understood;
  }

  of(rights: readonly string[]): Compiled {
    const key = rights.join(' ');
    const made = this.#made.get(key) ?? compile(this.#understood, { rights, mostPeriods: MOST_PERIODS });
    this.#made.set(key, made);
    return made;
  }
}

function standsIn(law: string, { period }: Household): boolean {
  return period.plan.rights.some(({ laws }) => laws.some(({ id }) => id === law));
}

async function isSame(one: Held, compiled: Compiled): Promise<boolean> {
  const { expected, situation, before } = one;
  try {
    const after = computeHousehold(compiled.at(expected.date), situation, expected.date);
    return (!asksReasons(expected) && holdsTheSame(before, after)) || (await comesOut(one, compiled, after));
  } catch {
    return false;
  }
}

/**
 * Checks whether a case expects reasons: a condition may be missing from the reasons although every column stays as it
 * was.
 */
function asksReasons({ expect }: Case): boolean {
  return Object.values(expect).some((persons) => Object.values(persons).some(({ reasons }) => reasons !== undefined));
}

async function comesOut(
  { expected, situation, rights }: Held,
  compiled: Compiled,
  worked: Household,
): Promise<boolean> {
  const options = { date: expected.date, language: 'en', rights, whatIfs: false };
  const answer = await evaluateSituation(compiled, situation, options);
  return compareCase(expected, answer, worked.period.plan, () => worked).length === 0;
}

/**
 * Checks whether every column is as before and no verdict is open. Then the answer is as before too and need not be
 * computed, which would take ten times longer. Where a verdict is open, the answer also tries who could settle it, and
 * this may differ although no column does.
 */
function holdsTheSame(before: Household, after: Household): boolean {
  const { columns, rights } = after.period.plan;
  for (const right of rights)
    for (let row = 0; row < after.persons.length; row++)
      if (readTruth(after, right.mayGet, row) === 'depends') return false;
  for (const [name, column] of before.period.plan.columns) {
    const other = columns.get(name);
    if (other === undefined) return false;
    const rows = before.memory.blocks[column.scope]?.rows ?? 0;
    for (let row = 0; row < rows; row++)
      for (const end of [0, 1] as const)
        if (!Object.is(readSlot(before, column, row, end), readSlot(after, other, row, end))) return false;
  }
  return true;
}
