// The thread is written in TypeScript and run from source: `tsx` compiles it when it is loaded.
import { register } from 'tsx/esm/api';

register();
export const { answer } = await import('./thread.ts');
