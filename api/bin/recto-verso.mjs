#!/usr/bin/env node
// The commands are TypeScript, run from source: tsx reads it.
import { register } from 'tsx/esm/api';

register();
const { main, minded } = await import('../src/cli/main.ts');
minded(process.stdout);
process.exitCode = await main(process.argv.slice(2));
