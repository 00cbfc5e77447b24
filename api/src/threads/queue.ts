/**
 * This module chooses the next job. Each address has a line of waiting jobs, and start-time fair queueing decides
 * between addresses by the time that their jobs took. Each address has a clock of milliseconds used; the address that
 * has used least goes first. An address that is new or was idle starts at the clock that the others have reached
 * (`#present`): it has neither credit nor debt from the past. A running job is charged with the recent mean of the jobs
 * of its address, or with its time so far if that is more. The module reads no clock and runs no job; its callers do
 * both.
 */
import { createWaitingLine, type WaitingLine, type Pace } from './waiting-line.ts';

export interface QueueOptions {
  /** Limits the jobs that run at the same time. */
  readonly threads: number;
  /** Limits the waiting prompt jobs of one address. Patient jobs are limited by their sender. */
  readonly each: number;
  /** Limits all waiting prompt jobs. */
  readonly all: number;
}

/** Describes a job that has begun; it is passed to `end` when the job ends. */
export interface BegunJob<J> {
  readonly job: J;
  readonly client: string;
}

export interface FairQueue<J> {
  /**
   * Adds a job to the line of an address.
   * @returns the job that is refused to make room, which may be this one; `null` when there is room
   */
  readonly add: (client: string, pace: Pace, job: J) => J | null;
  /**
   * Begins the next job; returns `null` when none waits, or none may begin.
   * @param now milliseconds of any clock
   */
  readonly next: (now: number) => BegunJob<J> | null;
  readonly end: (begun: BegunJob<J>, now: number) => void;
  /** Removes and returns the waiting jobs for which `isSo` is true. */
  readonly drop: (isSo: (job: J) => boolean) => readonly J[];
  /** Counts the addresses that are remembered. */
  readonly size: () => number;
}

/**
 * An address whose jobs take longer than this, in milliseconds, does not get the last free thread while others of its
 * jobs run.
 */
export const LONG_JOB_MS = 250;
/** Weighs the last job of an address in the running mean of its jobs. */
const LATEST = 0.3;

interface Running {
  readonly since: number;
  readonly charged: number;
}

interface Client<J> {
  readonly name: string;
  readonly line: WaitingLine<J>;
  readonly running: Map<BegunJob<J>, Running>;
  /** Counts the milliseconds used, with the charge for the running jobs. */
  clock: number;
  /** Holds the running mean of what its jobs took, in milliseconds; `null` before the first one ended. */
  mean: number | null;
}

export function openQueue<J>(options: QueueOptions): FairQueue<J> {
  return new Clients(options);
}

class Clients<J> implements FairQueue<J> {
  readonly #options: QueueOptions;
  readonly #clients = new Map<string, Client<J>>();
  /** Holds the clock at which a new address starts. */
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

  next(now: number): BegunJob<J> | null {
    const able = [...this.#clients.values()].filter((client) => this.#mayBegin(client, now));
    const first = able.reduce<Client<J> | null>(
      (best, client) => (best === null || isBefore(client, best, now) ? client : best),
      null,
    );
    const job = first?.line.take();
    if (first === null || job === undefined) return null;
    this.#present = Math.max(this.#present, used(first, now));
    const begun: BegunJob<J> = { job, client: first.name };
    const charged = first.mean ?? LONG_JOB_MS;
    first.running.set(begun, { since: now, charged });
    first.clock += charged;
    this.#running += 1;
    return begun;
  }

  end(begun: BegunJob<J>, now: number): void {
    const client = this.#clients.get(begun.client);
    const ran = client?.running.get(begun);
    if (client === undefined || ran === undefined) return;
    const took = Math.max(1, now - ran.since);
    // The time of one job is divided among all addresses that have jobs, and `#present` advances by the share of one
    // address.
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
    const client = this.#clients.get(name) ?? {
      name,
      line: createWaitingLine<J>(),
      running: new Map(),
      clock: 0,
      mean: null,
    };
    if (!isActive(client)) client.clock = Math.max(client.clock, this.#present);
    client.line.add(pace, job);
    this.#clients.set(name, client);
  }

  /**
   * Returns the line that loses a job when one more prompt job of an address comes: `own` means that the new job itself
   * is refused, and `null` that there is room.
   */
  #fullLine(name: string): WaitingLine<J> | 'own' | null {
    const own = this.#clients.get(name)?.line.prompt() ?? 0;
    const lines = [...this.#clients.values()].map(({ line }) => line);
    if (own >= this.#options.each) return 'own';
    if (lines.reduce((sum, line) => sum + line.prompt(), 0) < this.#options.all) return null;
    const longest = lines.reduce<WaitingLine<J> | null>(
      (most, line) => (most === null || line.prompt() > most.prompt() ? line : most),
      null,
    );
    return longest === null || longest.prompt() <= own + 1 ? 'own' : longest;
  }

  /**
   * Forgets the addresses without waiting or running jobs that have used no more time than `#present`, because they are
   * equal to new ones. When no job runs at all, every address without waiting jobs is forgotten.
   */
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

/** Returns the clock of an address, with the time that its running jobs have taken beyond their charge. */
function used<J>({ clock, running }: Client<J>, now: number): number {
  return [...running.values()].reduce((sum, { since, charged }) => sum + Math.max(0, now - since - charged), clock);
}

/**
 * Checks whether the jobs of an address are long. An address of which no job has ended yet counts as one with long
 * jobs.
 */
function isDear<J>({ mean, running }: Client<J>, now: number): boolean {
  return mean === null || mean > LONG_JOB_MS || [...running.values()].some(({ since }) => now - since > LONG_JOB_MS);
}

function isBefore<J>(one: Client<J>, other: Client<J>, now: number): boolean {
  const [mine, others] = [used(one, now), used(other, now)];
  return mine === others ? one.running.size < other.running.size : mine < others;
}
