// This module lets Node load TypeScript, also in the worker threads in which the build analyses the modules of the
// server; `--import tsx` alone covers only the main thread.
import { register } from 'tsx/esm/api';

register();
