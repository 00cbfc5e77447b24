/** This script takes over a page of the desk where scripts run. */
import { hydrate } from 'svelte';
import Door from '../components/guichet/Door.svelte';
import type { DoorProps } from '../guichet/props.ts';
import { takeOverPage } from '../live/take-over.ts';

takeOverPage<DoorProps>('door', (written) => hydrate(Door, written));
