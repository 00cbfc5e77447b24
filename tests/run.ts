/**
 * `npm test` runs all steps that are listed in this file, and `npm test -- lint browser` only those that it names. It
 * then prints the time of each step, the processor time of all steps, and on a last line how many tests passed, failed
 * or were skipped.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './browser/chromium.ts';
import { sumProcessorSeconds, wrapInTimes, TOLD_ON } from './processor-time.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'recto-verso-tests-'));

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /**
   * Has a line for each test that failed or passed only at the second attempt, and for each file that could not be
   * loaded. These lines are printed after those of the steps.
   */
  readonly notes: readonly string[];
}
const NONE: Counts = { passed: 0, failed: 0, skipped: 0, notes: [] };

/** Collects the output of the tools of a step, and the processor time that they use. */
interface Out {
  /** Holds the output back until the step is over; `null` means that the output is printed at once. */
  readonly held: string[] | null;
  /** Counts seconds of processor time. */
  seconds: number;
}

interface Step {
  readonly name: string;
  /**
   * Is `true` when the step uses one core. It then runs at the same time as another such step, and its output is
   * printed when it is over.
   */
  readonly single: boolean;
  readonly run: (out: Out) => Promise<boolean>;
  /** Counts the tests of the step. A step without this function counts as one test. */
  readonly counts?: () => Counts;
}

const steps: readonly Step[] = [
  {
    name: 'lint',
    single: true,
    run: async (out) => (await sync(out)) && npx(out, 'eslint', '.', '--max-warnings', '0'),
  },
  // Without this step, the browser step would build the pages while one of the two cores is idle.
  { name: 'build', single: true, run: build },
  { name: 'typecheck', single: true, run: typecheck },
  { name: 'format', single: true, run: (out) => npx(out, 'prettier', '--check', '--log-level', 'warn', '.') },
  { name: 'rules', single: true, run: rules },
  { name: 'unused', single: true, run: (out) => npx(out, 'knip', '--no-progress') },
  { name: 'vitest', single: false, run: vitest, counts: vitestCounts },
  { name: 'browser', single: false, run: browser, counts: browserCounts },
];
/** This many single-core steps run at the same time. */
const BESIDE = 2;

/**
 * Runs a tool from `node_modules/.bin` and returns whether it succeeded. `svelte-kit` has to be run in the folder
 * `web/`.
 */
function npx(out: Out, tool: string, ...args: readonly string[]): Promise<boolean> {
  const cwd = tool === 'svelte-kit' ? join(root, 'web') : root;
  return command(out, join(root, 'node_modules', '.bin', tool), args, cwd);
}

