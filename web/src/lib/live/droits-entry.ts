/** What a page of `/droits` gains where scripts run: the same component goes on, and the engine with it. */
import { hydrate } from 'svelte';
import Droits from '../components/droits/Droits.svelte';
import type { DroitsProps } from '../droits/props.ts';
import { keepPlace, unfoldOnPaper } from './page.ts';
import { liveShell } from './shell.ts';

const target = document.getElementById('droits');
const written = document.getElementById('droits-data')?.textContent;
if (target !== null && written !== undefined && written !== null) {
  const { data } = JSON.parse(written) as DroitsProps;
  hydrate(Droits, { target, props: { data } });
  keepPlace();
  unfoldOnPaper();
  liveShell();
}
