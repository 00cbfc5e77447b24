// The thread is TypeScript, run from source: tsx reads it.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
