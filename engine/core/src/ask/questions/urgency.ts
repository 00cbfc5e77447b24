/** What cannot wait comes first: the domains of the rights that the needs of a situation name. */
import type { Rulebook } from '../../rulebook/rulebook.ts';
import type { Target } from './targets.ts';

/** How much more a right weighs that an urgent need is about. */
const URGENT = 40;

/** Whether a situation says what is urgent; an empty list says that nothing is. */
export function saysUrgent(input: unknown): boolean {
  return urgentOf(input) !== null;
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
  const told = ((input ?? {}) as Readonly<Record<string, unknown>>)['urgent'];
  return Array.isArray(told) ? told : null;
}
