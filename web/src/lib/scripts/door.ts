/** What a page of the desk gains where scripts run. */
import { hydrate } from 'svelte';
import Door from '../components/guichet/Door.svelte';
import type { DoorProps } from '../guichet/props.ts';
import { takeOver } from '../live/take-over.ts';

takeOver<DoorProps>('door', (written) => hydrate(Door, written));
