/**
 * This module makes the population on which a tested server runs scenarios, and reads the memory and the threads of the
 * server from `/proc` (Linux only).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Started } from '../bench/serving.ts';

export interface LoadPopulation {
  readonly folder: string;
  readonly remove: () => void;
}

/** Makes a population of a thousand households, in a folder of its own. */
export function makeLoadPopulation(): LoadPopulation {
  const dir = mkdtempSync(join(tmpdir(), 'recto-verso-load-'));
  const folder = join(dir, 'drawn');
  execFileSync('npx', ['recto-verso', 'population', 'make', '--households', '1000', '--out', folder]);
  return { folder, remove: () => rmSync(dir, { recursive: true }) };
}

type Running = Pick<Started, 'server' | 'ended'>;

/**
 * Returns the resident memory of the server in megabytes.
 * @throws Error where the server has ended
 */
export function readResidentMegabytes(running: Running): number {
  const status = readFileSync(`/proc/${pidOf(running)}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024);
}

/**
 * Counts the threads of the server's process, including those that evaluate.
 * @throws Error where the server has ended
 */
export function countServerThreads(running: Running): number {
  return readdirSync(`/proc/${pidOf(running)}/task`).length;
}

function pidOf({ server, ended }: Running): number {
  const end = ended();
  if (end !== null || server.pid === undefined) throw new Error(end ?? 'the server was not started');
  return server.pid;
}
