/** From what is certain to what is possible; `null` where it would tell of too few. */
export interface Band {
  readonly certain: number | null;
  readonly possible: number | null;
}
