/**
 * Holds a number as a band, from what is certain to what is possible. An end is `null` when it would concern too few
 * persons to be shown.
 */
export interface CertaintyBand {
  readonly certain: number | null;
  readonly possible: number | null;
}
