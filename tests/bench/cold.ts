/**
 * Measures the clock time from starting a process to its first answer, for the command line and the server, compared
 * with a Node process that does nothing.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMAND } from './command.ts';
import { computeMedian } from './measure.ts';
import { formatTime, type BenchRow } from './row.ts';
import { startPagesServer } from './serving.ts';
import { BENCH_ROUNDS } from './versus.ts';

const HOUSEHOLD = { persons: { a: { birth: '1990-04-23' } }, home: { region: 'brussels' } };
const PAGE = '/fr/droits';

export async function measureColdStart(): Promise<readonly BenchRow[]> {
  const dir = mkdtempSync(join(tmpdir(), 'recto-verso-bench-'));
  const file = join(dir, 'household.json');
  writeFileSync(file, JSON.stringify(HOUSEHOLD));
  try {
    // The first start of a server builds what is not built yet, so it is not measured.
    await serverStart();
    const times: { readonly node: number; readonly command: number; readonly server: number }[] = [];
    for (let round = 0; round < BENCH_ROUNDS; round++)
      times.push({
        node: nodeFor('-e', '0'),
        command: nodeFor(COMMAND, 'evaluate', file),
        server: await serverStart(),
      });
    const [node, command, server] = [
      computeMedian(times.map((t) => t.node)),
      computeMedian(times.map((t) => t.command)),
      computeMedian(times.map((t) => t.server)),
    ];
    const row = (what: string, time: number): BenchRow => ({
      what: `cold start, ${what}`,
      measured: formatTime(time),
      against: { name: 'a Node that does nothing', measured: formatTime(node), ratio: node / time },
    });
    return [
      row('recto-verso evaluate, every right', command),
      row(`the server until ${PAGE} and its law are sent`, server),
    ];
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Returns the microseconds until a Node process has ended. */
function nodeFor(...args: readonly string[]): number {
  const began = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: times mean nothing.`);
  return (performance.now() - began) * 1000;
}

/** Returns the microseconds until a page and the law that it names have been received. */
async function serverStart(): Promise<number> {
  const began = performance.now();
  const { server } = await startPagesServer(PAGE);
  const time = performance.now() - began;
  server.kill();
  await once(server, 'exit');
  return time * 1000;
}
