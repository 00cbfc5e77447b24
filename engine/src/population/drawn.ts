/** Whether a population was drawn by `population make`: nobody in it exists, so that there is nobody to protect. */
export function isDrawnFrom(about: Readonly<Record<string, unknown>>): boolean {
  return typeof about['seed'] === 'number' && typeof about['name'] === 'string';
}
