/**
 * Tests the arrival of a new yearly amount: after one added line, the check says what it moves, the change log mentions
 * it, and the warning that a newer value is due is gone.
 */
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openService } from '@recto-verso/api';
import { beforeAll, expect, test } from 'vitest';
import { runCommandLine } from '../../api/src/cli/main.ts';
import { printChanges } from '../../api/src/cli/print-changes.ts';
import { createPrinting } from '../../api/src/cli/printing.ts';
import { compareLaws } from '../../api/src/law/changes.ts';
import { describeFiguresAt } from '../../api/src/law/figures.ts';
import type { Moves } from '../../api/src/law/moves.ts';
import { RULES_FOLDER } from '../../engine/core/src/node.ts';

const RIGHT = 'transport-sncb';
const FIGURE = 'transport_sncb.train_plus_ceiling';
/** Is the day on which the next value of the figure is due. */
const DAY = 20270201;
const BEFORE = 20270131;
const LINE = '    2027-02-01: { value: 5.8, source: rtl, confidence: secondary }';

let dir: string;
beforeAll(async () => {
  dir = join(await mkdtemp(join(tmpdir(), 'recto-verso-')), 'rules');
  await cp(RULES_FOLDER, dir, { recursive: true });
  const file = join(dir, 'rights', RIGHT, 'parameters.yaml');
  const lines = (await readFile(file, 'utf8')).split('\n');
  const last = lines.findIndex((line) => line.includes('whether this ceiling rose with them was not found'));
  await writeFile(file, lines.toSpliced(last + 1, 0, LINE).join('\n'));
});

async function run(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommandLine(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('rules check --against says which cases it moves, and by how much', async () => {
  const { code, out } = await run('rules', 'check', dir, '--against', RULES_FOLDER, '--json');
  expect(code).toBe(0);
  const { moves } = JSON.parse(out) as { readonly moves: Moves };
  expect(moves).toMatchObject({ figures: [{ figure: FIGURE, since: '2027-02-01' }], laws: [], vocabulary: false });
  expect(moves.rights.map(({ right }) => right)).toEqual([RIGHT]);
  const moved = moves.rights[0]?.moves ?? [];
  expect(moved.length).toBeGreaterThan(10);
  for (const { day, own, before, after } of moved) {
    // No case is dated on that day yet, so each household is evaluated on it.
    expect([day, own]).toEqual(['2027-02-01', false]);
    expect(before?.lines.find(({ id }) => id === 'ceiling')?.value).toMatchObject({ min: 5.5, max: 5.7 });
    expect(after?.lines.find(({ id }) => id === 'ceiling')?.value).toMatchObject({ min: 5.8, max: 5.8 });
  }
});

test('what is neither folder nor commit is told', async () => {
  const { code, err } = await run('rules', 'check', '--against', 'no-such-commit');
  expect(code).toBe(2);
  expect(err).toContain('neither a folder with rulebook.yaml nor a commit');
});

test('the same rules move nothing, held against a commit', async () => {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', dir, '-c', 'user.name=test', '-c', 'user.email=test@example.org', ...args], {
      stdio: 'pipe',
    });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'rules');
  expect((await run('rules', 'check', dir, '--against', 'HEAD')).out).toContain('nothing moves');
});

test('the change log has it, and the warning that a newer value is due is gone', async () => {
  const [then, now] = [await openService(), await openService({ dir })];
  const right = now.rulebook.rights.find(({ id }) => id === RIGHT) ?? null;
  const changes = compareLaws(now.words('en'), BEFORE, DAY, right);
  const entry = printChanges(changes, now.rulebook, createPrinting('en'));
  expect(entry).toMatch(
    /~ figure transport_sncb\.train_plus_ceiling: .*\n +− between €5.50 and €5.70 .*\n +\+ €5.80 \(2027-02-01\)/,
  );
  const staleIn = (service: typeof then) =>
    describeFiguresAt(service.words('en'), DAY, RIGHT).find(({ id }) => id === FIGURE)?.stale;
  expect([staleIn(then), staleIn(now)]).toEqual([true, false]);
});
