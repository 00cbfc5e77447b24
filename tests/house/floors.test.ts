/**
 * The linter enforces the floor rule. These tests show that it really refuses an upward import and allows a downward
 * one.
 */
import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { BESIDE, floorsOf, SHARED } from '../../eslint.floors.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [{ languageOptions: { parserOptions: { projectService: false, project: null } } }],
  // Only the two rules about imports run. They need no types; rules that do would fail for a file that does not exist.
  ruleFilter: ({ ruleId }) => ruleId === 'import-x/no-restricted-paths' || ruleId === 'no-restricted-imports',
});

/** Lists the messages of the linter for a file with one import. */
async function refusals(file: string, imported: string): Promise<readonly string[]> {
  const script = `import * as it from '${imported}';\nexport const all = it;\n`;
  const code = file.endsWith('.svelte') ? `<script module lang="ts">\n${script}</script>\n` : script;
  const results = await eslint.lintText(code, { filePath: `${root}${file}` });
  return results.flatMap((result) => result.messages.map((message) => message.message));
}

/**
 * Returns an existing file of a room (a folder on a floor), relative to the root, because the rule looks at real files.
 */
function fileOf(folder: string, room: string): string {
  const within = room === BESIDE ? folder : `${folder}/${room}`;
  const file = readdirSync(join(root, within), { recursive: room !== BESIDE, encoding: 'utf8' }).find(
    (name) => /(?<!\.test|\.d)\.(ts|svelte)$/.test(name) && `${within}/${name}` !== SHARED,
  );
  if (file === undefined) throw new Error(`${within} has no file`);
  return `${within}/${file}`;
}

interface Pair {
  readonly low: string;
  readonly high: string;
}

const pairs: readonly Pair[] = Object.entries(floorsOf).flatMap(([folder, floors]) =>
  floors.flatMap((floor, i) =>
    [floor].flat().flatMap((room) =>
      floors
        .slice(i + 1)
        .flat()
        .map((above) => ({ low: fileOf(folder, room), high: fileOf(folder, above) })),
    ),
  ),
);

/** Lists pairs of files in two rooms of the same floor. */
const besides = Object.entries(floorsOf).flatMap(([folder, floors]) =>
  floors.flatMap((floor) =>
    [floor]
      .flat()
      .flatMap((one, _, rooms) =>
        rooms
          .filter((other) => other !== one)
          .map((other) => ({ one: fileOf(folder, one), other: fileOf(folder, other) })),
      ),
  ),
);

/** Maps each folder that is divided into floors to those of its folders that are on no floor. */
const STANDS_APART: Readonly<Record<string, readonly string[]>> = {
  'engine/core/src': [],
  'engine/population/src': [],
  'api/src': [],
  'web/src': [],
  'web/src/lib': ['styles'],
  'web/src/lib/components': [],
};

function pathTo(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}

describe('floors', () => {
  it.each(pairs)('$low may not import $high', async ({ low, high }) => {
    expect(await refusals(low, pathTo(low, high))).toContainEqual(expect.stringContaining('only from floors below'));
  });

  it.each(besides)('$one may not import $other, which stands beside it', async ({ one, other }) => {
    expect(await refusals(one, pathTo(one, other))).toContainEqual(expect.stringContaining('only from floors below'));
  });

  it.each(pairs)('and the other way round it passes: $low is below $high', async ({ low, high }) => {
    expect(await refusals(high, pathTo(high, low))).toEqual([]);
  });

  it('may all import how a problem is told', async () => {
    for (const { low } of pairs.filter(({ low }) => low.startsWith('engine/core/')))
      expect(await refusals(low, pathTo(low, SHARED))).toEqual([]);
  });

  it.each(Object.keys(STANDS_APART))('are the whole of %s: no folder stands beside them', (folder) => {
    const folders = readdirSync(join(root, folder), { withFileTypes: true }).filter((one) => one.isDirectory());
    const apart = STANDS_APART[folder] ?? [];
    expect([...folders.map(({ name }) => name), BESIDE].sort()).toEqual(
      [...(floorsOf[folder] ?? []).flat(), ...apart].sort(),
    );
  });
});

describe('workspaces', () => {
  it.each([
    ['engine/core/src/problem.ts', '@recto-verso/api'],
    ['engine/core/src/problem.ts', '@recto-verso/api/words'],
    ['engine/core/src/index.ts', '@recto-verso/population'],
    ['engine/core/src/index.ts', '../../population/src/index.ts'],
    ['engine/population/src/index.ts', '../../core/src/rulebook/model.ts'],
    ['engine/population/src/index.ts', '@recto-verso/api'],
    ['api/src/contract/date.ts', '@recto-verso/web'],
    ['api/src/contract/date.ts', '../../engine/core/src/index.ts'],
    ['engine/core/src/values/types.ts', '../../../../api/src/contract/date.ts'],
  ])('%s may not import %s', async (file, imported) => {
    expect(await refusals(file, imported)).not.toEqual([]);
  });

  it('may import the packages of those below', async () => {
    expect(await refusals('engine/population/src/index.ts', '@recto-verso/engine/rulebook')).toEqual([]);
    expect(await refusals('api/src/contract/date.ts', '@recto-verso/engine')).toEqual([]);
    expect(await refusals('web/src/lib/languages.ts', '@recto-verso/api')).toEqual([]);
  });
});
