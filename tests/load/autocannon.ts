/**
 * This module sends many requests at once with autocannon. Only the load test needs this package, which is why `npx`
 * downloads it when the test runs.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const TOOL = 'autocannon@9.0.0';
const exec = promisify(execFile);

export interface Shots {
  readonly address: string;
  /** The body is posted as JSON; without it, the address is requested with GET. */
  readonly body?: object;
  readonly atOnce: number;
  /** The load lasts for this many seconds or, where `requests` is given, for that many requests. */
  readonly seconds?: number;
  readonly requests?: number;
}

export interface Hits {
  readonly perSecond: number;
  /** The median and the 99th percentile are in milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Counts the answers with status 503, by which the server says that too many requests wait. */
  readonly busy: number;
  /** Counts the requests that had another status than 2xx or 503, or no answer. */
  readonly bad: number;
}

interface Report {
  readonly requests: { readonly average: number };
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly non2xx: number;
  readonly errors: number;
  readonly statusCodeStats?: Readonly<Record<string, { readonly count: number }>>;
}

export async function sendManyRequests({ address, body, atOnce, seconds, requests }: Shots): Promise<Hits> {
  const dir = mkdtempSync(join(tmpdir(), 'recto-verso-load-'));
  const file = join(dir, 'body.json');
  if (body !== undefined) writeFileSync(file, JSON.stringify(body));
  const posted = body === undefined ? [] : ['-m', 'POST', '-H', 'content-type=application/json', '-i', file];
  const howLong = requests === undefined ? ['-d', String(seconds)] : ['-a', String(requests)];
  const args = [
    '--yes',
    '--package',
    TOOL,
    'autocannon',
    '-j',
    '-t',
    '60',
    '-c',
    String(atOnce),
    ...howLong,
    ...posted,
  ];
  try {
    const { stdout } = await exec('npx', [...args, address], { maxBuffer: 64e6 });
    const report = JSON.parse(stdout) as Report;
    const { latency, non2xx, errors, statusCodeStats = {} } = report;
    const busy = statusCodeStats['503']?.count ?? 0;
    const perSecond = report.requests.average;
    return { perSecond, p50: latency.p50, p99: latency.p99, busy, bad: non2xx + errors - busy };
  } finally {
    rmSync(dir, { recursive: true });
  }
}
