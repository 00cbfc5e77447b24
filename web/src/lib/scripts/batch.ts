/** This script mounts the tool on the page of lists, and replaces the note that the tool needs scripts. */
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
