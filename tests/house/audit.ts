/**
 * `npm run audit`: asks the registry for known holes in the packages that the lock file names. Fails on one that is high or
 * critical; where nobody answers it says so and does not fail, since nothing was found.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface Report {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>;
}

const { stdout } = spawnSync('npm', ['audit', '--json'], {
  cwd: fileURLToPath(new URL('../../', import.meta.url)),
  encoding: 'utf8',
  shell: process.platform === 'win32',
  timeout: 120_000,
});
const { vulnerabilities } = reportIn(stdout);
if (vulnerabilities === undefined) process.stdout.write('audit: the registry did not answer; nothing was checked\n');
else {
  const found = Object.entries(vulnerabilities);
  for (const [name, { severity, range }] of found) process.stdout.write(`${severity}: ${name} ${range}\n`);
  process.stdout.write(`audit: ${found.length} packages with a known hole\n`);
  if (found.some(([, { severity }]) => severity === 'high' || severity === 'critical')) process.exitCode = 1;
}

function reportIn(text: string): Report {
  try {
    return JSON.parse(text) as Report;
  } catch {
    return {};
  }
}
