/**
 * This module lists the terms directly below a term, each with a function that returns the term with another one in
 * that place. The terms inside a group are not included.
 */
import type { Term } from '../language/term.ts';

export interface InnerTerm {
  readonly term: Term;
  readonly replaced: (by: Term) => Term;
}

export function listInnerTerms(term: Term): readonly InnerTerm[] {
  return Object.entries(term).flatMap(([name, value]: readonly [string, unknown]): readonly InnerTerm[] => {
    const set = (to: unknown): Term => ({ ...term, [name]: to });
    if (isTerm(value)) return [{ term: value, replaced: set }];
    if (!Array.isArray(value)) return [];
    return value.flatMap((item: unknown, i): readonly InnerTerm[] => {
      if (isTerm(item)) return [{ term: item, replaced: (by) => set(value.with(i, by)) }];
      if (isKey(item)) return [{ term: item.term, replaced: (by) => set(value.with(i, { ...item, term: by })) }];
      return [];
    });
  });
}

function isTerm(value: unknown): value is Term {
  return typeof value === 'object' && value !== null && 'kind' in value && 'type' in value;
}

function isKey(value: unknown): value is { readonly term: Term } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    value.kind === 'term' &&
    'term' in value &&
    isTerm(value.term)
  );
}
