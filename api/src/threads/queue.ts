/**
 * Who goes next: a line for each address, and between addresses start-time fair queueing by the time that their jobs took.
 * Each address has a clock of milliseconds used; the one that has used least goes first. One that comes, or was idle,
 * starts at the present of the others: it saved nothing up, and owes nothing for the past. What is running is charged with
 * what such a job of this address took of late, or with what it has taken already where that is more. Data alone: what
 * time it is, is told.
 */
import { openLine, type Line, type Pace } from './line.ts';

export interface QueueOptions {
  /** So many jobs run at the same time. */
  readonly threads: number;
  /** So many prompt jobs of one address may wait; patient ones are bounded by whoever sends them. */
  readonly each: number;
  /** So many prompt jobs may wait in all. */
  readonly all: number;
}

/** A job that has begun; given back when it ends. */
export interface Begun<J> {
  readonly job: J;
  readonly client: string;
}

export interface FairQueue<J> {
  /** @returns the job that is turned away for it, which may be this one; `null` where there is room */
  readonly add: (client: string, pace: Pace, job: J) => J | null;
  /** The job that begins now; `null` where none waits, or none may begin. @param now milliseconds of any clock */
  readonly next: (now: number) => Begun<J> | null;
  readonly end: (begun: Begun<J>, now: number) => void;
  /** Takes out what waits and is so. */
  readonly drop: (isSo: (job: J) => boolean) => readonly J[];
  /** Addresses that are remembered. */
  readonly size: () => number;
}

/** An address whose jobs take longer than this, in milliseconds, is not given the last free thread beside its others. */
export const DEAR_MS = 250;
/** How much the last job of an address counts in the mean of its jobs. */
const LATEST = 0.3;

interface Running {
  readonly since: number;
  readonly charged: number;
}

interface Client<J> {
  readonly name: string;
  readonly line: Line<J>;
  readonly running: Map<Begun<J>, Running>;
  /** Milliseconds used, with what is charged of those running. */
  clock: number;
  /** Mean of what its jobs took of late; `null` before the first ended. */
  mean: number | null;
}

export function openQueue<J>(options: QueueOptions): FairQueue<J> {
  return new Clients(options);
}

class Clients<J> implements FairQueue<J> {
  readonly #options: QueueOptions;
  readonly #clients = new Map<string, Client<J>>();
  /** The clock of whoever comes now. */
  #present = 0;
  #running = 0;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  add(name: string, pace: Pace, job: J): J | null {
    const from = pace === 'patient' ? null : this.#fullLine(name);
    if (from === 'own') return job;
    const turned = from?.newest() ?? null;
    this.#put(name, pace, job);
    return turned;
  }

  next(now: number): Begun<J> | null {
    const able = [...this.#clients.values()].filter((client) => this.#mayBegin(client, now));
    const first = able.reduce<Client<J> | null>(
      (best, client) => (best === null || isBefore(client, best, now) ? client : best),
      null,
    );
    const job = first?.line.take();
    if (first === null || job === undefined) return null;
    this.#present = Math.max(this.#present, used(first, now));
    const begun: Begun<J> = { job, client: first.name };
    const charged = first.mean ?? DEAR_MS;
    first.running.set(begun, { since: now, charged });
    first.clock += charged;
    this.#running += 1;
    return begun;
  }

  end(begun: Begun<J>, now: number): void {
    const client = this.#clients.get(begun.client);
    const ran = client?.running.get(begun);
    if (client === undefined || ran === undefined) return;
    const took = Math.max(1, now - ran.since);
    // The time of one job is shared by everybody who was served or waited, so that their clock goes on.
    this.#present += took / Math.max(1, [...this.#clients.values()].filter(isActive).length);
    client.running.delete(begun);
    client.clock += took - ran.charged;
    client.mean = client.mean === null ? took : client.mean + LATEST * (took - client.mean);
    this.#running -= 1;
    this.#forget();
  }

  drop(isSo: (job: J) => boolean): readonly J[] {
    const dropped = [...this.#clients.values()].flatMap(({ line }) => line.drop(isSo));
    if (dropped.length > 0) this.#forget();
    return dropped;
  }

  size(): number {
    return this.#clients.size;
  }

  #put(name: string, pace: Pace, job: J): void {
    const client = this.#clients.get(name) ?? { name, line: openLine<J>(), running: new Map(), clock: 0, mean: null };
    if (!isActive(client)) client.clock = Math.max(client.clock, this.#present);
    client.line.add(pace, job);
    this.#clients.set(name, client);
  }

  /** The line that is too long where one more prompt job of an address comes; `null` where there is room. */
  #fullLine(name: string): Line<J> | 'own' | null {
    const own = this.#clients.get(name)?.line.prompt() ?? 0;
    const lines = [...this.#clients.values()].map(({ line }) => line);
    if (own >= this.#options.each) return 'own';
    if (lines.reduce((sum, line) => sum + line.prompt(), 0) < this.#options.all) return null;
    const longest = lines.reduce<Line<J> | null>(
      (most, line) => (most === null || line.prompt() > most.prompt() ? line : most),
      null,
    );
    return longest === null || longest.prompt() <= own + 1 ? 'own' : longest;
  }

  /** Whoever waits for nothing and has used no more than the others is as good as new. */
  #forget(): void {
    for (const client of this.#clients.values())
      if (!isActive(client) && (client.clock <= this.#present || this.#running === 0))
        this.#clients.delete(client.name);
  }

  #mayBegin(client: Client<J>, now: number): boolean {
    const free = this.#options.threads - this.#running;
    if (client.line.size() === 0 || free === 0) return false;
    return free > 1 || client.running.size === 0 || !isDear(client, now);
  }
}

function isActive<J>({ line, running }: Client<J>): boolean {
  return line.size() > 0 || running.size > 0;
}

/** Its clock, with what those running have taken beyond what was charged for them. */
function used<J>({ clock, running }: Client<J>, now: number): number {
  return [...running.values()].reduce((sum, { since, charged }) => sum + Math.max(0, now - since - charged), clock);
}

/** Also an address of which nothing is known yet: it could be. */
function isDear<J>({ mean, running }: Client<J>, now: number): boolean {
  return mean === null || mean > DEAR_MS || [...running.values()].some(({ since }) => now - since > DEAR_MS);
}

function isBefore<J>(one: Client<J>, other: Client<J>, now: number): boolean {
  const [mine, others] = [used(one, now), used(other, now)];
  return mine === others ? one.running.size < other.running.size : mine < others;
}
