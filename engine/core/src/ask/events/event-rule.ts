/** This module applies an event to a household: it changes the facts, couples and things that the event reaches. */
import type { Compiled } from '../../run/compiled.ts';
import type { LifeEvent, Operation, PatchRule } from '../../rulebook/crossings/book.ts';
import { moveHome } from '../../situation/by-commune.ts';
import { REGION } from '../../situation/fields.ts';
import type { Situation } from '../../situation/model.ts';
import { isSameStated } from '../../situation/pieces.ts';
import { applyPatch } from '../patch/apply.ts';
import { evaluatePatchRules } from '../patch/rules.ts';
import { forgetStatedTotals } from './stated-totals.ts';
import { resolveTold, type Tells } from './tells.ts';

/**
 * Returns the household as the event leaves it, from a day (yyyymmdd) on. What the event adds must have been added
 * before.
 * @param who the person to whom it happens
 */
export function applyEventRule(
  compiled: Compiled,
  situation: Situation,
  event: LifeEvent,
  { who, tells, day }: { readonly who: string; readonly tells: Tells; readonly day: number },
): Situation {
  const changes = { ...event.rule, operations: told(event.rule, tells) };
  const patch = applyPatch(compiled.rulebook, evaluatePatchRules(compiled, situation, day), changes, [who], 'widen');
  const after = forgetStatedTotals(compiled, situation, patch, event, who, day);
  // The commune determines the region. A move to another region therefore removes the stated commune and the facts that
  // it settled.
  const moves = !isSameStated(situation.home.plain[REGION] ?? null, after.home.plain[REGION] ?? null);
  if (!moves) return after;
  return { ...after, communes: [], home: moveHome(compiled.rulebook, situation.home, after.home, day) };
}

function saysNo({ value }: Extract<Operation, { kind: 'set' }>): boolean {
  return value.kind === 'stated' && (value.raw === 'no' || value.raw === false);
}

function told({ operations }: PatchRule, tells: Tells): PatchRule['operations'] {
  const said = operations.flatMap((operation) => {
    if (operation.kind === 'add') return [];
    if (operation.kind !== 'set' || operation.value.kind !== 'stated') return [operation];
    return [{ ...operation, value: { ...operation.value, raw: resolveTold(operation.value.raw, tells) } }];
  });
  const ended = said.flatMap((o) => (o.kind === 'set' && saysNo(o) ? [o.fact] : []));
  // When the event ends a receipt, whatever it would state about the details of this receipt is left out.
  return said.filter((o) => o.kind !== 'set' || !ended.some((receipt) => o.fact.startsWith(`${receipt}.`)));
}
