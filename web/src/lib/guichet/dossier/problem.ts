/** Why a dossier could not be opened or kept: each kind has words that say what, where, why and how to mend it. */
export const PROBLEMS = ['none', 'foreign', 'newer', 'changed', 'locked', 'weak', 'insecure', 'large'] as const;
export type DossierProblem = (typeof PROBLEMS)[number];

export type Opened<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: DossierProblem };

export function refuse(problem: DossierProblem): { readonly ok: false; readonly problem: DossierProblem } {
  return { ok: false, problem };
}
