/** What a page of the desk gains where scripts run: the same component goes on, and the engine with it. */
import { hydrate } from 'svelte';
import Door from '../components/Door.svelte';
import type { DoorProps } from '../door/props.ts';
import { keepPlace, unfoldOnPaper } from './page.ts';
import { liveShell } from './shell.ts';

const target = document.getElementById('door');
const written = document.getElementById('door-data')?.textContent;
if (target !== null && written !== undefined && written !== null) {
  const { data } = JSON.parse(written) as DoorProps;
  hydrate(Door, { target, props: { data } });
  keepPlace();
  unfoldOnPaper();
  liveShell();
}
