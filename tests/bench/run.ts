/** `npm run bench`: all sides in one thread that has as much memory as those of the service. */
import { Worker } from 'node:worker_threads';
import { threadMemory } from '../../api/src/threads/memory.ts';

const settings = { resourceLimits: threadMemory(), workerData: process.argv.slice(2) };
new Worker(new URL('./start.mjs', import.meta.url), settings)
  .on('error', (error) => {
    throw error;
  })
  .on('exit', (code) => (process.exitCode = code));
