/** This module has the types of components that are passed as properties instead of being imported. */
import type LetterPage from './LetterPage.svelte';
import type ToolsPanel from './Tools.svelte';
import type VersoFindings from './VersoFindings.svelte';

export type Findings = typeof VersoFindings;
export type Letter = typeof LetterPage;
export type Tools = typeof ToolsPanel;
