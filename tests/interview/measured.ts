/** This module measures one household for the bars: what is known of it at each point of the interview, and what it costs. */
import { evaluate, evaluateInOrder, type Answer, type Compiled } from '../../engine/core/src/index.ts';
import type { StorySituation } from '../explain/told-values.ts';
import { createAgreement, type AnswerAgreement } from './agreement.ts';
import { flipUsualValues, type Flips } from './flips.ts';
import type { MeasuredHousehold } from './households.ts';
import { reduceToStory } from './story.ts';
import { walkThroughInterview } from './walk.ts';

/** After so many steps for one adult the bars ask for a share of rights with a standing. A single question is a step. */
export const [SOON, LATE] = [12, 24];
/** No household is put more steps than these. */
const MOST_STEPS = 40;
const MAJORITY = 18;
/** Days are integers yyyymmdd, so that this difference between two days is one year. */
const YEAR = 10_000;
/** Lists the rights that are to have a standing first; those of other regions are settled by the region. */
const FIRST_RIGHTS = [
  'bim',
  'ris',
  'tarif-social-energie-electricite',
  'tarif-social-energie-gaz',
  'allocations-familiales-bruxelles-social',
  'allocations-familiales-wallonie-social',
  'groeipakket-vlaanderen-social',
  'kindergeld-dg-sozial',
] as const;
const OPEN: readonly string[] = ['depends', 'human'];

export interface Measured {
  readonly name: string;
  readonly ofStory: AnswerAgreement;
  readonly soon: AnswerAgreement;
  readonly late: AnswerAgreement;
  /** Is measured after an interview in which no document is at hand. */
  readonly withoutPapers: AnswerAgreement;
  readonly atEnd: AnswerAgreement;
  /** Counts the steps until the first rights have a standing; `null` when they never do. */
  readonly stepsForFirst: number | null;
  /** Holds the usual values that were told otherwise after the story, and after an interview without documents. */
  readonly flips: readonly Flips[];
  /**
   * Divides the processor time of an answer to the story with the second run by that of an answer without it. After the
   * story most is open.
   */
  readonly cost: number;
}

export async function measureHousehold(compiled: Compiled, household: MeasuredHousehold): Promise<Measured> {
  const { name, date } = household;
  const story = reduceToStory(household);
  const walk = walkThroughInterview(compiled, household, story, { most: MOST_STEPS });
  const withoutPapers = walkThroughInterview(compiled, household, story, { most: MOST_STEPS, papers: false });
  const agreement = await createAgreement(compiled, household);
  const further = Math.max(0, countAdults(household) - 1);
  const after = (steps: number): unknown => walk.told[Math.min(steps + further, walk.told.length - 1)];
  return {
    name,
    ofStory: await agreement(story),
    soon: await agreement(after(SOON)),
    late: await agreement(after(LATE)),
    withoutPapers: await agreement(withoutPapers.told.at(-1)),
    atEnd: await agreement(walk.told.at(-1)),
    stepsForFirst: await countStepsForFirst(compiled, household),
    flips: [
      await flipUsualValues(compiled, story as StorySituation, date),
      await flipUsualValues(compiled, withoutPapers.told.at(-1) as StorySituation, date),
    ],
    cost: await measureCost(compiled, story, date),
  };
}

function countAdults({ situation, date }: MeasuredHousehold): number {
  const births = Object.values(situation.persons).map(({ birth }) => Number(String(birth ?? '').replaceAll('-', '')));
  return births.filter((birth) => Math.floor((date - birth) / YEAR) >= MAJORITY).length;
}

async function countStepsForFirst(compiled: Compiled, household: MeasuredHousehold): Promise<number | null> {
  const options = { date: household.date, language: 'en', whatIfs: false, rights: FIRST_RIGHTS };
  const { told } = walkThroughInterview(compiled, household, reduceToStory(household), {
    most: MOST_STEPS,
    rights: FIRST_RIGHTS,
  });
  for (const [steps, state] of told.entries()) {
    const { outcomes } = await evaluateInOrder(compiled, state, options);
    if (!outcomes.some(({ outcome }) => OPEN.includes(outcome))) return steps;
  }
  return null;
}

/** Each answer is written out whole, so that everything in it is computed. The second time is measured. */
async function measureCost(compiled: Compiled, situation: unknown, date: number): Promise<number> {
  const options = { date, language: 'en' };
  const timeOf = async (run: () => Promise<Answer>): Promise<number> => {
    JSON.stringify(await run());
    const before = process.cpuUsage();
    JSON.stringify(await run());
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const strict = await timeOf(() => evaluate(compiled, situation, options));
  return (await timeOf(() => evaluateInOrder(compiled, situation, options))) / strict;
}
