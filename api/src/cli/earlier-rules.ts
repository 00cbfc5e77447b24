/**
 * This module opens an earlier version of the rules: a folder, or a commit of the repository that contains the folder
 * of rules.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openRulebook } from '@recto-verso/engine/node';
import type { Compiled } from '@recto-verso/engine';
import { CommandFailure } from './failure.ts';

const run = promisify(execFile);

/**
 * @param against a folder with `rulebook.yaml`, or a commit
 * @param folder the folder of the current rules
 * @throws CommandFailure when `against` is neither such a folder nor a commit
 * @throws ProblemError when the earlier rules have problems
 */
export async function openEarlierRules(against: string, folder: string): Promise<Compiled> {
  if (existsSync(join(against, 'rulebook.yaml'))) return openRulebook(against);
  const aside = await mkdtemp(join(tmpdir(), 'recto-verso-rules-'));
  try {
    const archive = join(aside, 'rules.tar');
    await run('git', ['-C', folder, 'archive', '--format=tar', '-o', archive, '--end-of-options', against, '.']);
    await run('tar', ['-xf', archive, '-C', aside]);
    return await openRulebook(aside);
  } catch (error) {
    if (!(error instanceof Error) || !('stderr' in error)) throw error;
    throw new CommandFailure(
      `"${against}" is neither a folder with rulebook.yaml nor a commit: ${String(error.stderr).trim()}\nWrite a folder, or a commit such as HEAD.`,
    );
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
