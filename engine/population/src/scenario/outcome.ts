/**
 * This module computes the outcome of one home in one setting: stage by stage, who is entitled, whom the rights reach,
 * and the amounts of a year.
 */
import { CERTAINLY_FALSE, decideReached, type ThreeValuedTruth } from './decide.ts';
import type { SettingJob, Way, ScenarioWorld } from './job.ts';
import {
  CLAIM,
  EURO,
  createEmptyReceived,
  PER_RECEIPT,
  VALUES_PER_RIGHT,
  REACH,
  type Received,
  type WorkedStage,
} from './extracted-values.ts';

/**
 * Holds the random draws of a home. For each right, one number decides whether the home asks for it (`asks`), and
 * another whether it answers a letter (`answers`): it does when the number is below the likelihood. The draws are the
 * same in every setting.
 */
export interface Draws {
  readonly asks: readonly number[];
  readonly answers: readonly number[];
  /** Is 1 when the tables say that no adult of the home is at ease with a computer, and 0 otherwise. */
  readonly vulnerable: 0 | 1;
}

export interface PersonOutcome {
  readonly entitled: ThreeValuedTruth;
  readonly has: ThreeValuedTruth;
  /**
   * Says whether the person has the right because the home asked for it, on its own or after a letter. It is false in
   * the setting in which everybody who is entitled has the right.
   */
  readonly asked: ThreeValuedTruth;
  /**
   * Says whether a route that is granted automatically entitles the person. `byItself` is judged by how the person
   * lives, `seen` by the data on which the authority decides.
   */
  readonly byItself: ThreeValuedTruth;
  readonly seen: ThreeValuedTruth;
  readonly writtenTo: ThreeValuedTruth;
  readonly asks: boolean;
  readonly answers: boolean;
  /** Says whether the claim is counted for this person; persons who share a right share one claim. */
  readonly claim: ThreeValuedTruth;
  readonly due: readonly [number, number];
  readonly paid: readonly [number, number];
}

/** Is indexed by right, in the order of the scenario, then by person. */
export type HomeOutcome = readonly (readonly PersonOutcome[])[];

/**
 * Describes what is asked of the law: its result for a home whose persons receive `received`. `ends` says whether the
 * receipts that the scenario ends have ended.
 */
export interface LawQuestion {
  /** Is the index of the law in the `worlds` of the job. */
  readonly world: number;
  readonly received: Received;
  readonly ends: boolean;
}

/**
 * Returns what the law computes for a home as the question describes it, or `null` when this has not been computed yet.
 */
export type WorkOut = (question: LawQuestion) => WorkedStage | null;

/**
 * Computes the outcome of a home in one setting.
 * @returns `null` when `workOut` has not computed an answer that is needed
 */
export function computeHomeOutcome(
  setting: SettingJob,
  { stages, receipts }: Pick<ScenarioWorld, 'stages' | 'receipts'>,
  persons: number,
  draws: Draws,
  workOut: WorkOut,
): HomeOutcome | null {
  const { world, ends } = setting;
  const found: (readonly PersonOutcome[])[] = [];
  const received = createEmptyReceived(receipts.length, persons);
  for (const rights of stages) {
    const worked = workOut({ world, received, ends });
    if (worked === null) return null;
    for (const r of rights) {
      const way = setting.ways[r] as Way;
      const ofRight = Array.from({ length: persons }, (_, i) =>
        personOutcome(worked, { way, i, persons, isFull: setting.isFull }, draws, r),
      );
      found[r] = ofRight;
      receive(received, r, receipts[r]?.times ?? 1, ofRight);
    }
  }
  return found;
}

interface At {
  readonly way: Way;
  readonly i: number;
  readonly persons: number;
  readonly isFull: boolean;
}

// This is a top-level function because it is called for every person: creating a closure each time would cost more than
// the work itself.
function personOutcome(worked: WorkedStage, { way, i, persons, isFull }: At, draws: Draws, r: number): PersonOutcome {
  const deciding = way.readsLife ? worked.lived : worked.official;
  const [whole, own] = [placeOf(way.whole, persons, i), placeOf(way.byItself, persons, i)];
  const entitled = truthAt(worked.lived, whole, REACH);
  const seen = truthAt(deciding, own, REACH);
  const writtenTo = truthAt(deciding, placeOf(way.byLetter, persons, i), REACH);
  const asks = (draws.asks[r] as number) < way.asks[draws.vulnerable];
  const answers = (draws.answers[r] as number) < way.answers;
  const has = isFull ? entitled : decideReached({ entitled, byItself: seen, byLetter: writtenTo, asks, answers });
  const due = eurosAt(worked.lived, whole);
  const granted = eurosAt(deciding, own);
  return {
    entitled,
    has,
    asked: isFull ? CERTAINLY_FALSE : { c: has.c && !seen.p, p: has.p && !seen.c },
    byItself: truthAt(worked.lived, own, REACH),
    seen,
    writtenTo,
    asks,
    answers,
    claim: truthAt(worked.lived, whole, CLAIM),
    due,
    paid: isFull ? due : [seen.c ? granted[0] : has.c ? due[0] : 0, seen.p ? granted[1] : has.p ? due[1] : 0],
  };
}

function placeOf(right: number, persons: number, i: number): number {
  return right < 0 ? -1 : (right * persons + i) * VALUES_PER_RIGHT;
}

const YES: ThreeValuedTruth = { c: true, p: true };
const MAYBE: ThreeValuedTruth = { c: false, p: true };

function truthAt(of: Float64Array, place: number, what: number): ThreeValuedTruth {
  if (place < 0 || of[place + what + 1] === 0) return CERTAINLY_FALSE;
  return of[place + what] === 0 ? MAYBE : YES;
}

const NOTHING: readonly [number, number] = [0, 0];

function eurosAt(of: Float64Array, place: number): readonly [number, number] {
  if (place < 0 || of[place + REACH + 1] === 0) return NOTHING;
  return [of[place + EURO] as number, of[place + EURO + 1] as number];
}

/**
 * Writes for each person whether they receive a right, and how much one payment is: the amount of a year divided by the
 * payments of a year (`times`), in ten-thousandths of a euro. A person whom the right reaches may receive it with an
 * amount of 0, because the amount stands with the person who claims it.
 */
function receive({ persons, values }: Received, r: number, times: number, of: readonly PersonOutcome[]): void {
  of.forEach(({ has, paid }, i) => {
    const to = (r * persons + i) * PER_RECEIPT;
    values[to] = has.c ? 1 : 0;
    values[to + 1] = has.p ? 1 : 0;
    values[to + 2] = Math.round(paid[0] / times);
    values[to + 3] = Math.round(paid[1] / times);
  });
}
