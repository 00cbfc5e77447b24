/**
 * This module decides in three-valued logic whether a right reaches somebody, and which status follows from that and
 * from being entitled.
 */

/** Lists the statuses that a person can have with regard to a right. */
export const RECEIPT_STATUSES = ['receives', 'forgotten', 'undue', 'not', 'open'] as const;
export type Status = (typeof RECEIPT_STATUSES)[number];
export const RECEIVES = 0;
export const FORGOTTEN = 1;
export const UNDUE = 2;
export const NOT = 3;
/** Is the status of a person whose status depends on something that is not known. */
export const OPEN_STATUS = 4;

/** Holds a three-valued truth: `c` is `true` when it certainly holds, and `p` when it possibly does. */
export interface ThreeValuedTruth {
  readonly c: boolean;
  readonly p: boolean;
}
export const CERTAINLY_FALSE: ThreeValuedTruth = { c: false, p: false };

export interface ReachConditions {
  /** Says whether the person is entitled, as the person lives. */
  readonly entitled: ThreeValuedTruth;
  /**
   * Says whether a route that is granted by itself entitles the person, according to the data by which the authority
   * decides.
   */
  readonly byItself: ThreeValuedTruth;
  /** Says whether a letter about the right would be sent to the person. */
  readonly byLetter: ThreeValuedTruth;
  /** `asks` is `true` when the home asks on its own, and `answers` when it asks after a letter. */
  readonly asks: boolean;
  readonly answers: boolean;
}

/**
 * Decides whether a person has the right: either it is granted by itself, or the person is entitled and the home asks,
 * on its own or after a letter.
 */
export function decideReached({ entitled, byItself, byLetter, asks, answers }: ReachConditions): ThreeValuedTruth {
  return {
    c: byItself.c || (entitled.c && (asks || (byLetter.c && answers))),
    p: byItself.p || (entitled.p && (asks || (byLetter.p && answers))),
  };
}

export function findReceiptStatus(entitled: ThreeValuedTruth, has: ThreeValuedTruth): number {
  if (entitled.c) return has.c ? RECEIVES : has.p ? OPEN_STATUS : FORGOTTEN;
  if (!entitled.p) return has.c ? UNDUE : has.p ? OPEN_STATUS : NOT;
  return OPEN_STATUS;
}
