/** Which rights cannot wait: those of the domains that the needs of a situation name. */
import type { Rulebook } from '../../rulebook/rulebook.ts';

/** @param input the situation as it was written */
export function urgentDomains({ interview }: Rulebook, input: unknown): ReadonlySet<string> {
  const told = urgentNeeds(input) ?? [];
  const needs = interview.flatMap(({ urgent }) => Object.entries(urgent ?? {}));
  return new Set(needs.flatMap(([need, domains]) => (told.includes(need) ? domains : [])));
}

/** The needs that a situation names, an empty list where nothing is urgent; `null` where it does not say. */
export function urgentNeeds(input: unknown): readonly unknown[] | null {
  const told = writtenNeeds(input);
  return Array.isArray(told) ? told : null;
}

export function writtenNeeds(input: unknown): unknown {
  return ((input ?? {}) as Readonly<Record<string, unknown>>)['urgent'];
}
