/** This module has the pages of `/droits` that follow the questions. It is fetched during the first questions. */
export { default as Check } from './Check.svelte';
export { default as Results, prepare } from './results/Results.svelte';
export { default as SoFar } from './SoFar.svelte';
