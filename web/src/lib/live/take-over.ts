/** How a script takes over a page that the server made. */
import { keepPlace, unfoldOnPaper } from './page.ts';
import { liveShell } from './shell.ts';

export interface Written<P> {
  readonly target: HTMLElement;
  readonly props: P;
}

/** Where the server put a page, and what it started from; `null` where it did not. */
export function writtenPage<P>(id: string): Written<P> | null {
  const target = document.getElementById(id);
  const written = document.getElementById(`${id}-data`)?.textContent;
  return target === null || written == null ? null : { target, props: JSON.parse(written) as P };
}

/** @param goOn with the same component, and the engine with it */
export function takeOver<P>(id: string, goOn: (written: Written<P>) => void): void {
  const written = writtenPage<P>(id);
  if (written === null) return;
  goOn(written);
  keepPlace();
  unfoldOnPaper();
  liveShell();
}
