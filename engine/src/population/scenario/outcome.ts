/** One home in one setting: stage by stage who is entitled, who is reached, and what that comes to in a year. */
import { reached, type Truth } from './decide.ts';
import type { ScenarioJob, SettingJob, Way } from './job.ts';
import {
  CLAIM,
  EURO,
  nothingReceived,
  PER_RECEIPT,
  PER_SYMBOL,
  REACH,
  workOut,
  type Home,
  type Received,
  type Worked,
} from './settle.ts';

/** What the draws of a home are, right by right; the same in every setting. */
export interface Draws {
  readonly asks: readonly number[];
  readonly answers: readonly number[];
  /** 1 where nobody in it is at ease with a computer. */
  readonly vulnerable: 0 | 1;
}

export interface PersonOutcome {
  readonly entitled: Truth;
  readonly has: Truth;
  /** By a route that comes by itself: as the person lives, and as it is seen. */
  readonly byItself: Truth;
  readonly seen: Truth;
  readonly writtenTo: Truth;
  readonly asks: boolean;
  readonly answers: boolean;
  /** One claim for all who share it. */
  readonly claim: Truth;
  readonly due: readonly [number, number];
  readonly paid: readonly [number, number];
}

/** By right of the scenario, then by person. */
export type Outcome = readonly (readonly PersonOutcome[])[];

/** Stages that were worked out for a home already, by what was received before them. */
export type Known = Map<string, Worked>;

export function outcomeOf(
  job: ScenarioJob,
  setting: SettingJob,
  home: Home,
  draws: Draws,
  known: Known,
): Outcome {
  const { persons, world } = home;
  const found: (readonly PersonOutcome[])[] = [];
  const received = nothingReceived(world.receipts.length, persons);
  world.stages.forEach((rights, stage) => {
    const key = `${setting.world} ${stage} ${setting.ends} ${stage === 0 ? '' : received.values.join(' ')}`;
    let worked = known.get(key);
    if (worked === undefined) known.set(key, (worked = workOut(home, received, setting.ends)));
    for (const r of rights) {
      const way = setting.ways[r] as Way;
      const ofRight = Array.from({ length: persons }, (_, i) =>
        personOutcome(worked, { way, i, persons, isFull: setting.isFull }, draws, r),
      );
      found[r] = ofRight;
      receive(received, r, ofRight);
    }
  });
  return found;
}

interface At {
  readonly way: Way;
  readonly i: number;
  readonly persons: number;
  readonly isFull: boolean;
}

function personOutcome(worked: Worked, at: At, draws: Draws, r: number): PersonOutcome {
  const { way, i, persons, isFull } = at;
  const deciding = way.readsLife ? worked.lived : worked.official;
  const truth = (of: Float64Array, symbol: number, what: number): Truth => {
    const from = (symbol * persons + i) * PER_SYMBOL + what;
    return symbol < 0 ? { c: false, p: false } : { c: of[from] !== 0, p: of[from + 1] !== 0 };
  };
  const euros = (of: Float64Array, symbol: number): readonly [number, number] => {
    const from = (symbol * persons + i) * PER_SYMBOL + EURO;
    return symbol < 0 ? [0, 0] : [of[from] as number, of[from + 1] as number];
  };
  const entitled = truth(worked.lived, way.whole, REACH);
  const seen = truth(deciding, way.byItself, REACH);
  const writtenTo = truth(deciding, way.byLetter, REACH);
  const asks = (draws.asks[r] as number) < way.asks[draws.vulnerable];
  const answers = (draws.answers[r] as number) < way.answers;
  const has = isFull ? entitled : reached({ entitled, byItself: seen, byLetter: writtenTo, asks, answers });
  const due = euros(worked.lived, way.whole);
  const granted = euros(deciding, way.byItself);
  const end = (k: 0 | 1, isSeen: boolean, isHad: boolean): number =>
    isFull ? due[k] : isSeen ? granted[k] : isHad ? due[k] : 0;
  return {
    entitled,
    has,
    byItself: truth(worked.lived, way.byItself, REACH),
    seen,
    writtenTo,
    asks,
    answers,
    claim: truth(worked.lived, way.whole, CLAIM),
    due,
    paid: [end(0, seen.c, has.c), end(1, seen.p, has.p)],
  };
}

/** What a right pays goes to whoever claims; all whom it reaches receive it. */
function receive({ persons, values }: Received, r: number, of: readonly PersonOutcome[]): void {
  of.forEach(({ has, paid }, i) => {
    const to = (r * persons + i) * PER_RECEIPT;
    values[to] = has.c ? 1 : 0;
    values[to + 1] = has.p ? 1 : 0;
    values[to + 2] = Math.round(paid[0] / MONTHS);
    values[to + 3] = Math.round(paid[1] / MONTHS);
  });
}

const MONTHS = 12;
