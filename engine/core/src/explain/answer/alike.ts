/**
 * This module handles persons of whom the same facts are known and who have the same ties. It says how they are found,
 * and how a result for one of them is transferred to another.
 */
import { togetherOf } from '../dependencies/together.ts';
import { EXCHANGE, type Exchange } from '../trials/exchange.ts';
import type { Session } from '../trials/session.ts';

export interface Alike {
  readonly find: typeof togetherOf;
  readonly exchange: Exchange;
}

/** Holds what the answers of one household share. */
export interface Answering extends Session {
  /** Transfers a result from one person to another who is alike; `null` when everybody is answered separately. */
  readonly exchange: Exchange | null;
}

export const ALIKE: Alike = { find: togetherOf, exchange: EXCHANGE };
