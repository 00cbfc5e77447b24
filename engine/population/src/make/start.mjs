// The thread is written in TypeScript and runs from its source, which tsx compiles.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
