/** The component that shows the results of `/droits`, where it is handed on instead of imported. */
import type Results from '../components/droits/results/Results.svelte';

export type ResultsPart = typeof Results;
