/** Runs one part of `npm run bench` in its own thread, and sends the rows that it measured. */
import { parentPort, workerData } from 'node:worker_threads';
import { PARTS } from './parts.ts';

const rows = await PARTS[workerData as string]?.();
parentPort?.postMessage(rows);