function command(
  out: Out,
  program: string,
  args: readonly string[],
  cwd = root,
  env: NodeJS.ProcessEnv = process.env,
): Promise<boolean> {
  return new Promise((resolve) => {
    const { held } = out;
    const to = held === null ? 'inherit' : 'pipe';
    const colours = to === 'pipe' && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
    const [shell, line] = wrapInTimes(program, args);
    const child = spawn(shell, line, { cwd, env: { ...env, ...colours }, stdio: ['ignore', to, to, 'pipe'] });
    const hear = (stream: unknown, told: (text: string) => void): void => {
      if (stream instanceof Readable) stream.setEncoding('utf8').on('data', told);
    };
    hear(child.stdio[TOLD_ON], (text) => (out.seconds += sumProcessorSeconds(text)));
    for (const stream of [child.stdout, child.stderr]) hear(stream, (text) => held?.push(text));
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
}

let synced: Promise<boolean> | null = null;

/** Writes the files that the types of `web/` depend on, once, before the first step that needs them. */
function sync(out: Out): Promise<boolean> {
  return (synced ??= npx(out, 'svelte-kit', 'sync'));
}

async function typecheck(out: Out): Promise<boolean> {
  const settings = ['--workspace', 'web', '--tsconfig', 'tsconfig.json', '--fail-on-warnings', '--output', 'human'];
  return (await sync(out)) && (await npx(out, 'tsc', '--noEmit')) && npx(out, 'svelte-check', ...settings);
}

/**
 * Checks that the rule files are consistent, that the schemas for editors demand what the loader checks, and that
 * generated files are up to date.
 */
async function rules(out: Out): Promise<boolean> {
  return (
    (await npx(out, 'tsx', 'api/scripts/schemas.ts', '--check')) &&
    (await npx(out, 'tsx', 'engine/scripts/reference.ts', '--check')) &&
    (await npx(out, 'recto-verso', 'rules', 'check')) &&
    (await npx(out, 'tsx', 'api/scripts/tables.ts', '--check')) &&
    (await npx(out, 'tsx', 'tests/house/licences.ts', '--check'))
  );
}

async function build(out: Out): Promise<boolean> {
  return (await sync(out)) && npx(out, 'tsx', 'web/server/build-pages.ts');
}

function vitest(out: Out): Promise<boolean> {
  return npx(
    out,
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'vitest.json')}`,
  );
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly VitestResult[];
  }[];
}
interface VitestResult {
  readonly status: string;
  readonly fullName: string;
  readonly failureMessages?: readonly string[];
}

function vitestCounts(): Counts {
  const report = read<VitestReport>('vitest.json');
  if (report === null) return NONE;
  // A file that could not be loaded has no failed test, but the step then still counts at least one failure.
  const failed = Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests, notes: vitestNotes(report) };
}

function vitestNotes({ testResults }: VitestReport): readonly string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed');
    const file = relative(root, name);
    if (failed.length === 0) return status === 'failed' ? [`failed: ${file}: ${firstLine(message)}`] : [];
    return failed.map((one) => `failed: ${file}: ${one.fullName}: ${firstLine(one.failureMessages?.[0] ?? '')}`);
  });
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

async function browser(out: Out): Promise<boolean> {
  const chromium = await ensureChromium((program, args) => command(out, program, args));
  if (chromium === null) return false;
  const env = { ...process.env, CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'browser.json') };
  const tool = join(root, 'node_modules', '.bin', 'playwright');
  const args = ['test', '--config', 'tests/browser/playwright.config.ts', '--reporter', 'list,json'];
  return command(out, tool, args, root, env);
}

interface BrowserSuite {
  readonly suites?: readonly BrowserSuite[];
  readonly specs: readonly {
    readonly file: string;
    readonly line: number;
    readonly title: string;
    readonly tests: readonly { readonly projectName: string; readonly status: string }[];
  }[];
}
interface BrowserReport {
  readonly suites: readonly BrowserSuite[];
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

function browserCounts(): Counts {
  const report = read<BrowserReport>('browser.json');
  if (report === null) return NONE;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped, notes: report.suites.flatMap(browserNotes) };
}

const NOTED: Readonly<Record<string, string>> = { unexpected: 'failed', flaky: 'passed at the second try' };

function browserNotes({ suites = [], specs }: BrowserSuite): readonly string[] {
  const own = specs.flatMap(({ file, line, title, tests }) =>
    tests.flatMap(({ status, projectName }) => {
      const noted = NOTED[status];
      return noted === undefined ? [] : [`${noted}: [${projectName}] ${file}:${line} ${title}`];
    }),
  );
  return [...own, ...suites.flatMap(browserNotes)];
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
  const chosen = steps.filter((one) => names.length === 0 || names.includes(one.name));
  const ends: End[] = [];
  const waiting = chosen.filter((one) => one.single);
  const single = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
      ends.push(await run(step, { held: [], seconds: 0 }));
  };
  await Promise.all(Array.from({ length: BESIDE }, single));
  for (const step of chosen.filter((one) => !one.single)) ends.push(await run(step, { held: null, seconds: 0 }));
  tell(ends);
}

interface End {
  readonly line: string;
  /** Counts seconds of processor time. */
  readonly seconds: number;
  readonly counts: Counts;
}

async function run(step: Step, out: Out): Promise<End> {
  if (out.held === null) console.log(`\n── ${step.name}`);
  const start = performance.now();
  const fine = await step.run(out);
  if (out.held !== null) console.log(`\n── ${step.name}\n${out.held.join('')}`);
  const counts = step.counts?.() ?? NONE;
  const { seconds } = out;
  const took = `${((performance.now() - start) / 1000).toFixed(1)} s, of the processor ${seconds.toFixed(1)} s`;
  const line = `${fine ? 'fine  ' : 'FAILED'} ${step.name} (${took})`;
  // A step without tests counts as one test. A step that failed although none of its tests failed counts as one
  // failure.
  if (counts.passed + counts.failed > 0 && (fine || counts.failed > 0)) return { line, seconds, counts };
  return { line, seconds, counts: { ...counts, ...(fine ? { passed: 1 } : { failed: 1 }) } };
}

function tell(ends: readonly End[]): void {
  const sum = (of: (counts: Counts) => number): number => ends.reduce((total, end) => total + of(end.counts), 0);
  const [failed, skipped] = [sum((counts) => counts.failed), sum((counts) => counts.skipped)];
  const lines = [...ends.map((end) => end.line), ...ends.flatMap((end) => end.counts.notes)];
  console.log(`\n${lines.join('\n')}\n`);
  const minutes = ends.reduce((total, end) => total + end.seconds, 0) / 60;
  console.log(`${minutes.toFixed(1)} minutes of processor time`);
  console.log(`${sum((counts) => counts.passed)} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  if (failed > 0) process.exitCode = 1;
}

await main(process.argv.slice(2));
