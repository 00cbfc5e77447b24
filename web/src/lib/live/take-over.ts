/** This module lets a script take over a page that the server rendered. */
import { keepPlace, unfoldOnPaper } from './page.ts';
import { startLiveShell } from './shell.ts';

export interface ServerPage<P> {
  readonly target: HTMLElement;
  readonly props: P;
}

/**
 * Returns the element where the server rendered a page, and the data that it used. Returns `null` when the document has
 * no such element or no such data.
 */
export function findServerPage<P>(id: string): ServerPage<P> | null {
  const target = document.getElementById(id);
  const written = document.getElementById(`${id}-data`)?.textContent;
  return target === null || written == null ? null : { target, props: JSON.parse(written) as P };
}

/**
 * Takes over a page, if it is there.
 * @param goOn hydrates the same component, which then uses the engine
 */
export function takeOverPage<P>(id: string, goOn: (written: ServerPage<P>) => void): void {
  const written = findServerPage<P>(id);
  if (written === null) return;
  goOn(written);
  keepPlace();
  unfoldOnPaper();
  startLiveShell();
}
