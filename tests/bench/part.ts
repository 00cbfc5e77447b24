/** One part of `npm run bench`, in its thread: measured once, and told. */
import { parentPort, workerData } from 'node:worker_threads';
import { PARTS } from './parts.ts';

const rows = await PARTS[workerData as string]?.();
parentPort?.postMessage(rows);
