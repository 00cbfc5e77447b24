/** The page of lists where scripts run: the tool comes in the place of what says that it needs them. */
import { mount } from 'svelte';
import Batch from '../components/guichet/Batch.svelte';
import type { BatchProps } from '../guichet/batch/props.ts';
import { liveShell } from './shell.ts';

const target = document.getElementById('batch');
const written = document.getElementById('batch-data')?.textContent;
if (target !== null && written !== undefined && written !== null) {
  target.replaceChildren();
  mount(Batch, { target, props: JSON.parse(written) as BatchProps });
  liveShell();
}
