/** Runs one part of `npm run bench` in its own thread, and sends the rows that it measured. */
import { parentPort, workerData } from 'node:worker_threads';
import { BENCH_PARTS } from './parts.ts';

const rows = await BENCH_PARTS[workerData as string]?.();
parentPort?.postMessage(rows);
