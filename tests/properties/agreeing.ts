/** This module removes what contradicts itself in a description, so that what follows from other facts agrees with it. */
import { listDisagreements } from '../../engine/core/src/explain/dependencies/disagreements.ts';
import { getRulebookIndex } from '../../engine/core/src/explain/rulebook-index.ts';
import type { PersonRow, Situation } from '../../engine/core/src/situation/model.ts';
import { compiledRulebook, evaluateInMemory } from './shared.ts';

/** Removing a fact may make another one follow, which then contradicts what is told of it. */
const MOST_ROUNDS = 5;

/** Lists the facts of persons, with their ids, that have to be removed so that a description agrees with itself. */
export function listContradicting(whole: Situation, date: number): readonly string[] {
  const removed: string[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const household = evaluateInMemory(withoutFacts(whole, removed), date);
    const found = listDisagreements(getRulebookIndex(compiledRulebook.understood), household).filter(
      ({ at }) => at.scope === 'person',
    );
    if (found.length === 0) break;
    removed.push(...found.map(({ fact, at }) => `${household.persons[at.row] ?? ''} ${fact}`));
  }
  return removed;
}

/** Removes facts of persons, each written as the id of the person and of the fact. */
export function withoutFacts(situation: Situation, removed: readonly string[]): Situation {
  const isKept = (id: string, name: string): boolean => !removed.includes(`${id} ${name.replace(/\.amount$/, '')}`);
  const keep = <T>(id: string, facts: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(facts).filter(([name]) => isKept(id, name)));
  const persons = situation.persons.map((row): PersonRow => ({
    ...row,
    plain: keep(row.id, row.plain),
    dated: keep(row.id, row.dated),
  }));
  return { ...situation, persons };
}
