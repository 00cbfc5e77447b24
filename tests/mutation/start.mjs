// The thread runs TypeScript sources, so that tsx is registered first.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
