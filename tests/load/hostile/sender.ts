/**
 * This script is the hostile sender. It is a process of its own, so that its processor time is not mistaken for that of
 * the server or of the ordinary senders. It receives the name of an attack and a duration, runs the attack for so long,
 * and sends back the counts of its answers by status.
 */
import { Agent } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setMaxListeners } from 'node:events';
import { setPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { sendRequest, HOST, formatOrigin } from './request.ts';
import {
  classifyStatus,
  createStatusTally,
  leadsElsewhere,
  type Attack,
  type Hostile,
  type StatusTally,
} from './attack.ts';
import { ATTACKS } from './attacks.ts';
import type { AttackTurn } from './hostile.ts';
import { readRequestMaterial, type RequestMaterial } from './request-material.ts';

const ADDRESS = '127.0.0.66';
/** Limits the runs of one attack in one turn, because requests that are refused at once could be sent very often. */
const MOST = 50_000;
/**
 * A real attacker has a machine of its own; here the process yields to the server and to the other senders on the same
 * cores.
 */
const NICENESS = 10;

setPriority(NICENESS);
const house = await readRequestMaterial(Number(process.argv[2]));
let turns = 0;
process.on('disconnect', () => process.exit());
process.on('message', ({ attack, milliseconds }: AttackTurn) => {
  const found = ATTACKS.find(({ name }) => name === attack);
  if (found === undefined) throw new Error(`"${attack}" is no attack`);
  void attackFor(found, milliseconds).then((tally) => process.send?.(tally));
});
process.send?.('ready');

async function attackFor({ atOnce, once }: Attack, milliseconds: number): Promise<StatusTally> {
  const over = AbortSignal.timeout(milliseconds);
  // Each request listens for the end of the turn, so that the limit of listeners is lifted.
  setMaxListeners(0, over);
  const tally = createStatusTally();
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const hostile = hostileOf(house, tally, agent, over);
  const ended = new Promise<void>((resolve) => over.addEventListener('abort', () => resolve()));
  let begun = 0;
  const again = async (): Promise<void> => {
    while (!over.aborted && begun++ < MOST) await Promise.race([once(hostile), ended]);
  };
  await Promise.all(Array.from({ length: atOnce }, again));
  await ended;
  agent.destroy();
  // Requests that were broken off are counted when their connections close, which the pause waits for.
  await pause(10);
  return tally;
}

function hostileOf(
  known: RequestMaterial,
  tally: ReturnType<typeof createStatusTally>,
  agent: Agent,
  over: AbortSignal,
): Hostile {
  const { port } = known;
  const origin = formatOrigin(port);
  const count = (status: number, location: string | null): void => {
    tally[classifyStatus(status)] += 1;
    if (leadsElsewhere(location, origin)) tally.elsewhere += 1;
  };
  /**
   * Counts a request without an answer. The pause keeps a sender that cannot even connect from trying as fast as the
   * machine allows.
   */
  const none = async (): Promise<null> => {
    tally.none += 1;
    await pause(1);
    return null;
  };
  return {
    house: known,
    turn: () => turns++,
    over,
    async hit(asked, { within, keep = false } = {}) {
      const signal = within === undefined ? over : AbortSignal.any([over, AbortSignal.timeout(within)]);
      const told = await sendRequest({ port, address: ADDRESS, agent, signal }, asked, keep).catch(() => null);
      if (told === null) return none();
      count(told.status, told.location);
      return told;
    },
    async connect() {
      const socket = await opened(port, over);
      if (socket === null) return none();
      let answers = 0;
      socket.on('data', (piece: Buffer) => {
        for (const [status, location] of answersIn(piece.toString('latin1'))) {
          answers += 1;
          count(status, location);
        }
      });
      socket.on('close', () => (tally.none += answers === 0 ? 1 : 0));
      return socket;
    },
  };
}

/** Opens a connection that is destroyed when the turn is over; the result is `null` where it cannot be opened. */
function opened(port: number, over: AbortSignal): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect({ host: HOST, port, localAddress: ADDRESS, allowHalfOpen: true });
    const destroy = (): unknown => socket.destroy();
    over.addEventListener('abort', destroy);
    socket.on('connect', () => resolve(socket));
    // The server ends a connection by closing its half; the client then closes the other half.
    socket.on('end', () => socket.end()).on('error', () => resolve(null));
    socket.on('close', () => {
      over.removeEventListener('abort', destroy);
      resolve(null);
    });
  });
}

function answersIn(text: string): readonly (readonly [number, string | null])[] {
  return [...text.matchAll(/HTTP\/1\.1 (\d{3}) [^]*?\r\n\r\n/g)].map(([head, status]) => {
    const location = /\r\nlocation: ([^\r]*)\r/i.exec(head)?.[1] ?? null;
    return [Number(status), location];
  });
}
