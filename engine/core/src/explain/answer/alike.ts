/**
 * This module joins what is needed to answer once for persons who are alike (the same facts are known of them, and they
 * have the same ties): the search for them, and the transfer of a result from one of them to another.
 */
import { groupAlikePersons } from '../dependencies/alike-persons.ts';
import { EXCHANGE, type Exchange } from '../trials/exchange.ts';
import type { FindStanding } from '../standing/standing.ts';
import type { Session } from '../trials/session.ts';

export interface AlikeAnswering {
  readonly find: typeof groupAlikePersons;
  readonly exchange: Exchange;
}

/** Holds what the answers of one household share. */
export interface AnswerSession extends Session {
  /** Finds how a right stands in the second run; nothing stands where there is no second run. */
  readonly standingOf: FindStanding;
  /** Transfers a result from one person to another who is alike; `null` when everybody is answered separately. */
  readonly exchange: Exchange | null;
}

export const ALIKE: AlikeAnswering = { find: groupAlikePersons, exchange: EXCHANGE };
