/**
 * Tests jobs that run in a separate process: however that process ends, whoever waits is notified, and the next job
 * begins.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { createProcessWork } from '../../../api/src/populations/jobs/process.ts';
import { openJobs } from '../../../api/src/populations/jobs/queue.ts';

const dir = mkdtempSync(join(tmpdir(), 'recto-verso-jobs-'));
afterAll(() => rmSync(dir, { recursive: true }));

/**
 * Is the path of a program that answers, never ends, or kills itself half way, as if the operating system had killed
 * it.
 */
const start = join(dir, 'start.mjs');
writeFileSync(
  start,
  `process.once('message', ({ ends }) => {
  process.send({ kind: 'progress', progress: { done: 1, of: 2 } }, () => {
    if (ends === 'killed') process.kill(process.pid, 'SIGKILL');
    else if (ends === 'answer') process.send({ kind: 'result', result: 42 }, () => process.exit(0));
    else setInterval(() => undefined, 1000);
  });
});`,
);
const work = createProcessWork<{ readonly ends: string }, number>(pathToFileURL(start));
const LIMITS = { waiting: 8, abandonedAfter: 60_000, keptFor: 60_000, kept: 8 };

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
}

test('a process that is killed half way leaves no result, and the one behind it has its turn', async () => {
  const jobs = openJobs(work, LIMITS);
  const [killed, stopped, answered] = ['killed', 'never', 'answer'].map((ends) => jobs.add({ ends }).id) as [
    string,
    string,
    string,
  ];
  await until(() => jobs.read(killed)?.state === 'failed');
  expect(jobs.read(killed)).toMatchObject({ state: 'failed', problems: null });
  await until(() => jobs.read(stopped)?.state === 'running');
  expect(jobs.read(answered)).toMatchObject({ state: 'waiting', ahead: 1 });
  jobs.stop(stopped);
  await until(() => jobs.read(answered)?.state === 'done');
  expect(jobs.read(answered)).toMatchObject({ state: 'done', result: 42 });
  expect(jobs.read(stopped)).toBe(null);
  jobs.close();
});
