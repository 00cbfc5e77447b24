#!/usr/bin/env node
// The commands are TypeScript, run from source: tsx reads it.
import { register } from 'tsx/esm/api';

register();
// Whoever reads may have read enough, as in `recto-verso … | head`: then there is nobody to write for.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
const { main } = await import('../src/cli/main.ts');
process.exitCode = await main(process.argv.slice(2));
