/** Is what `population make` writes as `made_by` into `population.json`. */
export const DRAWN_BY = 'recto-verso population make';

/**
 * Checks whether a population was drawn by `population make`. Nobody in such a population exists, so there is nobody
 * whose data must be protected.
 */
export function isDrawnFrom(about: Readonly<Record<string, unknown>>): boolean {
  return about['made_by'] === DRAWN_BY;
}
