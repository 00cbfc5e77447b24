/** The pages of `/guichet` behind its form, in one part: it is fetched once the first view is there. */
export { default as ResultsView } from './ResultsView.svelte';
export { default as RightView } from './RightView.svelte';
