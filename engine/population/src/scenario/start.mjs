// The thread is TypeScript that is run from source, so tsx has to be registered first.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
