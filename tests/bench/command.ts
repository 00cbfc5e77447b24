/** This module runs the command line from start to end and measures what it used. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const COMMAND = fileURLToPath(new URL('../../api/bin/recto-verso.mjs', import.meta.url));

export interface CommandMeasurement {
  /** Holds seconds of clock time; `processor` holds seconds of processor time in all threads. */
  readonly wall: number;
  readonly processor: number;
  readonly megabytes: number;
}

/** Runs `recto-verso population …`, which prints its processor time and peak memory on its error output. */
export async function runPopulationCommand(...args: readonly string[]): Promise<CommandMeasurement> {
  const began = performance.now();
  const child = spawn(process.execPath, [COMMAND, 'population', ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => (said += String(text)));
  const [code] = (await once(child, 'close')) as [number];
  const cost = /([\d.]+) s of processor, peak memory (\d+) MB/.exec(said);
  if (code !== 0 || cost === null) throw new Error(`population ${args.join(' ')}: ${said}`);
  return { wall: (performance.now() - began) / 1000, processor: Number(cost[1]), megabytes: Number(cost[2]) };
}
