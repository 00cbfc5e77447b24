/** Persons of whom the same is known, in the same ties: how they are found, and how what was found for one is told of another. */
import { togetherOf } from '../dependencies/together.ts';
import { EXCHANGE, type Exchange } from '../trials/exchange.ts';

export interface Alike {
  readonly find: typeof togetherOf;
  readonly exchange: Exchange;
}

export const ALIKE: Alike = { find: togetherOf, exchange: EXCHANGE };
