/**
 * Starts the worker. The build looks for exactly this line to make a file of its own for the worker. As a module the
 * worker can fetch the chunk of the verso when the answer is ready. A browser without module workers reports an error,
 * and the server does the work.
 */
export function createWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
