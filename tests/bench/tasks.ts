/** What every side has to answer: for each household, which rights for which claimants. */
import { evaluateSituation, type Compiled } from '../../engine/src/index.ts';
import type { Period } from '../../engine/src/evaluate/compiled.ts';
import { household, truthOf } from '../../engine/src/evaluate/household.ts';
import { personOrder } from '../../engine/src/evaluate/people.ts';
import type { PlanLaw } from '../../engine/src/lowering/plan.ts';
import type { Situation } from '../../engine/src/situation/model.ts';
import { aloneFor, type Alone } from './alone.ts';

export interface Claim {
  readonly law: PlanLaw;
  readonly alone: Alone;
  readonly row: number;
}

export interface Task {
  readonly situation: Situation;
  /** What json-rules-engine alone answers for: two-valued, it needs everything known. */
  readonly complete: Situation;
  readonly claims: readonly Claim[];
}

/** The claimants are those of the answers. Each is judged by the law files that can apply to that person. */
export async function tasksOf(
  compiled: Compiled,
  situations: readonly Situation[],
  complete: readonly Situation[],
  day: number,
  rights: readonly string[],
): Promise<readonly Task[]> {
  const period = compiled.at(day);
  const engines = new Map(
    period.plan.rights.flatMap((r) => r.laws.map((l) => [l.id, aloneFor(l, period.layout)] as const)),
  );
  const tasks: Task[] = [];
  for (const [i, situation] of situations.entries()) {
    const pairs = await claimantsOf(compiled, situation, day, rights);
    tasks.push({
      situation,
      complete: complete[i] as Situation,
      claims: claimsOf(period, situation, day, pairs, engines),
    });
  }
  return tasks;
}

interface Pair {
  readonly right: string;
  readonly claimant: string;
}

async function claimantsOf(
  compiled: Compiled,
  situation: Situation,
  day: number,
  rights: readonly string[],
): Promise<readonly Pair[]> {
  const answer = await evaluateSituation(compiled, situation, { date: day, language: 'en', rights });
  return answer.outcomes;
}

function claimsOf(
  period: Period,
  situation: Situation,
  day: number,
  pairs: readonly Pair[],
  engines: ReadonlyMap<string, Alone>,
): readonly Claim[] {
  const h = household(period, situation, day, 'screen');
  const order = personOrder(situation);
  return pairs.flatMap(({ right, claimant }) => {
    const row = order.indexOf(claimant);
    const laws = period.plan.rights.find((r) => r.right.id === right)?.laws ?? [];
    return laws
      .filter((l) => truthOf(h, l.applies, row) !== 'no')
      .map((law) => ({ law, alone: engines.get(law.id) as Alone, row }));
  });
}
