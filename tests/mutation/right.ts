/** This module tests one right with every mutant of its law, and lists the mutants that no case notices. */
import type { Understood } from '../../engine/core/src/rulebook/typecheck/understood.ts';
import type { Right } from '../../engine/core/src/rulebook/model.ts';
import { listMutants } from './mutants.ts';
import { Cases } from './noticing-cases.ts';

export interface Mutated {
  readonly right: string;
  readonly cases: number;
  readonly mutants: number;
  readonly survivors: readonly Survivor[];
}

export interface Survivor {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** The cases of a right have to notice at least this share of its mutants. */
export const PROMISED = 0.9;

export function computeNoticedShare({ mutants, survivors }: Mutated): number {
  return mutants === 0 ? 1 : 1 - survivors.length / mutants;
}

export async function testMutants(understood: Understood, right: Right, day: number): Promise<Mutated> {
  const cases = await Cases.of(understood, right);
  const mutants = listMutants(understood, right.name, day);
  const survivors: Survivor[] = [];
  for (const mutant of mutants)
    if (!(await cases.notice(mutant)))
      survivors.push({ file: mutant.place.file, line: mutant.place.line, what: mutant.what });
  return { right: right.id, cases: right.cases.length, mutants: mutants.length, survivors };
}
