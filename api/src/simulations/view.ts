/** The scenarios as they are listed. */
import type { Rulebook } from '@recto-verso/engine';
import type { z } from '@hono/zod-openapi';
import type { Scenarios } from '../contract/scenario.ts';
import type { Simulations } from './simulations.ts';

export function scenariosView(
  rulebook: Rulebook,
  { book, households }: Pick<Simulations, 'book' | 'households'>,
): z.infer<typeof Scenarios> {
  const ids = new Map(rulebook.rights.map(({ symbol, id }) => [symbol, id]));
  return {
    hash: book.hash,
    households,
    scenarios: book.scenarios.map(({ id, title, question, rights, variants, unlawful }) => ({
      id,
      title,
      question,
      rights: rights.map((symbol) => ids.get(symbol) ?? symbol),
      variants: [...variants].map(([name, variant]) => ({ name, title: variant.title })),
      unlawful,
    })),
  };
}
