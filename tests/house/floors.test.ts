/** The floor rule is held by the linter: this shows that it really refuses an upward import, and lets a downward one pass. */
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
  // Rules that need types need the file to exist; these two do not.
  ruleFilter: ({ ruleId }) => ruleId === 'import-x/no-restricted-paths' || ruleId === 'no-restricted-imports',
});

/** What the linter says of a file with one import. */
async function refusals(file: string, imported: string): Promise<readonly string[]> {
  const code = `import * as it from '${imported}';\nexport const all = it;\n`;
  const results = await eslint.lintText(code, { filePath: `${root}${file}` });
  return results.flatMap((result) => result.messages.map((message) => message.message));
}

/** A file of a floor, relative to the root: the rule looks at real files. */
function fileOf(folder: string, floor: string): string {
  const within = floor === BESIDE ? folder : `${folder}/${floor}`;
  const file = readdirSync(join(root, within)).find(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && `${within}/${name}` !== SHARED,
  );
  if (file === undefined) throw new Error(`${within} has no file`);
  return `${within}/${file}`;
}

interface Pair {
  readonly low: string;
  readonly high: string;
}

const pairs: readonly Pair[] = Object.entries(floorsOf).flatMap(([folder, floors]) =>
  floors.flatMap((low, i) =>
    floors.slice(i + 1).map((high) => ({ low: fileOf(folder, low), high: fileOf(folder, high) })),
  ),
);

function pathTo(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}

describe('floors', () => {
  it.each(pairs)('$low may not import $high', async ({ low, high }) => {
    expect(await refusals(low, pathTo(low, high))).toContainEqual(expect.stringContaining('only from floors below'));
  });

  it.each(pairs)('and the other way round it passes: $low is below $high', async ({ low, high }) => {
    expect(await refusals(high, pathTo(high, low))).toEqual([]);
  });

  it('may all import how a problem is told', async () => {
    for (const { low } of pairs.filter(({ low }) => low.startsWith('engine/core/')))
      expect(await refusals(low, pathTo(low, SHARED))).toEqual([]);
  });

  it('are the whole engine: no folder of it stands beside them', () => {
    for (const folder of ['engine/core/src', 'engine/population/src'] as const) {
      const folders = readdirSync(join(root, folder), { withFileTypes: true }).filter((one) => one.isDirectory());
      expect([...folders.map(({ name }) => name), BESIDE].sort()).toEqual([...floorsOf[folder]].sort());
    }
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
    ['api/src/date.ts', '@recto-verso/web'],
    ['api/src/date.ts', '../../engine/core/src/index.ts'],
    ['engine/core/src/values/types.ts', '../../../../api/src/date.ts'],
  ])('%s may not import %s', async (file, imported) => {
    expect(await refusals(file, imported)).not.toEqual([]);
  });

  it('may import the packages of those below', async () => {
    expect(await refusals('engine/population/src/index.ts', '@recto-verso/engine/rulebook')).toEqual([]);
    expect(await refusals('api/src/date.ts', '@recto-verso/engine')).toEqual([]);
    expect(await refusals('web/src/lib/languages.ts', '@recto-verso/api')).toEqual([]);
  });
});
