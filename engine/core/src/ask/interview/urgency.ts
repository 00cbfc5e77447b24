/**
 * This module gives more weight to the rights whose domain belongs to an urgent need of the situation, so that they are
 * asked about first.
 */
import { ProblemError } from '../../problem.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import { listUrgentDomains, readUrgentNeeds, readWrittenNeeds } from '../../explain/order/urgent.ts';
import { formatWritten } from '../../situation/reading.ts';
import type { Target } from '../questions/targets.ts';

/** Multiplies the weight of a right about which there is an urgent need. */
const URGENT = 40;

/** Checks whether a situation says what is urgent; an empty list says that nothing is. */
export function hasUrgentNeeds(input: unknown): boolean {
  return readUrgentNeeds(input) !== null;
}

/** @throws ProblemError when `urgent` is given and is not a list of needs of the rulebook */
export function refuseUnknownNeeds({ desks }: Rulebook, input: unknown): void {
  const known = Object.keys(desks.urgent);
  const raw = readWrittenNeeds(input);
  if (
    raw === undefined ||
    raw === null ||
    readUrgentNeeds(input)?.every((word) => known.includes(String(word))) === true
  )
    return;
  throw new ProblemError([
    {
      code: 'unknown-word',
      what: `Here stands ${formatWritten(raw)}, where a list of needs is expected.`,
      where: { field: 'urgent' },
      why: 'It says which rights are asked about first.',
      mend: `Write urgent: [ … ] with some of: ${known.join(', ')}.`,
    },
  ]);
}

/**
 * Multiplies the weight of the rights whose domain belongs to an urgent need of the situation.
 * @param input the situation as it was written
 */
export function weighUrgentTargets(rulebook: Rulebook, input: unknown, targets: readonly Target[]): readonly Target[] {
  const domains = listUrgentDomains(rulebook, input);
  if (domains.size === 0) return targets;
  return targets.map((target) =>
    domains.has(target.right.right.domain) ? { ...target, weight: target.weight * URGENT } : target,
  );
}
