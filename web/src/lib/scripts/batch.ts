/** This script mounts the tool on the page of lists, and replaces the note that the tool needs scripts. */
import { mount } from 'svelte';
import Batch from '../components/guichet/Batch.svelte';
import type { BatchProps } from '../guichet/batch/props.ts';
import { startLiveShell } from '../live/shell.ts';
import { findServerPage } from '../live/take-over.ts';

const written = findServerPage<BatchProps>('batch');
if (written !== null) {
  written.target.replaceChildren();
  mount(Batch, written);
  startLiveShell();
}
