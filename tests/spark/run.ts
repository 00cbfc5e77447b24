/** `npm run test:spark`: the printed SQL on a real Spark on this machine. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureSpark } from './python.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): boolean {
  const stdio = args.includes('-version') ? 'ignore' : 'inherit';
  return spawnSync(program, args, { cwd: root, env, stdio }).status === 0;
}

const python = ensureSpark(run);
const tests = ['--config', 'vitest.long.config.ts', '--no-file-parallelism', 'tests/spark'];
// A virtual machine that lives for a minute does not earn back what its second compiler costs.
const beside = { JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC', RECTO_VERSO_PYTHON: python ?? '' };
const fine = python !== null && run('npx', ['vitest', 'run', ...tests], { ...process.env, ...beside });
process.exitCode = fine ? 0 : 1;
