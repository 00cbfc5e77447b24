/**
 * A worker of its own file: the build looks for this very line. As a module it fetches the verso's part when the answer is
 * there. A browser that has no such workers reports an error, and the server does the work.
 */
export function newWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
