/** What a page of the desk gains where scripts run: the same component goes on, and the engine with it. */
import { hydrate } from 'svelte';
import Door from '../components/Door.svelte';
import type { DoorProps } from '../door/props.ts';
import { liveShell } from './shell.ts';

/** Another language shows the same place. */
function keepPlace(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.tongues a')) link.hash = location.hash;
}

/** Paper cannot be unfolded. (A newer browser is told so by the style alone.) */
function unfoldOnPaper(): void {
  let folded: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const one of folded) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of folded) one.open = false;
  });
}

const target = document.getElementById('door');
const written = document.getElementById('door-data')?.textContent;
if (target !== null && written !== undefined && written !== null) {
  const { data } = JSON.parse(written) as DoorProps;
  hydrate(Door, { target, props: { data } });
  keepPlace();
  addEventListener('hashchange', keepPlace);
  unfoldOnPaper();
  liveShell();
}
