/** What a page of the desk gains where scripts run. */
import { hydrate } from 'svelte';
import Door from '../components/Door.svelte';
import type { DoorProps } from '../door/props.ts';
import { takeOver } from './take-over.ts';

takeOver<DoorProps>('door', (written) => hydrate(Door, written));
