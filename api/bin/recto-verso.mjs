#!/usr/bin/env node
// The commands are written in TypeScript and run from source: `tsx` compiles them when they are loaded.
import { register } from 'tsx/esm/api';

register();
const { runCommandLine: main, exitOnOutputError: minded } = await import('../src/cli/main.ts');
minded(process.stdout);
process.exitCode = await main(process.argv.slice(2));
