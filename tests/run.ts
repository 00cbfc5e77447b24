/**
 * `npm test`: everything that says whether the project is sound, one step after the other, and a last line with
 * the number of tests. `npm test -- lint browser` runs only those steps.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './browser/chromium.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'recto-verso-tests-'));

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

interface Step {
  readonly name: string;
  readonly run: () => Promise<boolean>;
  /** The tests of the step, where it has any. */
  readonly counts?: () => Counts;
}

const steps: readonly Step[] = [
  {
    name: 'typecheck',
    run: async () => (await npx('tsc', '--noEmit')) && (await npx('svelte-kit', 'sync')) && svelteCheck(),
  },
  { name: 'lint', run: () => npx('eslint', '.', '--max-warnings', '0') },
  { name: 'format', run: () => npx('prettier', '--check', '--log-level', 'warn', '.') },
  { name: 'rules', run: rules },
  { name: 'vitest', run: vitest, counts: vitestCounts },
  { name: 'browser', run: browser, counts: browserCounts },
];

/** Runs a tool of this project; `svelte-kit` wants to stand in `web/`. */
function npx(tool: string, ...args: readonly string[]): Promise<boolean> {
  return command(join(root, 'node_modules', '.bin', tool), args, tool === 'svelte-kit' ? join(root, 'web') : root);
}

function command(
  program: string,
  args: readonly string[],
  cwd = root,
  env: NodeJS.ProcessEnv = process.env,
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
}

function svelteCheck(): Promise<boolean> {
  return npx(
    'svelte-check',
    '--workspace',
    'web',
    '--tsconfig',
    'tsconfig.json',
    '--fail-on-warnings',
    '--output',
    'human',
  );
}

/** The rule files hold together, and editors are told of them what the loader checks. */
async function rules(): Promise<boolean> {
  return (await npx('tsx', 'engine/scripts/schemas.ts', '--check')) && (await npx('recto-verso', 'rules', 'check'));
}

function vitest(): Promise<boolean> {
  return npx(
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'vitest.json')}`,
  );
}

function vitestCounts(): Counts {
  const report = read<{
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numFailedTestSuites: number;
  }>('vitest.json');
  if (report === null) return NONE;
  // A file that could not be loaded has no test, and is a failure all the same.
  const failed = Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests };
}

async function browser(): Promise<boolean> {
  const chromium = await ensureChromium(command);
  if (chromium === null) return false;
  const env = { ...process.env, CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'browser.json') };
  const tool = join(root, 'node_modules', '.bin', 'playwright');
  return command(
    tool,
    ['test', '--config', 'tests/browser/playwright.config.ts', '--reporter', 'list,json'],
    root,
    env,
  );
}

function browserCounts(): Counts {
  const stats = read<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(
    'browser.json',
  )?.stats;
  if (stats === undefined) return NONE;
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

function read<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(join(reports, file), 'utf8')) as T;
  } catch {
    return null;
  }
}

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    console.error(`"${unknown}" is no step. The steps are: ${steps.map((step) => step.name).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const summary: string[] = [];
  let total = NONE;
  for (const step of steps.filter((one) => names.length === 0 || names.includes(one.name))) {
    console.log(`\n── ${step.name}`);
    const start = performance.now();
    const fine = await step.run();
    const counts = step.counts?.() ?? NONE;
    // A step without tests counts as one; so does one that failed before its first test.
    const own =
      counts.passed + counts.failed > 0 && (fine || counts.failed > 0)
        ? counts
        : { ...counts, ...(fine ? { passed: 1 } : { failed: 1 }) };
    total = {
      passed: total.passed + own.passed,
      failed: total.failed + own.failed,
      skipped: total.skipped + own.skipped,
    };
    summary.push(`${fine ? 'fine  ' : 'FAILED'} ${step.name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  }
  console.log(`\n${summary.join('\n')}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
  if (total.failed > 0) process.exitCode = 1;
}

await main(process.argv.slice(2));
