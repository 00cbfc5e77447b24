/** The command line from its start to its end, and what it took. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const COMMAND = fileURLToPath(new URL('../../api/bin/recto-verso.mjs', import.meta.url));

export interface Measured {
  /** Seconds: by the clock, and of the processor in all threads. */
  readonly wall: number;
  readonly processor: number;
  readonly megabytes: number;
}

/** `recto-verso population …`, which says on its error output what it took. */
export async function population(...args: readonly string[]): Promise<Measured> {
  const began = performance.now();
  const child = spawn(process.execPath, [COMMAND, 'population', ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => (said += String(text)));
  const [code] = (await once(child, 'close')) as [number];
  const cost = /([\d.]+) s of processor, peak memory (\d+) MB/.exec(said);
  if (code !== 0 || cost === null) throw new Error(`population ${args.join(' ')}: ${said}`);
  return { wall: (performance.now() - began) / 1000, processor: Number(cost[1]), megabytes: Number(cost[2]) };
}
