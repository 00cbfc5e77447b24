/** One home in one setting: stage by stage who is entitled, who is reached, and what that comes to in a year. */
import { NO, reached, type Truth } from './decide.ts';
import type { SettingJob, Way, World } from './job.ts';
import { CLAIM, EURO, nothingReceived, PER_RECEIPT, PER_RIGHT, REACH, type Received, type Worked } from './worked.ts';

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
  /** Has it because the home asked, on its own or by a letter. */
  readonly asked: Truth;
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

/** A home as it stands when these receipts are said, and those that end do or do not. */
export interface Question {
  /** The law, by its place among the worlds of the job. */
  readonly world: number;
  readonly received: Received;
  readonly ends: boolean;
}

/** What the law makes of a home that stands so; `null` where it is not worked out yet. */
export type WorkOut = (question: Question) => Worked | null;

/** @returns `null` where something has to be worked out first */
export function outcomeOf(
  setting: SettingJob,
  { stages, receipts }: Pick<World, 'stages' | 'receipts'>,
  persons: number,
  draws: Draws,
  workOut: WorkOut,
): Outcome | null {
  const { world, ends } = setting;
  const found: (readonly PersonOutcome[])[] = [];
  const received = nothingReceived(receipts.length, persons);
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

// What is called for every person stands on its own: a function made anew each time costs more than what it does.
function personOutcome(worked: Worked, { way, i, persons, isFull }: At, draws: Draws, r: number): PersonOutcome {
  const deciding = way.readsLife ? worked.lived : worked.official;
  const [whole, own] = [placeOf(way.whole, persons, i), placeOf(way.byItself, persons, i)];
  const entitled = truthAt(worked.lived, whole, REACH);
  const seen = truthAt(deciding, own, REACH);
  const writtenTo = truthAt(deciding, placeOf(way.byLetter, persons, i), REACH);
  const asks = (draws.asks[r] as number) < way.asks[draws.vulnerable];
  const answers = (draws.answers[r] as number) < way.answers;
  const has = isFull ? entitled : reached({ entitled, byItself: seen, byLetter: writtenTo, asks, answers });
  const due = eurosAt(worked.lived, whole);
  const granted = eurosAt(deciding, own);
  return {
    entitled,
    has,
    asked: isFull ? NO : { c: has.c && !seen.p, p: has.p && !seen.c },
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
  return right < 0 ? -1 : (right * persons + i) * PER_RIGHT;
}

const YES: Truth = { c: true, p: true };
const MAYBE: Truth = { c: false, p: true };

function truthAt(of: Float64Array, place: number, what: number): Truth {
  if (place < 0 || of[place + what + 1] === 0) return NO;
  return of[place + what] === 0 ? MAYBE : YES;
}

const NOTHING: readonly [number, number] = [0, 0];

function eurosAt(of: Float64Array, place: number): readonly [number, number] {
  if (place < 0 || of[place + REACH + 1] === 0) return NOTHING;
  return [of[place + EURO] as number, of[place + EURO + 1] as number];
}

/** What a right pays goes to whoever claims; all whom it reaches receive it. */
function receive({ persons, values }: Received, r: number, times: number, of: readonly PersonOutcome[]): void {
  of.forEach(({ has, paid }, i) => {
    const to = (r * persons + i) * PER_RECEIPT;
    values[to] = has.c ? 1 : 0;
    values[to + 1] = has.p ? 1 : 0;
    values[to + 2] = Math.round(paid[0] / times);
    values[to + 3] = Math.round(paid[1] / times);
  });
}
