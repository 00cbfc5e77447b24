/**
 * Lists the reasons why a dossier could not be opened or kept; `none` means that no file was chosen. Each has texts
 * that say what went wrong, where, why and how to correct it.
 */
export const PROBLEMS = ['none', 'foreign', 'newer', 'changed', 'locked', 'weak', 'insecure', 'large'] as const;
export type DossierProblem = (typeof PROBLEMS)[number];

export type DossierResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: DossierProblem };

export function refuseDossier(problem: DossierProblem): { readonly ok: false; readonly problem: DossierProblem } {
  return { ok: false, problem };
}
