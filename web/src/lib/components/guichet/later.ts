/** This module has the pages of `/guichet` that follow the form. It is fetched after the first view is shown. */
export { default as ResultsView } from './ResultsView.svelte';
export { default as RightView } from './RightView.svelte';
