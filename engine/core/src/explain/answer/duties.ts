/** This module lists the duties that a person still has to do for a right. */
import type { RightDuty } from '../../contract/claim.ts';
import type { PlanNode } from '../../plan/plan.ts';
import { readTruth, readColumnValue, type Household } from '../../run/household.ts';
import { DONE, NOT_YET } from '../../values/duty.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Words } from '../sentences/words.ts';

/**
 * Returns the open duties of the leading route or, while no route is certain, of all routes that may lead, each once;
 * there are none when the right is closed or certainly received already. A duty that is done, or from which the person
 * is certainly excused, is left out.
 */
export function listOpenDuties(
  words: Words,
  h: Household,
  { verdict, received, best, routes, row }: Draft,
): readonly RightDuty[] {
  if (verdict === 'no' || received === 'yes') return [];
  const open = best?.verdict === 'yes' ? [best] : routes.filter((route) => route.verdict !== 'no');
  const all = open.flatMap(({ route }) => dutiesIn(words, h, route.node, row));
  return all.filter((duty, at) => all.findIndex(({ fact }) => fact === duty.fact) === at);
}

function dutiesIn(words: Words, h: Household, node: PlanNode, row: number): readonly RightDuty[] {
  if (node.kind !== 'line') return node.items.flatMap((item) => dutiesIn(words, h, item, row));
  if (node.duty === null) return [];
  const { fact, excused } = node.duty;
  const value = readColumnValue(h, fact, row);
  if (value.kind !== 'set' || (excused !== null && readTruth(h, excused, row) === 'yes')) return [];
  const told = value.values.length === 1;
  if (told && value.values[0] === DONE) return [];
  const state = told && value.values[0] === NOT_YET ? 'not-yet' : 'unknown';
  return [{ fact: fact.id, state, text: words.duty(fact.id) }];
}
