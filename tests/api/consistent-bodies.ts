/**
 * This module corrects request bodies that were drawn from their schema, so that their parts are consistent with each
 * other.
 */
import type { Rulebook } from '@recto-verso/engine';
import fc from 'fast-check';
import type { SituationInput } from '../../engine/core/src/situation/input.ts';

/**
 * Draws bodies in which `official`, where the body has it, holds the facts of another drawn household for the persons
 * and the home of the situation.
 */
export function withOfficial(
  rulebook: Rulebook,
  households: fc.Arbitrary<SituationInput>,
  body: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  return fc.tuple(body, households).map(([drawn, other]) => {
    const { official, ...request } = drawn as { official?: unknown; situation: SituationInput };
    if (official === undefined) return request;
    const held = Object.values(other.persons).map((fields) => factsOf(rulebook, fields));
    const persons = Object.keys(request.situation.persons).map((id, i) => [id, held[i % held.length]] as const);
    return { ...request, official: { persons: Object.fromEntries(persons), home: factsOf(rulebook, other.home) } };
  });
}

/** Returns the facts of a person or home without things, and without facts that name other persons. */
function factsOf(rulebook: Rulebook, fields: object | null | undefined): Readonly<Record<string, unknown>> {
  const { facts, things } = rulebook;
  const naming = facts.filter(({ type }) => type.kind === 'person').map(({ id }) => id);
  const left = new Set<string>(['partner', 'related', ...things.map(({ kind }) => kind), ...naming]);
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([name]) => !left.has(name)));
}

/**
 * Makes the `curve` request consistent: it is about a number of a person who is described, and the ends of the axis are
 * the bounds of that number.
 */
export function correctCurveRequest(rulebook: Rulebook, drawn: unknown): unknown {
  const { fact, of: _, from, to, ...request } = drawn as Record<string, unknown> & { situation: SituationInput };
  const numbers = rulebook.facts.filter(({ scope, type }) => scope === 'person' && type.kind === 'number');
  const def = numbers.find(({ id }) => id === fact) ?? numbers[0];
  if (def?.type.kind !== 'number') throw new Error('no fact of a person is a number');
  const [of] = Object.keys(request.situation.persons);
  const ends = {
    ...(from === undefined ? {} : { from: def.type.min }),
    ...(to === undefined ? {} : { to: def.type.max }),
  };
  return { ...request, fact: def.id, of, ...ends };
}
