/** This module lists the scenarios, for HTTP and for the command line. */
import type { Rulebook } from '@recto-verso/engine';
import type { ScenarioBook } from '@recto-verso/population/scenarios';
import type { z } from '@hono/zod-openapi';
import type { ScenarioHead, Scenarios } from '../contract/scenario.ts';
import type { Simulations } from './simulations.ts';

export function describeScenarios(
  rulebook: Rulebook,
  { book, households }: Pick<Simulations, 'book' | 'households'>,
): z.infer<typeof Scenarios> {
  return { hash: book.hash, households, scenarios: listScenarioHeads(rulebook, book) };
}

/** Lists the scenarios of every kind in the order of their ids, with the numbers in the ids compared as numbers. */
export function listScenarioHeads(
  { rights }: Rulebook,
  { scenarios, detections, explorations }: ScenarioBook,
): z.infer<typeof ScenarioHead>[] {
  const idOf = (rightName: string): string => rights.find((right) => right.name === rightName)?.id ?? rightName;
  const policies = scenarios.map((one) => ({
    ...one,
    kind: 'policy' as const,
    variants: [...one.variants].map(([name, { title }]) => ({ name, title })),
  }));
  const crossings = detections.map((one) => ({ ...one, kind: 'crossing' as const, rights: [], variants: [] }));
  const explored = explorations.map((one) => ({ ...one, kind: 'exploration' as const, variants: [] }));
  return [...policies, ...crossings, ...explored]
    .map(({ id, kind, title, question, rights: names, variants, unlawful }) => ({
      id,
      kind,
      title,
      question,
      rights: names.map(idOf),
      variants,
      unlawful,
    }))
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}
