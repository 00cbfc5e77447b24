/** The floor rule is held by the linter: this shows that it really refuses an upward import, and lets a downward one pass. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { floors } from '../../eslint.floors.js';

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

/** A file of each floor that is there: the rule looks at real files. */
const real = new Map(
  floors.flatMap((floor) => {
    const folder = join(root, 'engine', 'src', floor);
    const file = existsSync(folder)
      ? readdirSync(folder).find((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      : undefined;
    return file === undefined ? [] : [[floor, `${floor}/${file}`] as const];
  }),
);
const pairs = [...real.keys()].flatMap((low, i, all) => all.slice(i + 1).map((high) => [low, high] as const));
const fileOf = (floor: string) => real.get(floor) ?? '';

describe('floors of the engine', () => {
  it.each(pairs)('%s may not import %s', async (low, high) => {
    const said = await refusals(`engine/src/${fileOf(low)}`, `../${fileOf(high)}`);
    expect(said).toContainEqual(expect.stringContaining('only from floors below'));
  });

  it.each(pairs)('and the other way round it passes: %s is below %s', async (low, high) => {
    expect(await refusals(`engine/src/${fileOf(high)}`, `../${fileOf(low)}`)).toEqual([]);
  });

  it('there are several to compare', () => {
    expect(real.size).toBeGreaterThan(4);
  });

  it('has them all, in the order of the house', () => {
    expect(floors).toEqual([
      'values',
      'language',
      'rulebook',
      'situation',
      'lowering',
      'evaluate',
      'explain',
      'patch',
      'population',
    ]);
  });
});

describe('workspaces', () => {
  it.each([
    ['engine/src/problem.ts', '@recto-verso/api'],
    ['engine/src/problem.ts', '@recto-verso/api/words'],
    ['api/src/date.ts', '@recto-verso/web'],
    ['engine/src/values/types.ts', '../../../api/src/date.ts'],
  ])('%s may not import %s', async (file, imported) => {
    expect(await refusals(file, imported)).not.toEqual([]);
  });

  it('the API may import the engine, and the web both', async () => {
    expect(await refusals('api/src/date.ts', '@recto-verso/engine')).toEqual([]);
    expect(await refusals('web/src/lib/languages.ts', '@recto-verso/api')).toEqual([]);
  });
});
