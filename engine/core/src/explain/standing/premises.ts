/** This module tells on which facts the estimates of the vocabulary depend. */
import { listTermParts } from '../../language/parts.ts';
import type { Term } from '../../language/term.ts';
import type { Understood } from '../../rulebook/typecheck/understood.ts';

const known = new WeakMap<Understood, ReadonlySet<string>>();

/**
 * Returns the ids of the facts that any estimate reads, directly or through computed facts and other estimates. They
 * are listed once for each rulebook.
 */
export function listEstimatePremises(understood: Understood): ReadonlySet<string> {
  const premises = known.get(understood) ?? findPremises(understood);
  known.set(understood, premises);
  return premises;
}

function findPremises({ facts }: Understood): ReadonlySet<string> {
  const formulas = new Map(facts.map(({ def, is }) => [def.id, is]));
  const ids = new Set<string>();
  const visit = (term: Term): void => {
    if (term.kind === 'fact' || term.kind === 'at' || term.kind === 'window' || term.kind === 'through') {
      const formula = ids.has(term.id) ? null : (formulas.get(term.id) ?? null);
      ids.add(term.id);
      if (formula !== null) visit(formula);
    }
    for (const part of listTermParts(term)) visit(part.term);
  };
  for (const { estimated } of facts) for (const { value, when } of estimated) [value, when].forEach(visit);
  return ids;
}
