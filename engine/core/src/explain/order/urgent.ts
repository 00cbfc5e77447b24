/** This module finds which rights are urgent: those of the domains that belong to the needs that a situation names. */
import type { Rulebook } from '../../rulebook/rulebook.ts';

/**
 * Returns the domains of the urgent needs.
 * @param input the situation as a user wrote it
 */
export function listUrgentDomains({ interview }: Rulebook, input: unknown): ReadonlySet<string> {
  const told = readUrgentNeeds(input) ?? [];
  const needs = interview.flatMap(({ urgent }) => Object.entries(urgent ?? {}));
  return new Set(needs.flatMap(([need, domains]) => (told.includes(need) ? domains : [])));
}

/**
 * Returns the needs that a situation names: an empty list when nothing is urgent, `null` when `urgent` is missing or no
 * list.
 */
export function readUrgentNeeds(input: unknown): readonly unknown[] | null {
  const told = readWrittenNeeds(input);
  return Array.isArray(told) ? told : null;
}

export function readWrittenNeeds(input: unknown): unknown {
  return ((input ?? {}) as Readonly<Record<string, unknown>>)['urgent'];
}
