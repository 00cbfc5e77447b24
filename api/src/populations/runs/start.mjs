// The process is TypeScript, run from source: tsx reads it.
import { register } from 'tsx/esm/api';

register();
await import('./child.ts');
