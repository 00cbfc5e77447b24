/**
 * This module asks about urgent needs first: it gives more weight to the rights whose domain belongs to a need of the
 * situation.
 */
import { ProblemError } from '../../problem.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import { urgentDomains, urgentNeeds, writtenNeeds } from '../../explain/order/urgent.ts';
import { show } from '../../situation/reading.ts';
import type { Target } from '../questions/targets.ts';

/** Multiplies the weight of a right about which there is an urgent need. */
const URGENT = 40;

/** Checks whether a situation says what is urgent; an empty list says that nothing is. */
export function saysUrgent(input: unknown): boolean {
  return urgentNeeds(input) !== null;
}

/** @throws ProblemError when `urgent` holds anything other than needs of the rulebook */
export function refuseOtherNeeds({ desks }: Rulebook, input: unknown): void {
  const known = Object.keys(desks.urgent);
  const raw = writtenNeeds(input);
  if (raw === undefined || raw === null || urgentNeeds(input)?.every((word) => known.includes(String(word))) === true)
    return;
  throw new ProblemError([
    {
      code: 'unknown-word',
      what: `Here stands ${show(raw)}, where a list of needs is expected.`,
      where: { field: 'urgent' },
      why: 'It says which rights are asked about first.',
      mend: `Write urgent: [ … ] with some of: ${known.join(', ')}.`,
    },
  ]);
}

/** @param input the situation as it was written */
export function urgentFirst(rulebook: Rulebook, input: unknown, targets: readonly Target[]): readonly Target[] {
  const domains = urgentDomains(rulebook, input);
  if (domains.size === 0) return targets;
  return targets.map((target) =>
    domains.has(target.right.right.domain) ? { ...target, weight: target.weight * URGENT } : target,
  );
}
