/** A worker of its own file: the build looks for this very line. */
export function newWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url));
}
