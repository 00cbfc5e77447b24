/** The components that show the other face of a right, where they are handed on instead of imported. */
import type LetterPage from './LetterPage.svelte';
import type ToolsPanel from './Tools.svelte';
import type VersoFindings from './VersoFindings.svelte';

export type Findings = typeof VersoFindings;
export type Letter = typeof LetterPage;
export type Tools = typeof ToolsPanel;
