/** This module drives the hostile sender for the soak test: it runs all attacks in turn, in several rounds. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { StatusTally } from './attack.ts';
import { ATTACKS } from './attacks.ts';

/** Describes the message that starts a turn in the process of the hostile sender. */
export interface AttackTurn {
  readonly attack: string;
  readonly milliseconds: number;
}

export interface Attacked extends Tallied {
  /** The times are in milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
}

interface Tallied {
  readonly attack: string;
  readonly tally: StatusTally;
}

/** Each attack runs again, because what one attack leaves behind may help another. */
const ROUNDS = 2;

/**
 * Starts the hostile sender, runs all attacks one after the other in each round, and returns the counts of each turn.
 * @param milliseconds the duration of all turns together
 * @throws Error where the sender ends by itself
 */
export async function runAllAttacks(port: number, milliseconds: number): Promise<readonly Attacked[]> {
  const sender = fork(new URL('sender.ts', import.meta.url), [String(port)]);
  const ended = once(sender, 'exit').then(([code]) => {
    throw new Error(`the hostile sender ended by itself (code ${String(code)})`);
  });
  ended.catch(() => undefined);
  const told = (): Promise<unknown[]> => Promise.race([once(sender, 'message'), ended]);
  try {
    await told();
    const turns = Array.from({ length: ROUNDS }, () => ATTACKS).flat();
    const attacked: Attacked[] = [];
    for (const { name: attack } of turns) {
      const from = Date.now();
      sender.send({ attack, milliseconds: Math.round(milliseconds / turns.length) } satisfies AttackTurn);
      const [tally] = await told();
      attacked.push({ attack, from, to: Date.now(), tally: tally as StatusTally });
    }
    return attacked;
  } finally {
    sender.kill('SIGKILL');
  }
}
