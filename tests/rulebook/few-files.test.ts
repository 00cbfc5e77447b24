/**
 * This test checks that a process that may open only few files at a time can still read the rules, and so can two
 * readers at once.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const NODE = fileURLToPath(new URL('../../engine/core/src/rulebook/load/node.ts', import.meta.url));
const RULES = fileURLToPath(new URL('../../rules', import.meta.url));
/** The limit is lower than the number of rule files. */
const MOST = 256;

test('the rules are read where few files may be open', async () => {
  const program = `
    import { readRulebookFolder } from ${JSON.stringify(NODE)};
    const both = await Promise.all([1, 2].map(() => readRulebookFolder(${JSON.stringify(RULES)})));
    process.stdout.write(both.map((files) => files.size).join(' '));`;
  const started = `ulimit -n ${MOST} && exec "$0" --import tsx --input-type=module --eval "$1"`;
  const { stdout } = await promisify(execFile)('/bin/sh', ['-c', started, process.execPath, program]);
  const [one, other] = stdout.split(' ').map(Number);
  expect(one).toBeGreaterThan(2 * MOST);
  expect(other).toBe(one);
});
