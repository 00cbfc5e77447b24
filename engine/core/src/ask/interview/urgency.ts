/** What cannot wait comes first: the domains of the rights that the needs of a situation name. */
import { ProblemError } from '../../problem.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import { show } from '../../situation/reading.ts';
import type { Target } from '../questions/targets.ts';

/** How much more a right weighs that an urgent need is about. */
const URGENT = 40;

/** Whether a situation says what is urgent; an empty list says that nothing is. */
export function saysUrgent(input: unknown): boolean {
  return urgentOf(input) !== null;
}

/** @throws ProblemError where something else stands there than the needs of the rulebook */
export function refuseOtherNeeds({ desks }: Rulebook, input: unknown): void {
  const known = Object.keys(desks.urgent);
  const raw = writtenIn(input);
  if (raw === undefined || raw === null || urgentOf(input)?.every((word) => known.includes(String(word))) === true)
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
export function urgentFirst({ interview }: Rulebook, input: unknown, targets: readonly Target[]): readonly Target[] {
  const needs = interview.flatMap(({ urgent }) => Object.entries(urgent ?? {}));
  const told = urgentOf(input) ?? [];
  const domains = new Set(needs.flatMap(([need, of]) => (told.includes(need) ? of : [])));
  if (domains.size === 0) return targets;
  return targets.map((target) =>
    domains.has(target.right.right.domain) ? { ...target, weight: target.weight * URGENT } : target,
  );
}

function urgentOf(input: unknown): readonly unknown[] | null {
  const told = writtenIn(input);
  return Array.isArray(told) ? told : null;
}

function writtenIn(input: unknown): unknown {
  return ((input ?? {}) as Readonly<Record<string, unknown>>)['urgent'];
}
