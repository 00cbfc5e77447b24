/** The page of lists where scripts run: the tool comes in the place of what says that it needs them. */
import { mount } from 'svelte';
import Batch from '../components/guichet/Batch.svelte';
import type { BatchProps } from '../guichet/batch/props.ts';
import { liveShell } from '../live/shell.ts';
import { writtenPage } from '../live/take-over.ts';

const written = writtenPage<BatchProps>('batch');
if (written !== null) {
  written.target.replaceChildren();
  mount(Batch, written);
  liveShell();
}
