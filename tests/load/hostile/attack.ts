/** What an attack is, and how what the hostile sender is answered is counted. */
import type { Socket } from 'node:net';
import type { Asked, Told } from './asking.ts';
import type { House } from './house.ts';

/** The hostile sender while one of its attacks has its turn. */
export interface Hostile {
  readonly house: House;
  /** Another number each time, so that what is sent can differ. */
  readonly turn: () => number;
  /** The turn of this attack is over. */
  readonly over: AbortSignal;
  /** Sends, and counts the answer. @returns `null` where there was none */
  readonly hit: (asked: Asked, how?: How) => Promise<Told | null>;
  /** Opens a connection for bytes that no client would send; what is read from it is counted. Closed once it is over. */
  readonly connect: () => Promise<Socket | null>;
}

export interface How {
  /** Milliseconds after which the sender is gone. */
  readonly within?: number;
  /** The text of the answer is wanted. */
  readonly keep?: boolean;
}

export interface Attack {
  readonly name: string;
  /** On how many connections. */
  readonly atOnce: number;
  /** Done again and again, on each of them. */
  readonly once: (hostile: Hostile) => Promise<unknown>;
}

/** The connections of one hostile sender, where an attack does not rest on there being more or fewer. */
export const ATTACKERS = 12;

/** In the order in which they are printed. */
export const CLASSES = ['2xx', '3xx', '4xx', '429', '503', '500', 'none', 'elsewhere'] as const;

/**
 * Answers by their status. `500`: every failure, whatever its number, but 503. `none`: not answered, by either side's
 * doing. `elsewhere`: led to another host, counted beside its status.
 */
export type Tally = Readonly<Record<(typeof CLASSES)[number], number>>;

export function emptyTally(): Record<keyof Tally, number> {
  return Object.fromEntries(CLASSES.map((name) => [name, 0])) as Record<keyof Tally, number>;
}

export function classOf(status: number): keyof Tally {
  if (status === 429) return '429';
  if (status === 503) return '503';
  if (status >= 500) return '500';
  return status >= 400 ? '4xx' : status >= 300 ? '3xx' : '2xx';
}

export function added(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const tally of tallies) for (const name of CLASSES) sum[name] += tally[name];
  return sum;
}

export function leadsElsewhere(location: string | null, origin: string): boolean {
  if (location === null) return false;
  return !URL.canParse(location, origin) || new URL(location, origin).origin !== origin;
}
