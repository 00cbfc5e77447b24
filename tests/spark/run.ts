/** `npm run test:spark` runs the SQL that the engine prints on a real Spark on this machine. */
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
// The second compiler of the Java virtual machine costs more time than it saves in a run of about a minute.
const beside = { JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC', RECTO_VERSO_PYTHON: python ?? '' };
const fine = python !== null && run('npx', ['vitest', 'run', ...tests], { ...process.env, ...beside });
process.exitCode = fine ? 0 : 1;
