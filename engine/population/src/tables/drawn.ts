/** `population make` writes this as the maker of a population. */
export const DRAWN_BY = 'recto-verso population make';

/** Whether a population was drawn by `population make`: nobody in it exists, so that there is nobody to protect. */
export function isDrawnFrom(about: Readonly<Record<string, unknown>>): boolean {
  return about['made_by'] === DRAWN_BY;
}
