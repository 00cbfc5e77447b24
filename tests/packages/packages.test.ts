/**
 * These tests check that the code that makes packages makes them right, and that the checks of a package find its
 * faults. `npm run packages` makes the packages.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXPECTED, findContentProblems, findTextProblems } from './contents.ts';
import { findManifestProblems, findTypesProblems } from './package-checks.ts';
import { getLibFolder, createPublishedManifest } from './manifest.ts';
import { toPlainStart, toPlainTypes, listStartedFiles } from './plain-node.ts';
import { readSourceManifest, WORKSPACES } from './stage.ts';

describe('the manifest', () => {
  test.each(WORKSPACES)(
    'of %s names each entry as JavaScript with its types, and nothing of the sources',
    (workspace) => {
      const source = readSourceManifest(workspace);
      const made = createPublishedManifest(source, getLibFolder(workspace), { node: '>=20' }, false) as {
        readonly exports: Readonly<Record<string, unknown>>;
        readonly dependencies: object;
      };
      expect(Object.keys(made.exports)).toEqual(Object.keys(source.exports));
      const index = `./${getLibFolder(workspace)}/src/index`;
      expect(made.exports['.']).toEqual({ types: `${index}.d.ts`, default: `${index}.js` });
      expect(Object.keys(made.dependencies)).toEqual(Object.keys(source.dependencies).filter((name) => name !== 'tsx'));
      expect(Object.keys(made)).not.toContain('private');
      expect(JSON.stringify(made.exports)).not.toMatch(/(?<!\.d)\.ts"/);
    },
  );

  test.each(['^1.2.3', '~1.2.3', '1', '*', 'workspace:*'])(
    'is not made where a dependency may be any of %s',
    (loose) => {
      const source = { ...readSourceManifest('engine/core'), dependencies: { yaml: loose } };
      expect(() => createPublishedManifest(source, 'lib', {}, false)).toThrow(/name one version/);
    },
  );

  test('has two licences where the rules stand beside the code', () =>
    expect(createPublishedManifest(readSourceManifest('engine/core'), 'lib', {}, true)).toMatchObject({
      license: '(EUPL-1.2 AND CC-BY-4.0)',
    }));
});

describe('what begins a thread or a command', () => {
  const start =
    "#!/usr/bin/env node\n// Why.\nimport { register } from 'tsx/esm/api';\n\nregister();\nawait import('./thread.ts');\n";

  test('is the same without tsx', () => {
    expect(toPlainStart('start.mjs', start)).toBe("#!/usr/bin/env node\nawait import('./thread.js');\n");
    expect(listStartedFiles(start)).toEqual(['./thread.ts']);
  });

  test('is not guessed at where it begins otherwise', () =>
    expect(() => toPlainStart('start.mjs', "await import('./thread.ts');\n")).toThrow(/start\.mjs does not register/));
});

test('types name JavaScript, and no other text is touched', () =>
  expect(
    toPlainTypes(
      `export * from './a.ts';\nexport { b } from "../b.ts";\nimport('./c.ts').C;\n/** in './d.ts' */\nfrom 'e.ts'`,
    ),
  ).toBe(
    `export * from './a.js';\nexport { b } from "../b.js";\nimport('./c.js').C;\n/** in './d.ts' */\nfrom 'e.ts'`,
  ));

test('types say of a catalogue that it is JSON', () =>
  expect(toPlainTypes(`import fr from './fr.json';`)).toBe(`import fr from './fr.json' with { type: 'json' };`));

describe('what is in a package', () => {
  const files = [...EXPECTED['engine/core'].has];
  const sources = ['src/index.ts'];

  test('is as it should be', () => expect(findContentProblems('engine/core', files, sources)).toEqual([]));

  test.each([
    ['lib/core/src/index.ts', 'should not be there'],
    ['lib/core/src/index.test.js', 'should not be there'],
    ['node_modules/.cache/recto-verso/a.rulebook', 'should not be there'],
    ['rules/vectors/a.yaml', 'should not be there'],
    ['rules/schemas/a.json', 'should not be there'],
    ['.env', 'should not be there'],
    ['lib/core/src/other.js', 'comes without its types'],
    ['lib/core/src/other.js', 'comes from no source that is there'],
  ])('%s %s', (file, says) =>
    expect(findContentProblems('engine/core', [...files, file], sources)).toContain(`${file} ${says}`),
  );

  test.each(files)('%s may not be missing', (file) =>
    expect(
      findContentProblems(
        'engine/core',
        files.filter((one) => one !== file),
        sources,
      ),
    ).toContain(`${file} is not there`),
  );

  test.each([
    ['lib/a.js', "import 'tsx/esm/api';", 'lib/a.js needs tsx'],
    ['lib/a.js', "await import('./b.ts');", 'lib/a.js imports TypeScript'],
    ['lib/a.d.ts', "export * from './b.ts';", 'lib/a.d.ts imports TypeScript'],
    ['README.md', 'in /some/where/engine', 'README.md names the folder that it was made in'],
  ])('%s with %s', (file, text, says) => expect(findTextProblems(file, text, '/some/where')).toEqual([says]));

  test('and what is written otherwise passes', () =>
    expect(
      findTextProblems('lib/a.js', "import { b } from './b.js'; // in b.ts, read by tsx\n", '/some/where'),
    ).toEqual([]));
});

describe('the two judges', () => {
  test('find nothing in a package that is sound', async () => {
    expect(await judged({ types: './a.d.ts', default: './a.js' })).toEqual([[], []]);
  });

  test('find types that are not there', async () => {
    const [types, manifest] = await judged({ types: './b.d.ts', default: './a.js' });
    expect(types.join('\n')).toMatch(/fallback condition.*node16-esm/);
    expect(manifest).toEqual([expect.stringContaining('./b.d.ts')]);
  });

  test('find a condition that is never reached', async () => {
    const [, manifest] = await judged({ default: './a.js', types: './a.d.ts' });
    expect(manifest).toEqual(expect.arrayContaining([expect.stringContaining('types')]));
  });

  async function judged(entry: object): Promise<readonly [readonly string[], readonly string[]]> {
    const folder = mkdtempSync(join(tmpdir(), 'recto-verso-packed-'));
    try {
      const manifest = { name: 'one', version: '1.0.0', license: 'MIT', type: 'module', exports: { '.': entry } };
      writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
      writeFileSync(join(folder, 'a.js'), 'export const a = 1;\n');
      writeFileSync(join(folder, 'a.d.ts'), 'export declare const a: number;\n');
      execFileSync('npm', ['pack', '--silent'], { cwd: folder });
      const tarball = readFileSync(join(folder, 'one-1.0.0.tgz'));
      return [await findTypesProblems(tarball), await findManifestProblems(tarball)];
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
});
