/** Persons of whom the same is known, in the same ties: how they are found, and how what was found for one is told of another. */
import { togetherOf } from '../dependencies/together.ts';
import { EXCHANGE, type Exchange } from '../trials/exchange.ts';
import type { Session } from '../trials/session.ts';

export interface Alike {
  readonly find: typeof togetherOf;
  readonly exchange: Exchange;
}

/** What the answers of one household share. */
export interface Answering extends Session {
  /** It tells of somebody what was found for another who is alike; `null` where everybody is answered apart. */
  readonly exchange: Exchange | null;
}

export const ALIKE: Alike = { find: togetherOf, exchange: EXCHANGE };
