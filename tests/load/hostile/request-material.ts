/** This module collects what senders need to know of the rulebook to make their requests. */
import { openRulebook } from '../../../engine/core/src/node.ts';
import { showDay } from '../../../engine/core/src/values/calendar.ts';
import { GOLDEN_HOUSEHOLDS, readGoldenHousehold } from '../../golden/household.ts';

export interface RequestMaterial {
  readonly port: number;
  /** Lists the golden households, each with its day (ISO). */
  readonly households: readonly { readonly situation: object; readonly date: string }[];
  readonly rights: readonly string[];
  /** Holds the id of a number that is a fact of a person, for the operation `curve`. */
  readonly fact: string;
  readonly rulebook: { readonly version: string; readonly hash: string };
}

export async function readRequestMaterial(port: number): Promise<RequestMaterial> {
  const { rulebook } = await openRulebook();
  const { version, hash, rights, facts } = rulebook;
  const households = GOLDEN_HOUSEHOLDS.map((name) => {
    const { situation, date } = readGoldenHousehold(name, rulebook);
    return { situation, date: showDay(date) };
  });
  const fact = facts.find(({ scope, type }) => scope === 'person' && type.kind === 'number');
  if (fact === undefined) throw new Error('no fact of a person is a number');
  const inForce = rights.filter(({ draft }) => !draft).map(({ id }) => id);
  return { port, households, rights: inForce, fact: fact.id, rulebook: { version, hash } };
}
