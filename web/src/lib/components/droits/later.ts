/** The pages of `/droits` behind its questions, in one part: it is fetched while the first of these are answered. */
export { default as Check } from './Check.svelte';
export { default as Results, prepare } from './results/Results.svelte';
export { default as SoFar } from './SoFar.svelte';
