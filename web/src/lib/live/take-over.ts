/** This module lets a script take over a page that the server rendered. */
import { keepPlace, unfoldOnPaper } from './page.ts';
import { liveShell } from './shell.ts';

export interface Written<P> {
  readonly target: HTMLElement;
  readonly props: P;
}

/**
 * Returns the element where the server rendered a page, and the data that it used. Returns `null` when there is no such
 * element.
 */
export function writtenPage<P>(id: string): Written<P> | null {
  const target = document.getElementById(id);
  const written = document.getElementById(`${id}-data`)?.textContent;
  return target === null || written == null ? null : { target, props: JSON.parse(written) as P };
}

/**
 * Takes over a page, if it is there.
 * @param goOn hydrates the same component, which then uses the engine
 */
export function takeOver<P>(id: string, goOn: (written: Written<P>) => void): void {
  const written = writtenPage<P>(id);
  if (written === null) return;
  goOn(written);
  keepPlace();
  unfoldOnPaper();
  liveShell();
}
