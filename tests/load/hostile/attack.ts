/** This module defines what an attack is, and the counts of the answers to the hostile sender by status. */
import type { Socket } from 'node:net';
import type { SentRequest, ReceivedResponse } from './request.ts';
import type { RequestMaterial } from './request-material.ts';

/** Describes what an attack may use during its turn. */
export interface Hostile {
  readonly house: RequestMaterial;
  /** Returns another number each time, so that the requests can differ. */
  readonly turn: () => number;
  /** Is aborted when the turn of this attack is over. */
  readonly over: AbortSignal;
  /**
   * Sends a request and counts its answer.
   * @returns the answer, or `null` where there was none
   */
  readonly hit: (asked: SentRequest, how?: How) => Promise<ReceivedResponse | null>;
  /**
   * Opens a connection for bytes that no ordinary client would send, and counts the answers read from it. The
   * connection is closed when the turn is over; the result is `null` where it cannot be opened.
   */
  readonly connect: () => Promise<Socket | null>;
}

export interface How {
  /** The sender breaks the request off after this many milliseconds. */
  readonly within?: number;
  /** Is `true` when the attack needs the text of the answer. */
  readonly keep?: boolean;
}

export interface Attack {
  readonly name: string;
  /** Sets the number of parallel runs, each with a connection of its own. */
  readonly atOnce: number;
  /** Runs the attack once; each of the parallel runs repeats it until the turn is over. */
  readonly once: (hostile: Hostile) => Promise<unknown>;
}

/** An attack uses this many connections where their number does not matter to it. */
export const ATTACKERS = 12;

/** Lists the classes of answers in the order in which they are printed. */
export const CLASSES = ['2xx', '3xx', '4xx', '429', '503', '500', 'none', 'elsewhere'] as const;

/**
 * Counts answers by their status. `4xx` leaves out 429, and `500` counts every status from 500 on except 503. `none`
 * counts the requests without an answer, whichever side caused it, and `elsewhere` the answers that lead to another
 * host, which are also counted by their status.
 */
export type StatusTally = Readonly<Record<(typeof CLASSES)[number], number>>;

export function createStatusTally(): Record<keyof StatusTally, number> {
  return Object.fromEntries(CLASSES.map((name) => [name, 0])) as Record<keyof StatusTally, number>;
}

export function classifyStatus(status: number): keyof StatusTally {
  if (status === 429) return '429';
  if (status === 503) return '503';
  if (status >= 500) return '500';
  return status >= 400 ? '4xx' : status >= 300 ? '3xx' : '2xx';
}

export function sumStatusTallies(tallies: readonly StatusTally[]): StatusTally {
  const sum = createStatusTally();
  for (const tally of tallies) for (const name of CLASSES) sum[name] += tally[name];
  return sum;
}

export function leadsElsewhere(location: string | null, origin: string): boolean {
  if (location === null) return false;
  return !URL.canParse(location, origin) || new URL(location, origin).origin !== origin;
}
