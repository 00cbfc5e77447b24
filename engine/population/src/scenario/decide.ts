/** Whether somebody is reached, in three values, and what that makes of being entitled. */

/** How somebody stands to a right. */
export const STATUSES = ['receives', 'forgotten', 'undue', 'not', 'open'] as const;
export type Status = (typeof STATUSES)[number];
export const RECEIVES = 0;
export const FORGOTTEN = 1;
export const UNDUE = 2;
export const NOT = 3;
/** What is not known leaves it open. */
export const OPEN = 4;

/** Certain and possible. */
export interface Truth {
  readonly c: boolean;
  readonly p: boolean;
}
export const NO: Truth = { c: false, p: false };

export interface Reach {
  /** As somebody lives. */
  readonly entitled: Truth;
  /** What comes by itself, as whoever decides sees it. */
  readonly byItself: Truth;
  /** Whether a letter would come. */
  readonly byLetter: Truth;
  /** Whether the home asks on its own, and when it is written to. */
  readonly asks: boolean;
  readonly answers: boolean;
}

/** Who is granted it by itself has it; who is entitled besides has it where the home asks, on its own or by a letter. */
export function reached({ entitled, byItself, byLetter, asks, answers }: Reach): Truth {
  return {
    c: byItself.c || (entitled.c && (asks || (byLetter.c && answers))),
    p: byItself.p || (entitled.p && (asks || (byLetter.p && answers))),
  };
}

export function statusOf(entitled: Truth, has: Truth): number {
  if (entitled.c) return has.c ? RECEIVES : has.p ? OPEN : FORGOTTEN;
  if (!entitled.p) return has.c ? UNDUE : has.p ? OPEN : NOT;
  return OPEN;
}
