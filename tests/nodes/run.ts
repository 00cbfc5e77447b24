/**
 * `npm run test:nodes` runs the tests of `npm test -- vitest` on each promised version of Node, one after the other.
 * The binaries come from the npm package `node`, in a folder that is deleted afterwards. `-- 22 24` runs only those
 * versions; `FILES=tests/cases` runs only some tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Lists one version of each line of Node that is promised. */
const NODES = ['20.20.2', '22.23.3', '24.21.0'] as const;

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

const wanted = process.argv.slice(2);
const chosen = NODES.filter((one) => wanted.length === 0 || wanted.includes(one.split('.')[0] ?? ''));
const lines = chosen.map(on);
process.stdout.write(`\n${lines.join('\n')}\n`);

function on(version: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'recto-verso-node-'));
  try {
    const put = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', dir, `node@${version}`]);
    if (put.status !== 0) return told(version, 'could not be installed: nothing was run');
    const program = join(dir, 'node_modules', 'node', 'bin', 'node');
    const report = join(dir, 'report.json');
    const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const files = (process.env['FILES'] ?? '').split(' ').filter((one) => one !== '');
    const output = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
    // The `PATH` makes programs that a test starts as `node` use this Node too.
    const env = { ...process.env, PATH: `${dirname(program)}:${process.env['PATH'] ?? ''}` };
    const run = spawnSync(program, [vitest, 'run', ...output, ...files], { cwd: ROOT, stdio: 'inherit', env });
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    const ended = run.status === 0 ? '' : ' (FAILED)';
    return told(version, `${numPassedTests} passed, ${numFailedTests} failed${ended}`, run.status === 0);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function told(version: string, what: string, fine = false): string {
  if (!fine) process.exitCode = 1;
  return `Node ${version.padEnd(8)} ${what}`;
}
