/**
 * `npm run audit` asks the registry for known vulnerabilities in the packages that the lock file names and, in the same
 * way, in a package that is known to have one. It fails on a vulnerability that is high or critical. Where the registry
 * does not answer, or reports neither such a vulnerability nor the known one, it says that the audit did not take
 * place, and does not fail.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAuditReport, judgeAudit, type AuditReport } from './audit-verdict.ts';

/** GHSA-xvch-5gv4-984h, which is critical, concerns every version before 0.2.4. */
const CANARY = { name: 'minimist', version: '0.0.8' };

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const { lines, code } = judgeAudit(reportOf(ROOT), known(), CANARY.name);
for (const line of lines) process.stdout.write(`${line}\n`);
process.exitCode = code;

function reportOf(cwd: string): AuditReport {
  // The audit covers packages for development too, even where NODE_ENV is "production".
  const { stdout } = spawnSync('npm', ['audit', '--json', '--include=dev'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    timeout: 120_000,
  });
  return parseAuditReport(stdout);
}

/**
 * Returns the report on the package with the known vulnerability. Nothing is installed, because an audit only reads the
 * lock file.
 */
function known(): AuditReport {
  const dir = mkdtempSync(join(tmpdir(), 'recto-verso-audit-'));
  try {
    const { name, version } = CANARY;
    const root = { name: 'canary', version: '1.0.0', dependencies: { [name]: version } };
    const packages = { '': root, [`node_modules/${name}`]: { version } };
    writeFileSync(join(dir, 'package.json'), JSON.stringify(root));
    writeFileSync(join(dir, 'package-lock.json'), JSON.stringify({ ...root, lockfileVersion: 3, packages }));
    // The copied `.npmrc` makes npm ask the same registry.
    copyFileSync(join(ROOT, '.npmrc'), join(dir, '.npmrc'));
    return reportOf(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}
