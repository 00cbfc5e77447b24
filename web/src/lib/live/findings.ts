/** The component that shows the findings of a right, where it is handed on instead of imported. */
import type VersoFindings from '../components/VersoFindings.svelte';

export type Findings = typeof VersoFindings;
