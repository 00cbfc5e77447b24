// Lets Node read TypeScript, also in the worker threads where the build looks at the server's modules
// (`--import tsx` itself serves the main thread alone).
import { register } from 'tsx/esm/api';

register();
