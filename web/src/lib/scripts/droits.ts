/** This script takes over a page of `/droits` where scripts run. */
import { hydrate } from 'svelte';
import Droits from '../components/droits/Droits.svelte';
import type { DroitsProps } from '../droits/props.ts';
import { takeOverPage } from '../live/take-over.ts';

takeOverPage<DroitsProps>('droits', (written) => hydrate(Droits, written));
